"""What every engine knows of paragraphs: which of them hold the words, and who may be told."""

from collections.abc import Iterator, Sequence

import pytest

from fonds.records.audience import Audience
from fonds.search.document import JournalNumber, Passage, Removal, SearchDocument
from fonds.search.engine import Engine, ParagraphHit
from fonds.search.query.nodes import Exact, Fuzzy, Node, Phrase, Prefix, Wildcard, Word
from tests.contracts.engine_documents import ARCHIVIST, PUBLIC, READER, document


def passage(number: int, text: str, text_id: str = "t1", seen_by: Audience = PUBLIC) -> Passage:
    return Passage(text_id, f"p{number}", text, seen_by)


def holding(number: int, *passages: Passage, seen_by: Audience = PUBLIC) -> SearchDocument:
    texts = {"text": tuple(one.text for one in passages)}
    return document(number, texts=texts, passages=passages, seen_by=seen_by)


def told(engine: Engine, leaf: Node, numbers: Sequence[int], audience: Audience = PUBLIC) -> dict[int, list[str]]:
    """Number of the document → the paragraphs, as "text/paragraph"."""
    ids = {f"r{number:06d}": number for number in numbers}
    found = engine.paragraphs([leaf], list(ids), audience)
    return {ids[id_]: sorted(f"{hit.text}/{hit.paragraph}" for hit in hits) for id_, hits in found.items()}


class ParagraphContract:
    """Mixed into the contract of engines."""

    def test_the_paragraph_that_holds_the_words(self, engine: Engine) -> None:
        original = [passage(1, "Ничего о торговле."), passage(2, "Шэн Шицай о займах.")]
        translation = [passage(3, "Nothing of trade.", "t2"), passage(4, "Sheng Shicai on loans.", "t2")]
        engine.rebuild([holding(1, *original, *translation), document(2)], JournalNumber(1))
        for leaf, expected in (
            (Word("loan", "text"), ["t2/p4"]),
            (Word("торговля", "text"), ["t1/p1"]),
            (Phrase("Sheng Shicai", "text"), ["t2/p4"]),
            (Phrase("Shicai Sheng", "text"), []),
            (Exact("loan", "text"), []),
            (Exact("loans", "text"), ["t2/p4"]),
            (Prefix("shi", "text"), ["t2/p4"]),
            (Wildcard("*hing", "text"), ["t2/p3"]),
            (Fuzzy("nothimg", "text", 1), ["t2/p3"]),
            (Word("nowhere", "text"), []),
        ):
            assert told(engine, leaf, [1, 2]) == ({1: expected} if expected else {}), leaf
        either = engine.paragraphs([Word("займ", "text"), Word("loans", "text")], ["r000001"], PUBLIC)
        assert set(either["r000001"]) == {ParagraphHit("t1", "p2"), ParagraphHit("t2", "p4")}
        assert engine.paragraphs([], ["r000001"], PUBLIC) == {}

    def test_every_text_is_told_however_many_paragraphs_match(self, engine: Engine) -> None:
        many = [passage(number, f"zanzibar {number}") for number in range(400)]
        engine.rebuild([holding(1, *many, passage(900, "long " * 50 + "zanzibar", "t2"))], JournalNumber(1))
        found = told(engine, Word("zanzibar", "text"), [1])
        assert [one.split("/")[0] for one in found[1]] == ["t1", "t2"]

    def test_hidden_paragraphs_are_told_to_their_audience_only(self, engine: Engine) -> None:
        texts = [
            passage(1, "zanzibar"),
            passage(2, "zanzibar", "t2", READER),
            passage(3, "zanzibar", "t3", ARCHIVIST),
        ]
        engine.rebuild([holding(1, *texts), holding(2, passage(1, "zanzibar"), seen_by=ARCHIVIST)], JournalNumber(1))
        word = Word("zanzibar", "text")
        assert told(engine, word, [1, 2], PUBLIC) == {1: ["t1/p1"]}
        assert told(engine, word, [1, 2], READER) == {1: ["t1/p1", "t2/p2"]}
        assert told(engine, word, [1, 2], ARCHIVIST) == {1: ["t1/p1", "t2/p2", "t3/p3"], 2: ["t1/p1"]}

    def test_paragraphs_follow_their_record(self, engine: Engine) -> None:
        word = Word("zanzibar", "text")
        engine.rebuild([], JournalNumber(0))
        engine.apply([holding(1, passage(1, "zanzibar")), holding(2, passage(1, "zanzibar"))], JournalNumber(2))
        engine.apply([holding(1, passage(1, "gone"), passage(2, "zanzibar")), Removal("r000002")], JournalNumber(4))
        engine.apply([holding(1, passage(1, "gone"), passage(2, "zanzibar"))], JournalNumber(4))
        assert told(engine, word, [1, 2]) == {1: ["t1/p2"]}
        engine.apply([document(1)], JournalNumber(5))
        assert told(engine, word, [1, 2]) == {}

    def test_a_change_that_fails_leaves_the_paragraphs_as_they_were(self, engine: Engine) -> None:
        engine.rebuild([holding(1, passage(1, "zanzibar"))], JournalNumber(1))

        def failing() -> Iterator[SearchDocument]:
            yield holding(1, passage(1, "gone"))
            raise RuntimeError

        with pytest.raises(RuntimeError):
            engine.apply(failing(), JournalNumber(2))
        assert told(engine, Word("zanzibar", "text"), [1]) == {1: ["t1/p1"]}
        assert engine.state().journal == 1
