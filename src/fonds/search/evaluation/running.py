"""Runs a collection through an engine: the same index, words and weights as the site's."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from fonds.records.audience import Audience
from fonds.search.document import JournalNumber, Passage, SearchDocument
from fonds.search.engine import Engine
from fonds.search.engines import ENGINES
from fonds.search.evaluation.collection import Collection
from fonds.search.evaluation.measures import DEPTH, MEASURES, Estimate, estimate
from fonds.search.query.plain import any_of
from fonds.search.request import SearchRequest


def evaluate(collection: Collection, engine: str = "tantivy") -> dict[str, Estimate]:
    """The measures of the collection, over its judged queries."""
    with TemporaryDirectory(prefix="fonds-eval-") as folder:
        searching = ENGINES[engine](Path(folder))
        searching.rebuild(documents(collection), JournalNumber(0))
        rankings = rank(collection, searching)
    return measure(rankings, collection.judgements)


def rank(collection: Collection, engine: Engine) -> dict[str, tuple[str, ...]]:
    """Query → the ids of the best documents of its judged queries, the best first."""
    return {
        query.id: engine.search(_request(query.text)).ids
        for query in collection.queries
        if query.id in collection.judgements
    }


def measure(
    rankings: Mapping[str, tuple[str, ...]], judgements: Mapping[str, Mapping[str, int]]
) -> dict[str, Estimate]:
    """Each measure over the queries that have a relevant document."""
    judged = [query for query in rankings if any(grade > 0 for grade in judgements[query].values())]
    return {
        name: estimate([score(rankings[query], judgements[query]) for query in judged])
        for name, score in MEASURES.items()
    }


def _request(text: str) -> SearchRequest:
    return SearchRequest(Audience.PUBLIC, any_of(text), size=DEPTH, with_years=False, typed=text)


def documents(collection: Collection) -> Iterator[SearchDocument]:
    """The collection as the index is told of it, in its own order; each line of a text is a paragraph."""
    for added, document in enumerate(collection.documents, start=1):
        lines = tuple(line for line in document.text.splitlines() if line.strip())
        yield SearchDocument(
            id=document.id,
            seen_by=Audience.PUBLIC,
            added=added,
            texts={"title": (document.title,), "text": lines},
            values={},
            passages=tuple(Passage("t1", f"p{number}", line, Audience.PUBLIC) for number, line in enumerate(lines)),
        )
