"""Authority files come in as tables and as lines, are recognised again, and are taken back."""

from pathlib import Path
from typing import Any

import msgspec
import pytest

from fonds.errors import FondsError
from fonds.ingest.authorities.columns import COLUMNS
from fonds.ingest.models import Batch
from fonds.ingest.plan import plan_of
from fonds.ingest.planning import AUTHORITIES, make_plan
from fonds.ingest.source import Source
from fonds.ingest.undo import undo
from fonds.options import Options
from fonds.records import actions, lookups
from fonds.records.description import Authority, Fact, Identifier, Name, Office, decode_authority
from fonds.records.models import Entry, EntryIdentifier, EntryTie
from tests.conftest import ROOT
from tests.ingest.sources import authorities, bring_in, problems, write_csv, write_jsonl

HANDS = actions.Stamp(by="archivist")
PEOPLE = [
    ("kind", "name", "name:zh-Hans", "name:ru@palladius", "variants", "wikidata", "existence", "offices", "facts"),
    (
        "person",
        "Sheng Shicai",
        "盛世才",
        "Шэн Шицай",
        "Shicai Sheng|Sheng Shih-ts'ai {scheme: Wade–Giles; source: LCNAF}",
        "https://www.wikidata.org/wiki/Q699834",
        "1897–1970",
        "Governor of Xinjiang (1933–1944)",
        "birth: 1895 {source: LCNAF} | birth: 1897 {source: BDRC}",
    ),
    ("person", "Stalin, Joseph", "", "", "Filippov {kind: pseudonym}", "Q855", "", "", ""),
]


def import_authorities(source: Source) -> Batch:
    """Bring the file in as authorities."""
    return bring_in(source, profile=AUTHORITIES)


def counted(batch: Batch) -> tuple[int, int, int, int]:
    """Authorities created, changed, left and refused."""
    counts = plan_of(batch.pk).of_authorities()
    return counts.created, counts.changed, counts.unchanged, counts.refused


def known() -> dict[str, Authority]:
    """Key → authority, of all that are live."""
    return {key: decode_authority(text) for (_, key), text in authorities().items()}


def codes(batch: Batch) -> list[str]:
    """Codes of all problems."""
    return [one.code for one in problems(batch)]


def table(path: Path, *rows: tuple[str, ...]) -> Source:
    """An authority file in `path`."""
    return write_csv(path / "people.csv", rows)


def test_a_row_becomes_an_authority_with_all_its_names_and_facts(archive: Options, tmp_path: Path) -> None:
    batch = import_authorities(table(tmp_path, *PEOPLE))
    assert counted(batch) == (2, 0, 0, 0)
    sheng = known()["sheng-shicai"]
    assert (sheng.kind, sheng.type, sheng.label) == ("agent", "person", "Sheng Shicai")
    assert [(one.text, one.language, one.script, one.scheme, one.kind) for one in sheng.names] == [
        ("Sheng Shicai", "", "", "", "authorised"),
        ("盛世才", "zh", "Hans", "", "authorised"),
        ("Шэн Шицай", "ru", "", "palladius", "variant"),
        ("Shicai Sheng", "", "", "", "variant"),
        ("Sheng Shih-ts'ai", "", "", "Wade–Giles", "variant"),
    ]
    assert {one.source for one in sheng.names} == {"people.csv", "LCNAF"}
    assert sheng.identifiers == (Identifier(scheme="wikidata", value="Q699834", source="people.csv"),)
    assert sheng.offices == (Office(title="Governor of Xinjiang", dates="1933–1944", source="people.csv"),)
    assert sheng.facts == (
        Fact(property="birth", value="1895", source="LCNAF"),
        Fact(property="birth", value="1897", source="BDRC"),
    )
    assert (sheng.existence[0].edtf, sheng.existence[0].text) == ("1897/1970", "1897–1970")
    assert known()["stalin-joseph"].names[1].kind == "pseudonym"
    assert EntryIdentifier.objects.get(value="Q855").entry.key == "stalin-joseph"


def test_who_is_in_a_file_is_known_apart_from_records(archive: Options, tmp_path: Path) -> None:
    """That an authority is listed is no secret of a record; one that a record or a person made is not listed."""
    import_authorities(table(tmp_path, *PEOPLE))
    actions.save_authorities([Authority(kind="agent", key="doe", names=(Name(text="Ivan Doe"),))], HANDS)
    bring_in(write_csv(tmp_path / "letters.csv", [("title", "place"), ("Letter", "Hami")]))
    keys = set(authorities())
    assert {key for _, key in keys} >= {"doe", "hami", "sheng-shicai"}
    assert lookups.listed(keys) == {key for key in keys if key[1] in {"sheng-shicai", "stalin-joseph"}}


def test_the_same_file_again_changes_nothing_and_undo_takes_it_back(archive: Options, tmp_path: Path) -> None:
    first = import_authorities(table(tmp_path, *PEOPLE))
    again = import_authorities(table(tmp_path, *PEOPLE))
    assert (counted(again), codes(again)) == ((0, 0, 2, 0), [])
    undo(again.pk)
    undone = undo(first.pk)
    assert (undone.authorities_removed, known()) == (2, {})
    before = import_authorities(table(tmp_path, *PEOPLE))
    assert (counted(before), set(known())) == ((2, 0, 0, 0), {"sheng-shicai", "stalin-joseph"})


def test_what_a_file_said_was_merged_goes_with_it(archive: Options, tmp_path: Path) -> None:
    """Otherwise the key would lead to one that is gone, and whoever comes in under it later would become that one."""
    merged = (("kind", "key", "name", "merged"), ("agent", "cee", "Carl Cee", "dee"))
    undo(import_authorities(table(tmp_path, *merged)).pk)
    assert set(Entry.objects.values_list("key", "state", "into")) == {
        ("cee", "removed", None),
        ("dee", "removed", None),
    }
    import_authorities(write_csv(tmp_path / "other.csv", [("kind", "key", "name"), ("agent", "dee", "Dora Dee")]))
    assert {key: one.label for key, one in known().items()} == {"dee": "Dora Dee"}
    import_authorities(table(tmp_path, *merged))
    assert {key: one.label for key, one in known().items()} == {"dee": "Dora Dee", "cee": "Carl Cee"}


def test_a_changed_row_changes_its_authority_and_undo_gives_the_old_one_back(archive: Options, tmp_path: Path) -> None:
    import_authorities(table(tmp_path, *PEOPLE))
    before = authorities()
    heading, sheng, stalin = PEOPLE
    batch = import_authorities(table(tmp_path, heading, (*sheng[:6], "1897–13 July 1970", *sheng[7:]), stalin))
    assert counted(batch) == (0, 1, 1, 0)
    assert known()["sheng-shicai"].existence[0].text == "1897–13 July 1970"
    undo(batch.pk)
    assert authorities() == before


def test_rows_of_one_key_are_names_of_one_authority(archive: Options, tmp_path: Path) -> None:
    rows = [
        ("key", "kind", "name", "language", "script", "scheme", "name kind", "valid to", "name source"),
        ("urumqi", "place", "Ürümqi", "ug", "Latn", "", "", "", "Gazetteer"),
        ("urumqi", "", "Tihwa", "", "", "postal", "variant", "1954", "Atlas of 1915"),
        ("urumqi", "", "迪化", "zh", "Hans", "", "earlier", "1954", ""),
        ("hami", "place", "Hami", "", "", "", "", "", ""),
    ]
    assert counted(import_authorities(table(tmp_path, *rows))) == (2, 0, 0, 0)
    assert [(one.text, one.kind, one.scheme, one.valid_to, one.source) for one in known()["urumqi"].names] == [
        ("Ürümqi", "authorised", "", "", "Gazetteer"),
        ("Tihwa", "variant", "postal", "1954", "Atlas of 1915"),
        ("迪化", "earlier", "", "1954", "people.csv"),
    ]


def test_a_first_file_adds_to_an_authority_that_is_there(archive: Options, tmp_path: Path) -> None:
    """Recognised by its identifier: nothing that was there is lost, no heading is overturned."""
    there = Authority(
        kind="agent",
        key="shicai",
        names=(Name(text="Sheng Shicai", kind="authorised", source="ours"), Name(text="Governor Sheng")),
        identifiers=(Identifier(scheme="wikidata", value="Q699834"),),
        note="Ours.",
    )
    actions.save_authorities([there], HANDS)
    rows = [
        ("name", "variants", "wikidata", "note", "type"),
        ("Шэн Шицай", "Sheng Shicai", "Q699834", "Theirs.", "person"),
    ]
    batch = import_authorities(table(tmp_path, *rows))
    assert (counted(batch), codes(batch)) == ((0, 1, 0, 0), ["hand-edit-kept"])
    now = known()["shicai"]
    assert [(one.text, one.kind, one.source) for one in now.names] == [
        ("Sheng Shicai", "authorised", "ours; people.csv"),
        ("Governor Sheng", "variant", ""),
        ("Шэн Шицай", "variant", "people.csv"),
    ]
    assert (now.note, now.type) == ("Ours.", "person")
    assert counted(import_authorities(table(tmp_path, *rows))) == (0, 0, 1, 0)


def test_the_same_heading_under_another_identifier_is_another_person(archive: Options, tmp_path: Path) -> None:
    rows = [("kind", "name", "wikidata"), ("agent", "Li Wei", "Q1"), ("agent", "Li Wei", "Q2"), ("agent", "Li Wei", "")]
    batch = import_authorities(table(tmp_path, *rows))
    assert set(known()) == {"li-wei", "li-wei-2", "li-wei-3"}
    assert codes(batch) == ["same-heading", "same-heading"]
    assert counted(import_authorities(table(tmp_path, *rows))) == (0, 0, 3, 0)
    other = write_csv(tmp_path / "other.csv", [("kind", "name"), ("agent", "Li Wei")])
    assert codes(import_authorities(other)) == ["authority-ambiguous"]


def test_rows_with_numbers_of_their_own_are_apart_whatever_identifier_they_share(
    archive: Options, tmp_path: Path
) -> None:
    rows = [
        ("id", "kind", "name", "viaf"),
        ("1", "person", "Aliyev, Geidar", "7"),
        ("2", "person", "Aliyev, Heydar", "7"),
    ]
    batch = import_authorities(table(tmp_path, *rows))
    assert (counted(batch), codes(batch)) == ((2, 0, 0, 0), ["identifier-elsewhere"])
    again = import_authorities(table(tmp_path, *rows))
    assert (counted(again), codes(again)) == ((0, 0, 2, 0), [])
    anonymous = write_csv(tmp_path / "other.csv", [("name", "viaf"), ("Aliyev", "7")])
    assert codes(import_authorities(anonymous)) == ["identifiers-disagree"]
    twice = [("kind", "name", "wikidata"), ("agent", "A", "Q1"), ("agent", "B", "Q2"), ("agent", "A.", "Q1")]
    assert codes(import_authorities(write_csv(tmp_path / "third.csv", twice))) == ["authority-twice"]


@pytest.mark.parametrize(("gone", "stays"), [("aliyev-geidar", "aliyev-heydar"), ("aliyev-heydar", "aliyev-geidar")])
def test_rows_that_were_merged_stay_one_when_their_file_comes_again(
    archive: Options, tmp_path: Path, gone: str, stays: str
) -> None:
    rows = [
        ("id", "kind", "name", "viaf"),
        ("1", "person", "Aliyev, Geidar", "7"),
        ("2", "person", "Aliyev, Heydar", "7"),
    ]
    import_authorities(table(tmp_path, *rows))
    actions.merge_authorities("agent", gone, stays, HANDS)
    for _ in range(2):
        again = import_authorities(table(tmp_path, *rows))
        assert (counted(again), codes(again), set(known())) == ((0, 0, 2, 0), [], {stays})
    changed = [(*row, "a note") if number else (*row, "note") for number, row in enumerate(rows)]
    again = import_authorities(table(tmp_path, *changed))
    assert (counted(again), codes(again), set(known())) == ((0, 1, 1, 0), ["row-was-merged"], {stays})


def test_successors_are_tied_by_name_or_key_wherever_they_stand_in_the_file(archive: Options, tmp_path: Path) -> None:
    rows = [
        ("kind", "name", "predecessors", "broader"),
        ("repository", "RGANI", "TsKhSD (1991–1999) | Central Committee {dates: until 1991}", ""),
        ("repository", "TsKhSD", "", "rosarkhiv"),
        ("repository", "Rosarkhiv", "", "Nobody knows"),
    ]
    batch = import_authorities(table(tmp_path, *rows))
    assert codes(batch) == ["tie-unknown", "broader-unknown"]
    rgani = known()["rgani"]
    assert [(tie.kind, tie.key, tie.found, tie.dates) for tie in rgani.ties] == [
        ("predecessor", "tskhsd", "TsKhSD", "1991–1999"),
        ("predecessor", "", "Central Committee", "until 1991"),
    ]
    assert known()["tskhsd"].broader == "rosarkhiv"
    assert known()["rosarkhiv"].others[0].value == "Nobody knows"
    assert set(EntryTie.objects.values_list("role", "key")) == {("predecessor", "tskhsd"), ("broader", "rosarkhiv")}
    undo(batch.pk)
    assert known() == {}


BAD = [
    (("name",), ("Nobody",), "kind-missing", 0),
    (("kind", "name"), ("robot", "R2"), "kind-unknown", 0),
    (("kind", "key"), ("agent", "x"), "authority-unnamed", 0),
    (("kind", "key", "name"), ("agent", "A 1", "X"), "key-unfit", 0),
    (("kind", "name", "wikidata"), ("agent", "X", "P31"), "identifier-unreadable", 1),
    (("kind", "name", "facts"), ("agent", "X", "born somewhere"), "fact-unreadable", 1),
    (("kind", "name", "offices"), ("agent", "X", "Consul {rank: 3}"), "aside-unknown", 1),
    (("kind", "name", "varaints"), ("agent", "X", "Y"), "column-like", 1),
    (("kind", "name", "note", "note"), ("agent", "X", "A", "B"), "said-twice", 1),
    (("kind", "name"), ("agent", "X" * 501), "value-too-long", 0),
]


@pytest.mark.parametrize(("columns", "row", "code", "created"), BAD, ids=[one[2] for one in BAD])
def test_a_bad_row_is_told_and_nothing_of_it_is_lost(
    archive: Options, tmp_path: Path, columns: tuple[str, ...], row: tuple[str, ...], code: str, created: int
) -> None:
    batch = import_authorities(table(tmp_path, columns, row))
    found = problems(batch)
    assert (counted(batch)[0], {one.code for one in found}) == (created, {code})
    assert found[0].sentence
    assert found[0].suggestion
    held = "".join(batch.rows.exclude(draft="").values_list("draft", flat=True))
    assert all(msgspec.json.encode(cell).decode()[1:-1] in held for cell in row if cell not in {"agent", "X"})


def test_a_file_without_a_column_of_names_is_refused_as_a_whole(archive: Options, tmp_path: Path) -> None:
    with pytest.raises(FondsError) as refused:
        import_authorities(table(tmp_path, ("Title", "Date"), ("A", "B")))
    assert refused.value.code == "authority-columns-unknown"
    assert not Batch.objects.exists()


def test_one_authority_is_not_said_twice(archive: Options, tmp_path: Path) -> None:
    rows = [("key", "kind", "name"), ("a", "agent", "A"), ("b", "agent", "B"), ("a", "agent", "A again")]
    assert codes(import_authorities(table(tmp_path, *rows))) == ["authority-twice"]


OBJECTS: list[dict[str, Any]] = [
    {"authority": {"kind": "agent", "key": "sheng", "names": [{"text": "Sheng Shicai", "kind": "authorised"}]}},
    {"kind": "place", "names": [{"text": "Hami", "language": "en", "source": "A"}, {"text": "哈密", "script": "Hans"}]},
    {"kind": "person", "name": "Stalin", "variants": ["Filippov", "Filipov"], "viaf": 73848345},
]


def test_lines_are_whole_authorities_or_flat_like_a_table(archive: Options, tmp_path: Path) -> None:
    batch = import_authorities(write_jsonl(tmp_path / "people.jsonl", [*OBJECTS, {"record": {"id": "x"}}]))
    assert (counted(batch), codes(batch)) == ((3, 0, 0, 0), ["not-an-authority"])
    assert known()["hami"].names[1] == Name(text="哈密", script="Hans")
    assert [name.text for name in known()["stalin"].names] == ["Stalin", "Filippov", "Filipov"]
    assert known()["stalin"].identifiers[0].value == "73848345"
    again = import_authorities(write_jsonl(tmp_path / "people.jsonl", OBJECTS))
    assert counted(again) == (0, 0, 3, 0)


def test_whole_authorities_may_be_of_the_kinds_that_tables_name(archive: Options, tmp_path: Path) -> None:
    line = {"kind": "person", "name": "Lin Biao", "identifiers": [{"scheme": "ulan", "value": "6"}]}
    batch = import_authorities(write_jsonl(tmp_path / "people.jsonl", [line]))
    assert (counted(batch), codes(batch)) == ((1, 0, 0, 0), [])
    found = known()["lin-biao"]
    assert (found.kind, found.type, found.label, found.identifiers[0].value) == ("agent", "person", "Lin Biao", "6")


def test_an_array_of_objects_is_read_as_well(archive: Options, tmp_path: Path) -> None:
    path = tmp_path / "people.json"
    path.write_bytes(msgspec.json.encode(OBJECTS))
    assert counted(import_authorities(Source(path, path.name))) == (3, 0, 0, 0)


def test_a_line_that_is_no_authority_is_refused(archive: Options, tmp_path: Path) -> None:
    lines = [{"kind": "agent", "names": [{"txt": "A"}]}, {"kind": "agent", "name": "B"}, [1]]
    batch = import_authorities(write_jsonl(tmp_path / "people.jsonl", lines))
    assert (set(known()), codes(batch)) == ({"b"}, ["row-unreadable", "not-an-object"])


def test_a_plan_changes_nothing(archive: Options, tmp_path: Path) -> None:
    plan = make_plan([table(tmp_path, *PEOPLE)], AUTHORITIES)
    assert [(row.kind, row.subject, row.title) for row in plan.rows("create")] == [
        ("agent", "sheng-shicai", "Sheng Shicai"),
        ("agent", "stalin-joseph", "Stalin, Joseph"),
    ]
    assert known() == {}


def test_every_column_stands_in_the_manual() -> None:
    manual = (ROOT / "docs" / "authorities.md").read_text(encoding="utf-8")
    assert [column.name for column in COLUMNS if f"`{column.name}" not in manual] == []
