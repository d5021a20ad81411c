"""A row becomes a description, and every string of it is kept."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from fonds.ingest.problems import Problem
from fonds.options import Options
from fonds.records import actions
from fonds.records.description import (
    Abstract,
    Authority,
    Description,
    Element,
    Name,
    Other,
    Reference,
    ReferencePart,
    Role,
    Title,
    Visibility,
    Witness,
)
from tests.ingest.sources import authorities, bring_in, counts, descriptions, problems, write, write_csv, write_jsonl


def mapped(tmp_path: Path, row: Mapping[str, object], profile: str = "") -> Description:
    """The description of one row, under a profile as TOML or a guess."""
    name = "generic"
    if profile:
        (tmp_path / "p.toml").write_text(profile, encoding="utf-8")
        name = str(tmp_path / "p.toml")
    bring_in(write_jsonl(tmp_path / "a.jsonl", [row]), profile=name)
    return descriptions()[-1]


def told(tmp_path: Path, row: Mapping[str, object]) -> list[Problem]:
    return problems(bring_in(write_jsonl(tmp_path / "a.jsonl", [row])))


def test_titles_summaries_and_elements_carry_their_language(archive: Options, tmp_path: Path) -> None:
    row = {"title": "Telegram", "title_ru": "Телеграмма", "摘要": "贸易", "Scope and content (English)": "Trade"}
    found = mapped(tmp_path, row)
    assert found.titles == (Title(text="Telegram"), Title(text="Телеграмма", language="ru"))
    assert found.abstracts == (Abstract(text="贸易"),)
    assert found.elements == (Element(element="scope", text="Trade", language="en"),)
    assert found.description_source == "a.jsonl"


def test_dates_keep_their_words(archive: Options, tmp_path: Path) -> None:
    (date,) = mapped(tmp_path, {"title": "A", "date_shown": " January 12, 1947"}).dates
    assert (date.text, date.status, date.earliest, date.latest) == (
        " January 12, 1947",
        "read",
        "1947-01-12",
        "1947-01-12",
    )
    (date,) = mapped(tmp_path, {"title": "B", "date": "n.d."}).dates
    assert date.status == "undated"
    assert mapped(tmp_path, {"title": "C", "date": None}).dates == ()


def test_inclusive_and_bulk_dates_are_two_datings(archive: Options, tmp_path: Path) -> None:
    inclusive, bulk = mapped(tmp_path, {"title": "A", "date": "1904-1964 (bulk 1930-1950)"}).dates
    assert (inclusive.text, inclusive.kind, inclusive.edtf) == ("1904-1964", "accumulation", "1904/1964")
    assert (bulk.text, bulk.kind, bulk.edtf) == ("bulk 1930-1950", "accumulation", "1930/1950")
    assert bulk.note == "Bulk dates."


def test_a_date_that_is_not_understood_stays_out_of_nothing(archive: Options, tmp_path: Path) -> None:
    (problem,) = told(tmp_path, {"title": "A", "date": "the day of the goat"})
    assert (problem.code, problem.severity, problem.column, problem.row) == (
        "date-not-understood",
        "warning",
        "date",
        1,
    )
    (date,) = descriptions()[0].dates
    assert (date.text, date.status) == ("the day of the goat", "not-understood")


def test_the_profile_says_how_dates_are_written(archive: Options, tmp_path: Path) -> None:
    columns = '[columns]\ntitle = "title"\ndate = "date"'
    (date,) = mapped(tmp_path, {"title": "A", "date": "3/4/1950"}, f'date-order = "dmy"\n{columns}').dates
    assert date.edtf == "1950-04-03"
    (date,) = mapped(tmp_path, {"title": "B", "date": "1936-12"}, f"edtf = true\n{columns}").dates
    assert date.edtf == "1936-12"


def test_what_has_no_place_keeps_its_own_label(archive: Options, tmp_path: Path) -> None:
    found = mapped(tmp_path, {"title": "A", "Колонка": "x", "deep": {"er": ["1", "2"]}})
    assert found.others == (
        Other(label="Колонка", value="x"),
        Other(label="deep.er", value="1"),
        Other(label="deep.er", value="2"),
    )


def test_a_reference_is_kept_whole_with_its_parts_beside(archive: Options, tmp_path: Path) -> None:
    raw = "RGASPI f. 17, op. 162, d. 19, l. 49."
    parts = (("f.", "17"), ("op.", "162"), ("d.", "19"), ("l.", "49"))
    assert mapped(tmp_path, {"title": "A", "source_line": raw}).witnesses == (
        Witness(
            id="w1",
            repository_found="RGASPI",
            references=(Reference(raw=raw, parts=tuple(ReferencePart(label=a, value=b) for a, b in parts)),),
        ),
    )


def test_a_line_that_cites_several_shelfmarks_is_one_witness(archive: Options, tmp_path: Path) -> None:
    raw = "RGASPI f. 17, op. 162, d. 18, l. 5; d. 19, l. 60. Obtained by A. Finder."
    (witness,) = mapped(tmp_path, {"title": "A", "source_line": raw}).witnesses
    assert [reference.raw for reference in witness.references] == [raw, raw]
    read = [[(part.label, part.value) for part in reference.parts] for reference in witness.references]
    fond = [("f.", "17"), ("op.", "162")]
    assert read == [[*fond, ("d.", "18"), ("l.", "5")], [*fond, ("d.", "19"), ("l.", "60")]]
    assert witness.credit == "Obtained by A. Finder"


def test_a_line_without_a_shelfmark_is_kept(archive: Options, tmp_path: Path) -> None:
    raw = "Milovan Djilas, Wartime (New York: Harcourt, 1977), 385-387."
    (witness,) = mapped(tmp_path, {"title": "A", "source_line": raw}).witnesses
    assert witness.references == (Reference(raw=raw),)


def test_headings_are_tied_and_people_are_not(archive: Options, tmp_path: Path) -> None:
    found = mapped(
        tmp_path, {"title": "A", "places": "Urumchi | URUMCHI|Hami", "people": "Apresov", "archive": "RGASPI"}
    )
    places = ("urumchi", "urumchi", "hami")
    assert [role.identified for role in found.places] == list(places)
    assert [role.found for role in found.places] == ["Urumchi", "URUMCHI", "Hami"]
    assert found.agents == (Role(found="Apresov"),)
    assert (found.witnesses[0].repository, found.witnesses[0].repository_found) == ("rgaspi", "RGASPI")
    assert set(authorities()) == {("place", "urumchi"), ("place", "hami"), ("repository", "rgaspi")}


def test_a_controlled_column_of_people_is_tied(archive: Options, tmp_path: Path) -> None:
    profile = '[columns]\ntitle = "title"\nsender = { field = "sender", controlled = true }'
    (role,) = mapped(tmp_path, {"title": "A", "sender": "Stalin, Joseph"}, profile).agents
    assert (role.identified, role.role, role.basis) == ("stalin-joseph", "sender", "controlled heading")


def test_a_heading_keeps_its_authority_when_that_is_renamed(archive: Options, tmp_path: Path) -> None:
    mapped(tmp_path, {"title": "A", "place": "Tihwa"})
    renamed = Authority(kind="place", key="tihwa", names=(Name(text="Urumchi", kind="authorised"), Name(text="Tihwa")))
    actions.save_authorities([renamed], actions.Stamp(by="archivist"))
    (role,) = mapped(tmp_path, {"title": "B", "place": "Tihwa"}).places
    assert role.identified == "tihwa"


def test_collections_and_languages_keep_words_that_differ(archive: Options, tmp_path: Path) -> None:
    found = mapped(tmp_path, {"title": "A", "collection": "Letters", "language": "Russian; zh; Old Foo"})
    assert [membership.collection for membership in found.collections] == ["letters"]
    assert found.languages == ("ru", "zh", "Old Foo")
    assert found.others == (Other(label="language", value="Russian"),)


def test_a_transcript_has_paragraphs_with_ids(archive: Options, tmp_path: Path) -> None:
    found = mapped(tmp_path, {"title": "A", "transcript": "One.\n\nTwo.", "translation": "Drei."})
    assert [[(one.id, one.text) for one in text.paragraphs] for text in found.texts] == [
        [("p1", "One."), ("p2", "Two.")],
        [("p3", "Drei.")],
    ]


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ({"publication status": "Published"}, Visibility()),
        ({"publication status": "Draft"}, Visibility(publication="internal")),
        ({"closed until": "31 January 2090"}, Visibility(access="closed", until="2090-01-31")),
        ({"closed until": "the war is over"}, Visibility(access="closed")),
        ({"closed until": "2090", "access status": "open"}, Visibility(access="closed", until="2090-12-31")),
        ({"access status": "readers"}, Visibility(access="readers")),
    ],
)
def test_switches_never_show_more_than_was_meant(
    archive: Options, tmp_path: Path, row: dict[str, str], expected: Visibility
) -> None:
    assert mapped(tmp_path, {"title": "A", **row}).visibility == expected


def test_the_profile_may_import_unpublished(archive: Options, tmp_path: Path) -> None:
    found = mapped(tmp_path, {"title": "A"}, 'publication = "internal"\n[columns]\ntitle = "title"')
    assert found.visibility.publication == "internal"


def test_constants_go_to_every_row(archive: Options, tmp_path: Path) -> None:
    profile = '[columns]\ntitle = "title"\n[constants]\ncollection = "Letters"\nlanguage = "ru"\nlevel = "file"'
    found = mapped(tmp_path, {"title": "A"}, profile)
    assert ([one.collection for one in found.collections], found.languages, found.level) == (
        ["letters"],
        ("ru",),
        "file",
    )


def test_zero_bytes_come_in_from_every_kind_of_column(archive: Options, tmp_path: Path) -> None:
    (tmp_path / "p.toml").write_text(
        'key = "No"\n[columns]\nTitle = "title"\nPlace = "place"\nBy = "author"\n', encoding="utf-8"
    )
    rows = [
        {"No": "1\0", "Title": "A\0", "Place": "Ha\0mi", "By": "B\0", "Else\0": "C\0"},
        {"No": "2", "Place": "Hami"},
    ]
    batch = bring_in(write_jsonl(tmp_path / "a.jsonl", rows), profile=str(tmp_path / "p.toml"))
    assert (counts(batch), set(authorities())) == ((2, 0, 0, 0), {("place", "hami")})
    assert [one.titles[0].text for one in descriptions()[:1]] == ["A\0"]


def test_control_characters_are_kept_and_told(archive: Options, tmp_path: Path) -> None:
    batch = bring_in(write(tmp_path / "a.csv", b"Title,Place\nx\x00y\x07,Ha\x01mi\n"))
    assert counts(batch) == (1, 0, 0, 0)
    assert [(one.code, one.column) for one in problems(batch)] == [
        ("control-characters", "Title"),
        ("control-characters", "Place"),
    ]
    assert descriptions()[0].titles[0].text == "x\x00y\x07"
    assert descriptions()[0].places[0].found == "Ha\x01mi"


def test_signs_of_direction_and_noncharacters_are_kept_and_told(archive: Options, tmp_path: Path) -> None:
    found = told(tmp_path, {"title": "safe\u202etxt.exe", "summary": "a\ufffeb"})
    assert [(one.code, one.severity, one.column) for one in found] == [
        ("direction-characters", "note", "title"),
        ("noncharacters", "note", "summary"),
    ]
    assert descriptions()[0].titles[0].text == "safe\u202etxt.exe"
    assert descriptions()[0].abstracts[0].text == "a\ufffeb"


def test_a_formula_is_kept_word_for_word(archive: Options, tmp_path: Path) -> None:
    formula = '=HYPERLINK("http://example.org")'
    (problem,) = told(tmp_path, {"title": formula})
    assert (problem.code, problem.severity) == ("formula", "note")
    assert descriptions()[0].titles[0].text == formula


def test_half_a_surrogate_pair_is_refused_and_stops_nothing(archive: Options, tmp_path: Path) -> None:
    batch = bring_in(write(tmp_path / "a.jsonl", b'{"title": "a\\ud83d", "place": "X"}\n{"title": "B"}\n'))
    assert counts(batch) == (1, 0, 0, 1)
    assert [one.code for one in problems(batch)] == ["surrogates"]
    assert authorities() == {}


def test_ten_megabytes_in_a_cell_are_refused_and_stop_nothing(archive: Options, tmp_path: Path) -> None:
    rows = [{"title": "A", "summary": "x" * 10_000_000}, {"title": "B"}]
    batch = bring_in(write_jsonl(tmp_path / "a.jsonl", rows))
    assert counts(batch) == (1, 0, 0, 1)
    assert [(one.code, one.column, one.row) for one in problems(batch)] == [("cell-too-long", "summary", 1)]


def test_a_sentence_is_no_heading(archive: Options, tmp_path: Path) -> None:
    assert [one.code for one in told(tmp_path, {"title": "A", "topic": "x" * 300})] == ["heading-too-long"]
    assert descriptions()[0].topics == (Role(found="x" * 300, role="about"),)


def test_rows_without_a_title_come_in_with_a_warning(archive: Options, tmp_path: Path) -> None:
    batch = bring_in(write_csv(tmp_path / "a.csv", [["Title", "Date"], ["", "1936"], ["B", ""]]))
    assert counts(batch) == (2, 0, 0, 0)
    assert [(one.code, one.row) for one in problems(batch)] == [("no-title", 2)]
