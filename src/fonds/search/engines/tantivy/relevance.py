"""The order of the hits by relevance: tantivy's score, then what a score of single records cannot know.

    known item   what was typed is a record's title, number or shelfmark
    stretch      of a long text, the two hundred words that answer best
    neighbours   among the best hits, those catalogued side by side raise each other

Letters of one file, enclosures and answers stand next to each other in an archive, and a dossier that answers a
question mostly answers it with several of them (the principle of original order). It is not so in every list: only as
far as the best hits really lie together, more than chance would have it, do they count.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Final, NamedTuple

from tantivy import DocAddress, Query, Searcher

from fonds.search.engines.tantivy import schema
from fonds.search.query.nodes import Node, Prefix, Wildcard, text_leaves
from fonds.search.ranking import Signals

POOL: Final = 200
"""Best hits that are put in order anew; the others follow as tantivy has them."""
TIED_AT_MOST: Final = 20_000
"""Equal scores put in order of cataloguing; among more of them, tantivy's own order holds."""
SPARE: Final = 800
"""Hits fetched beyond those needed, as long as it is not known that more are equal."""
_BEST: Final = 20
"""Hits that tell whether hits of this query lie together."""
_FEWEST: Final = 5
_STEEPNESS: Final = 8.0
"""How soon they do: an eighth of the best hits with a neighbour each side is enough."""
_REACH: Final = {1: 1.0, 2: 0.5}
"""How much a neighbour counts that stands one or two places off."""


class Hit(NamedTuple):
    """One hit: its score, when it was catalogued, where it is."""

    score: float
    added: int
    address: DocAddress


def is_scored(node: Node) -> bool:
    """Whether hits differ in score: words have one; beginnings, facets and dates either match or do not."""
    return any(not isinstance(leaf, Prefix | Wildcard) for leaf in text_leaves(node))


Stretches = Callable[[Sequence[int]], Mapping[int, float]]
"""Numbers of records → the score of the best stretch of each that has any."""


def by_relevance(
    searcher: Searcher, query: Query, signals: Signals, stretches: Stretches, size: int
) -> list[DocAddress]:
    """The first `size` hits, the best first; equal ones the newest catalogued first.

    The order does not hang on how many are asked for, nor on the index's segments.
    """
    hits = _best(searcher, query, max(size, POOL))
    pool = _with_stretches(hits[:POOL], signals, stretches) if signals.stretch else hits[:POOL]
    return [hit.address for hit in (*_reordered(pool, signals), *hits[POOL:])][:size]


def _best(searcher: Searcher, query: Query, size: int) -> list[Hit]:
    """At least `size` hits, if there are so many, with all that equal the last of them in score."""
    for limit in (size + SPARE, size + TIED_AT_MOST):
        found = searcher.search(query, limit, count=False).hits
        if len(found) < limit or found[-1][0] < found[size - 1][0]:
            break
    added = searcher.fast_field_values(schema.ADDED, [address for _, address in found])
    hits = [Hit(float(score), int(number or 0), address) for (score, address), number in zip(found, added, strict=True)]
    return sorted(hits, key=lambda hit: (-hit.score, -hit.added))


def _with_stretches(hits: Sequence[Hit], signals: Signals, stretches: Stretches) -> list[Hit]:
    """The hits, each with a share of its best stretch's score; where none holds the words, of its own once more."""
    best = stretches([hit.added for hit in hits])
    if not best:
        return list(hits)
    raised = [
        hit._replace(score=hit.score + signals.stretch * best.get(hit.added, hit.score % signals.known)) for hit in hits
    ]
    return sorted(raised, key=lambda hit: (-hit.score, -hit.added))


def _reordered(hits: Sequence[Hit], signals: Signals) -> list[Hit]:
    """Known items first; each other by its own score and a share of its neighbours'."""
    scores = {hit.added: hit.score % signals.known for hit in hits}
    share = signals.neighbour * _togetherness([hit.added for hit in hits[:_BEST]])
    if not share:
        return list(hits)
    raised = {number: score + share * _beside(number, scores) for number, score in scores.items()}
    return sorted(hits, key=lambda hit: (-(hit.score // signals.known), -raised[hit.added], -hit.added))


def _beside(number: int, scores: Mapping[int, float]) -> float:
    return sum(
        part * (scores.get(number - places, 0.0) + scores.get(number + places, 0.0)) for places, part in _REACH.items()
    )


def _togetherness(numbers: Sequence[int]) -> float:
    """From 0, where the best hits lie as chance would have it, to 1: how far they were catalogued side by side."""
    if len(numbers) < _FEWEST:
        return 0.0
    held = set(numbers)
    observed = sum((number - 1 in held) + (number + 1 in held) for number in held) / 2 / len(held)
    expected = len(held) / (max(held) - min(held) + 1)
    if expected >= 1:
        return 0.0
    return min(1.0, max(0.0, _STEEPNESS * (observed - expected) / (1 - expected)))
