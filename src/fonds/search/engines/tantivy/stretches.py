"""Stretches of long texts: some two hundred words each. The best one of a record raises it among the first hits.

Who asks for a thing is answered by the page that speaks of it, however long the minutes around that page are. BM25 over
the whole text sees only how seldom its words are in all of it (Callan, Passage-level evidence in document retrieval,
1994). They have an index of their own, so that lengths and rarities are those of stretches; a text that is no longer
than one has none.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

import msgspec
from tantivy import Occur, Query, Schema, SchemaBuilder, Searcher

from fonds.records.audience import Audience
from fonds.search.document import SearchDocument
from fonds.search.engines.tantivy.analysers import as_exact, spaced
from fonds.search.engines.tantivy.beside import Beside
from fonds.search.engines.tantivy.documents import AUDIENCE_TERMS, put_text
from fonds.search.engines.tantivy.queries import QueryMaker
from fonds.search.engines.tantivy.schema import STEM
from fonds.search.query.nodes import AnyOf, Leaf
from fonds.search.ranking import LONG_TEXT, STRETCH

MOST: Final = 10_000
"""Stretches looked at, the best first, for all hits that are put in order anew."""

_RECORD, _ADDED, _AUDIENCE, _WORDS = "record", "added", "audience", "text"
_encode: Final = msgspec.json.Encoder().encode


def build() -> Schema:
    """Its schema. Records are told by their numbers: those are read without opening what is stored."""
    builder = SchemaBuilder()
    builder.add_text_field(_RECORD, tokenizer_name="raw", index_option="basic")
    builder.add_integer_field(_ADDED, indexed=True, fast=True)
    builder.add_text_field(_AUDIENCE, tokenizer_name="raw", index_option="basic")
    builder.add_text_field(_WORDS, tokenizer_name="fonds_exact")
    builder.add_text_field(_WORDS + STEM, tokenizer_name="fonds_stem")
    return builder.build()


def divided(document: SearchDocument) -> Iterator[tuple[Audience, str]]:
    """(least audience, words) of each stretch of its long texts."""
    words: defaultdict[tuple[str, Audience], list[str]] = defaultdict(list)
    for passage in document.passages:
        seen_by = max(passage.seen_by, document.seen_by)
        words[passage.text_id, seen_by] += spaced(as_exact(passage.text)).split()
    for (_, seen_by), held in words.items():
        starts = range(0, len(held) - STRETCH // 2, STRETCH) if len(held) > LONG_TEXT else ()
        for start in starts:
            end = start + STRETCH if start + STRETCH in starts else len(held)
            yield seen_by, " ".join(held[start:end])


def _documents(document: SearchDocument) -> Iterator[str]:
    for seen_by, words in divided(document):
        fields: dict[str, Any] = {
            _RECORD: document.id,
            _ADDED: document.added,
            _AUDIENCE: AUDIENCE_TERMS[seen_by],
        }
        put_text(fields, _WORDS, (words,))
        yield _encode(fields).decode()


STRETCHES: Final = Beside("stretches", build, _RECORD, _documents)


def best_scores(
    searcher: Searcher, schema: Schema, audience: Audience, leaves: Sequence[Leaf], added: Sequence[int]
) -> Mapping[int, float]:
    """Number of a record → the score of its best stretch for any of these words; records without one are left out."""
    if not (leaves and added and searcher.num_docs):
        return {}
    maker = QueryMaker(schema, Audience.PUBLIC)  # this index has one column of words
    words = maker.query(AnyOf(tuple(leaves)) if len(leaves) > 1 else leaves[0])
    among = Query.term_set_query(schema, _ADDED, list(added))
    seen = Query.term_query(schema, _AUDIENCE, audience.term)
    narrowing = [(Occur.Must, Query.const_score_query(query, 0.0)) for query in (among, seen)]
    hits = searcher.search(Query.boolean_query([(Occur.Must, words), *narrowing]), MOST, count=False).hits
    numbers = searcher.fast_field_values(_ADDED, [address for _, address in hits])
    found: dict[int, float] = {}
    for (score, _), number in zip(hits, numbers, strict=True):
        found.setdefault(int(number or 0), float(score))
    return found
