"""Undo: exactly, as a whole, or not at all."""

from datetime import date
from pathlib import Path

import msgspec
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from fonds.errors import FondsError
from fonds.ingest.models import Batch
from fonds.ingest.planning import make_plan
from fonds.ingest.undo import undo
from fonds.options import Options
from fonds.records import actions, identifiers, lookups
from fonds.records.audience import Audience
from fonds.records.description import Authority, Description, Name, Relation, Role, decode_authority, decode_description
from fonds.records.models import Record
from tests.ingest.sources import authorities, bring_in, counts, documents, write_jsonl

HANDS = actions.Stamp(by="archivist")
ROWS = [{"title": "A", "place": "Urumchi"}, {"title": "B", "place": "Hami"}, {"title": "C"}]
CHANGED = [{"title": "A", "place": "Urumchi", "date": "1936"}, {"title": "B", "place": "Kumul"}, {"title": "C"}]


def refusal(batch: Batch) -> str:
    before = documents(), authorities()
    with pytest.raises(FondsError) as refused:
        undo(batch.pk)
    assert refused.value.code == "batch-not-undoable"
    assert (documents(), authorities()) == before
    return refused.value.sentence


def test_what_was_created_becomes_tombstones(archive: Options, tmp_path: Path) -> None:
    batch = bring_in(write_jsonl(tmp_path / "a.jsonl", ROWS))
    ids = list(documents())
    undone = undo(batch.pk)
    assert (undone.removed, undone.restored, undone.authorities_removed, undone.authorities_kept) == (3, 0, 2, ())
    assert (documents(), authorities()) == ({}, {})
    with pytest.raises(FondsError) as refused:
        lookups.record(ids[0], Audience.PUBLIC)
    assert refused.value.code == "record-withdrawn"


def test_what_was_changed_is_exactly_as_before(archive: Options, tmp_path: Path) -> None:
    bring_in(write_jsonl(tmp_path / "a.jsonl", ROWS))
    before = documents(), authorities()
    second = bring_in(write_jsonl(tmp_path / "a.jsonl", [*CHANGED, {"title": "D", "topic": "Trade"}]))
    assert counts(second) == (1, 2, 1, 0)
    undo(second.pk)
    assert (documents(), authorities()) == before
    assert counts(bring_in(write_jsonl(tmp_path / "a.jsonl", ROWS))) == (0, 0, 3, 0)


def test_importing_again_revives_the_same_records(archive: Options, tmp_path: Path) -> None:
    source = write_jsonl(tmp_path / "a.jsonl", ROWS)
    first = bring_in(source)
    before = documents(), authorities()
    undo(first.pk)
    second = bring_in(source)
    assert counts(second) == (3, 0, 0, 0)
    assert (documents(), authorities()) == before
    undo(second.pk)
    assert documents() == {}
    assert Record.objects.filter(state=Record.REMOVED).count() == 3


def test_later_work_on_a_record_refuses(archive: Options, tmp_path: Path) -> None:
    batch = bring_in(write_jsonl(tmp_path / "a.jsonl", ROWS))
    id_, document = next(iter(documents().items()))
    actions.save_records([(id_, msgspec.structs.replace(decode_description(document), level="file"))], HANDS)
    assert f"the record {id_} was changed later by archivist" in refusal(batch)


def test_a_later_import_refuses_until_it_is_taken_back(archive: Options, tmp_path: Path) -> None:
    first = bring_in(write_jsonl(tmp_path / "a.jsonl", ROWS))
    second = bring_in(write_jsonl(tmp_path / "a.jsonl", CHANGED))
    assert f"later by import {second.pk}" in refusal(first)
    undo(second.pk)
    undo(first.pk)
    assert (documents(), authorities()) == ({}, {})


def test_what_is_taken_back_in_turn_leaves_each_state_behind(archive: Options, tmp_path: Path) -> None:
    states, batches = [], []
    for rows in (ROWS, CHANGED, [*CHANGED, {"title": "D", "place": "Kashgar"}], [{"title": "A"}, *CHANGED[1:]]):
        states.append((documents(), authorities()))
        batches.append(bring_in(write_jsonl(tmp_path / "a.jsonl", rows)))
    for batch, state in zip(reversed(batches), reversed(states), strict=True):
        undo(batch.pk)
        assert (documents(), authorities()) == state


def test_levels_and_wider_places_of_one_batch_go_together(archive: Options, tmp_path: Path) -> None:
    def lines(note: str, extent: list[str]) -> list[object]:
        above, below = ids
        hami = {"kind": "place", "key": "hami", "names": [{"text": "Hami"}], "broader": "china", "note": note}
        return [
            {"format": "fonds-export", "version": 1},
            {"authority": {"kind": "place", "key": "china", "names": [{"text": "China"}]}},
            {"authority": hami},
            {"record": {"id": above, "description": {"titles": [{"text": "A"}]}}},
            {"record": {"id": below, "description": {"titles": [{"text": "B"}], "parent": above, "extent": extent}}},
        ]

    ids = identifiers.mint(), identifiers.mint()
    first = bring_in(write_jsonl(tmp_path / "a.jsonl", lines("", [])))
    undo(bring_in(write_jsonl(tmp_path / "a.jsonl", lines("Kumul", ["1 leaf"]))).pk)
    assert undo(first.pk).authorities_kept == ()
    assert (documents(), authorities()) == ({}, {})


def test_what_opened_by_itself_is_no_later_work(archive: Options, tmp_path: Path) -> None:
    rows = [{"title": "A", "access": "closed", "closed until": "2020-01-31"}, {"title": "B"}]
    batch = bring_in(write_jsonl(tmp_path / "a.jsonl", rows))
    assert actions.open_due(date(2020, 1, 31)) == 1
    undo(batch.pk)
    assert documents() == {}


def test_what_another_level_passes_down_is_no_later_work(archive: Options, tmp_path: Path) -> None:
    ((above, _),) = actions.save_records([("", Description(level="file"))], HANDS)
    below = {"id": identifiers.mint(), "description": {"titles": [{"text": "A"}], "parent": above}}
    before = documents()
    batch = bring_in(write_jsonl(tmp_path / "a.jsonl", [{"format": "fonds-export", "version": 1}, {"record": below}]))
    actions.withdraw([above], HANDS)
    actions.publish([above], HANDS)
    assert Record.objects.get(pk=below["id"]).revision.by == "archivist"
    undo(batch.pk)
    assert documents() == before


@pytest.mark.parametrize("tie", ["parent", "relation"])
def test_records_that_stand_on_one_refuse(archive: Options, tmp_path: Path, tie: str) -> None:
    batch = bring_in(write_jsonl(tmp_path / "a.jsonl", ROWS))
    target = next(iter(documents()))
    relations = (Relation(kind="encloses", target=target),)
    later = Description(parent=target) if tie == "parent" else Description(relations=relations)
    ((id_, _),) = actions.save_records([("", later)], HANDS)
    assert refusal(batch).endswith(f"the record {id_} stands on {target}.")


def test_records_that_stand_on_many_are_asked_for_together(archive: Options, tmp_path: Path) -> None:
    batch = bring_in(write_jsonl(tmp_path / "a.jsonl", [{"title": f"Letter {number}"} for number in range(30)]))
    queries = []
    for first, last in ((0, 2), (2, 30)):
        actions.save_records([("", Description(parent=target)) for target in list(documents())[first:last]], HANDS)
        with CaptureQueriesContext(connection) as asked:
            refusal(batch)
        queries.append(len(asked))
    assert queries[0] == queries[1]


def test_authorities_that_others_use_stay(archive: Options, tmp_path: Path) -> None:
    batch = bring_in(write_jsonl(tmp_path / "a.jsonl", ROWS))
    actions.save_records([("", Description(places=(Role(found="Hami", identified="hami"),)))], HANDS)
    assert undo(batch.pk).authorities_kept == ("Hami",)
    assert set(authorities()) == {("place", "hami")}


def test_authorities_that_are_a_part_of_others_stay(archive: Options, tmp_path: Path) -> None:
    batch = bring_in(write_jsonl(tmp_path / "a.jsonl", ROWS))
    actions.save_authorities([Authority(kind="place", key="bazaar", names=(Name(text="B"),), broader="urumchi")], HANDS)
    assert undo(batch.pk).authorities_kept == ("Urumchi",)


def test_an_authority_that_was_edited_refuses(archive: Options, tmp_path: Path) -> None:
    batch = bring_in(write_jsonl(tmp_path / "a.jsonl", ROWS))
    hami = decode_authority(authorities()["place", "hami"])
    actions.save_authorities([msgspec.structs.replace(hami, note="Also Kumul")], HANDS)
    assert "the place “Hami” was changed later" in refusal(batch)


def test_only_what_was_done_can_be_undone(archive: Options, tmp_path: Path) -> None:
    plan = make_plan([write_jsonl(tmp_path / "a.jsonl", ROWS)])
    with pytest.raises(FondsError, match="it is a plan"):
        undo(plan.batch)
    with pytest.raises(FondsError) as refused:
        undo(plan.batch + 100)
    assert refused.value.code == "batch-missing"
    batch = bring_in(write_jsonl(tmp_path / "a.jsonl", ROWS))
    undo(batch.pk)
    with pytest.raises(FondsError, match="before"):
        undo(batch.pk)
