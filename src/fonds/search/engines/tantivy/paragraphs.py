"""The index of paragraphs of transcripts: which of them hold the words, asked for the hits that are shown."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

import msgspec
from tantivy import Occur, Query, Schema, SchemaBuilder, Searcher

from fonds.records.audience import Audience
from fonds.search.document import SearchDocument
from fonds.search.engine import ParagraphHit
from fonds.search.engines.tantivy.beside import Beside
from fonds.search.engines.tantivy.documents import AUDIENCE_TERMS, put_text
from fonds.search.engines.tantivy.queries import QueryMaker
from fonds.search.engines.tantivy.schema import STEM
from fonds.search.query.nodes import AnyOf, Node

MOST_AT_ONCE: Final = 300
"""Paragraphs looked at for all hits of a page together; where there are more, each hit is asked by itself."""
MOST_OF_ONE: Final = 50
"""Paragraphs looked at of one text."""
MOST_TEXTS: Final = 12
"""Texts of one record that are told apart."""

_RECORD, _TEXT_ID, _PARAGRAPH, _AUDIENCE, _WORDS = "record", "text_id", "paragraph", "audience", "text"
_encode: Final = msgspec.json.Encoder().encode

Found = defaultdict[str, dict[str, ParagraphHit]]
"""Record → text → its best paragraph."""


def build() -> Schema:
    """Its schema."""
    builder = SchemaBuilder()
    builder.add_text_field(_RECORD, stored=True, tokenizer_name="raw", index_option="basic")
    builder.add_text_field(_TEXT_ID, stored=True, tokenizer_name="raw", index_option="basic")
    builder.add_text_field(_PARAGRAPH, stored=True, tokenizer_name="raw", index_option="basic")
    builder.add_text_field(_AUDIENCE, tokenizer_name="raw", index_option="basic")
    builder.add_text_field(_WORDS, tokenizer_name="fonds_exact")
    builder.add_text_field(_WORDS + STEM, tokenizer_name="fonds_stem")
    return builder.build()


def _documents(document: SearchDocument) -> Iterator[str]:
    """The JSON of each paragraph, as tantivy takes it."""
    for passage in document.passages:
        fields: dict[str, Any] = {
            _RECORD: document.id,
            _TEXT_ID: passage.text_id,
            _PARAGRAPH: passage.paragraph,
            _AUDIENCE: AUDIENCE_TERMS[max(passage.seen_by, document.seen_by)],
        }
        put_text(fields, _WORDS, (passage.text,))
        yield _encode(fields).decode()


PARAGRAPHS: Final = Beside("paragraphs", build, _RECORD, _documents)


class ParagraphFinder:
    """Answers which paragraphs of which records hold the words of a query."""

    def __init__(self, searcher: Searcher, schema: Schema, audience: Audience) -> None:
        self._searcher = searcher
        self._schema = schema
        self._maker = QueryMaker(schema, Audience.PUBLIC)  # this index has one column of words
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
