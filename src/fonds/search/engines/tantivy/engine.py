"""The operations of the engine."""

import threading
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Final

from tantivy import DocAddress, Index, IndexWriter, Order, Schema, Searcher

from fonds.errors import FondsError
from fonds.search.document import JournalNumber, Removal, SearchDocument
from fonds.search.engine import EngineState, Token
from fonds.search.engines.tantivy import schema
from fonds.search.engines.tantivy.analysers import tokens
from fonds.search.engines.tantivy.counting import Counter
from fonds.search.engines.tantivy.documents import as_json
from fonds.search.engines.tantivy.folder import IndexFolder, check_permission, journal_number, set_journal_number
from fonds.search.engines.tantivy.queries import QueryMaker
from fonds.search.engines.tantivy.relevance import by_relevance, is_scored
from fonds.search.request import SearchPage, SearchRequest, Sort

HEAP: Final = 128_000_000
"""Bytes that the writer gathers before it writes a segment."""
_orders: Final[dict[Sort, tuple[str, Order]]] = {
    "oldest": (schema.OLDEST, Order.Asc),
    "newest": (schema.NEWEST, Order.Desc),
    "title": (schema.TITLE, Order.Asc),
    "added": (schema.ADDED, Order.Desc),
}


class TantivyEngine:
    """An index in a folder. The writer is opened on demand; readers look for newer commits at each request."""

    def __init__(self, path: Path) -> None:
        self._folder = IndexFolder(path)
        self._reader = _Reader(self._folder)

    def apply(self, changes: Iterable[SearchDocument | Removal], upto: JournalNumber) -> None:
        """See `Engine.apply`."""
        with self._folder.writing():
            live = self._folder.live()
            if live is None:
                raise FondsError("index-missing")
            _write(_open(live), lambda writer: _change(writer, changes))
            set_journal_number(live, upto)

    def rebuild(self, documents: Iterable[SearchDocument], upto: JournalNumber) -> None:
        """See `Engine.rebuild`."""
        with self._folder.writing():
            fresh = self._folder.create()
            index = schema.register(Index(schema.build(), str(fresh)))
            _write(index, lambda writer: _add(writer, documents))
            set_journal_number(fresh, upto)
            self._folder.switch_to(fresh)

    def state(self) -> EngineState:
        """See `Engine.state`."""
        try:
            live = self._folder.live()
            if live is not None:
                documents = self._reader.searcher().num_docs
                size = sum(file.stat().st_size for file in live.iterdir() if file.is_file())
                return EngineState(
                    is_ready=True,
                    schema=self._folder.fingerprint,
                    journal=journal_number(live),
                    documents=documents,
                    size=size,
                )
        except (FondsError, OSError, ValueError):  # an index that cannot be read is one that must be rebuilt
            pass
        return EngineState(
            is_ready=False, schema=self._folder.fingerprint, journal=JournalNumber(0), documents=0, size=0
        )

    def search(self, request: SearchRequest) -> SearchPage:
        """See `Engine.search`."""
        searcher = self._reader.searcher()
        counter = self._counter(searcher, request)
        counts = counter.counts()
        addresses = self._addresses(searcher, counter, request) if counts.total > request.offset else []
        ids = tuple(str(searcher.doc(address)[schema.ID][0]) for address in addresses)
        return SearchPage(ids, counts.total, counts.facets, counts.undated, counts.imprecise, *counts.spread)

    def _counter(self, searcher: Searcher, request: SearchRequest) -> Counter:
        return Counter(searcher, QueryMaker(self._reader.schema, request.audience, is_ranked=False), request)

    def _addresses(self, searcher: Searcher, counter: Counter, request: SearchRequest) -> list[DocAddress]:
        """Where the hits of the page asked for are kept, in order."""
        end = request.offset + request.size
        sort = request.sort if request.sort != "relevance" or is_scored(request.query) else "added"
        if sort != "relevance":
            column, order = _orders[sort]
            found = searcher.search(
                counter.hits(), request.size, count=False, order_by_field=column, offset=request.offset, order=order
            )
            return [address for _, address in found.hits]
        ranked = QueryMaker(self._reader.schema, request.audience)
        return by_relevance(searcher, Counter(searcher, ranked, request).hits(), request.offset, end)

    def count(self, request: SearchRequest) -> int:
        """See `Engine.count`."""
        searcher = self._reader.searcher()
        return self._counter(searcher, request).total()

    def analyse(self, text: str) -> tuple[Token, ...]:
        """See `Engine.analyse`."""
        return tokens(text)


class _Reader:
    """The open index of this process, renewed when another one is live or when something was committed."""

    def __init__(self, folder: IndexFolder) -> None:
        self.schema: Schema = schema.build()
        self._folder = folder
        self._lock = threading.Lock()
        self._path: Path | None = None
        self._stamp: tuple[int, int] = (0, 0)
        self._index: Index | None = None

    def searcher(self) -> Searcher:
        """What is committed now. Raises FondsError index-missing, index-locked-away."""
        with self._lock:
            for _ in range(3):  # a rebuild may remove the folder between finding and opening it
                live = self._folder.live()
                if live is None:
                    break
                try:
                    return self._renewed(live).searcher()
                except (OSError, ValueError):
                    self._path = None
                    if live.is_dir():
                        check_permission(live)
        raise FondsError("index-missing")

    def _renewed(self, live: Path) -> Index:
        meta = (live / "meta.json").stat()
        stamp = (meta.st_mtime_ns, meta.st_ino)
        if live != self._path or self._index is None:
            self._index = _open(live)
        elif stamp != self._stamp:
            self._index.reload()
        self._path, self._stamp = live, stamp
        return self._index


def _open(path: Path) -> Index:
    index = schema.register(Index.open(str(path)))
    index.config_reader("manual")
    return index


def _write(index: Index, work: Callable[[IndexWriter], None]) -> None:
    try:
        writer = index.writer(HEAP, num_threads=1)
    except ValueError as error:
        raise FondsError("index-busy") from error
    try:
        work(writer)
        writer.commit()
    except BaseException:  # whatever happened, nothing half done may stay
        writer.rollback()
        raise
    finally:
        writer.wait_merging_threads()


def _change(writer: IndexWriter, changes: Iterable[SearchDocument | Removal]) -> None:
    for change in changes:
        writer.delete_documents_by_term(schema.ID, change.id)
        if isinstance(change, SearchDocument):
            writer.add_json(as_json(change))


def _add(writer: IndexWriter, documents: Iterable[SearchDocument]) -> None:
    for document in documents:
        writer.add_json(as_json(document))
