"""Every language says every kind of date. A new language is a column, a new kind of date a row of each table."""

import pytest

from fonds.normalise.dates.words import LANGUAGES, date_in_words
from tests.normalise.dates.words.more_tables import FRENCH, GERMAN, ITALIAN, SPANISH
from tests.normalise.dates.words.tables import CHINESE, ENGLISH, POLISH, RUSSIAN

TABLES = {
    "en-GB": ENGLISH,
    "ru": RUSSIAN,
    "zh": CHINESE,
    "fr": FRENCH,
    "de": GERMAN,
    "es": SPANISH,
    "pl": POLISH,
    "it": ITALIAN,
}


def test_every_language_has_a_table() -> None:
    assert {tag.partition("-")[0] for tag in TABLES} == set(LANGUAGES)


def test_every_table_has_every_kind_of_date() -> None:
    assert {tuple(table) for table in TABLES.values()} == {tuple(ENGLISH)}


@pytest.mark.parametrize(
    ("language", "edtf", "words"),
    [(language, edtf, words) for language, table in TABLES.items() for edtf, words in table.items()],
)
def test_a_date_in_the_words_of_a_language(language: str, edtf: str, words: str) -> None:
    assert date_in_words(edtf, language) == words
