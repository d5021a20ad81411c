"""The operations of the engine."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Final

from tantivy import DocAddress, Index, IndexWriter, Order, Searcher

from fonds.errors import FondsError
from fonds.normalise.names.meeting import Key
from fonds.records.audience import Audience
from fonds.search.document import JournalNumber, Removal, SearchDocument
from fonds.search.engine import EngineState, NameSeen, ParagraphHit, Token, Weigh
from fonds.search.engines.tantivy import schema
from fonds.search.engines.tantivy.analysers import tokens
from fonds.search.engines.tantivy.counting import Counter, Memory
from fonds.search.engines.tantivy.documents import as_json
from fonds.search.engines.tantivy.folder import IndexFolder, journal_number, set_journal_number
from fonds.search.engines.tantivy.names import names_under
from fonds.search.engines.tantivy.paragraphs import PARAGRAPHS, ParagraphFinder
from fonds.search.engines.tantivy.queries import QueryMaker
from fonds.search.engines.tantivy.reading import Reader, State, open_index, open_writer
from fonds.search.engines.tantivy.relevance import by_relevance, is_scored
from fonds.search.engines.tantivy.stretches import STRETCHES, best_scores
from fonds.search.engines.tantivy.values import ValueNames
from fonds.search.query.nodes import Leaf, Node, leaves_in_texts
from fonds.search.ranking import TUNED, Signals
from fonds.search.request import SearchPage, SearchRequest, Sort

HEAP: Final = 256_000_000
"""Bytes that the writer gathers before it writes a segment. Facets are counted segment by segment: few are better."""

_orders: Final[dict[Sort, tuple[str, Order]]] = {
    "oldest": (schema.OLDEST, Order.Asc),
    "newest": (schema.NEWEST, Order.Desc),
    "title": (schema.TITLE, Order.Asc),
    "added": (schema.ADDED, Order.Desc),
}


class TantivyEngine:
    """An index in a folder. The writer is opened on demand; readers look for newer commits at each request."""

    def __init__(self, path: Path, signals: Signals = TUNED) -> None:
        self._folder = IndexFolder(path)
        self._signals = signals
        self._memory = Memory()
        self._names = ValueNames()
        self._reader = Reader(self._folder, schema.build())
        self._paragraphs = Reader(self._folder, PARAGRAPHS.build(), PARAGRAPHS.folder)
        self._stretches = Reader(self._folder, STRETCHES.build(), STRETCHES.folder)

    def apply(self, changes: Iterable[SearchDocument | Removal], upto: JournalNumber) -> None:
        """See `Engine.apply`."""
        with self._folder.writing():
            live = self._folder.live()
            if live is None:
                raise FondsError("index-missing")
            with PARAGRAPHS.written(live, changes) as once, STRETCHES.written(live, once) as passing:
                _write(open_index(live), lambda writer: _change(writer, passing))
            set_journal_number(live, upto)

    def rebuild(self, documents: Iterable[SearchDocument], upto: JournalNumber) -> None:
        """See `Engine.rebuild`."""
        with self._folder.writing():
            fresh = self._folder.create()
            index = schema.register(Index(schema.build(), str(fresh)))
            PARAGRAPHS.create(fresh)
            STRETCHES.create(fresh)
            with PARAGRAPHS.written(fresh, documents) as once, STRETCHES.written(fresh, once) as passing:
                _write(index, lambda writer: _add(writer, passing))
            set_journal_number(fresh, upto)
            self._folder.switch_to(fresh)

    def state(self) -> EngineState:
        """See `Engine.state`."""
        try:
            live = self._folder.live()
            if live is not None:
                documents = self._reader.searcher().num_docs
                size = sum(file.stat().st_size for file in live.rglob("*") if file.is_file())
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

    def journal(self) -> JournalNumber:
        """See `Engine.journal`."""
        try:
            live = self._folder.live()
            return JournalNumber(0) if live is None else journal_number(live)
        except (FondsError, OSError, ValueError):  # as `state`
            return JournalNumber(0)

    def edition(self) -> str:
        """See `Engine.edition`."""
        try:
            live = self._folder.live()
        except FondsError:
            live = None
        return f"{live.name if live else ''} {self.journal()}"

    def search(self, request: SearchRequest) -> SearchPage:
        """See `Engine.search`."""
        searcher, state = self._reader.opened()
        counter = self._counter(searcher, state, request)
        counts = counter.counts()
        addresses = self._addresses(searcher, counter, request) if counts.total > request.offset else []
        ids = tuple(str(searcher.doc(address)[schema.ID][0]) for address in addresses)
        return SearchPage(ids, counts.total, counts.facets, counts.undated, counts.imprecise, *counts.spread)

    def _counter(self, searcher: Searcher, state: State, request: SearchRequest) -> Counter:
        maker = QueryMaker(self._reader.schema, request.audience, is_ranked=False)
        self._memory = memory = self._memory.of(state)
        return Counter(searcher, maker, request, memory, self._names)

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
        maker = QueryMaker(self._reader.schema, request.audience, self._signals)
        query = Counter(searcher, maker, request, self._memory, self._names).hits()
        best = partial(self._best_stretches, leaves_in_texts(request.query), request.audience)
        return by_relevance(searcher, query, self._signals, best, end)[request.offset :]

    def _best_stretches(self, leaves: Sequence[Leaf], audience: Audience, added: Sequence[int]) -> Mapping[int, float]:
        return best_scores(self._stretches.searcher(), self._stretches.schema, audience, leaves, added)

    def count(self, request: SearchRequest) -> int:
        """See `Engine.count`."""
        searcher, state = self._reader.opened()
        return self._counter(searcher, state, request).total()

    def paragraphs(
        self, leaves: Sequence[Node], ids: Sequence[str], audience: Audience
    ) -> Mapping[str, tuple[ParagraphHit, ...]]:
        """See `Engine.paragraphs`."""
        finder = ParagraphFinder(self._paragraphs.searcher(), self._paragraphs.schema, audience)
        return finder.find(leaves, ids)

    def names(
        self, keys: Collection[Key], weigh: Weigh, audience: Audience, without: Sequence[str] = ()
    ) -> tuple[NameSeen, ...]:
        """See `Engine.names`."""
        searcher = self._reader.searcher()
        maker = QueryMaker(self._reader.schema, audience)
        return names_under(searcher, keys, weigh, audience, lambda term: maker.name(term, audience, without))

    def analyse(self, text: str) -> tuple[Token, ...]:
        """See `Engine.analyse`."""
        return tokens(text)


def _write(index: Index, work: Callable[[IndexWriter], None]) -> None:
    writer = open_writer(index, HEAP)
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


def _add(writer: IndexWriter, documents: Iterable[SearchDocument | Removal]) -> None:
    """For an empty index: looking for older ones would take longer than writing."""
    for document in documents:
        if isinstance(document, SearchDocument):
            writer.add_json(as_json(document))
