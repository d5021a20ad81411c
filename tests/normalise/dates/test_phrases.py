import datetime as dt
import json
from pathlib import Path
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fonds.normalise.dates import DateReading, Day, parse_edtf, read_date, read_edtf


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        # days
        ("January 12, 1947", "1947-01-12"),
        ("12 January 1947", "1947-01-12"),
        ("April 02, 1973", "1973-04-02"),
        ("July 1st, 1975", "1975-07-01"),
        ("1947 January 12", "1947-01-12"),
        ("1947, Jan. 12", "1947-01-12"),
        ("Sept. 3, 1934", "1934-09-03"),
        ("12-Jan-1947", "1947-01-12"),
        ("1950-10-01", "1950-10-01"),
        ("1981/02/01", "1981-02-01"),
        ("1981.02.01", "1981-02-01"),
        ("1950-1-1", "1950-01-01"),
        ("27.07.1934", "1934-07-27"),
        ("07/27/1934", "1934-07-27"),
        ("3/3/1950", "1950-03-03"),
        # months, seasons, years, decades
        ("June 1934", "1934-06"),
        ("June, 2007", "2007-06"),
        ("1992 July", "1992-07"),
        ("1936-12", "1936-12"),
        ("1950-10", "1950-10"),
        ("spring 1934", "1934-21"),
        ("Winter 1949-50", "1949-24"),
        ("1936", "1936"),
        (" 1936. ", "1936"),
        ("(1936)", "1936"),
        ("1930s", "193X"),
        ("the 1930's", "193X"),
        ("1900s", "19XX"),
        # ranges
        ("1934-1949", "1934/1949"),
        ("1934–1949", "1934/1949"),
        ("1934 - 1949", "1934/1949"),
        ("1934/1949", "1934/1949"),
        ("1934-49", "1934/1949"),
        ("1936-37", "1936/1937"),
        ("1908-10", "1908/1910"),
        ("1934/35", "1934/1935"),
        ("1934 to 1949", "1934/1949"),
        ("from 1934 to 1949", "1934/1949"),
        ("1930s-1940s", "193X/194X"),
        ("June-July 1942", "1942-06/1942-07"),
        ("1992 July-August", "1992-07/1992-08"),
        ("January 16-17, 2005", "2005-01-16/2005-01-17"),
        ("16-17 January 2005", "2005-01-16/2005-01-17"),
        ("1992 April 5-11", "1992-04-05/1992-04-11"),
        ("3 June - 5 July 1942", "1942-06-03/1942-07-05"),
        ("Oct 28, 1976-Nov 18, 1976", "1976-10-28/1976-11-18"),
        ("December 1949-January 1950", "1949-12/1950-01"),
        ("1950-10-01 - 1950-10-05", "1950-10-01/1950-10-05"),
        ("1985/..", "1985/.."),
        # qualified
        ("ca. 1936", "1936~"),
        ("c. 1936", "1936~"),
        ("c1936", "1936~"),
        ("ca.1936", "1936~"),
        ("circa 1936", "1936~"),
        ("circa, 1990", "1990~"),
        ("about June 1934", "1934-06~"),
        ("1936?", "1936?"),
        ("January 1936 (?)", "1936-01?"),
        ("possibly 1936", "1936?"),
        ("probably ca. 1936", "1936%"),
        ("ca. 1936-1949", "1936~/1949"),
        ("1868-71?", "1868/1871?"),
        ("[1936]", "1936"),
        ("[ca. 1936]", "1936~"),
        ("[1936?]", "1936?"),
        # Russian and Chinese
        ("27 июля 1934 г.", "1934-07-27"),
        ("27 июля 1934 года", "1934-07-27"),
        ("июнь 1934 г.", "1934-06"),
        ("1934 г.", "1934"),
        ("ок. 1936 г.", "1936~"),
        ("с 1934 по 1949", "1934/1949"),
        ("1930-е годы", "193X"),
        ("1950年10月1日", "1950-10-01"),
        ("1950年10月", "1950-10"),
        ("１９５０年", "1950"),
        ("1934年至1949年", "1934/1949"),
        ("约1936年", "1936~"),
    ],
)
def test_dates_are_read(text: str, edtf: str) -> None:
    reading = read_date(text)
    value = parse_edtf(edtf)
    assert (reading.status, reading.edtf) == ("read", edtf)
    assert (reading.earliest, reading.latest) == (value.earliest, value.latest)
    assert reading.precision == value.precision
    assert reading.qualifiers == value.qualifiers
    assert reading.text == text


@pytest.mark.parametrize(
    "text",
    [
        "n.d.",
        "[n.d.]",
        "N.D.",
        "(n.d.)",
        "undated",
        "Undated",
        "s.d.",
        "no date",
        "без даты",
        "б.д.",
        "无日期",
        "unknown",
    ],
)
def test_undated_is_what_the_source_says(text: str) -> None:
    reading = read_date(text)
    assert (reading.status, reading.edtf, reading.earliest) == ("undated", "", None)


@pytest.mark.parametrize("text", ["", "   ", "\n", "\u00a0"])
def test_silence_is_not_given(text: str) -> None:
    assert read_date(text) == DateReading(text=text, status="not-given")


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("hello", "No year is named."),
        ("/", "No year is named."),
        ("February 30, 1950", "There is no day 30 in 1950-02, which has 28 days."),
        ("31 June 1934", "There is no day 31 in 1934-06, which has 30 days."),
        ("1950-02-30", "There is no day 30 in 1950-02, which has 28 days."),
        ("1950-13", "There is no month 13."),
        ("1950年13月", "There is no month 13."),
        ("13/13/1950", "There is no month 13."),
        ("1949-1934", "The interval ends (1934) before it begins (1949)."),
        ("1950-1940-1960", "These words are not known as a date."),
        ("10:30 a.m., Tuesday", "No year is named."),
        ("16mm film", "No year is named."),
        ("5th century BC", "A date before Christ, in words that are not known."),
        ("50th century", "There is no century 50 to date documents by."),
        ("1" * 1001, "Longer than 1000 characters."),
        ("1" * 1_000_000, "Longer than 1000 characters."),
    ],
)
def test_what_is_not_understood_says_why(text: str, note: str) -> None:
    reading = read_date(text)
    assert (reading.status, reading.note, reading.edtf, reading.earliest) == ("not-understood", note, "", None)


@pytest.mark.parametrize(
    ("order", "edtf"),
    [(None, "1950-XX-XX"), ("dmy", "1950-04-03"), ("mdy", "1950-03-04")],
    ids=["unsaid", "dmy", "mdy"],
)
def test_figures_alone_need_an_order(order: Literal["dmy", "mdy"] | None, edtf: str) -> None:
    reading = read_date("3/4/1950", order=order)
    assert reading.edtf == edtf
    assert ("only the year is read" in reading.note) == (order is None)


def test_an_order_that_cannot_be_is_not_bent() -> None:
    assert read_date("27.07.1934", order="mdy").status == "not-understood"


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("[1936]", "supplied by the cataloguer"),
        ("1908-10", "as the years 1908 to 1910"),
        ("1900s", "1900 to 1909"),
        ("-1985", "before 1 AD"),
        ("spring 1949-1950", "It may be a season of each year"),
        ("winter 1949-51", "It may be a season of each year"),
    ],
)
def test_a_decision_is_noted(text: str, part: str) -> None:
    assert part in read_date(text).note


def test_the_language_of_the_words_is_told() -> None:
    assert [read_date(text).language for text in ("June 1934", "июнь 1934", "1934")] == ["en", "ru", ""]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("1908-10", "1908-10"),
        (" 1936~ ", "1936~"),
        ("1936-37", "1936-37"),
        ("1936-42", ""),
        ("19", "19XX"),
        ("June 1934", ""),
    ],
)
def test_declared_edtf_is_read_strictly(text: str, edtf: str) -> None:
    assert read_edtf(text).edtf == edtf
    assert read_edtf(text).status == ("read" if edtf else "not-understood")


def test_declared_edtf_may_be_silent() -> None:
    assert read_edtf(" ").status == "not-given"


@pytest.mark.parametrize("file", ["xinjiang.jsonl", "cold-war.jsonl"])
def test_every_date_of_the_samples_is_read(samples: Path, file: str) -> None:
    shown = [json.loads(line)["date_shown"] for line in (samples / file).read_text(encoding="utf-8").splitlines()]
    assert len(shown) > 50
    assert {date for date in shown if date and read_date(date).status != "read"} == set()
    assert {read_date(date or "").status for date in shown} == {"read", "not-given"}


MONTHS = st.sampled_from(["January", "Feb.", "march", "июля", "сентябрь", "spring"])
PIECES = st.lists(
    st.one_of(
        MONTHS,
        st.sampled_from(["ca.", "[", "]", "?", "-", "–", "to", "年", "月", "г.", ",", "/", "s"]),
        st.integers(0, 2100),
    ),
    max_size=8,
)


@given(st.one_of(st.text(max_size=300), PIECES.map(lambda pieces: " ".join(map(str, pieces)))))
def test_no_text_breaks_the_reader(text: str) -> None:
    reading = read_date(text)
    assert reading.text == text
    assert (reading.status == "read") == bool(reading.edtf)
    assert reading.status != "not-understood" or reading.note.endswith(".")
    if reading.earliest and reading.latest:
        assert reading.earliest <= reading.latest


@given(st.dates(min_value=dt.date(1000, 1, 1)))
def test_every_day_is_read_in_every_plain_form(day: dt.date) -> None:
    expected = Day(day.year, day.month, day.day)
    for form in ("%B %d, %Y", "%d %B %Y", "%Y-%m-%d", "%Y/%m/%d", "%b %d, %Y"):
        reading = read_date(day.strftime(form))
        assert (reading.earliest, reading.latest, reading.precision) == (expected, expected, "day")


RANGES = (
    "{0:%B} {0.day}, {0.year}-{1:%B} {1.day}, {1.year}",
    "{0.day} {0:%b} {0.year} - {1.day} {1:%b} {1.year}",
    "{0.year} {0:%B} {0.day}-{1.year} {1:%B} {1.day}",
    "{0.year}, {0:%b}. {0.day} to {1.year}, {1:%b}. {1.day}",
    "{0:%B} {0.day}, {0.year}; {1:%B} {1.day}, {1.year}",
    "{0:%B} {0.day}, {0.year}, {1:%B} {1.day}, {1.year}",
    "{0.year} {0:%B} {0.day}, {1.year} {1:%B} {1.day}",
    "{0.year}年{0.month}月{0.day}日至{1.year}年{1.month}月{1.day}日",
)


@given(st.dates(dt.date(1400, 1, 1), dt.date(2030, 12, 31)), st.integers(1, 40_000), st.sampled_from(RANGES))
def test_every_range_of_days_keeps_its_ends(first: dt.date, length: int, form: str) -> None:
    last = first + dt.timedelta(days=length)
    reading = read_date(form.format(first, last))
    assert (reading.earliest, reading.latest) == (
        Day(first.year, first.month, first.day),
        Day(last.year, last.month, last.day),
    )
