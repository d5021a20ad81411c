"""A crash between the commits and the journal's number is healed by making the same changes again."""

from pathlib import Path

import pytest

from fonds.search.document import JournalNumber
from fonds.search.engines.tantivy import TantivyEngine, engine
from fonds.search.query.nodes import Word
from tests.contracts.engine_paragraphs import holding, passage, told

WORD = Word("zanzibar", "text")


def crash(*_arguments: object) -> None:
    raise KeyboardInterrupt


def test_a_crash_before_the_number_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    index = TantivyEngine(tmp_path / "index")
    index.rebuild([holding(1, passage(1, "zanzibar"))], JournalNumber(1))
    changed = [holding(1, passage(2, "zanzibar")), holding(2, passage(1, "zanzibar"))]
    with monkeypatch.context() as patched:
        patched.setattr(engine, "set_journal_number", crash)
        with pytest.raises(KeyboardInterrupt):
            index.apply(changed, JournalNumber(3))
    assert index.state().journal == 1
    again = TantivyEngine(tmp_path / "index")
    again.apply(changed, JournalNumber(3))
    assert told(again, WORD, [1, 2]) == {1: ["t1/p2"], 2: ["t1/p1"]}
    assert again.state().journal == 3


def test_a_rebuild_swaps_both_indexes_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    index = TantivyEngine(tmp_path / "index")
    index.rebuild([holding(1, passage(1, "zanzibar"))], JournalNumber(1))
    with monkeypatch.context() as patched:
        patched.setattr(engine, "set_journal_number", crash)
        with pytest.raises(KeyboardInterrupt):
            index.rebuild([holding(1, passage(9, "zanzibar"))], JournalNumber(2))
    assert told(index, WORD, [1]) == {1: ["t1/p1"]}
    index.rebuild([holding(1, passage(9, "zanzibar"))], JournalNumber(2))
    assert told(index, WORD, [1]) == {1: ["t1/p9"]}
