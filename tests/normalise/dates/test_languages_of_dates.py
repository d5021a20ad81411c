"""What is read in each language: a table each. English has most of its forms in test_phrases.py and test_cataloguers.py."""

import pytest

from fonds.normalise.dates import read_date
from fonds.normalise.dates.languages import LANGUAGES, LEXICON
from fonds.normalise.dates.languages.meaning import Meaning

READ = {
    "en": [
        ("Saturday, 4 June 1912", "1912-06-04"),
        ("4th of June, 1912", "1912-06-04"),
        ("seventeenth century", "16XX"),
        ("Fall of 1912", "1912-23"),
        ("not later than June 4, 1912", "../1912-06-04"),
    ],
    "ru": [
        ("27 июля 1934 г.", "1934-07-27"),
        ("в мае 1941 года", "1941-05"),
        ("1941 г., май", "1941-05"),
        ("весна 1941 г.", "1941-21"),
        ("июль–август 1937", "1937-07/1937-08"),
        ("сентябрь 1941 - январь 1942", "1941-09/1942-01"),
        ("5-7 мая 1941 г.", "1941-05-05/1941-05-07"),
        ("5, 7 и 9 мая 1941 г.", "{1941-05-05,1941-05-07,1941-05-09}"),
        ("ночь с 20 на 21 августа 1968 г.", "1968-08-20/1968-08-21"),
        ("ночь с 20 на 21 августа", "XXXX-08-20/XXXX-08-21"),
        ("не позднее 5 мая 1942", "../1942-05-05"),
        ("не ранее мая 1941 г.", "1941-05/.."),
        ("не ранее 3 и не позднее 7 июля 1942 г.", "1942-07-03/1942-07-07"),
        ("между 3 и 7 июля 1942 г.", "1942-07-03/1942-07-07"),
        ("до мая 1942 г.", "[..1942-04]"),
        ("после мая 1940 г.", "[1940-06..]"),
        ("с мая 1930 до июня 1940 г.", "1930-05/1940-06"),
        ("около мая 1941", "1941-05~"),
        ("вероятно, май 1941", "1941-05?"),
        ("начало 1920-х гг.", "192X"),
        ("первая половина 1940-х гг.", "1940/1944"),
        ("XIX в.", "18XX"),
        ("XIX - начало XX в.", "18XX/19XX"),
        ("XVIII–XIX вв.", "17XX/18XX"),
        ("1-я пол. XIX в.", "1800/1850"),
    ],
    "zh": [
        ("1950年10月1日", "1950-10-01"),
        ("一九五〇年十月", "1950-10"),
        ("一九五〇年十月二十三日", "1950-10-23"),
        ("1950年10月1日至5日", "1950-10-01/1950-10-05"),
        ("1950年5月至1951年3月", "1950-05/1951-03"),
        ("1950年5—7月", "1950-05/1950-07"),
        ("1950年春", "1950-21"),
        ("约1936年", "1936~"),
        ("1950年前后", "1950~"),
        ("1950年以前", "[..1949]"),
        ("1950年代初", "195X"),
        ("19世纪", "18XX"),
        ("20世纪初", "19XX"),
    ],
    "fr": [
        ("12 février 1914", "1914-02-12"),
        ("1er août 1920", "1920-08-01"),
        ("janvier-mars 1914", "1914-01/1914-03"),
        ("du 3 au 5 juin 1914", "1914-06-03/1914-06-05"),
        ("entre 1914 et 1916", "1914/1916"),
        ("vers 1900", "1900~"),
        ("avant 1914", "[..1913]"),
        ("après 1914", "[1915..]"),
        ("XIXe siècle", "18XX"),
        ("fin du XIXe siècle", "18XX"),
        ("XVIe-XVIIe siècles", "15XX/16XX"),
        ("printemps 1914", "1914-21"),
    ],
    "de": [
        ("5. März 1942", "1942-03-05"),
        ("Dezember 1942", "1942-12"),
        ("Juni bis Dezember 1942", "1942-06/1942-12"),
        ("um 1920", "1920~"),
        ("vor 1914", "[..1913]"),
        ("nach 1914", "[1915..]"),
        ("zwischen 1914 und 1916", "1914/1916"),
        ("19. Jahrhundert", "18XX"),
        ("1. Hälfte 19. Jahrhundert", "1800/1850"),
        ("Frühjahr 1945", "1945-21"),
    ],
    "es": [
        ("5 de mayo de 1942", "1942-05-05"),
        ("enero-marzo de 1942", "1942-01/1942-03"),
        ("alrededor de 1900", "1900~"),
        ("antes de 1914", "[..1913]"),
        ("después de 1914", "[1915..]"),
        ("siglo XIX", "18XX"),
        ("principios del siglo XX", "19XX"),
        ("verano 1942", "1942-22"),
    ],
    "pl": [
        ("12 maja 1942 r.", "1942-05-12"),
        ("maj 1942", "1942-05"),
        ("3 stycznia - 5 marca 1914", "1914-01-03/1914-03-05"),
        ("około 1900", "1900~"),
        ("przed 1914", "[..1913]"),
        ("po 1914", "[1915..]"),
        ("XIX w.", "18XX"),
        ("XIX/XX w.", "18XX/19XX"),
        ("jesień 1942", "1942-23"),
    ],
    "it": [
        ("12 maggio 1942", "1942-05-12"),
        ("gennaio 1914", "1914-01"),
        ("gennaio - febbraio 1914", "1914-01/1914-02"),
        ("tra il 1914 e il 1916", "1914/1916"),
        ("prima del 1914", "[..1913]"),
        ("dopo il 1914", "[1915..]"),
        ("prima metà del secolo XIX", "1800/1850"),
        ("inverno 1942", "1942-24"),
    ],
}

UNDATED = {
    "en": "no date",
    "ru": "без даты",
    "zh": "日期不详",
    "fr": "sans date",
    "de": "ohne Datum",
    "es": "sin fecha",
    "pl": "bez daty",
    "it": "senza data",
}


@pytest.mark.parametrize(
    ("language", "text", "edtf"), [(language, text, edtf) for language, rows in READ.items() for text, edtf in rows]
)
def test_dates_are_read_in_their_language(language: str, text: str, edtf: str) -> None:
    reading = read_date(text)
    assert (reading.status, reading.edtf, reading.text) == ("read", edtf, text)
    assert reading.language == language


@pytest.mark.parametrize(("language", "text"), UNDATED.items())
def test_undated_is_said_in_every_language(language: str, text: str) -> None:
    reading = read_date(text)
    assert (reading.status, reading.language) == ("undated", language)


def test_every_language_has_its_rows() -> None:
    assert [module.CODE for module in LANGUAGES] == list(READ) == list(UNDATED)


@pytest.mark.parametrize("module", LANGUAGES, ids=lambda module: module.CODE)
def test_every_name_of_a_month_is_read(module: object) -> None:
    lines = [line for line in module.MONTHS.splitlines() if line.strip()]  # type: ignore[attr-defined]
    assert len(lines) == 12
    for number, line in enumerate(lines, start=1):
        for name in line.split("|"):
            assert read_date(f"{name.strip()} 1942").edtf == f"1942-{number:02d}", name


def test_a_word_that_languages_share_means_one_month() -> None:
    for first, words in LEXICON.items():
        months = {word.value for word in words if word.meaning is Meaning.MONTH and not word.rest}
        assert len(months) <= 1, first
