import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fonds.normalise.slugs import LONGEST, slug


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Soviet Union", "soviet-union"),
        ("China and the Soviet Union in Xinjiang, 1934–1949", "china-and-the-soviet-union-in-xinjiang-1934-1949"),
        ("Sheng Shih-ts’ai", "sheng-shih-tsai"),
        ("Ürümchi", "urumchi"),
        ("盛世才", "shengshicai"),
        ("Сталин", "stalin"),
        ("China--Foreign economic relations--Soviet Union", "china-foreign-economic-relations-soviet-union"),
        ("…", "x"),
        ("", "x"),
    ],
)
def test_names_become_slugs(text: str, expected: str) -> None:
    assert slug(text) == expected


def test_a_long_name_is_cut_between_words() -> None:
    cut = slug("word " * 40)
    assert len(cut) <= LONGEST
    assert set(cut.split("-")) == {"word"}


def test_a_long_word_is_cut_all_the_same() -> None:
    assert slug("a" * 500) == "a" * LONGEST


@given(st.text())
def test_every_slug_has_the_shape(text: str) -> None:
    assert re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", slug(text))
    assert len(slug(text)) <= LONGEST
    assert slug(slug(text)) == slug(text)
