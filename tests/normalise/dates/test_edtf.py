import csv
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fonds.normalise.dates import EdtfDate, EdtfError, EdtfInterval, End, format_edtf, parse_edtf
from fonds.normalise.dates.value import days_in

NOT_IN_THE_STANDARD = {
    "-04": "a century is not in EDTF 2019, only in ISO 8601",
    "00": "as -04",
    "19": "as -04",
    "Spring, 2002": "English, not EDTF",
    "Summer, -1980": "English, not EDTF",
    "winter, 2002": "English, not EDTF",
    "Y-1200": "the letter Y is for years of more than four digits; two other libraries refuse it",
    "Y1700": "as Y-1200",
    "Y17000-08-16": "the letter Y stands before a year alone",
    "Y170XX": "the standard has no unspecified digits after Y",
}
"""Strings that one library accepts, and why Fonds does not."""

ACCEPTED_ALL_THE_SAME = {
    "2012-21/2012-22": "the oracle itself accepts 2003-22/2003-23",
    "Y-61000/-2000": "the standard does not keep long years out of intervals",
}
"""Strings that one library refuses, and why Fonds accepts them."""

PADDED = {"/2006", "2004-06-01/", "1984-06-02?/"}
"""Bounds where the oracle adds ten years to an unknown end."""


@pytest.fixture
def oracle(samples: Path) -> Path:
    folder = samples.parent / "data" / "edtf"
    if not folder.is_dir():
        pytest.skip("the EDTF oracle (../shared/data/edtf) is not here")
    return folder


def rows(file: Path) -> Iterator[dict[str, str]]:
    with file.open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "precision", "qualifiers"),
    [
        ("1947-01-12", "1947-01-12", "1947-01-12", "day", ()),
        ("1934-06", "1934-06-01", "1934-06-30", "month", ()),
        ("1948-02", "1948-02-01", "1948-02-29", "month", ()),
        ("1936", "1936-01-01", "1936-12-31", "year", ()),
        ("1936~", "1936-01-01", "1936-12-31", "year", ("approximate",)),
        ("1936?", "1936-01-01", "1936-12-31", "year", ("uncertain",)),
        ("1936-06%", "1936-06-01", "1936-06-30", "month", ("approximate", "uncertain")),
        ("193X", "1930-01-01", "1939-12-31", "decade", ()),
        ("19XX", "1900-01-01", "1999-12-31", "century", ()),
        ("1XXX", "1000-01-01", "1999-12-31", "interval", ()),
        ("XXXX", None, None, "", ()),
        ("1934-XX", "1934-01-01", "1934-12-31", "year", ()),
        ("1934-06-XX", "1934-06-01", "1934-06-30", "month", ()),
        ("1934-XX-XX", "1934-01-01", "1934-12-31", "year", ()),
        ("1934-21", "1934-03-01", "1934-05-31", "season", ()),
        ("1934-24", "1934-12-01", "1935-02-28", "season", ()),
        ("1934/1949", "1934-01-01", "1949-12-31", "interval", ()),
        ("1934-06/..", "1934-06-01", None, "interval", ()),
        ("../1934-06", None, "1934-06-30", "interval", ()),
        ("1934/", "1934-01-01", None, "interval", ()),
        ("/1934", None, "1934-12-31", "interval", ()),
        ("1934~/1949?", "1934-01-01", "1949-12-31", "interval", ("approximate", "uncertain")),
        ("-0043-03-15", "-0043-03-15", "-0043-03-15", "day", ()),
        ("-004X", "-0049-01-01", "-0040-12-31", "decade", ()),
        ("-000X", "-0009-01-01", "-0001-12-31", "decade", ()),
        ("Y17000", "+17000-01-01", "+17000-12-31", "year", ()),
        ("1985-04-12T23:20:30+04:30", "1985-04-12", "1985-04-12", "day", ()),
    ],
)
def test_what_a_string_says(
    text: str, earliest: str | None, latest: str | None, precision: str, qualifiers: tuple[str, ...]
) -> None:
    value = parse_edtf(text)
    bounds = tuple(day and day.isoformat() for day in (value.earliest, value.latest))
    assert bounds == (earliest, latest)
    assert value.precision == precision
    assert value.qualifiers == qualifiers
    assert format_edtf(value) == text


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "An empty text is no date."),
        ("1950-13", "There is no month 13."),
        ("1950-00", "There is no month 00."),
        ("1950-02-30", "There is no day 30 in 1950-02, which has 28 days."),
        ("1950-06-00", "There is no day 00 in 1950-06, which has 30 days."),
        ("-0000", "There is no year -0000; EDTF writes the year before 0001 as 0000."),
        ("1949/1934", "The interval ends (1934) before it begins (1949)."),
        ("2016-05-02T25:00:00", "There is no time of day 25:00:00."),
        ("2016-05-02T12:00:00+15", "There is no time zone +15."),
        ("[1667,1668]", "“[1667,1668]” uses a part of EDTF (level 2) that is not covered yet."),
        ("2001-33", "“33” is a season of EDTF level 2, which is not covered yet."),
        ("1934-21-05", "A season has no days in EDTF."),
        ("1934-XX-05", "A day in an unknown month is EDTF level 2, which is not covered yet."),
        ("2005-07-25T10:10:10Z/2006-01", "An interval has days at its ends, not times of day."),
        (
            "1934/1935/1936",
            "“1935/1936” is not EDTF, which writes dates as 1947-01-12, 1947-01, 1947, 194X or 1934/1949.",
        ),
    ],
)
def test_a_refusal_says_why(text: str, sentence: str) -> None:
    with pytest.raises(EdtfError) as refusal:
        parse_edtf(text)
    assert str(refusal.value) == sentence


def test_a_year_of_any_length_is_refused_in_words() -> None:
    with pytest.raises(EdtfError):
        parse_edtf("Y" + "9" * 5000)


def test_levels_0_and_1_of_the_oracle_are_read(oracle: Path) -> None:
    covered = [row["edtf"] for row in rows(oracle / "valid.tsv") if {"0", "1"} & set(row["levels"].split(","))]
    wanted = [text for text in covered if text not in NOT_IN_THE_STANDARD]
    assert len(wanted) > 200
    assert [text for text in wanted if format_edtf(parse_edtf(text)) != text] == []


def test_what_the_oracle_calls_invalid_is_refused(oracle: Path) -> None:
    files = ("invalid.tsv", "invalid_at_level1_only.tsv")
    invalid = {row["edtf"] for file in files for row in rows(oracle / file)} - set(ACCEPTED_ALL_THE_SAME)
    assert len(invalid) > 100
    assert {text for text in invalid if accepts(text)} == set()


def test_bounds_agree_with_the_oracle(oracle: Path) -> None:
    compared = 0
    for row in json.loads((oracle / "bounds.json").read_text(encoding="utf-8")):
        text, bounds = row["edtf"], row["bounds"]
        if not isinstance(bounds, list) or text in PADDED or text == "2010-24" or not accepts(text):
            continue  # 2010-24: that library lets winter end with December
        strict = bounds[:2] if len(bounds) in {2, 4} else [bounds[0], bounds[0]]
        value = parse_edtf(text)
        found = [day.isoformat().lstrip("+") if day else "inf" for day in (value.earliest, value.latest)]
        assert found == [bound.lstrip("-") if "inf" in bound else bound for bound in strict], text
        compared += 1
    assert compared > 40


def accepts(text: str) -> bool:
    try:
        parse_edtf(text)
    except EdtfError:
        return False
    return True


YEARS = st.one_of(
    st.integers(-9999, 9999).map(lambda year: f"-{-year:04d}" if year < 0 else f"{year:04d}"),
    st.integers(10000, 10**12 - 1).map(lambda year: f"Y{year}"),
    st.integers(10000, 10**12 - 1).map(lambda year: f"Y-{year}"),
    st.integers(0, 999).map(lambda year: f"{year:03d}X"),
    st.integers(0, 99).map(lambda year: f"-{year:02d}XX"),
)
QUALIFIER = st.sampled_from(["", "~", "?", "%"])


@st.composite
def dates(draw: st.DrawFn) -> EdtfDate:
    year, qualifier = draw(YEARS), draw(QUALIFIER)
    depth = 0 if "Y" in year or "X" in year else draw(st.integers(0, 2))
    month = (
        draw(st.sampled_from([*(f"{number:02d}" for number in (*range(1, 13), 21, 22, 23, 24)), "XX"])) if depth else ""
    )
    day = ""
    if depth == 2 and month == "XX":
        day = "XX"
    elif depth == 2 and int(month) <= 12:
        day = draw(
            st.sampled_from(["XX", *(f"{number:02d}" for number in range(1, days_in(int(year), int(month)) + 1))])
        )
    return EdtfDate(year=year, month=month, day=day, qualifier=qualifier)


ENDS = st.one_of(dates(), st.sampled_from(list(End)))


@given(dates())
def test_parsing_undoes_formatting_a_date(date: EdtfDate) -> None:
    assert parse_edtf(format_edtf(date)) == date


@given(ENDS, ENDS)
def test_parsing_undoes_formatting_an_interval_or_refuses_its_order(start: EdtfDate | End, end: EdtfDate | End) -> None:
    interval = EdtfInterval(start, end)
    if accepts(format_edtf(interval)):
        assert parse_edtf(format_edtf(interval)) == interval
    else:
        assert interval.earliest is not None
        assert interval.latest is not None
        assert isinstance(end, EdtfDate)
        assert end.earliest is not None
        assert end.earliest < interval.earliest


@given(ENDS, ENDS)
def test_what_is_accepted_ends_after_it_begins(start: EdtfDate | End, end: EdtfDate | End) -> None:
    text = format_edtf(EdtfInterval(start, end))
    if accepts(text):
        value = parse_edtf(text)
        assert value.earliest is None or value.latest is None or value.earliest <= value.latest


@given(dates())
def test_qualifiers_never_move_bounds(date: EdtfDate) -> None:
    plain = EdtfDate(date.year, date.month, date.day)
    assert (plain.earliest, plain.latest) == (date.earliest, date.latest)


@given(st.one_of(st.text(), st.text(alphabet="0123456789-/.XY~?%TZ:+", max_size=24)))
def test_any_text_is_read_or_refused_in_words(text: str) -> None:
    if accepts(text):
        assert format_edtf(parse_edtf(text)) == text
    else:
        with pytest.raises(EdtfError, match=r"\.$"):
            parse_edtf(text)
