"""When nothing is found: which word no record has, what it may have meant, and which filter hides how many.

Every number is that of a search of its own, asked for the same audience: nothing is told of what is hidden.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain, combinations, islice
from typing import Final

from fonds.search.fields import UNIDENTIFIED
from fonds.search.params import EXCLUDED, SearchParams, address, without_filters, without_value
from fonds.search.query.nodes import AnyOf, Exact, Node, Phrase, Word, text_leaves
from fonds.search.request import AskedWord, FacetValue, NothingFound, Result, Spelling, WayOut

MOST_WORDS: Final = 8
MOST_SPELLINGS: Final = 3
MOST_FILTERS: Final = 10
"""Filters tried one by one."""
MOST_PAIRS: Final = 15
"""Pairs of filters tried: all those of six."""
OF_DATES: Final = frozenset({"from", "to", "dates", "undated"})
DATES: Final = {"possible": "possibly in the range", "certain": "certainly in the range"}
UNDATED: Final = {"only": "only undated", "exclude": "left out"}

Labels = dict[str, tuple[FacetValue, ...]]
_Removal = tuple[str, str, Callable[[SearchParams], SearchParams]]
"""Parameter, label of its value, and the search without it."""


@dataclass(frozen=True, slots=True)
class Asking:
    """What is asked again, and how: all for one audience."""

    params: SearchParams
    node: Node
    """The query as it was typed."""
    count: Callable[[SearchParams], int]
    count_of: Callable[[SearchParams, Node], int]
    """How many records a node finds under the filters of a search."""
    nearly: Callable[[SearchParams], tuple[Result, ...]]
    """Records that differ from the query by a spelling."""


def nothing_found(asking: Asking, labels: Labels, within: str) -> NothingFound:
    """The ways on. `labels` are those of the facets' values, `within` the title of the branch that was searched."""
    ways = tuple(_ways_out(asking, labels, within))
    leaves = list(dict.fromkeys(_words(asking.node)))[:MOST_WORDS]
    words = tuple(_word(asking, leaf) for leaf in leaves)
    return NothingFound(words, _any_word(asking, leaves) if len(leaves) > 1 else None, ways)


def _words(node: Node) -> Iterator[Word | Phrase | Exact]:
    return (leaf for leaf in text_leaves(node) if isinstance(leaf, Word | Phrase | Exact))


def _word(asking: Asking, leaf: Word | Phrase | Exact) -> AskedWord:
    """Counted in the whole archive; where no record has it, with the words that records do have."""
    alone = SearchParams(q=_written(leaf), variants=asking.params.variants)
    count = asking.count(alone)
    near = tuple(_spellings(asking, leaf, alone)) if not count and isinstance(leaf, Word) else ()
    return AskedWord(alone.q, count, _url(alone), near)


def _written(leaf: Word | Phrase | Exact) -> str:
    quoted = leaf.text if isinstance(leaf, Word) else '"' + leaf.text.replace('"', " ") + '"'
    exactly = "=" if isinstance(leaf, Exact) else ""
    return f"{leaf.field}:{exactly}{quoted}" if leaf.field else exactly + quoted


def _any_word(asking: Asking, leaves: Iterable[Node]) -> Spelling | None:
    """The search for any of the words, under the same filters; none where that finds nothing either."""
    parts = tuple(leaves)
    text = " OR ".join(_written(leaf) for leaf in parts if isinstance(leaf, Word | Phrase | Exact))
    count = asking.count_of(asking.params, AnyOf(parts))
    return Spelling(text, count, _url(replace(asking.params, q=text, page=1))) if count else None


def _spellings(asking: Asking, leaf: Word, alone: SearchParams) -> Iterator[Spelling]:
    """The words for which the records with near spellings were found, and the query with each of them."""
    found: Counter[str] = Counter()
    written: dict[str, str] = {}
    for result in asking.nearly(alone):
        forms = {match.fragment[one.start : one.end] for match in result.matched for one in match.ranges}
        found.update({form.lower() for form in forms})
        written |= {form.lower(): form for form in forms}
    asked = re.compile(rf"(?<!\w){re.escape(leaf.text)}(?!\w)", re.IGNORECASE)
    for form, _ in found.most_common(MOST_SPELLINGS):
        if form.isalpha() and form != leaf.text.lower():
            form = written[form]  # noqa: PLW2901 - as the record has it
            meant = replace(asking.params, q=asked.sub(form, asking.params.q), page=1, group="")
            for shown in (meant, without_filters(meant), SearchParams(q=form)):
                if count := asking.count(shown):
                    yield Spelling(form, count, _url(shown))
                    break


def _ways_out(asking: Asking, labels: Labels, within: str) -> Iterator[WayOut]:
    """Each filter without which something is found; where there is none, each two; else the fewest last ones.

    In twos and more, what is asked of dates is one filter: a range that is gone has no end and no undated records.
    """
    parts = list(_removals(asking.params, labels, within))[:MOST_FILTERS]
    dates = [removal for part in parts for removal in part if removal[0] in OF_DATES]
    wholes = [part for part in parts if part[0][0] not in OF_DATES] + ([dates] if dates else [])
    pairs = [[*one, *other] for one, other in islice(combinations(wholes, 2), MOST_PAIRS)]
    last = ([*chain(*wholes[first:])] for first in range(len(wholes) - 3, -1, -1))
    for choices in (parts, pairs):
        ways = [way for choice in choices if (way := _way_out(asking, choice))]
        if ways:
            yield from ways
            return
    yield from islice(filter(None, (_way_out(asking, choice) for choice in last)), 1)


def _way_out(asking: Asking, removals: list[_Removal]) -> WayOut | None:
    params = replace(asking.params, page=1, group="")
    for _, _, without in removals:
        params = without(params)
    count = asking.count(params)
    return WayOut(tuple((name, label) for name, label, _ in removals), count, _url(params)) if count else None


def _removals(params: SearchParams, labels: Labels, within: str) -> Iterator[list[_Removal]]:
    """Each filter. The chosen values of a facet are one: they widen each other, so that one less finds nothing more."""
    for filter_ in params.filters:
        known = {one.value: one.label for one in labels.get(filter_.field, ())}
        name = (EXCLUDED if filter_.exclude else "") + filter_.field
        values: list[_Removal] = [
            (
                name,
                known.get(value, value.removeprefix(UNIDENTIFIED)),
                _without(filter_.field, value, exclude=filter_.exclude),
            )
            for value in filter_.values
        ]
        yield from ([one] for one in values) if filter_.exclude else [values]
    if params.within:
        yield [("within", within or params.within, lambda asked: replace(asked, within=""))]
    if params.from_:
        yield [("from", params.from_, lambda asked: replace(asked, from_=""))]
    if params.to:
        yield [("to", params.to, lambda asked: replace(asked, to=""))]
    if params.dates != "possible":
        yield [("dates", DATES[params.dates], lambda asked: replace(asked, dates="possible"))]
    if params.undated != "include":
        yield [("undated", UNDATED[params.undated], lambda asked: replace(asked, undated="include"))]


def _without(field: str, value: str, *, exclude: bool) -> Callable[[SearchParams], SearchParams]:
    return lambda asked: without_value(asked, field, value, exclude=exclude)


def _url(params: SearchParams) -> str:
    return "/search?" + address(replace(params, version=0))
