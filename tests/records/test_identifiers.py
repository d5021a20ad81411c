"""Ids catch slips, and suggest what was meant."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fonds.records import identifiers

bodies = st.text(alphabet=identifiers.ALPHABET, min_size=identifiers.LENGTH - 1, max_size=identifiers.LENGTH - 1)


def test_minted_ids_are_valid_and_differ() -> None:
    minted = {identifiers.mint() for _ in range(1000)}
    assert len(minted) == 1000
    assert all(map(identifiers.is_valid, minted))


@given(bodies, st.integers(0, identifiers.LENGTH - 1), st.sampled_from(identifiers.ALPHABET))
def test_one_wrong_character_is_caught_and_corrected(body: str, place: int, letter: str) -> None:
    whole = body + identifiers.check_character(body)
    slip = whole[:place] + letter + whole[place + 1 :]
    if slip != whole:
        assert not identifiers.is_valid(slip)
        assert whole in identifiers.corrections(slip)


@given(bodies, st.integers(0, identifiers.LENGTH - 3))
def test_two_swapped_characters_are_caught_and_corrected(body: str, place: int) -> None:
    whole = body + identifiers.check_character(body)
    slip = whole[:place] + whole[place + 1] + whole[place] + whole[place + 2 :]
    if slip != whole:
        assert not identifiers.is_valid(slip)
        assert whole in identifiers.corrections(slip)


@pytest.mark.parametrize("text", ["", "x", "aaaaaaaa", "ÄÖÜ", "0" * 100, "../../etc"])
def test_other_texts_are_not_ids(text: str) -> None:
    assert not identifiers.is_valid(text)
