"""Applying a plan in chunks: what a crash leaves, and how it is repaired."""

import dataclasses
from pathlib import Path

import pytest

from fonds.errors import FondsError
from fonds.ingest import rows
from fonds.ingest.apply import apply
from fonds.ingest.models import Batch, BatchRow
from fonds.ingest.plan import discard_abandoned, interrupted, rest_of, this_worker
from fonds.ingest.planning import make_plan
from fonds.ingest.source import Source
from fonds.ingest.undo import undo
from fonds.options import Options
from fonds.records import actions
from fonds.records.description import Authority, Description, Name, Title
from fonds.records.models import Entry
from tests.ingest.sources import authorities, bring_in, counts, documents, problems, write_jsonl

HANDS = actions.Stamp(by="archivist")
MANY = [{"title": f"Letter {number}", "place": f"Place {number % 7}"} for number in range(25)]


class _PowerCut(Exception):  # noqa: N818 - it is no error of ours
    pass


@pytest.fixture
def crashed(archive: Options, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Source, int]:
    """An import that ended after two chunks of ten, in a process that is gone."""
    monkeypatch.setattr(rows, "CHUNK", 10)
    source = write_jsonl(tmp_path / "a.jsonl", MANY)
    plan = make_plan([source])
    done: list[int] = []

    def cut(count: int) -> None:
        done.append(count)
        if len(done) == 2:
            raise _PowerCut

    with pytest.raises(_PowerCut):
        apply(plan.batch, cut)
    host = this_worker().rpartition(" ")[0]
    Batch.objects.filter(pk=plan.batch).update(worker=f"{host} 4194305")  # above the highest process id of Linux
    return source, plan.batch


def test_a_crash_leaves_whole_chunks_and_a_mark(crashed: tuple[Source, int]) -> None:
    _, batch = crashed
    assert Batch.objects.get(pk=batch).state == Batch.UNFINISHED
    done = BatchRow.objects.filter(batch=batch, after__isnull=False)
    assert done.count() == 20
    assert set(documents()) == set(done.filter(kind="record").values_list("subject", flat=True))


def test_it_goes_on_where_it_stopped(crashed: tuple[Source, int]) -> None:
    source, batch = crashed
    assert interrupted([source], "generic") == batch
    finished = apply(batch)
    assert (finished.state, counts(finished)) == (Batch.APPLIED, (25, 0, 0, 0))
    assert len(documents()) == 25
    assert interrupted([source], "generic") is None
    assert make_plan([source]).does_nothing


def test_the_rest_is_shown_as_a_plan(crashed: tuple[Source, int]) -> None:
    _, batch = crashed
    rest = rest_of(batch)
    left = {f"Letter {number}" for number in range(len(documents()), 25)}
    assert (rest.counts.created, rest.counts.authorities, rest.does_nothing) == (len(left), 0, False)
    assert {row.title for row in rest.rows("create")} == left
    apply(batch)
    assert rest_of(batch).does_nothing


def test_an_import_that_is_to_be_read_otherwise_does_not_go_on(archive: Options, tmp_path: Path) -> None:
    profile = tmp_path / "p.toml"
    profile.write_text('[columns]\ntitle = "title"\n', encoding="utf-8")
    source = write_jsonl(tmp_path / "a.jsonl", MANY)
    plan = make_plan([source], str(profile))
    Batch.objects.filter(pk=plan.batch).update(state=Batch.UNFINISHED)
    assert interrupted([source], str(profile)) == plan.batch
    assert interrupted([source], "generic") is None
    assert interrupted([dataclasses.replace(source, encoding="koi8-r")], str(profile)) is None
    profile.write_text('publication = "internal"\n[columns]\ntitle = "title"\n', encoding="utf-8")
    assert interrupted([source], str(profile)) is None


def test_it_can_be_taken_back_half_done(crashed: tuple[Source, int]) -> None:
    _, batch = crashed
    undo(batch)
    assert (documents(), authorities()) == ({}, {})


def test_another_plan_of_the_same_file_brings_the_rest(crashed: tuple[Source, int]) -> None:
    source, _ = crashed
    half = len(documents())
    assert counts(bring_in(source)) == (25 - half, 0, half, 0)
    assert len(documents()) == 25


def test_a_record_changed_meanwhile_is_refused_and_said(archive: Options, tmp_path: Path) -> None:
    bring_in(write_jsonl(tmp_path / "a.jsonl", MANY))
    plan = make_plan([write_jsonl(tmp_path / "a.jsonl", [{**row, "date": "1936"} for row in MANY])])
    Batch.objects.filter(pk=plan.batch).update(state=Batch.UNFINISHED)  # begun, then interrupted
    id_ = next(iter(documents()))
    actions.save_records([(id_, Description(titles=(Title(text="By hand"),)))], HANDS)
    assert counts(apply(plan.batch)) == (0, 24, 0, 1)
    assert "By hand" in documents()[id_]


def test_a_row_that_the_catalogue_does_not_take_stops_no_other(archive: Options, tmp_path: Path) -> None:
    plan = make_plan([write_jsonl(tmp_path / "a.jsonl", MANY)])
    Batch.objects.filter(pk=plan.batch).update(state=Batch.UNFINISHED)  # begun, then interrupted
    actions.save_authorities([Authority(kind="place", key="place-3", names=(Name(text="Place 3"),))], HANDS)
    actions.remove_authorities([("place", "place-3")], HANDS)
    BatchRow.objects.filter(batch=plan.batch, kind="place", subject="place-3").update(action=BatchRow.LEAVE)
    done = apply(plan.batch)
    assert (done.state, counts(done)) == (Batch.APPLIED, (21, 0, 0, 4))
    refused = [one for one in problems(done) if one.code == "not-taken"]
    assert [one.row for one in refused] == [4, 11, 18, 25]
    assert "place-3" in refused[0].sentence
    undo(plan.batch)
    assert documents() == {}


def test_an_authority_changed_meanwhile_is_refused_and_said(archive: Options, tmp_path: Path) -> None:
    head = {"format": "fonds-export", "version": 1}
    for note in ("", "theirs"):
        hami = {"kind": "place", "key": "hami", "names": [{"text": "Hami"}], "note": note}
        plan = make_plan([write_jsonl(tmp_path / "a.jsonl", [head, {"authority": hami}])])
        if not note:
            apply(plan.batch)
    Batch.objects.filter(pk=plan.batch).update(state=Batch.UNFINISHED)
    actions.save_authorities([Authority(kind="place", key="hami", names=(Name(text="Kumul"),))], HANDS)
    batch = apply(plan.batch)
    assert "Kumul" in authorities()["place", "hami"]
    assert [one.sentence for one in problems(batch)] == [
        "The place hami was changed by somebody else while this import ran."
    ]


def test_an_authority_made_meanwhile_stays_as_it_is(archive: Options, tmp_path: Path) -> None:
    plan = make_plan([write_jsonl(tmp_path / "a.jsonl", [{"title": "A", "place": "Hami"}])])
    Batch.objects.filter(pk=plan.batch).update(state=Batch.UNFINISHED)
    names = (Name(text="Hami", kind="authorised"), Name(text="Kumul"))
    actions.save_authorities([Authority(kind="place", key="hami", names=names)], HANDS)
    apply(plan.batch)
    assert "Kumul" in authorities()["place", "hami"]
    undo(plan.batch)
    assert Entry.objects.get(key="hami").state == Entry.LIVE


def test_a_batch_is_applied_once(archive: Options, tmp_path: Path) -> None:
    batch = bring_in(write_jsonl(tmp_path / "a.jsonl", MANY))
    with pytest.raises(FondsError):
        apply(batch.pk)


def test_plans_of_processes_that_are_gone_are_forgotten(archive: Options, tmp_path: Path) -> None:
    plan = make_plan([write_jsonl(tmp_path / "a.jsonl", MANY)])
    discard_abandoned()
    assert not Batch.objects.filter(pk=plan.batch).exists()
    assert not BatchRow.objects.exists()
