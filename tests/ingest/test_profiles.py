"""Profiles are data: what they can say, and how a wrong one is told."""

import re
from pathlib import Path

import pytest

from fonds.errors import FondsError
from fonds.ingest.describing import PUT
from fonds.ingest.fields import BY_NAME, FIELDS, find, nearest
from fonds.ingest.profiles import guess, load, shipped
from fonds.ingest.profiles.guessing import field_of, identifier
from fonds.ingest.source import SourceRecord
from fonds.records.description.isad import ELEMENTS
from tests.conftest import ROOT


def profile(tmp_path: Path, text: str) -> str:
    path = tmp_path / "mine.toml"
    path.write_text(text, encoding="utf-8")
    return str(path)


@pytest.mark.parametrize("name", shipped())
def test_shipped_profiles_are_right(name: str) -> None:
    assert load(name).name == name


def test_every_field_has_a_place() -> None:
    assert {field.part for field in FIELDS} == set(PUT)
    assert ELEMENTS.keys() <= BY_NAME.keys()
    assert len(BY_NAME) == len(FIELDS)


def test_the_examples_of_the_documentation_are_right(tmp_path: Path) -> None:
    page = (ROOT / "docs" / "profiles.md").read_text(encoding="utf-8")
    examples = re.findall(r"```toml\n(.*?)```", page, re.DOTALL)
    assert len(examples) >= 2
    for example in examples:
        assert load(profile(tmp_path, example)).columns


def test_a_profile_says_all_it_can(tmp_path: Path) -> None:
    found = load(
        profile(
            tmp_path,
            """
            name = "letters"
            source = "Letters of the consulate"
            key = "No"
            publication = "internal"
            date-order = "dmy"
            separator = "|"
            encoding = "windows-1251"
            [columns]
            "Название" = "title@ru"
            "Кому" = { field = "recipient", controlled = true }
            "Темы" = { field = "topic", separator = ";" }
            "Примечание" = "note@ru"
            [constants]
            collection = ["Letters", "All"]
            """,
        )
    )
    title, to, topics = (found.column(label) for label in ("НАЗВАНИЕ", "кому", "Темы"))
    assert title
    assert (title.target, title.separator) == ("title@ru", "")
    assert to
    assert (to.is_controlled, to.separator) == (True, "|")
    assert topics
    assert (topics.is_controlled, topics.separator) == (True, ";")
    assert [(one.column.target, one.value) for one in found.constants] == [
        ("collection", "Letters"),
        ("collection", "All"),
    ]
    assert (found.publication, found.date_order, found.key, found.encoding) == ("internal", "dmy", "No", "windows-1251")


@pytest.mark.parametrize(
    ("text", "code", "said"),
    [
        ('[columns]\nA = "tilte"', "profile-field-unknown", "“title”"),
        ('[columns]\nA = "summry@ru"', "profile-field-unknown", "“summary@ru”"),
        ('[columns]\nA = "date_written"', "profile-field-unknown", "“date-written”"),
        ('[columns]\nA = "sender@ru"', "profile-field-unknown", "“sender”"),
        ('[constants]\ncolection = "A"', "profile-field-unknown", "“collection”"),
        ('kye = "A"', "profile-unreadable", "“key”"),
        ('[columns]\nA = { feild = "title" }', "profile-unreadable", "“field”"),
        ('[columns]\nA = { separator = ";" }', "profile-unreadable", "says no field"),
        ('publication = "public"', "profile-unreadable", "published or internal or withdrawn"),
        ('guess = "yes"', "profile-unreadable", "true or false"),
        ("key = 7", "profile-unreadable", "text in quotes"),
        ('delimiter = "||"', "profile-unreadable", "one character"),
        ("[constants]\nlevel = [1]", "profile-unreadable", "text in quotes"),
        ("key = ", "toml-unreadable", "cannot be read as TOML"),
    ],
)  # fmt: skip
def test_a_wrong_profile_is_told_with_the_nearest_right_word(tmp_path: Path, text: str, code: str, said: str) -> None:
    with pytest.raises(FondsError) as refused:
        load(profile(tmp_path, text))
    assert refused.value.code == code
    assert said in str(refused.value)


def test_a_profile_that_is_not_there() -> None:
    with pytest.raises(FondsError, match="catalogue-lines, generic"):
        load("letters")


def test_fields_and_languages() -> None:
    assert find("title@zh-Hant") == (BY_NAME["title"], "zh-Hant")
    assert find("level@ru") is None
    assert nearest("titel") == "title"


@pytest.mark.parametrize(
    ("heading", "field", "language"),
    [
        ("Title", "title", ""),
        ("TITLE (Russian)", "title", "ru"),
        ("title_zh", "title", "zh"),
        ("Summary [ru]", "summary", "ru"),
        ("摘要（英文）", "summary", "en"),
        ("dc:title", "title", ""),
        ("Dublin Core:Creator", "creator", ""),
        ("dcterms.isPartOf", "collection", ""),
        ("scopeAndContent", "scope", ""),
        ("archivalHistory", "custodial-history", ""),
        ("eventDates", "date", ""),
        ("subjectAccessPoints", "topic", ""),
        ("unitid", "reference-code", ""),
        ("Conditions governing access", "access-conditions", ""),
        ("date_shown", "date", ""),
        ("source_line", "reference", ""),
        ("Название", "title", ""),
        ("Адресат", "recipient", ""),
        ("Архив", "archive", ""),
        ("题名", "title", ""),
        ("收信人", "recipient", ""),
        ("密级", "marking", ""),
        ("Sent from", "sent-from", ""),
    ],
)
def test_headings_are_understood(heading: str, field: str, language: str) -> None:
    found, tag = field_of(heading)
    assert found
    assert (found.name, tag) == (field, language)


@pytest.mark.parametrize("heading", ["Foo", "", "Shelf life", "42", "Title of the sender's dog"])
def test_what_looks_like_nothing_known_is_not_guessed(heading: str) -> None:
    assert field_of(heading) == (None, "")


def test_a_guess_looks_at_the_cells() -> None:
    rows = [
        SourceRecord(
            (("Title", "A; B"), ("Places", "Urumchi; Moscow"), ("Source", "https://example.org/1")), "a.csv", 2
        ),
        SourceRecord((("Title", "C"), ("Places", ""), ("Source", "")), "a.csv", 3),
    ]
    found = guess(load("generic"), rows)
    assert {label: column.target for label, column in found.columns.items()} == {
        "title": "title",
        "places": "place",
        "source": "link",
    }
    assert found.columns["places"].separator == ";"
    assert found.columns["title"].separator == ""


def test_a_source_that_is_no_address_is_not_a_link() -> None:
    rows = [SourceRecord((("Title", "A"), ("Source", "RGASPI")), "a.csv", 2)]
    assert "source" not in guess(load("generic"), rows).columns


@pytest.mark.parametrize(
    ("cells", "found"),
    [
        ({"Title": "AB", "№": "12"}, "№"),
        ({"№": "12", "dc:identifier": "xy"}, "dc:identifier"),
        ({"RecordID": "12"}, "RecordID"),
        ({"编号": "12"}, "编号"),
        ({"Номер": "12"}, "Номер"),
        ({"ID": "1111"}, ""),
        ({"ID": "1   "}, ""),
        ({"Title": "AB"}, ""),
    ],
)
def test_a_column_that_names_the_rows_is_known_by_its_heading_and_its_values(cells: dict[str, str], found: str) -> None:
    rows = len(next(iter(cells.values())))
    records = [
        SourceRecord(tuple((label, values[row]) for label, values in cells.items()), "a.csv", row + 2)
        for row in range(rows)
    ]
    assert identifier(records) == found


def test_addresses_name_no_rows() -> None:
    rows = [SourceRecord((("Identifier", f"https://example.org/{row}"),), "a.csv", row) for row in (2, 3)]
    assert identifier(rows) == ""
