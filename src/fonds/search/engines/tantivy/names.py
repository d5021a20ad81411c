"""Names that stand in records, looked up under their keys in the index's list of terms.

That list knows removed records until their segment is merged. So each name that is wanted is looked for once more, as
the one who asks may see it, and what is gone counts towards no limit. (Asked for what is seen alone, the list costs 3
ms a key among a million records.)
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import Final

from tantivy import Query, Searcher

from fonds.normalise.names.meeting import Key, Manner, Met
from fonds.records.audience import Audience
from fonds.search.engine import NameSeen, Weigh
from fonds.search.engines.tantivy import schema

MOST_WEIGHED: Final = 1000
"""Names that are compared, of one key and in all: it takes a tenth of a millisecond, and nothing the second time."""
MOST_UNDER_A_KEY: Final = 60
"""Names with one key that are taken, the commonest first."""
MOST: Final = 24
"""Names that are handed out."""
_BETWEEN: Final = "\t"


def as_term(met: Met, seen_by: Audience) -> str:
    """What the column holds of one name. The least audience is part of it, so that nobody walks through hidden ones."""
    return f"{_prefix(met.manner, met.key, seen_by)}{met.form}"


def _prefix(manner: Manner, key: str, seen_by: Audience) -> str:
    return f"{manner}{key}{_BETWEEN}{seen_by.value}{_BETWEEN}"


def names_under(
    searcher: Searcher, keys: Iterable[Key], weigh: Weigh, audience: Audience, found_by: Callable[[str], Query]
) -> tuple[NameSeen, ...]:
    """See `Engine.names`. `found_by` makes the query for what the audience finds by a term."""
    weighed: dict[tuple[Manner, str], tuple[float, int]] = {}
    taken: Counter[Key] = Counter()
    for key, form, term, count in islice(_listed(searcher, keys, audience), MOST_WEIGHED):
        manner, _ = key
        weight = weigh(manner, form) if taken[key] < MOST_UNDER_A_KEY else 0
        if weight and searcher.search(found_by(term), 1, count=False).hits:
            weighed[manner, form] = (-weight, -count)
            taken[key] += 1
    found: dict[str, NameSeen] = {}
    for manner, form in sorted(weighed, key=lambda one: (weighed[one], one)):
        found.setdefault(form, NameSeen(manner, form))
    return tuple(found.values())[:MOST]


def _listed(searcher: Searcher, keys: Iterable[Key], audience: Audience) -> Iterator[tuple[Key, str, str, int]]:
    """(key, name, term, records) of the names under these keys, the commonest of each first."""
    for key in keys:
        for least in (one for one in Audience if one <= audience):
            prefix = _prefix(*key, least)
            for term, count in searcher.terms_with_prefix(schema.NAMES, prefix, limit=MOST_WEIGHED):
                yield key, term[len(prefix) :], term, count
