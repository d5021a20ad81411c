"""Machine forms as sources have them, faults included."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fonds.normalise.dates.machine import read_normal, read_tei, split_bulk


@pytest.mark.parametrize(
    ("text", "edtf", "note"),
    [
        ("1904/1964", "1904/1964", ""),
        ("19040101/19640101", "1904-01-01/1964-01-01", ""),
        ("1950", "1950", ""),
        ("1950/1950", "1950", ""),
        ("1950-06", "1950-06", ""),
        ("1950/9999", "1950/..", "9999 at the end is read as an open end."),
        ("1950-01-01/2999-12-31", "1950-01-01/..", "2999-12-31 at the end"),
        ("0000/1950", "/1950", "0000 at the beginning is read as an unknown beginning."),
        ("1950-1955", "1950/1955", "Written with a hyphen"),
        ("19500000", "1950", "Month 00"),
        ("1950-06-00", "1950-06", "Day 00"),
        ("1950~/1960?", "1950~/1960?", ""),
        ("1950/..", "1950/..", ""),
        ("195X", "195X", ""),
    ],
)
def test_normal_is_read(text: str, edtf: str, note: str) -> None:
    found = read_normal(text)

    assert (found.status, found.edtf) == ("read", edtf)
    assert found.note.startswith(note)
    assert bool(found.note) == bool(note)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("2999", "stands where no date is known"),
        ("9999", "stands where no date is known"),
        ("0000/9999", "Neither the beginning nor the end"),
        ("1960/1950", "ends (1950) before it begins (1960)"),
        ("1950-02-30", "There is no day 30"),
        ("19501301", "There is no month 13"),
        ("circa 1950", "is not EDTF"),
    ],
)
def test_normal_that_cannot_be_is_not_understood(text: str, why: str) -> None:
    found = read_normal(text)

    assert (found.status, found.edtf) == ("not-understood", "")
    assert why in found.note


def test_an_empty_normal_is_not_given() -> None:
    assert read_normal(" ").status == read_tei().status == "not-given"


@pytest.mark.parametrize(
    ("attributes", "edtf"),
    [
        ({"when": "1950"}, "1950"),
        ({"when": "1950-06"}, "1950-06"),
        ({"when": "1950-10-01"}, "1950-10-01"),
        ({"when": "1950-10-01+03:00"}, "1950-10-01"),
        ({"when": "1950-10-01T10:30:00Z"}, "1950-10-01T10:30:00Z"),
        ({"when": "1950-10-01T10:30:15.5+03:00"}, "1950-10-01T10:30:00+03:00"),
        ({"when": "1950-10-01T10:30"}, "1950-10-01T10:30:00"),
        ({"when": "--06-26"}, "XXXX-06-26"),
        ({"when": "--06"}, "XXXX-06"),
        ({"from_": "1950-01-01", "to": "1951-02-03"}, "1950-01-01/1951-02-03"),
        ({"from_": "1950"}, "1950/"),
        ({"to": "1950"}, "/1950"),
        ({"not_before": "1568-03-20", "not_after": "1568-03-29"}, "[1568-03-20..1568-03-29]"),
        ({"not_before": "1950"}, "[1950..]"),
        ({"not_after": "1950-03"}, "[..1950-03]"),
        ({"from_": "1950", "not_after": "1955"}, "1950/1955"),
    ],
)
def test_tei_attributes_are_read(attributes: dict[str, Any], edtf: str) -> None:
    found = read_tei(**attributes)

    assert (found.status, found.edtf) == ("read", edtf)


def test_a_day_without_its_year_has_no_bounds() -> None:
    found = read_tei("--06-26")

    assert (found.earliest, found.latest, found.note) == (None, None, "The source names no year.")


@pytest.mark.parametrize(
    ("when", "why"),
    [
        ("0201-06-05", "cannot be: the edition covers the years 1860 to 1999"),
        ("1950-02-31", "There is no day 31"),
        ("1719-13-14", "cannot be"),
        ("26 June", "is not EDTF"),
    ],
)
def test_tei_that_cannot_be_is_not_understood(when: str, why: str) -> None:
    found = read_tei(when, years=(1860, 1999))

    assert (found.status, found.edtf) == ("not-understood", "")
    assert why in found.note


def test_tei_keeps_the_words_of_the_source() -> None:
    assert read_tei("1950", text="in the year after").text == "in the year after"
    assert read_tei(from_="1951", to="1950").text == 'from="1951" to="1950"'


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("1904-1964", [("", "1904-1964")]),
        ("bulk 1930-1950", [("bulk", "bulk 1930-1950")]),
        ("1904-1964 (bulk 1930-1950)", [("inclusive", "1904-1964"), ("bulk", "bulk 1930-1950")]),
        ("1904-1964, bulk 1930-1950", [("inclusive", "1904-1964"), ("bulk", "bulk 1930-1950")]),
        ("1904-1964 bulk 1930-1950", [("inclusive", "1904-1964"), ("bulk", "bulk 1930-1950")]),
        ("1904-1964 [bulk dates 1930-1950]", [("inclusive", "1904-1964"), ("bulk", "bulk dates 1930-1950")]),
        ("inclusive 1904-1964; bulk 1930-1950", [("inclusive", "inclusive 1904-1964"), ("bulk", "bulk 1930-1950")]),
        ("1904-64 (inclusive), 1930-50 (bulk)", [("inclusive", "1904-64 (inclusive)"), ("bulk", "1930-50 (bulk)")]),
        ("bulky papers of 1950", [("", "bulky papers of 1950")]),
    ],
)
def test_inclusive_and_bulk_dates_are_two(text: str, parts: list[tuple[str, str]]) -> None:
    assert list(split_bulk(text)) == parts


@given(st.text(max_size=60), st.text(alphabet="0123456789-/:TZ+X.~?", max_size=30))
def test_any_text_is_answered(words: str, figures: str) -> None:
    for text in (words, figures):
        for found in (read_normal(text), read_tei(text), read_tei(from_=text, to=figures)):
            assert found.status in {"read", "not-given", "not-understood"}
            assert not (found.earliest and found.latest) or found.earliest <= found.latest
        assert split_bulk(text)
