"""Words as they stand, for evaluation; sentences lose their little words."""

import pytest

from fonds.search.query.nodes import AnyOf, Everything, Word
from fonds.search.query.parser import parse
from fonds.search.query.plain import MOST_WORDS, any_of
from fonds.search.query.sentences import content


def asked(text: str) -> list[str]:
    node = any_of(text)
    return [part.text for part in node.parts if isinstance(part, Word)] if isinstance(node, AnyOf) else []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Chiang Kai-shek", ["Chiang", "Kai", "shek"]),
        ('"loans" AND (China OR -Japan)', ["loans", "AND", "China", "OR", "Japan"]),
        ("title:loans a* ~x?", ["title", "loans", "a", "x"]),
        ("毛泽东 电报", ["毛泽东", "电报"]),
        ("Loans to China by the Soviet Union", ["Loans", "to", "China", "by", "the", "Soviet", "Union"]),
        ("What is it", ["What", "is", "it"]),
        (
            "what similarity laws must be obeyed when constructing models of heated aircraft .",
            ["similarity", "laws", "obeyed", "constructing", "models", "heated", "aircraft"],
        ),
        ("Как был подписан договор о торговле", ["подписан", "договор", "торговле"]),
        ("to be or not to be", ["to", "be", "or", "not", "to", "be"]),
    ],
)
def test_words_of_a_query(text: str, words: list[str]) -> None:
    assert asked(text) == words


@pytest.mark.parametrize("text", ["", "…!?", "__"])
def test_without_a_word_it_asks_for_everything(text: str) -> None:
    assert any_of(text) == Everything()


def test_it_is_bounded() -> None:
    assert len(asked("word " * 10_000)) == MOST_WORDS


def test_little_words_are_left_where_there_is_nothing_else() -> None:
    words = tuple(map(Word, ("what", "is", "there", "to", "be")))
    assert content(words) == words


def test_the_query_box_takes_sentences_in_the_same_way() -> None:
    assert parse("what similarity laws must be obeyed").node == AnyOf(
        tuple(map(Word, ("similarity", "laws", "obeyed")))
    )
    assert parse("what is a treaty").node == AnyOf(tuple(map(Word, ("what", "is", "a", "treaty"))))
