"""Laws of the Mandarin schemes: what is written can be read back, and nothing makes them slow or endless."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fonds.normalise.names.schemes.mandarin import MOST_READINGS, SYLLABLES, is_mandarin, read, read_any, write

SCHEMES = ["pinyin", "wade-giles", "palladius", "zhuyin"]
NAMES = st.lists(st.sampled_from(sorted(SYLLABLES)), min_size=1, max_size=4).map(tuple)
SHORT = st.lists(st.sampled_from(sorted(SYLLABLES)), min_size=1, max_size=2).map(tuple)
ALL_OF_FOUR = 4096
"""Four syllables without marks can be read in more ways than are given unasked: four for "chu" alone."""


@pytest.mark.parametrize("scheme", SCHEMES)
@settings(max_examples=150, deadline=None)
@given(name=NAMES)
def test_whatever_is_written_can_be_read_back(scheme: str, name: tuple[str, ...]) -> None:
    for form in write(name, scheme):
        assert name in read(form, scheme, ALL_OF_FOUR), form


@pytest.mark.parametrize("scheme", SCHEMES)
@settings(max_examples=150, deadline=None)
@given(name=SHORT)
def test_surnames_and_given_names_are_read_back_within_the_usual_bound(scheme: str, name: tuple[str, ...]) -> None:
    for form in write(name, scheme):
        assert name in read(form, scheme), form
        assert name in read(form.upper(), scheme), form


@pytest.mark.parametrize("scheme", SCHEMES)
def test_every_syllable_alone_is_read_back(scheme: str) -> None:
    for syllable in SYLLABLES:
        forms = write((syllable,), scheme)
        assert forms
        assert all((syllable,) in read(form, scheme) for form in forms)


@given(name=NAMES)
@settings(max_examples=100, deadline=None)
def test_forms_are_distinct_and_few(name: tuple[str, ...]) -> None:
    for scheme in SCHEMES:
        forms = write(name, scheme)
        assert len(forms) == len(set(forms)) <= 64


@given(text=st.text(max_size=500))
@settings(max_examples=200, deadline=None)
def test_any_text_is_answered_within_bounds(text: str) -> None:
    for readings in read_any(text).values():
        assert 0 < len(readings) <= MOST_READINGS
        assert all(set(reading) <= set(SYLLABLES) for reading in readings)


@given(text=st.text(alphabet="aehginouüvxzjc'’ -1ˊ乐长шэнйцьъㄒㄧㄢ!", max_size=300))
@settings(max_examples=200, deadline=None)
def test_texts_made_of_our_letters_are_answered_quickly(text: str) -> None:
    start = time.perf_counter()
    is_mandarin(text)
    assert time.perf_counter() - start < 1


@pytest.mark.parametrize(
    "text",
    [
        "a" * 500 + "!",
        "chu " * 125 + "!",
        "chu" * 166,
        "xian" * 125 + "q",
        "a1" * 250 + "x9",
        "u:" * 250,
        "шэн" * 166 + "1",
        "'" * 500,
        "ㄒㄧㄢ" * 166,
        "乐" * 500,
        "ā" * 500,
    ],
)
def test_names_of_five_hundred_characters_take_no_time(text: str) -> None:
    readings = read_any(text)  # once before: tables are made when they are first asked for
    start = time.perf_counter()
    assert read_any(text) == readings
    assert time.perf_counter() - start < 0.5
