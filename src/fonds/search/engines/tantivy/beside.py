"""Indexes beside that of the records, in folders of its own: paragraphs, and stretches of long texts.

<live index>/paragraphs/ · stretches/      written as the records pass by, committed after them and before the
                                           journal's number

A crash between the commits is healed as every other: the journal's number is the old one, the changes are made again.
They keep no words: those are read from the catalogue, under the same audience.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final, NamedTuple

from tantivy import Index, IndexWriter, Schema

from fonds.search.document import Removal, SearchDocument
from fonds.search.engines.tantivy.reading import open_index, open_writer
from fonds.search.engines.tantivy.schema import register

HEAP: Final = 48_000_000
"""Bytes that a writer gathers before it writes a segment."""

Change = SearchDocument | Removal


class Beside(NamedTuple):
    """One index beside that of the records."""

    folder: str
    build: Callable[[], Schema]
    record: str
    """The column of the record's id, by which what is of a record is taken away."""
    documents: Callable[[SearchDocument], Iterator[str]]
    """What of a record is in it, as the JSON that tantivy takes."""

    def create(self, live: Path) -> None:
        """Make it, empty, in the folder of the index of records."""
        path = live / self.folder
        path.mkdir()
        register(Index(self.build(), str(path)))

    @contextmanager
    def written(self, live: Path, changes: Iterable[Change]) -> Iterator[Iterable[Change]]:
        """`changes`, of which it is written what is its own as they pass; committed when the block ends well.

        Raises FondsError index-busy.
        """
        pending = _Pending(open_index(live / self.folder))
        try:
            yield self._passing(pending, changes)
            pending.commit()
        except BaseException:  # whatever happened, nothing half done may stay
            pending.rollback()
            raise
        finally:
            pending.close()

    def _passing(self, pending: "_Pending", changes: Iterable[Change]) -> Iterator[Change]:
        for change in changes:
            if not pending.is_empty:
                pending.writer().delete_documents_by_term(self.record, change.id)
            for document in self.documents(change) if isinstance(change, SearchDocument) else ():
                pending.writer().add_json(document)
                pending.is_empty = False
            yield change


class _Pending:
    """Changes not yet committed. The writer is opened when the first comes: most archives have few texts, or none."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._writer: IndexWriter | None = None
        self.is_empty = not index.searcher().num_docs

    def writer(self) -> IndexWriter:
        """The writer. Raises FondsError index-busy."""
        if self._writer is None:
            self._writer = open_writer(self._index, HEAP)
        return self._writer

    def commit(self) -> None:
        if self._writer is not None:
            self._writer.commit()

    def rollback(self) -> None:
        if self._writer is not None:
            self._writer.rollback()

    def close(self) -> None:
        if self._writer is not None:
            self._writer.wait_merging_threads()
