"""Words with numbers in them in the order of people."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fonds.normalise.natural import natural_key


@pytest.mark.parametrize(
    "ordered",
    [
        ["delo 2", "delo 10", "delo 100"],
        ["2", "10", "a"],
        ["d. 18", "d. 18a", "d. 19"],
        ["FO 371/9", "fo 371/75760", "FO 800/1"],
        ["", "1", "1 a", "1 b"],
    ],
)
def test_order(ordered: list[str]) -> None:
    shuffled = ordered[::-1]
    assert sorted(shuffled, key=natural_key) == ordered


@given(st.lists(st.text(), max_size=8))
def test_any_words_can_be_sorted(words: list[str]) -> None:
    found = sorted(words, key=natural_key)
    assert all(natural_key(one) <= natural_key(other) for one, other in pairwise(found))


def test_numbers_of_any_length() -> None:
    assert natural_key("9" * 10_000) > natural_key("9")
