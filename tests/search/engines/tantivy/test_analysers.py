import pytest
from hypothesis import given
from hypothesis import strategies as st

from fonds.search.engines.tantivy.analysers import EXACT, STEM, as_exact, as_stem, tokens


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
