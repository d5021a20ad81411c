"""Names that stand in records, looked up under their keys in the index's list of terms.

That list knows removed and hidden records too: only what stands in records that the one who asks may see is read.
"""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Final

from tantivy import Query, Searcher

from fonds.normalise.names.meeting import Key, Manner, Met
from fonds.records.audience import Audience
from fonds.search.engine import NameSeen, Weigh
from fonds.search.engines.tantivy import schema

MOST_UNDER_A_KEY: Final = 60
"""Names with one key that are looked at, the commonest first."""
MOST_WEIGHED: Final = 150
"""Names that are looked at in all: to compare one by its sound takes a tenth of a millisecond."""
MOST: Final = 24
"""Names that are handed out."""
_BETWEEN: Final = "\t"


def as_term(met: Met, seen_by: Audience) -> str:
    """What the column holds of one name. The least audience is part of it, so that nobody walks through hidden ones."""
    return f"{_prefix(met.manner, met.key, seen_by)}{met.form}"


def _prefix(manner: Manner, key: str, seen_by: Audience) -> str:
    return f"{manner}{key}{_BETWEEN}{seen_by.value}{_BETWEEN}"


def names_under(
    searcher: Searcher, keys: Iterable[Key], weigh: Weigh, audience: Audience, seen: Query
) -> tuple[NameSeen, ...]:
    """See `Engine.names`. `seen` finds what the audience may see."""
    found: dict[str, NameSeen] = {}
    for manner, form in _heaviest(searcher, keys, weigh, audience, seen):
        found.setdefault(form, NameSeen(manner, form))
        if len(found) == MOST:
            break
    return tuple(found.values())


def _heaviest(
    searcher: Searcher, keys: Iterable[Key], weigh: Weigh, audience: Audience, seen: Query
) -> list[tuple[Manner, str]]:
    """(manner, name) of the names under these keys that weigh anything; of equal ones the commonest first."""
    weighed: dict[tuple[Manner, str], tuple[float, int]] = {}
    for manner, form, count in islice(_listed(searcher, keys, audience, seen), MOST_WEIGHED):
        if weight := weigh(manner, form):
            weighed[manner, form] = (-weight, -count)
    return sorted(weighed, key=lambda one: (weighed[one], one))


def _listed(
    searcher: Searcher, keys: Iterable[Key], audience: Audience, seen: Query
) -> Iterator[tuple[Manner, str, int]]:
    """(manner, name, records) of the names under these keys."""
    for manner, key in keys:
        for least in (one for one in Audience if one <= audience):
            prefix = _prefix(manner, key, least)
            listed = searcher.terms_with_prefix(schema.NAMES, prefix, limit=MOST_UNDER_A_KEY, filter_query=seen)
            for term, count in listed:
                yield manner, term[len(prefix) :], count
