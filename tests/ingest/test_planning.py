"""The plan: what would be created, changed, left and refused; and the same object applied."""

import json
from pathlib import Path

import msgspec
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from fonds.errors import FondsError
from fonds.ingest.apply import apply
from fonds.ingest.models import Batch, BatchRow
from fonds.ingest.plan import Plan, discard
from fonds.ingest.planning import make_plan
from fonds.options import Options
from fonds.records import actions, journal
from fonds.records.description import Abstract, Title, decode_description
from fonds.records.models import Revision
from tests.ingest.sources import bring_in, counts, descriptions, documents, problems, write, write_csv, write_jsonl

HANDS = actions.Stamp(by="archivist")
ROWS = [
    {"title": "Telegram to Apresov", "date": "1936", "summary": "Wool.", "place": "Urumchi"},
    {"title": "Cable, Mao to Stalin", "date": "1949", "summary": "One."},
    {"title": "Cable, Mao to Stalin", "date": "1950", "summary": "Two."},
]


def edit(id_: str, **fields: object) -> None:
    """An archivist changes a record by hand."""
    actions.save_records([(id_, msgspec.structs.replace(decode_description(documents()[id_]), **fields))], HANDS)


def changes_of(plan: Plan) -> list[list[tuple[str, str, str]]]:
    return [list(row.changes) for row in plan.rows(BatchRow.CHANGE)]


def test_a_plan_changes_nothing(archive: Options, tmp_path: Path) -> None:
    plan = make_plan([write_jsonl(tmp_path / "a.jsonl", ROWS)])
    assert (plan.counts.created, plan.counts.authorities, plan.journal) == (3, 1, 0)
    assert [(row.action, row.kind, row.row, row.title) for row in plan.rows()] == [
        ("create", "place", 1, "Urumchi"),
        ("create", "record", 1, "Telegram to Apresov"),
        ("create", "record", 2, "Cable, Mao to Stalin"),
        ("create", "record", 3, "Cable, Mao to Stalin"),
    ]
    assert plan.sources[0].mapping == (("title", "title"), ("date", "date"), ("summary", "summary"), ("place", "place"))
    assert journal.last_number() == 0
    discard(plan.batch)
    assert (Batch.objects.count(), BatchRow.objects.count()) == (0, 0)


@pytest.mark.parametrize("name", ["a.jsonl", "renamed.jsonl"])
def test_the_same_file_again_changes_nothing(archive: Options, tmp_path: Path, name: str) -> None:
    bring_in(write_jsonl(tmp_path / "a.jsonl", ROWS))
    before = documents(), journal.last_number()
    plan = make_plan([write_jsonl(tmp_path / name, ROWS)])
    assert plan.does_nothing
    assert plan.counts.unchanged == 3
    apply(plan.batch)
    assert (documents(), journal.last_number()) == before


def test_equal_rows_are_counted(archive: Options, tmp_path: Path) -> None:
    twice = [{"title": "A"}, {"title": "A"}]
    assert counts(bring_in(write_jsonl(tmp_path / "a.jsonl", twice))) == (2, 0, 0, 0)
    assert counts(bring_in(write_jsonl(tmp_path / "a.jsonl", [*twice, {"title": "A"}]))) == (1, 0, 2, 0)
    batch = bring_in(write_jsonl(tmp_path / "a.jsonl", twice))
    assert (counts(batch), batch.absent) == ((0, 0, 2, 0), 1)


def test_one_changed_row_changes_one_record(archive: Options, tmp_path: Path) -> None:
    bring_in(write_jsonl(tmp_path / "a.jsonl", ROWS))
    before = documents()
    plan = make_plan([write_jsonl(tmp_path / "a.jsonl", [{**ROWS[0], "summary": "Wool and hides."}, *ROWS[1:]])])
    assert changes_of(plan) == [[("abstracts", "Wool.", "Wool and hides.")]]
    batch = apply(plan.batch)
    assert counts(batch) == (0, 1, 2, 0)
    after = documents()
    assert [id_ for id_ in before if before[id_] != after[id_]] == [next(iter(before))]
    assert Revision.objects.filter(batch=batch.pk).count() == 1


def test_rows_may_move(archive: Options, tmp_path: Path) -> None:
    bring_in(write_jsonl(tmp_path / "a.jsonl", ROWS))
    assert counts(bring_in(write_jsonl(tmp_path / "a.jsonl", [{"title": "New"}, *ROWS[::-1]]))) == (1, 0, 3, 0)


def test_a_changed_title_is_found_by_its_row_if_the_date_agrees(archive: Options, tmp_path: Path) -> None:
    bring_in(write_jsonl(tmp_path / "a.jsonl", ROWS))
    plan = make_plan([write_jsonl(tmp_path / "a.jsonl", [{**ROWS[0], "title": "Telegram to G. Apresov"}, *ROWS[1:]])])
    title = ("titles", "Telegram to Apresov", "Telegram to G. Apresov")
    read_from_it = ("agents", "Apresov (recipient)", "G. Apresov (recipient)")
    assert changes_of(plan) == [[title, read_from_it]]


def test_what_only_shares_its_place_is_new_with_a_note(archive: Options, tmp_path: Path) -> None:
    bring_in(write_jsonl(tmp_path / "a.jsonl", ROWS))
    batch = bring_in(write_jsonl(tmp_path / "a.jsonl", [{"title": "Quite another", "date": "1901"}, *ROWS[1:]]))
    assert (counts(batch), batch.absent) == ((1, 0, 2, 0), 1)
    assert [one.code for one in problems(batch)] == ["new-beside-earlier"]


def test_addresses_are_never_keys(archive: Options, tmp_path: Path) -> None:
    link = "https://example.org/collection"
    bring_in(write_jsonl(tmp_path / "a.jsonl", [{"title": "A", "url": link}, {"title": "B", "url": link}]))
    found = bring_in(write_jsonl(tmp_path / "a.jsonl", [{"title": "C", "url": link}, {"title": "D", "url": link}]))
    assert counts(found) == (2, 0, 0, 0)


def keyed(tmp_path: Path) -> str:
    path = tmp_path / "keyed.toml"
    path.write_text('key = "No"\nsource = "Letters"\nguess = true\n', encoding="utf-8")
    return str(path)


def test_a_key_finds_a_row_whatever_changed(archive: Options, tmp_path: Path) -> None:
    profile = keyed(tmp_path)
    bring_in(
        write_csv(tmp_path / "a.csv", [["No", "Title", "Date"], ["1", "A", "1936"], ["2", "B", "1937"]]),
        profile=profile,
    )
    second = write_csv(tmp_path / "b.csv", [["No", "Title", "Date"], ["2", "Other", "1950"], ["1", "A", "1936"]])
    assert counts(bring_in(second, profile=profile)) == (0, 1, 1, 0)
    assert [description.titles[0].text for description in descriptions()] == ["A", "Other"]
    assert [[(other.label, other.value) for other in one.others] for one in descriptions()] == [
        [("No", "1")],
        [("No", "2")],
    ]


def test_a_key_twice_in_a_file_is_refused_the_second_time(archive: Options, tmp_path: Path) -> None:
    rows = [["No", "Title"], ["1", "A"], ["1", "B"], ["", "C"], ["", "D"]]
    batch = bring_in(write_csv(tmp_path / "a.csv", rows), profile=keyed(tmp_path))
    assert counts(batch) == (3, 0, 0, 1)
    assert [(one.code, one.row) for one in problems(batch)] == [("key-twice", 3), ("no-key", 4), ("no-key", 5)]


def test_a_key_column_that_is_not_there(archive: Options, tmp_path: Path) -> None:
    with pytest.raises(FondsError, match="“No” is not in"):
        make_plan([write_csv(tmp_path / "a.csv", [["Title"], ["A"]])], keyed(tmp_path))
    assert Batch.objects.count() == 0


def test_a_column_that_the_file_lacks_is_told(archive: Options, tmp_path: Path) -> None:
    (tmp_path / "p.toml").write_text('[columns]\nTitle = "title"\nDatum = "date"', encoding="utf-8")
    batch = bring_in(write_csv(tmp_path / "a.csv", [["Title"], ["A"]]), profile=str(tmp_path / "p.toml"))
    assert [(one.code, one.row) for one in problems(batch)] == [("column-missing", 0)]


@pytest.mark.parametrize(
    ("heading", "said"), [("Titel", "Did you mean “Title”"), ("Überschrift", "are: “Title”, “Date”")]
)
def test_a_misspelt_column_of_titles_is_told_with_the_nearest(
    archive: Options, tmp_path: Path, heading: str, said: str
) -> None:
    (tmp_path / "p.toml").write_text(f'[columns]\n"{heading}" = "title"', encoding="utf-8")
    with pytest.raises(FondsError, match=f"names a column “{heading}” that a.csv does not have.*{said}") as refused:
        make_plan([write_csv(tmp_path / "a.csv", [["Title", "Date"], ["A", "1"]])], str(tmp_path / "p.toml"))
    assert refused.value.code == "profile-unreadable"


def test_one_bad_source_keeps_all_out_and_says_so(archive: Options, tmp_path: Path) -> None:
    good = write_csv(tmp_path / "good.csv", [["Title"], ["A"]])
    with pytest.raises(FondsError, match=r"empty.csv is empty\. Nothing was imported .*: good.csv, empty.csv\."):
        make_plan([good, write(tmp_path / "empty.csv", b"")])
    assert (Batch.objects.count(), BatchRow.objects.count()) == (0, 0)


def test_a_table_without_a_title_is_refused_as_a_whole(archive: Options, tmp_path: Path) -> None:
    with pytest.raises(FondsError) as refused:
        make_plan([write_csv(tmp_path / "a.csv", [["Foo", "Bar"], ["A", "B"]])])
    assert refused.value.code == "columns-unknown"
    assert Batch.objects.count() == 0


def test_an_edit_by_hand_stays(archive: Options, tmp_path: Path) -> None:
    bring_in(write_jsonl(tmp_path / "a.jsonl", ROWS))
    id_ = next(iter(documents()))
    edit(id_, abstracts=(Abstract(text="By hand."),), level="file")
    changed = {**ROWS[0], "date": "1937", "level": "series"}
    batch = bring_in(write_jsonl(tmp_path / "a.jsonl", [changed, *ROWS[1:]]))
    now = decode_description(documents()[id_])
    assert counts(batch) == (0, 1, 2, 0)
    assert (now.abstracts, now.level, now.dates[0].text) == ((Abstract(text="By hand."),), "file", "1937")
    assert [one.code for one in problems(batch)] == ["hand-edit-kept"]


def test_values_added_by_hand_stay_beside_those_of_the_source(archive: Options, tmp_path: Path) -> None:
    bring_in(write_jsonl(tmp_path / "a.jsonl", ROWS))
    id_ = next(iter(documents()))
    edit(id_, titles=(Title(text="Telegram to Apresov"), Title(text="Телеграмма", language="ru")))
    bring_in(write_jsonl(tmp_path / "a.jsonl", [{**ROWS[0], "title": "Telegram to G. Apresov"}, *ROWS[1:]]))
    titles = [title.text for title in decode_description(documents()[id_]).titles]
    assert titles == ["Telegram to G. Apresov", "Телеграмма"]


def test_a_value_edited_on_both_sides_stays_and_is_told(archive: Options, tmp_path: Path) -> None:
    bring_in(write_jsonl(tmp_path / "a.jsonl", ROWS))
    id_ = next(iter(documents()))
    edit(id_, titles=(Title(text="By hand"),))
    batch = bring_in(write_jsonl(tmp_path / "a.jsonl", [{**ROWS[0], "title": "Telegram to G. Apresov"}, *ROWS[1:]]))
    assert [title.text for title in decode_description(documents()[id_]).titles] == ["By hand"]
    (told,) = problems(batch)
    assert told.code == "hand-edit-kept"
    assert "“By hand”" in told.sentence
    assert "“Telegram to G. Apresov”" in told.sentence


def test_a_plan_is_stale_when_the_archive_has_moved_on(archive: Options, tmp_path: Path) -> None:
    bring_in(write_jsonl(tmp_path / "a.jsonl", ROWS))
    plan = make_plan([write_jsonl(tmp_path / "b.jsonl", [{"title": "X"}])])
    edit(next(iter(documents())), level="file")
    with pytest.raises(FondsError) as refused:
        apply(plan.batch)
    assert refused.value.code == "plan-stale"
    assert len(documents()) == 3


def test_refused_rows_are_kept_whole(archive: Options, tmp_path: Path) -> None:
    batch = bring_in(write(tmp_path / "a.csv", b"Title,Date\nA,1936\nB,June 1, 1936\n"))
    row = BatchRow.objects.get(batch=batch, action=BatchRow.REFUSE)
    assert (row.file, row.row, json.loads(row.draft)) == ("a.csv", 3, ["B | June 1 |  1936"])


def test_several_sources_make_one_batch(archive: Options, tmp_path: Path) -> None:
    one = write_csv(tmp_path / "a.csv", [["Title"], ["A"]])
    two = write_jsonl(tmp_path / "b.jsonl", [{"title": "B", "place": "Hami"}])
    batch = bring_in(one, two)
    assert counts(batch) == (2, 0, 0, 0)
    assert counts(bring_in(two, one)) == (0, 0, 2, 0)


NUMBERED = [["ID", "Title", "Date", "Summary"], ["1", "Letter", "1936", "about oil"], ["2", "Letter", "1936", "Wool"]]


def test_a_column_of_identifiers_is_the_key(archive: Options, tmp_path: Path) -> None:
    bring_in(write_csv(tmp_path / "a.csv", NUMBERED))
    plan = make_plan([write_csv(tmp_path / "a.csv", [NUMBERED[0], ["2", "Minutes", "1937", "Wool"], NUMBERED[1]])])
    assert plan.sources[0].key == "ID"
    assert (plan.counts.created, plan.counts.changed, plan.counts.unchanged) == (0, 1, 1)
    assert changes_of(plan)[0][0] == ("titles", "Letter", "Minutes")


def test_rows_with_other_identifiers_are_never_one_record(archive: Options, tmp_path: Path) -> None:
    bring_in(write_csv(tmp_path / "a.csv", NUMBERED[:2]))
    batch = bring_in(write_csv(tmp_path / "a.csv", [NUMBERED[0], NUMBERED[2]]))
    assert (counts(batch), batch.absent) == ((1, 0, 0, 0), 1)
    assert [one.abstracts[0].text for one in descriptions()] == ["about oil", "Wool"]


def test_an_identifier_twice_is_told_with_both_rows(archive: Options, tmp_path: Path) -> None:
    others = [[number, "Cable", "1938", ""] for number in "345"]
    rows = [*NUMBERED, ["2", "Minutes", "1937", "Tea"], NUMBERED[1], ["", "None", "", ""], NUMBERED[1], *others]
    batch = bring_in(write_csv(tmp_path / "a.csv", rows))
    assert counts(batch) == (9, 0, 0, 0)
    told = [(one.code, one.severity, one.row, one.column) for one in problems(batch)]
    assert told == [
        ("identifier-twice", "warning", 4, "ID"),
        ("row-twice", "note", 5, "ID"),
        ("row-twice", "note", 7, "ID"),
    ]
    assert "“2” stands in row 3" in problems(batch)[0].sentence
    assert counts(bring_in(write_csv(tmp_path / "a.csv", rows))) == (0, 0, 9, 0)


def test_an_export_without_identifiers_is_recognised_when_it_gets_them(archive: Options, tmp_path: Path) -> None:
    bring_in(write_csv(tmp_path / "a.csv", [row[1:] for row in NUMBERED]))
    batch = bring_in(write_csv(tmp_path / "a.csv", NUMBERED))
    assert (counts(batch), batch.absent) == ((0, 2, 0, 0), 0)


def test_rows_are_paired_by_place_without_asking_for_each(archive: Options, tmp_path: Path) -> None:
    queries = []
    for count in (2, 40):
        name = f"{count}.jsonl"
        for word in ("Letter", "Note"):
            rows = [{"title": f"{word} {number}", "date": str(1900 + number)} for number in range(count)]
            source = write_jsonl(tmp_path / name, rows)
            with CaptureQueriesContext(connection) as asked:
                batch = bring_in(source)
        queries.append(len([one for one in asked if one["sql"].startswith("SELECT")]))
        assert counts(batch) == (0, count, 0, 0)
    assert queries[0] == queries[1]
