"""Known names are found whole, in any script, where they stand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fonds.normalise.names.even_text import even
from fonds.normalise.names.finding import Finder, is_findable

FORMS = (
    ("Sheng Shicai", "sheng"),
    ("Sheng Shih-ts'ai", "sheng"),
    ("Sheng, Shicai", "sheng"),
    ("盛世才", "sheng"),
    ("Шэн Шицай", "sheng"),
    ("Stalin", "stalin"),
    ("約瑟夫·斯大林", "stalin"),
    ("Filippov", "stalin"),
    ("Filippov", "filippov"),
    ("Mao", "mao"),
    ("Mao Zedong", "mao"),
    ("新疆", "xinjiang"),
    ("新疆省", "province"),
    ("TASS", "tass"),
    ("김일성", "kim"),
    ("Ürümqi", "urumqi"),
    ("Хрущёв", "khrushchev"),
    ("New York", "ny"),
    ("Yorkshire", "york"),
    ("foreign trade", "trade"),
)
FINDER = Finder(FORMS)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Sheng Shicai met Stalin.", ["Sheng Shicai", "Stalin"]),
        ("SHENG SHICAI, STALIN'S FRIEND", ["SHENG SHICAI", "STALIN"]),
        ("Gen. Sheng Shih-ts’ai", ["Sheng Shih-ts’ai"]),
        ("Sheng Shih ts`ai", ["Sheng Shih ts`ai"]),
        ("Sheng Shihʼts'ai, Sheng. Shicai", []),
        ("Sheng  Shih-\n  ts'ai", ["Sheng  Shih-\n  ts'ai"]),
        ("Sheng\nShicai", ["Sheng\nShicai"]),
        ("Sheng\n\nShicai", []),
        ("Sheng,  Shicai", ["Sheng,  Shicai"]),
        ("Shengs Shicai, Stalinist, Stalingrad", []),
        ("stalin, mao", []),
        ("Foreign Trade and foreign trade", ["Foreign Trade", "foreign trade"]),
        ("TASS, Tass", ["TASS"]),
        ("“Stalin” [Stalin] —Stalin— 'Stalin'", ["Stalin"] * 4),
        ("Mao Zedongs Mao", ["Mao", "Mao"]),
        ("New Yorkshire", ["Yorkshire"]),
        ("督办盛世才在新疆省会见Stalin同志", ["盛世才", "新疆省", "Stalin"]),
        ("約瑟夫・斯大林在新疆", ["約瑟夫・斯大林", "新疆"]),
        ("김일성은", ["김일성"]),
        ("Urumqi Ürümqi U\u0308ru\u0308mqi U\u0308ru\u0308mqi\u0301.", ["Urumqi", "Ürümqi", "U\u0308ru\u0308mqi", "U\u0308ru\u0308mqi\u0301"]),
        ("Н.С.Хрущев, ХРУЩЁВ, Хруще\u0308в", ["Хрущев", "ХРУЩЁВ", "Хруще\u0308в"]),
        ("She\u00adng\u200b Shi\u00adcai\u00ad, \u202aStalin\u202c", ["She\u00adng\u200b Shi\u00adcai", "Stalin"]),
        ("", []),
        ("…", []),
    ],
)  # fmt: skip
def test_what_is_found(text: str, names: list[str]) -> None:
    assert [text[found.start : found.end] for found in FINDER.find(text)] == names


def test_nobody_chooses_between_two_who_bear_one_form() -> None:
    (found,) = FINDER.find("signed: Filippov")
    assert (found.owners, found.forms) == (("stalin", "filippov"), ("Filippov", "Filippov"))


def test_the_form_is_told_as_it_was_given() -> None:
    (found,) = FINDER.find("ХРУЩЕВ")
    assert (found.owners, found.forms) == (("khrushchev",), ("Хрущёв",))


@pytest.mark.parametrize(
    "form", ["Li", "U.", "毛", "", "…", "1943", "The", "the", "May", "report", "Май", "Mr. X", "x" * 400]
)
def test_what_is_not_looked_for(form: str) -> None:
    assert not is_findable(form)
    assert Finder([(form, 1)]).find(f"before {form} after") == []


@pytest.mark.parametrize(
    "form", ["Mao", "Li Bo", "毛泽", "TsK", "Joint State Political Directorate", "김일성", "ЦК ВКП(б)"]
)
def test_what_is_looked_for(form: str) -> None:
    assert is_findable(form)
    (found,) = Finder([(form, 1)]).find(f"before {form} after")
    assert found.start == 7


_SIGNS = st.text(alphabet="aB ёЁé盛 \n\u00a0-'.\u0301\u00ad\u200b,1", max_size=40)


@given(_SIGNS, _SIGNS)
def test_a_name_is_found_wherever_it_stands(before: str, after: str) -> None:
    text = f"{before}. Ша́хтин-Ёжиков! {after}"
    found = Finder([("Шахтин-Ежиков", 1)]).find(text)
    assert "Ша́хтин-Ёжиков" in [text[one.start : one.end] for one in found]


@given(st.text(alphabet="Mao Zedg盛世才ё\u0301\u00ad \n-'x", max_size=60))
def test_finds_are_in_order_and_apart(text: str) -> None:
    done = 0
    for found in FINDER.find(text):
        assert done <= found.start < found.end <= len(text)
        done = found.end


@given(_SIGNS)
def test_every_place_of_an_even_text_has_a_source(text: str) -> None:
    flat = even(text)
    for place in range(len(flat.text)):
        start, end = flat.source(place, place + 1)
        assert 0 <= start < end <= len(text)
