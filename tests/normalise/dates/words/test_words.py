"""Dates in words: which language, which style, and that nothing is lost."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fonds.normalise.dates import (
    Edtf,
    EdtfError,
    Status,
    date_in_words,
    format_edtf,
    read_date,
    reading_in_words,
    status_in_words,
)
from fonds.normalise.dates.words import LANGUAGES
from tests.normalise.dates.edtf.test_laws import VALUES


@pytest.mark.parametrize(
    ("edtf", "american"),
    [
        ("1947-01-12", "January 12, 1947"),
        ("1942-07-03/1942-07-07", "between July 3 and 7, 1942"),
        ("1942-07-03/1942-08-07", "July 3 to August 7, 1942"),
        ("1942-07-03/1942-07-03", "July 3, 1942"),
        ("1942-07-03~/1942-07-07", "about July 3, 1942 to July 7, 1942"),
        ("XXXX-06-26", "June 26 (year not known)"),
        ("156X-12-25", "December 25 (1560s)"),
        ("../1939", "1939 or earlier"),
        ("[..1939]", "before 1940"),
        ("20XX", "21st century"),
        ("11XX", "12th century"),
        ("02XX", "3rd century"),
        ("190X", "1900 to 1909"),
        ("1XX3", "1003 to 1993 (1XX3)"),
        ("19XX-12-XX", "December (day not known) (20th century)"),
        ("1953S4", "about 1953"),
        ("Y17E7", "170000000"),
        ("1985-04-12T23:20:30Z", "April 12, 1985, 23:20:30 UTC"),
        ("1985-04-12T14:30:00", "April 12, 1985, 14:30"),
        ("[1936]", "1936"),
        ("[1936..1938]", "one of 1936 to 1938"),
        ("1934-06-X5", "June 1934 (day 5, 15 or 25)"),
        ("1985-%12-?01", "December 1, 1985 (uncertain: day; uncertain and approximate: month)"),
    ],
)
def test_american_english(edtf: str, american: str) -> None:
    assert date_in_words(edtf) == american


@pytest.mark.parametrize(
    ("language", "style", "words"),
    [
        ("en", None, "January 12, 1947"),
        ("en-US", None, "January 12, 1947"),
        ("en-GB", None, "12 January 1947"),
        ("en_AU", None, "12 January 1947"),
        ("en-Latn-GB", None, "12 January 1947"),
        ("en", "uk", "12 January 1947"),
        ("en-GB", "us", "January 12, 1947"),
        ("ug", None, "January 12, 1947"),
        ("zh-Hant-TW", None, "1947年1月12日"),
    ],
)
def test_the_tag_tells_language_and_style(language: str, style: None, words: str) -> None:
    assert date_in_words("1947-01-12", language, style) == words


def test_words_for_what_is_not_edtf_are_refused() -> None:
    with pytest.raises(EdtfError):
        date_in_words("June 1934")


READ_BACK = """
1947-01-12 1947-01-01 1934-06 1936 1934/1949 1942-06/1942-07 1942-07-03/1942-08-07 1934-22
1936~ 1934-06~ 1947-01-12~ 1936? 1936% 19XX 18XX~ 16XX/18XX {1887,1972} [1887,1972]
""".split()


@pytest.mark.parametrize("edtf", READ_BACK)
@pytest.mark.parametrize("language", [*LANGUAGES, "en-GB"])
def test_the_reader_reads_what_the_writer_writes(edtf: str, language: str) -> None:
    assert read_date(date_in_words(edtf, language)).edtf == edtf


@pytest.mark.parametrize("edtf", ["1942-07-03/1942-07-07", "1934-06/..", "../1934-06", "../1939", "193X", "193X~"])
@pytest.mark.parametrize("language", ["en", "en-GB", "ru"])
def test_decades_and_open_ends_are_read_back(edtf: str, language: str) -> None:
    assert read_date(date_in_words(edtf, language)).edtf == edtf


@pytest.mark.parametrize(
    ("status", "english", "russian", "german"),
    [
        ("undated", "undated", "без даты", "undatiert"),
        ("not-given", "date not given", "дата не указана", "Datum nicht angegeben"),
        ("not-understood", "date not understood", "дата не распознана", "Datum nicht verstanden"),
        ("read", "", "", ""),
    ],
)
def test_what_stands_in_the_place_of_a_date(status: Status, english: str, russian: str, german: str) -> None:
    assert [status_in_words(status, language) for language in ("en", "ru", "de-AT")] == [english, russian, german]
    assert all(bool(status_in_words(status, language)) == bool(english) for language in LANGUAGES)


@pytest.mark.parametrize(
    ("text", "english", "chinese"),
    [
        ("ca. 1936", "about 1936", "约1936年"),
        ("n.d.", "undated", "未注明日期"),
        ("", "date not given", "未提供日期"),
        ("the year of the great flood", "“the year of the great flood” (date not understood)",
         "“the year of the great flood”（日期无法识别）"),
    ],
)  # fmt: skip
def test_a_reading_in_words_shows_the_source_where_it_was_not_understood(text: str, english: str, chinese: str) -> None:
    assert reading_in_words(read_date(text)) == english
    assert reading_in_words(read_date(text), "zh") == chinese


@given(st.text(max_size=60), st.sampled_from(sorted(LANGUAGES)))
def test_words_of_a_reading_never_lose_the_source(text: str, language: str) -> None:
    reading = read_date(text)
    words = reading_in_words(reading, language)
    assert words
    if reading.status == "not-understood":
        assert text in words


@given(VALUES, st.sampled_from(sorted(LANGUAGES)))
def test_every_value_has_words_in_every_language(value: Edtf, language: str) -> None:
    words = date_in_words(format_edtf(value), language)
    assert words
    assert not re.search(r"[{}]", words)


@given(st.integers(1000, 9999), st.integers(1, 12), st.integers(1, 28), st.sampled_from(sorted(LANGUAGES)))
def test_a_day_keeps_its_figures(year: int, month: int, day: int, language: str) -> None:
    edtf = f"{year}-{month:02d}-{day:02d}"
    figures = re.findall("[0-9]+", date_in_words(edtf, language))
    assert {str(year), str(day)} <= set(figures)
    assert date_in_words(edtf, language) not in {
        date_in_words(f"{year}-{other:02d}-{day:02d}", language) for other in range(1, 13) if other != month
    }


def test_every_sign_is_said_in_every_language() -> None:
    for language in LANGUAGES:
        assert len({date_in_words(f"1936{sign}", language) for sign in ("", "~", "?", "%")}) == 4
