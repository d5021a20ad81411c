import pytest

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
