import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from fonds.search.engines.tantivy.analysers import (
    EXACT,
    EXACT_OF_SPACED,
    STEM,
    STEM_OF_SPACED,
    as_exact,
    as_stem,
    spaced,
    tokens,
)


@pytest.mark.parametrize(
    ("text", "exact", "stem"),
    [
        ("Ürümchi", ["ürümchi"], ["urumchi"]),
        ("Telegrams", ["telegrams"], ["telegram"]),
        ("Sheng Shih-tsʻai", ["sheng", "shih", "ts", "ai"], ["sheng", "shih", "ts", "ai"]),
        ("советского", ["советского"], ["советск"]),
        ("毛澤東", ["毛", "澤", "東"], ["毛", "泽", "东"]),
        ("ＡＢＣ", ["abc"], ["abc"]),
        ("1935–1942", ["1935", "1942"], ["1935", "1942"]),
        ("İstanbul", ["istanbul"], ["istanbul"]),
        ("…!?", [], []),
    ],
)
def test_exact_and_stem(text: str, exact: list[str], stem: list[str]) -> None:
    assert EXACT.analyze(as_exact(text)) == exact
    assert STEM.analyze(as_stem(text)) == stem


@given(st.text(max_size=60))
def test_places_lie_in_the_text_in_order(text: str) -> None:
    places = [(token.start, token.end) for token in tokens(text)]
    assert places == sorted(places)
    assert all(0 <= start < end <= len(text) for start, end in places)


@given(st.text(max_size=80))
@example("A. A. Петров (1937), 毛澤東; Ürümchi—قەشقەر हिन्दी O’Neill")
@example("e\u0301 \u0301 İstanbul ｔｅｌ\u00a0№ 42\x00\x1f_a_b")
def test_words_set_apart_are_the_same_words(text: str) -> None:
    for plain in (as_exact(text), as_stem(text)):
        assert EXACT_OF_SPACED.analyze(spaced(plain)) == EXACT.analyze(plain)
        assert STEM_OF_SPACED.analyze(spaced(plain)) == STEM.analyze(plain)
