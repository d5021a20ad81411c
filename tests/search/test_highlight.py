import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fonds.search import highlight
from fonds.search.engines.tantivy.analysers import tokens
from fonds.search.highlight import marks, ranges
from fonds.search.query.parser import parse


def marked(query: str, text: str, field: str = "title") -> list[str]:
    wanted = marks(parse(query).node, tokens)
    return [text[place.start : place.end] for place in ranges(text, field, wanted, tokens)]


@pytest.mark.parametrize(
    ("query", "text", "expected"),
    [
        ("telegram", "Ciphered Telegrams from Stalin", ["Telegrams"]),
        ("telegram stalin", "Ciphered Telegram from Stalin", ["Telegram", "Stalin"]),
        ('"soviet union"', "The Soviet Union and Soviet trade", ["Soviet Union"]),
        ('"China--Foreign relations"', "China--Foreign relations--Soviet Union", ["China--Foreign relations"]),
        ('"soviet trade"~3', "Soviet and other trade", ["Soviet", "trade"]),
        ("-telegram letter", "Letter and telegram", ["Letter"]),
        ("title:letter", "A letter", ["letter"]),
        ("summary:letter", "A letter", []),
        ("sov*", "Soviet Sovsin'torg", ["Soviet", "Sovsin"]),
        ("st?lin", "Stalin and Stolin", ["Stalin", "Stolin"]),
        ("governer~", "Governor Sheng", ["Governor"]),
        ("urumchi", "To Ürümchi at once", ["Ürümchi"]),
        ("毛泽东", "致毛澤東的信", ["毛澤東"]),
        ("советские", "О советском Китае", ["советском"]),
        ("stalin", "𝔘nicode 😀 Stalin", ["Stalin"]),
        ("date:1935", "In 1935", []),
        ("anything", "", []),
        ("a OR (b AND c)", "c b a", ["c", "b", "a"]),
    ],
)
def test_marks(query: str, text: str, expected: list[str]) -> None:
    assert marked(query, text) == expected


def test_a_near_word_is_compared_once_with_each_distinct_word(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    measure = highlight._distance

    def counted(one: str, other: str, most: int) -> int:
        asked.append(one)
        return measure(one, other, most)

    monkeypatch.setattr(highlight, "_distance", counted)
    assert len(marked("governer~", "Governor Sheng to the other governor, " * 500)) == 1000
    assert sorted(asked) == ["governor", "other", "sheng", "the", "to"]


def test_words_that_differ_everywhere_are_not_compared_to_their_ends() -> None:
    begin = time.process_time()
    assert all(highlight._distance("a" * 200, "b" * 200 + "c" * (n % 2), 2) == 3 for n in range(300))
    assert time.process_time() - begin < 1


def test_a_pattern_does_not_go_back_and_forth_without_end() -> None:
    begin = time.process_time()
    assert marked("ab" + "*" * 60 + "a" + "*a" * 100 + "b", "ab" + "a" * 200) in ([], ["ab" + "a" * 200])
    assert marked("*a*ab", "a" * 240) == []
    assert time.process_time() - begin < 1


@given(st.text(alphabet="abc", max_size=7), st.text(alphabet="abc", max_size=7))
def test_giving_up_early_changes_no_answer(one: str, other: str) -> None:
    whole = highlight._distance(one, other, 20)
    assert all((highlight._distance(one, other, most) <= most) == (whole <= most) for most in (1, 2))
