"""The indexes beside that of the records follow it: what is long becomes short, what is removed is gone, crashes heal."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from fonds.search.document import JournalNumber, Removal, SearchDocument
from fonds.search.engines.tantivy import TantivyEngine, beside
from tests.contracts.engine_documents import document
from tests.contracts.engine_paragraphs import passage

LONG = tuple(passage(number, f"needle{number} " + "word " * 150) for number in range(5))
SHORT = (passage(1, "short needle1"),)


def held(index: TantivyEngine) -> tuple[int, int, int]:
    """Records, paragraphs and stretches."""
    readers = (index._reader, index._paragraphs, index._stretches)
    records, paragraphs, stretches = (reader.searcher().num_docs for reader in readers)
    return records, paragraphs, stretches


def test_what_is_long_becomes_short_and_goes(tmp_path: Path) -> None:
    index = TantivyEngine(tmp_path / "index")
    steps: Sequence[tuple[SearchDocument | Removal, tuple[int, int, int]]] = (
        (document(1), (1, 0, 0)),
        (document(1, passages=LONG), (1, 5, 4)),
        (document(1, passages=SHORT), (1, 1, 0)),
        (document(1, passages=LONG), (1, 5, 4)),
        (Removal(document(1).id), (0, 0, 0)),
    )
    index.rebuild([], JournalNumber(0))
    for number, (change, expected) in enumerate(steps, start=1):
        index.apply([change], JournalNumber(number))
        assert held(index) == expected


@pytest.mark.parametrize("commits", [0, 1])
def test_a_failure_between_the_commits_is_healed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, commits: int) -> None:
    index = TantivyEngine(tmp_path / "index")
    index.rebuild([document(1, passages=LONG)], JournalNumber(1))
    done: list[beside._Pending] = []
    commit = beside._Pending.commit

    def failing(pending: beside._Pending) -> None:
        if len(done) == commits:
            raise OSError("No space left on device")
        done.append(pending)
        commit(pending)

    changes = [document(1, passages=SHORT), document(2, passages=LONG)]
    with monkeypatch.context() as patched:
        patched.setattr(beside._Pending, "commit", failing)
        with pytest.raises(OSError, match="No space"):
            index.apply(changes, JournalNumber(3))
    assert index.journal() == 1
    index.apply(changes, JournalNumber(3))
    assert held(index) == (2, 6, 4)
