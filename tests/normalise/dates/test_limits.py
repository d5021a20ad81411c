"""What is before and after, and what is by, until and since: the first two leave out what they name."""

import pytest

from fonds.normalise.dates import date_in_words, parse_edtf, read_date

BEFORE_1940 = [
    ("en", "before 1940"),
    ("en", "prior to 1940"),
    ("en", "pre-1940"),
    ("en", "earlier than 1940"),
    ("ru", "до 1940 г."),
    ("ru", "ранее 1940 г."),
    ("zh", "1940年以前"),
    ("zh", "1940年之前"),
    ("zh", "1940年前"),
    ("fr", "avant 1940"),
    ("fr", "antérieur à 1940"),
    ("de", "vor 1940"),
    ("es", "antes de 1940"),
    ("pl", "przed 1940 r."),
    ("it", "prima del 1940"),
]
AFTER_1940 = [
    ("en", "after 1940"),
    ("en", "post-1940"),
    ("en", "later than 1940"),
    ("ru", "после 1940 г."),
    ("ru", "позднее 1940 г."),
    ("zh", "1940年以后"),
    ("zh", "1940年之後"),
    ("fr", "après 1940"),
    ("de", "nach 1940"),
    ("es", "después de 1940"),
    ("pl", "po 1940 r."),
    ("it", "dopo il 1940"),
]
UNTIL_1940 = [
    ("en", "by 1940"),
    ("en", "until 1940"),
    ("en", "up to 1940"),
    ("en", "not later than 1940"),
    ("en", "not after 1940"),
    ("en", "1940 or earlier"),
    ("en", "1940 and before"),
    ("ru", "не позднее 1940 г."),
    ("ru", "по 1940 г."),
    ("zh", "不晚于1940年"),
    ("zh", "1940年或以前"),
    ("zh", "至1940年"),
    ("fr", "au plus tard en 1940"),
    ("fr", "jusqu'en 1940"),
    ("de", "bis 1940"),
    ("de", "spätestens 1940"),
    ("es", "hasta 1940"),
    ("pl", "do 1940 r."),
    ("pl", "nie później niż do 1940 r."),
    ("it", "fino al 1940"),
    ("it", "entro il 1940"),
]
SINCE_1940 = [
    ("en", "since 1940"),
    ("en", "from 1940"),
    ("en", "not before 1940"),
    ("en", "1940 or later"),
    ("en", "1940 and after"),
    ("ru", "не ранее 1940 г."),
    ("ru", "с 1940 г."),
    ("zh", "不早于1940年"),
    ("zh", "1940年或以后"),
    ("fr", "depuis 1940"),
    ("fr", "à partir de 1940"),
    ("de", "seit 1940"),
    ("de", "ab 1940"),
    ("es", "desde 1940"),
    ("pl", "od 1940 r."),
    ("it", "dal 1940"),
]


@pytest.mark.parametrize(("language", "text"), BEFORE_1940)
def test_before_a_year_is_not_in_it(language: str, text: str) -> None:
    reading = read_date(text)
    assert (reading.status, reading.edtf, reading.language) == ("read", "[..1939]", language)
    assert (reading.earliest, str(reading.latest and reading.latest.isoformat())) == (None, "1939-12-31")
    assert "strictly" in reading.note


@pytest.mark.parametrize(("language", "text"), AFTER_1940)
def test_after_a_year_is_not_in_it(language: str, text: str) -> None:
    reading = read_date(text)
    assert (reading.status, reading.edtf, reading.language) == ("read", "[1941..]", language)
    assert (str(reading.earliest and reading.earliest.isoformat()), reading.latest) == ("1941-01-01", None)


@pytest.mark.parametrize(("language", "text"), UNTIL_1940)
def test_until_a_year_includes_it(language: str, text: str) -> None:
    reading = read_date(text)
    assert (reading.status, reading.edtf, reading.language) == ("read", "../1940", language)


@pytest.mark.parametrize(("language", "text"), SINCE_1940)
def test_since_a_year_includes_it(language: str, text: str) -> None:
    reading = read_date(text)
    assert (reading.status, reading.edtf, reading.language) == ("read", "1940/..", language)


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("before March 1935", "[..1935-02]"),
        ("before January 1935", "[..1934-12]"),
        ("after December 1935", "[1936-01..]"),
        ("before March 1, 1936", "[..1936-02-29]"),
        ("after December 31, 1935", "[1936-01-01..]"),
        ("before spring 1935", "[..1935-02]"),
        ("after winter 1935", "[1936-03..]"),
        ("before the 1930s", "[..1929]"),
        ("after the 1930s", "[1940..]"),
        ("before the 19th century", "[..1799]"),
        ("after the 19th century", "[1900..]"),
        ("before ca. 1940", "[..1939~]"),
        ("after 1940?", "[1941?..]"),
        # what is before may lie within what is named: the whole is the limit
        ("before late 1940", "[..1940]"),
        ("after early 1940", "[1940..]"),
        ("before 193-", "[..193X]"),
        ("before 3/4/1940", "[..1940-XX-XX]"),
        # ranges and lists
        ("after 1940 and before 1950", "1941/1949"),
        ("after 1940, before 1950", "1941/1949"),
        ("1930-before 1940", "1930/1939"),
        ("after 1930-1940", "1931/1940"),
        ("before 1930-1940", "../1940"),
        ("1930-after 1940", "1930/.."),
        ("before 1940, 1945", "{..1939,1945}"),
        ("не ранее 3 и не позднее 7 июля 1942 г.", "1942-07-03/1942-07-07"),
        ("с мая 1930 до июня 1940 г.", "1930-05/1940-06"),
    ],
)
def test_limits_are_as_sharp_as_what_they_name(text: str, edtf: str) -> None:
    reading = read_date(text)
    assert reading.edtf == edtf
    value = parse_edtf(edtf)
    assert (reading.earliest, reading.latest) == (value.earliest, value.latest)


def test_a_limit_without_a_century_is_none() -> None:
    assert read_date("before '84").status == "not-understood"


@pytest.mark.parametrize("language", ["en", "en-GB", "ru", "zh", "fr", "de", "es", "pl", "it"])
@pytest.mark.parametrize("edtf", ["[..1939]", "../1939", "1934/.."])
def test_the_words_that_are_shown_mean_the_same(edtf: str, language: str) -> None:
    assert read_date(date_in_words(edtf, language)).edtf == edtf


def test_before_1940_is_shown_as_it_was_written() -> None:
    assert date_in_words(read_date("before 1940").edtf) == "before 1940"
    assert date_in_words(read_date("до 1940 г.").edtf, "ru") == "до 1940 г."
