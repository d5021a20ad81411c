"""Decades as eight languages name them; what names no century is not given one."""

import pytest

from fonds.normalise.dates import read_date


@pytest.mark.parametrize(
    "text",
    [
        "1930s",
        "the 1930's",
        "decade of the 1930s",
        "années 1930",
        "les années 1930",
        "anni 1930",
        "gli anni 1930",
        "década de 1930",
        "los años 1930",
        "lata 1930.",
        "lata 30. XX wieku",
        "lata trzydzieste XX wieku",
        "anni 30 del XX secolo",
        "1930er Jahre",
        "30er Jahre des 20. Jahrhunderts",
        "1930-е гг.",
        "1930-х гг.",
        "30-е годы XX века",
        "1930年代",
        "20世纪30年代",
    ],
)
def test_a_decade_is_a_decade(text: str) -> None:
    reading = read_date(text)
    assert (reading.edtf, reading.precision) == ("193X", "decade")


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("années 1930-1940", "193X/194X"),
        ("années 1930 et 1940", "{193X,194X}"),
        ("décadas de 1930 y 1940", "{193X,194X}"),
        ("lata 20.-30. XX w.", "192X/193X"),
        ("1920er und 30er Jahre", "{192X,193X}"),
        ("fin des années 1930", "193X"),
        ("années 1934-1938", "1934/1938"),
        ("lata 1930-1935", "1930/1935"),
        ("los años 1936-1939", "1936/1939"),
    ],
)
def test_years_beside_the_word_are_decades_where_all_are_round(text: str, edtf: str) -> None:
    assert read_date(text).edtf == edtf


@pytest.mark.parametrize(
    "text", ["'30s", "années 30", "années trente", "anni '30", "los años treinta", "30er Jahre", "30-е гг.", "三十年代"]
)
def test_a_century_is_never_guessed(text: str) -> None:
    reading = read_date(text)
    assert (reading.edtf, reading.qualifiers) == ("[183X?,193X?]", ("uncertain",))
    assert "the century is not said" in reading.note


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("44 BC", "-0043"),
        ("March 15, 44 BC", "-0043-03-15"),
        ("15 March 44 B.C.E.", "-0043-03-15"),
        ("15 марта 44 г. до н. э.", "-0043-03-15"),
        ("15 mars 44 av. J.-C.", "-0043-03-15"),
        ("15. März 44 v. Chr.", "-0043-03-15"),
        ("15 marca 44 r. p.n.e.", "-0043-03-15"),
        ("15 marzo 44 a.C.", "-0043-03-15"),
        ("公元前44年3月15日", "-0043-03-15"),
        ("100-44 BC", "-0099/-0043"),
        ("44 BC-14 AD", "-0043/0014"),
        ("1 BC", "0000"),
        ("AD 79", "0079"),
        ("79 A.D.", "0079"),
        ("127 CE", "0127"),
    ],
)
def test_days_and_years_of_antiquity(text: str, edtf: str) -> None:
    assert read_date(text).edtf == edtf
