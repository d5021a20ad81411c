"""An export comes back to an equal site: the same ids, order, authorities and tombstones."""

import io
import json
from pathlib import Path
from typing import Any

import msgspec
import pytest

from fonds.errors import FondsError
from fonds.ingest.planning import make_plan
from fonds.ingest.source import Source
from fonds.ingest.undo import undo
from fonds.interop.formats import FORMATS
from fonds.interop.holdings import holdings
from fonds.options import Options
from fonds.records import actions, identifiers, lookups, mentions
from fonds.records.audience import Audience
from fonds.records.description import (
    Authority,
    Description,
    Name,
    Paragraph,
    Relation,
    Role,
    Text,
    Title,
    Visibility,
    decode_description,
)
from fonds.records.models import (
    CitedLevel,
    Entry,
    EntryIdentifier,
    EntryTie,
    FoundName,
    Mention,
    NameKey,
    Record,
    Revision,
    Slug,
    Tie,
)
from tests.ingest.sources import authorities, bring_in, counts, documents, problems, write, write_jsonl

HEAD = {"format": "fonds-export", "version": 1, "site": {"title": "Test"}}
HANDS = actions.Stamp(by="archivist")
BROADER = (("china", ""), ("hami", "china"))
ROWS = [
    {"title": "A", "place": "Urumchi", "date": "1936", "topic": "Trade"},
    {"title": "B", "place": "Hami"},
    {"title": "C", "publication status": "internal"},
    {"title": "D"},
]


def export() -> list[dict[str, object]]:
    """The whole archive as exchange lines, tombstones included."""
    lines: list[dict[str, object]] = [HEAD]
    lines += [{"authority": json.loads(document)} for document in authorities().values()]
    lines += [{"record": {"id": id_, "description": json.loads(text)}} for id_, text in documents().items()]
    gone = Record.objects.filter(state=Record.REMOVED)
    lines += [{"removed": {"id": record.id, "was_public": record.was_public}} for record in gone]
    return lines


def empty_archive() -> None:
    """Another, empty archive: the tables without their rows."""
    for model in (Tie, Record, Slug, Entry, Revision):
        model.objects.all().delete()


def test_an_export_makes_an_equal_site(archive: Options, tmp_path: Path) -> None:
    undo(
        bring_in(
            write_jsonl(tmp_path / "gone.jsonl", [{"title": "E"}, {"title": "F", "publication status": "internal"}])
        ).pk
    )
    bring_in(write_jsonl(tmp_path / "a.jsonl", ROWS))
    before = documents(), authorities()
    gone = list(Record.objects.filter(state=Record.REMOVED).order_by("id").values_list("id", "was_public"))
    source = write_jsonl(tmp_path / "export.jsonl", export())
    empty_archive()
    batch = bring_in(source)
    assert counts(batch) == (4, 0, 0, 0)
    assert (batch.authorities, batch.removed) == (3, 2)
    assert (documents(), authorities()) == before
    assert list(documents()) == list(before[0])
    assert list(Record.objects.filter(state=Record.REMOVED).order_by("id").values_list("id", "was_public")) == gone
    assert make_plan([source]).does_nothing


def test_what_was_public_answers_that_it_is_gone(archive: Options, tmp_path: Path) -> None:
    shown, hidden = identifiers.mint(), identifiers.mint()
    lines = [HEAD, *({"removed": {"id": id_, "was_public": id_ == shown}} for id_ in (shown, hidden))]
    bring_in(write_jsonl(tmp_path / "export.jsonl", lines))
    for id_, code in ((shown, "record-withdrawn"), (hidden, "record-missing")):
        with pytest.raises(FondsError) as refused:
            lookups.record(id_, Audience.PUBLIC)
        assert refused.value.code == code


def test_an_export_over_its_own_site_changes_only_what_differs(archive: Options, tmp_path: Path) -> None:
    bring_in(write_jsonl(tmp_path / "a.jsonl", ROWS))
    before = documents(), authorities()
    lines = export()
    lines[4]["record"]["description"]["extent"] = ["3 leaves"]  # type: ignore[index]
    plan = make_plan([write_jsonl(tmp_path / "export.jsonl", lines)])
    assert [row.changes for row in plan.rows("change")] == [(("extent", "", "3 leaves"),)]
    batch = bring_in(write_jsonl(tmp_path / "export.jsonl", lines))
    assert counts(batch) == (0, 1, 3, 0)
    undo(batch.pk)
    assert (documents(), authorities()) == before


def test_a_tombstone_removes_and_undo_brings_back(archive: Options, tmp_path: Path) -> None:
    bring_in(write_jsonl(tmp_path / "a.jsonl", ROWS))
    before = documents()
    id_ = next(iter(before))
    batch = bring_in(write_jsonl(tmp_path / "export.jsonl", [HEAD, {"removed": {"id": id_, "was_public": True}}]))
    assert (batch.removed, id_ in documents()) == (1, False)
    undo(batch.pk)
    assert documents() == before


def test_bad_lines_are_refused_one_by_one(archive: Options, tmp_path: Path) -> None:
    id_ = identifiers.mint()
    lines = [
        HEAD,
        {"record": {"id": id_, "description": {"titles": [{"text": "A"}]}}},
        {"record": {"id": id_, "description": {"titles": [{"text": "B"}]}}},
        {"record": {"id": "bad", "description": {}}},
        {"record": {"id": identifiers.mint(), "description": {"titles": "C"}}},
        {"record": {"id": identifiers.mint(), "description": {"places": [{"found": "X", "identified": "x"}]}}},
        {"something": 1},
    ]
    batch = bring_in(write_jsonl(tmp_path / "export.jsonl", lines))
    assert counts(batch) == (1, 0, 0, 5)
    codes = ["key-twice", "id-unreadable", "row-unreadable", "authority-unknown", "row-unreadable"]
    assert [(one.code, one.row) for one in problems(batch)] == list(zip(codes, range(3, 8), strict=True))


LONG_ROLE = {"places": [{"found": "X", "identified": "hami", "role": "r" * 80}]}
PLACED_HIGH = {"collections": [{"collection": "hami", "position": 2**31}]}


@pytest.mark.parametrize(
    ("description", "code", "said"),
    [
        ({"visibility": {"access": "closed", "until": "2030"}}, "row-unreadable", "until"),
        ({"texts": [{"id": "t1", "visibility": {"until": "20300131"}}]}, "row-unreadable", "until"),
        (LONG_ROLE, "value-too-long", "the role of a place is longer than 60 characters"),
        ({"places": [{"found": "X", "identified": "ha\0mi"}]}, "value-unfit", "U+0000"),
        ({"places": [{"found": "X", "identified": "a/b"}]}, "value-unfit", "the key of a place cannot be “a/b”"),
        (PLACED_HIGH, "value-unfit", "the position in “hami”"),
        ({"parent": "123456789"}, "id-unreadable", "“123456789” is not an id"),
        ({"relations": [{"kind": "encloses", "target": "\0"}]}, "id-unreadable", "is not an id"),
        ({"dates": [{"text": "1936", "earliest": "1936"}]}, "value-unfit", "a day of a date cannot be “1936”"),
    ],
)
def test_a_description_that_does_not_fit_the_catalogue_is_refused_in_a_sentence(
    archive: Options, tmp_path: Path, description: dict[str, object], code: str, said: str
) -> None:
    good, bad = identifiers.mint(), identifiers.mint()
    actions.save_authorities([Authority(kind="place", key="hami", names=(Name(text="Hami"),))], HANDS)
    lines = [{"record": {"id": bad, "description": description}}, {"record": {"id": good, "description": {}}}]
    batch = bring_in(write_jsonl(tmp_path / "export.jsonl", [HEAD, *lines]))
    assert (list(documents()), counts(batch)) == ([good], (1, 0, 0, 1))
    first = problems(batch)[0]
    assert (first.code, first.severity, first.row) == (code, "refused", 2)
    assert said in first.sentence
    assert first.suggestion


@pytest.mark.parametrize(
    ("key", "label", "code"),
    [
        ("k" * 101, "A", "value-too-long"),
        ("a/b", "A", "value-unfit"),
        ("a b", "A", "value-unfit"),
        ("", "A", "value-unfit"),
        ("a", "A" * 501, "value-too-long"),
        ("a", "A" * 480 + "\ufdfa" * 20, "value-too-long"),
        ("a", "A\0", "value-unfit"),
    ],
)
def test_an_authority_that_does_not_fit_the_catalogue_is_refused(
    archive: Options, tmp_path: Path, key: str, label: str, code: str
) -> None:
    lines = [
        {"authority": {"kind": "place", "key": one, "names": [{"text": name}]}}
        for one, name in ((key, label), ("b", "B"))
    ]
    batch = bring_in(write_jsonl(tmp_path / "export.jsonl", [HEAD, *lines]))
    assert (set(authorities()), batch.refused) == ({("place", "b")}, 1)
    assert problems(batch)[0].code == code


@pytest.mark.parametrize("key", ["k" * 101, "<script>", "../x", "a\0"])
def test_keys_that_were_merged_are_keys(archive: Options, tmp_path: Path, key: str) -> None:
    """Each becomes an address."""
    line = {"authority": {"kind": "place", "key": "a", "names": [{"text": "A"}], "merged": [key]}}
    assert bring_in(write_jsonl(tmp_path / "export.jsonl", [HEAD, line])).refused == 1
    assert not Entry.objects.exists()


def test_any_character_that_json_can_hold_comes_in(archive: Options, tmp_path: Path) -> None:
    description = {"titles": [{"text": "A\0B"}], "others": [{"label": "\0", "value": "\U0001f600"}]}
    line = {"record": {"id": identifiers.mint(), "description": description}}
    bring_in(write_jsonl(tmp_path / "export.jsonl", [HEAD, line]))
    assert [title.text for one in documents().values() for title in decode_description(one).titles] == ["A\0B"]


def test_columns_take_what_documents_hold(archive: Options, tmp_path: Path) -> None:
    """PostgreSQL takes no U+0000, and a role has 60 characters; the document keeps both as they came."""
    somebody: dict[str, object] = {
        "names": [{"text": "Apresov"}, {"text": "Gare\0gin Apresov"}],
        "ties": [{"kind": "a\0", "key": "b\0"}],
    }
    somebody |= {"kind": "agent", "key": "apresov", "identifiers": [{"scheme": "x\0", "value": "1\0"}]}
    description = {
        "titles": [{"text": "Gare\0gin Apresov"}],
        "agents": [{"found": "Ko\0valev", "role": "r" * 61 + "\0"}, {"found": "A", "identified": "apresov"}],
        "witnesses": [
            {
                "repository_found": "Ar\0chive",
                "references": [
                    {"raw": "f. 1\0", "parts": [{"label": "f.\0", "value": "1\0"}, {"label": "l.", "value": "2\0"}]}
                ],
            }
        ],
        "texts": [{"id": "t\0", "paragraphs": [{"id": "p\0", "text": "Of Apresov."}, {"id": "p2", "text": "Apresov"}]}],
    }
    lines = [{"authority": somebody}, {"record": {"id": identifiers.mint(), "description": description}}]
    assert bring_in(write_jsonl(tmp_path / "export.jsonl", [HEAD, *lines])).refused == 0
    mentions.catch_up()
    tables: list[Any] = [CitedLevel, EntryIdentifier, EntryTie, FoundName, Mention, NameKey]
    held = [row for table in tables for row in table.objects.values()]
    assert not [row for row in held if any("\0" in str(value) for value in row.values())]
    assert all(table.objects.exists() for table in (CitedLevel, EntryIdentifier, EntryTie, FoundName, NameKey))
    assert "Ko\\u0000valev" in next(iter(documents().values()))


def test_an_export_of_a_later_version_is_refused(archive: Options, tmp_path: Path) -> None:
    with pytest.raises(FondsError, match="version 2"):
        make_plan([write(tmp_path / "e.jsonl", json.dumps({**HEAD, "version": 2}).encode())])


def written_for(audience: Audience, path: Path) -> Source:
    """What `fonds export --as …` writes."""
    with path.open("wb") as to:
        FORMATS["jsonl"].write(holdings("Test", audience), to)
    return Source(path, path.name)


def narrow_archive() -> tuple[str, str, str]:
    """Ids: a record with a closed text, a level, a reason and a tie to a hidden record; the hidden one; one withdrawn."""
    actions.save_authorities(
        [Authority(kind="place", key=key, names=(Name(text=key),), broader=over) for key, over in BROADER], HANDS
    )
    hidden = Description(titles=(Title(text="Hidden"),), visibility=Visibility(publication="internal"))
    gone = Description(titles=(Title(text="Gone"),), places=(Role(found="Hami", identified="hami"),))
    ((hidden_id, _), (gone_id, _)) = actions.save_records([("", hidden), ("", gone)], HANDS)
    shown = Description(
        titles=(Title(text="Shown"),),
        places=(Role(found="Hami", identified="hami"),),
        texts=(
            Text(id="t1", paragraphs=(Paragraph(id="p1", text="open"),)),
            Text(id="t2", paragraphs=(Paragraph(id="p1", text="closed"),), visibility=Visibility(access="closed")),
        ),
        relations=(Relation(kind="encloses", target=hidden_id), Relation(kind="encloses", target=gone_id)),
        visibility=Visibility(reason="checked by hand"),
    )
    ((shown_id, _),) = actions.save_records([("", shown)], HANDS)
    actions.withdraw([gone_id], HANDS, "by request")
    return shown_id, hidden_id, gone_id


@pytest.mark.parametrize("audience", list(Audience))
def test_an_export_for_anybody_over_its_own_archive_changes_nothing(
    archive: Options, tmp_path: Path, audience: Audience
) -> None:
    narrow_archive()
    before = documents(), authorities()
    source = written_for(audience, tmp_path / "export.jsonl")
    assert make_plan([source]).does_nothing
    for _ in range(2):
        bring_in(source)
        assert (documents(), authorities()) == before
    assert make_plan([written_for(Audience.EVERYTHING, tmp_path / "all.jsonl")]).does_nothing


def test_what_the_public_sees_is_still_taken_from_a_public_export(archive: Options, tmp_path: Path) -> None:
    shown, *_ = narrow_archive()
    path = written_for(Audience.PUBLIC, tmp_path / "export.jsonl").path
    path.write_bytes(path.read_bytes().replace(b'"Shown"', b'"Shown anew"'))
    bring_in(Source(path, path.name))
    now = decode_description(documents()[shown])
    assert [title.text for title in now.titles] == ["Shown anew"]
    assert ([text.id for text in now.texts], len(now.relations)) == (["t1", "t2"], 2)
    assert now.visibility.reason == "checked by hand"


def test_a_text_that_was_closed_since_an_earlier_public_export_stays(archive: Options, tmp_path: Path) -> None:
    shown, *_ = narrow_archive()
    bring_in(written_for(Audience.PUBLIC, tmp_path / "export.jsonl"))
    now = decode_description(documents()[shown])
    texts = tuple(msgspec.structs.replace(text, visibility=Visibility(access="closed")) for text in now.texts)
    actions.save_records([(shown, msgspec.structs.replace(now, texts=texts))], HANDS)
    bring_in(written_for(Audience.PUBLIC, tmp_path / "export.jsonl"))
    assert decode_description(documents()[shown]).texts == texts


def test_a_public_tombstone_removes_what_the_public_sees(archive: Options, tmp_path: Path) -> None:
    shown, hidden, _ = narrow_archive()
    lines = [{**HEAD, "audience": "public"}, *({"removed": {"id": id_, "was_public": True}} for id_ in (shown, hidden))]
    assert bring_in(write_jsonl(tmp_path / "export.jsonl", lines)).removed == 1
    assert (shown in documents(), hidden in documents()) == (False, True)


def test_an_export_for_an_unknown_audience_is_refused(archive: Options, tmp_path: Path) -> None:
    with pytest.raises(FondsError, match="its audience 'FRIENDS' is unknown"):
        make_plan([write_jsonl(tmp_path / "export.jsonl", [{**HEAD, "audience": "friends"}])])


def test_an_export_is_not_told_as_absent_when_it_comes_again(archive: Options, tmp_path: Path) -> None:
    source = write_jsonl(tmp_path / "export.jsonl", [HEAD, {"record": {"id": identifiers.mint(), "description": {}}}])
    assert (bring_in(source).created, make_plan([source]).counts.absent) == (1, 0)


def test_the_exporter_and_the_importer_agree(archive: Options, tmp_path: Path) -> None:
    bring_in(write_jsonl(tmp_path / "a.jsonl", ROWS))
    before = documents(), authorities()
    written = io.BytesIO()
    FORMATS["jsonl"].write(holdings("Test", Audience.EVERYTHING), written)
    path = tmp_path / "export.jsonl"
    path.write_bytes(written.getvalue())
    empty_archive()
    bring_in(Source(path, path.name))
    assert (documents(), authorities()) == before
