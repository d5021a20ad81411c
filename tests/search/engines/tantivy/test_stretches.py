"""Long texts are divided into stretches; short ones are not."""

import pytest

from fonds.records.audience import Audience
from fonds.search.document import Passage
from fonds.search.engines.tantivy.stretches import divided
from fonds.search.ranking import LONG_TEXT, STRETCH
from tests.contracts.engine_documents import ARCHIVIST, PUBLIC, READER, document


def text(words: int, id_: str = "t1", seen_by: Audience = PUBLIC, size: int = 37) -> list[Passage]:
    """Paragraphs of `size` words, of `words` numbered words together."""
    numbered = [f"w{number}" for number in range(words)]
    return [
        Passage(id_, f"p{start}", " ".join(numbered[start : start + size]), seen_by) for start in range(0, words, size)
    ]


@pytest.mark.parametrize(
    ("words", "sizes"),
    [(0, []), (200, []), (300, []), (301, [200, 101]), (499, [200, 299]), (501, [200, 200, 101]), (1000, [200] * 5)],
)
def test_every_word_is_in_one_stretch(words: int, sizes: list[int]) -> None:
    found = [held.split() for _, held in divided(document(1, passages=tuple(text(words))))]
    assert [len(held) for held in found] == sizes
    assert not sizes or [word for held in found for word in held] == [f"w{number}" for number in range(words)]


def test_one_paragraph_without_end_is_divided() -> None:
    assert len(list(divided(document(1, passages=tuple(text(5000, size=5000)))))) == 5000 // STRETCH


def test_characters_are_words() -> None:
    passage = Passage("t1", "p1", "盛世才" * LONG_TEXT, PUBLIC)
    assert [len(held.split()) for _, held in divided(document(1, passages=(passage,)))] == [STRETCH] * 3 + [300]


def test_texts_are_divided_each_for_itself_and_for_its_audience() -> None:
    passages = (*text(250), *text(250, "t2"), *text(400, "t3", ARCHIVIST), *text(400, "t4"))
    assert [seen_by for seen_by, _ in divided(document(1, passages=passages))] == [ARCHIVIST] * 2 + [PUBLIC] * 2
    assert {seen_by for seen_by, _ in divided(document(1, passages=passages, seen_by=READER))} == {ARCHIVIST, READER}
