"""The second index: paragraphs of transcripts, looked up for the hits that are shown.

<live index>/paragraphs/      written as the records pass by, committed after them and before the journal's number

A crash between the two commits is healed as every other: the journal's number is the old one, the changes are made
again. It keeps no words: they are read from the catalogue, under the same audience.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

import msgspec
from tantivy import Index, IndexWriter, Occur, Query, Schema, SchemaBuilder, Searcher

from fonds.errors import FondsError
from fonds.records.audience import Audience
from fonds.search.document import Removal, SearchDocument
from fonds.search.engine import ParagraphHit
from fonds.search.engines.tantivy.documents import put_text
from fonds.search.engines.tantivy.queries import QueryMaker
from fonds.search.engines.tantivy.reading import open_index
from fonds.search.engines.tantivy.schema import STEM, register
from fonds.search.query.nodes import AnyOf, Node

FOLDER: Final = "paragraphs"
HEAP: Final = 48_000_000
"""Bytes that the writer gathers before it writes a segment."""
MOST_AT_ONCE: Final = 300
"""Paragraphs looked at for all hits of a page together; where there are more, each hit is asked by itself."""
MOST_OF_ONE: Final = 50
"""Paragraphs looked at of one text."""
MOST_TEXTS: Final = 12
"""Texts of one record that are told apart."""

_RECORD, _TEXT_ID, _PARAGRAPH, _AUDIENCE, _WORDS = "record", "text_id", "paragraph", "audience", "text"
_audience_terms: Final = {least: [one.term for one in Audience if one >= least] for least in Audience}
_encode: Final = msgspec.json.Encoder().encode

Change = SearchDocument | Removal
Found = defaultdict[str, dict[str, ParagraphHit]]
"""Record → text → its best paragraph."""


def build() -> Schema:
    """The schema of the second index."""
    builder = SchemaBuilder()
    builder.add_text_field(_RECORD, stored=True, tokenizer_name="raw", index_option="basic")
    builder.add_text_field(_TEXT_ID, stored=True, tokenizer_name="raw", index_option="basic")
    builder.add_text_field(_PARAGRAPH, stored=True, tokenizer_name="raw", index_option="basic")
    builder.add_text_field(_AUDIENCE, tokenizer_name="raw", index_option="basic")
    builder.add_text_field(_WORDS, tokenizer_name="fonds_exact")
    builder.add_text_field(_WORDS + STEM, tokenizer_name="fonds_stem")
    return builder.build()


def create(live: Path) -> None:
    """An empty index of paragraphs beside the index in `live`."""
    path = live / FOLDER
    path.mkdir()
    register(Index(build(), str(path)))


@contextmanager
def written_beside(live: Path, changes: Iterable[Change]) -> Iterator[Iterable[Change]]:
    """`changes`, whose paragraphs are written as they pass; committed when the block ends well, else given up.

    Raises FondsError index-busy.
    """
    index = open_index(live / FOLDER)
    try:
        writer = index.writer(HEAP, num_threads=1)
    except ValueError as error:
        raise FondsError("index-busy") from error
    is_empty = not index.searcher().num_docs
    try:
        yield _passing(writer, changes, is_empty=is_empty)
        writer.commit()
    except BaseException:  # whatever happened, nothing half done may stay
        writer.rollback()
        raise
    finally:
        writer.wait_merging_threads()


def _passing(writer: IndexWriter, changes: Iterable[Change], *, is_empty: bool) -> Iterator[Change]:
    for change in changes:
        if not is_empty:
            writer.delete_documents_by_term(_RECORD, change.id)
        if isinstance(change, SearchDocument):
            for document in _documents(change):
                writer.add_json(document)
            is_empty = is_empty and not change.passages
        yield change


def _documents(document: SearchDocument) -> Iterator[str]:
    """The JSON of each paragraph, as tantivy takes it."""
    for passage in document.passages:
        fields: dict[str, Any] = {
            _RECORD: document.id,
            _TEXT_ID: passage.text_id,
            _PARAGRAPH: passage.paragraph,
            _AUDIENCE: _audience_terms[max(passage.seen_by, document.seen_by)],
        }
        put_text(fields, _WORDS, (passage.text,))
        yield _encode(fields).decode()


class ParagraphFinder:
    """Answers which paragraphs of which records hold the words of a query."""

    def __init__(self, searcher: Searcher, schema: Schema, audience: Audience) -> None:
        self._searcher = searcher
        self._schema = schema
        self._maker = QueryMaker(schema, Audience.PUBLIC)  # this index has one column of words; see `_query`
        self._seen_by = audience.term

    def find(self, leaves: Sequence[Node], ids: Sequence[str]) -> Mapping[str, tuple[ParagraphHit, ...]]:
        """The best paragraph of each text of each of the records; `leaves` are of the field "text".

        Records and texts without any are left out.
        """
        found: Found = defaultdict(dict)
        if leaves and ids and self._searcher.num_docs:
            words = self._maker.query(AnyOf(tuple(leaves)) if len(leaves) > 1 else leaves[0])
            if self._search(found, words, [self._record(*ids)], MOST_AT_ONCE) == MOST_AT_ONCE:
                for id_ in ids:
                    self._one(found, words, id_)
        return {id_: tuple(texts.values()) for id_, texts in found.items()}

    def _one(self, found: Found, words: Query, id_: str) -> None:
        """The paragraphs of one record, text by text, until no other holds any of the words."""
        for _ in range(MOST_TEXTS):
            known = [Query.term_query(self._schema, _TEXT_ID, text) for text in found[id_]]
            if self._search(found, words, [self._record(id_)], MOST_OF_ONE, known) < MOST_OF_ONE:
                return

    def _search(self, found: Found, words: Query, among: Sequence[Query], limit: int, but: Sequence[Query] = ()) -> int:
        """Add the best `limit` paragraphs to `found`, and return how many there were."""
        clauses = [(Occur.Must, words)]
        seen = Query.term_query(self._schema, _AUDIENCE, self._seen_by)
        clauses += [(Occur.Must, Query.const_score_query(query, 0.0)) for query in (*among, seen)]
        clauses += [(Occur.MustNot, query) for query in but]
        hits = self._searcher.search(Query.boolean_query(clauses), limit, count=False).hits
        for _, address in hits:
            kept = self._searcher.doc(address)
            record, text, paragraph = (str(kept[name][0]) for name in (_RECORD, _TEXT_ID, _PARAGRAPH))
            found[record].setdefault(text, ParagraphHit(text, paragraph))
        return len(hits)

    def _record(self, *ids: str) -> Query:
        return Query.term_set_query(self._schema, _RECORD, list(ids))
