"""How many hits have which value, how many are undated, how many imprecise: exact, over all segments."""

from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from typing import Any, Final, NamedTuple

from tantivy import Occur, Query, Searcher

from fonds.search.engines.tantivy import schema
from fonds.search.engines.tantivy.queries import QueryMaker
from fonds.search.engines.tantivy.values import ValueNames, number_of
from fonds.search.engines.tantivy.years import Spread, histograms, spread
from fonds.search.request import DateFilter, FacetCount, Filter, SearchRequest

EVERY_VALUE: Final = 100_000_000
"""Values that each segment reports: with fewer than there are, sums over segments would be wrong."""
SPARE: Final = 30
"""Values taken from tantivy beyond those wanted, and put in order here: it leaves equal counts in any order."""
CANDIDATES: Final = 1000
"""Values taken where equal counts reach beyond these. Of still more with one count, tantivy chooses."""

REMEMBERED: Final = 256
"""Counts kept for one state of the index."""

Buckets = Sequence[Mapping[str, Any]]
Clauses = list[tuple[Occur, Query]]


class Counts(NamedTuple):
    """What is counted for one request."""

    total: int
    facets: dict[str, tuple[FacetCount, ...]]
    """Facet → its most frequent values, and whichever are chosen."""
    undated: int
    imprecise: int
    spread: Spread


class Memory:
    """The latest counts of one state of the index."""

    def __init__(self, state: Hashable = None) -> None:
        self._state = state
        self._kept: OrderedDict[Hashable, dict[str, Any]] = OrderedDict()

    def of(self, state: Hashable) -> "Memory":
        """This memory, or a new one if it is of another state: whoever still counts in the old state keeps the old."""
        return self if state == self._state else Memory(state)

    def get(self, key: Hashable, count: Callable[[], dict[str, Any]]) -> dict[str, Any]:
        """What was counted under this key, now or before."""
        kept = self._kept
        found = kept.pop(key, None) or count()
        kept[key] = found
        while len(kept) > REMEMBERED:
            kept.popitem(last=False)
        return found


class Counter:
    """The counts that go with one request."""

    def __init__(
        self, searcher: Searcher, maker: QueryMaker, request: SearchRequest, memory: Memory, names: ValueNames
    ) -> None:
        self._searcher = searcher
        self._memory = memory
        self._names = names
        self._maker = maker
        self._request = request
        self._dates: Clauses = maker.dates(request.dates)
        self._asked: Clauses = [
            (Occur.Must, maker.query(request.query)),
            *maker.seen(request.audience, request.without),
        ]
        if known := maker.known(request.typed):
            self._asked.append((Occur.Should, known))

    def hits(self, *, without: str = "", with_dates: bool = True, also: Sequence[Query] = ()) -> Query:
        """The whole request as one query; `without` one facet's own choice, or without the date filter."""
        filters = [self._maker.chosen(filter_) for filter_ in self._filters(without)]
        extra = [(Occur.Must, Query.const_score_query(query, 0.0)) for query in also]
        return Query.boolean_query([*self._asked, *filters, *(self._dates if with_dates else []), *extra])

    def _filters(self, without: str = "") -> tuple[Filter, ...]:
        return tuple(filter_ for filter_ in self._request.filters if _holds(filter_, without))

    def counts(self) -> Counts:
        """Facets, undated, imprecise, years. What is counted over the same hits is counted in one pass over them."""
        chosen = {filter_.field: filter_.values for filter_ in self._request.filters if not filter_.exclude}
        free = [name for name in self._request.facets if name not in chosen]
        flags = {name: _terms(name) for name in (schema.DATED, schema.IMPRECISE)}
        over_time = histograms() if self._request.with_years else {}
        counted = self._aggregate(self.hits(), self._values(free) | flags | ({} if self._dates else over_time))
        total = _sum(counted[schema.DATED])
        found = self._all_tied(self.hits(), free, counted)
        found |= {name: self._chosen(name, chosen[name]) for name in self._request.facets if name in chosen}
        facets = {name: self._first(name, found[name], chosen.get(name, ())) for name in self._request.facets}
        imprecise = _flagged(counted[schema.IMPRECISE], 1)
        if self._dates:
            dated = _flagged(counted[schema.DATED], 1)
            imprecise = self._imprecise(imprecise, dated)
            counted = self._remembered(self.hits(with_dates=False), flags | over_time, self._filters(), None)
        years = spread(counted) if self._request.with_years else Spread()
        return Counts(total, facets, _flagged(counted[schema.DATED], 0), imprecise, years)

    def _values(self, names: Iterable[str], size: int = 0) -> dict[str, Any]:
        return {name: _terms(name + schema.NUMBERS, size or self._request.facet_size + SPARE) for name in names}

    def _all_tied(self, hits: Query, names: Iterable[str], counted: Mapping[str, Any]) -> dict[str, Buckets]:
        """The values of these facets; more of them where those that were taken end among equal counts."""
        found: dict[str, Buckets] = {name: counted[name]["buckets"] for name in names}
        size = self._request.facet_size
        tied = [
            name
            for name, buckets in found.items()
            if len(buckets) == size + SPARE and buckets[-1]["doc_count"] == buckets[size - 1]["doc_count"]
        ]
        if tied:
            again = self._aggregate(hits, self._values(tied, max(CANDIDATES, size + SPARE)))
            found |= {name: again[name]["buckets"] for name in tied}
        return found

    def _chosen(self, name: str, values: Sequence[str]) -> Buckets:
        """The most frequent values of a facet, and those chosen. A facet's own choice does not narrow it."""
        hits = self.hits(without=name)
        first = self._remembered(hits, self._values([name]), self._filters(without=name), self._request.dates)
        buckets = self._all_tied(hits, [name], first)[name]
        counted = {bucket["key"] for bucket in buckets}
        missing = {number: value for value in values if (number := number_of(value)) not in counted}
        if not missing:
            return buckets
        holding = self.hits(without=name, also=[self._maker.valued(name, list(missing.values()))])
        beside = self._aggregate(holding, self._values([name], EVERY_VALUE))[name]["buckets"]
        return [*buckets, *(bucket for bucket in beside if bucket["key"] in missing)]

    def _first(self, name: str, buckets: Buckets, chosen: Sequence[str]) -> tuple[FacetCount, ...]:
        """The most frequent values, equal ones by name as far as they were taken, and those chosen."""
        size = self._request.facet_size
        counts = {int(bucket["key"]): int(bucket["doc_count"]) for bucket in buckets if bucket["doc_count"]}
        least = next(iter(sorted(counts.values(), reverse=True)[size - 1 : size]), 0)
        likely = [number for number, count in counts.items() if count >= least]
        names = self._names.of(self._searcher, name, likely)
        found = dict(sorted(((names[number], counts[number]) for number in likely), key=_by_count)[:size])
        beside = ((value, counts.get(number_of(value), 0)) for value in dict.fromkeys(chosen) if value not in found)
        return tuple(FacetCount(value, count) for value, count in (*found.items(), *sorted(beside, key=_by_count)))

    def _imprecise(self, coarse: int, dated: int) -> int:
        """Of `dated` hits: with a range, what may but need not be in it; else what is `coarse` or qualified."""
        dates = self._request.dates
        if dates.earliest is None and dates.latest is None:
            return coarse
        if dates.certain:
            return 0
        certain = self._maker.within(dates.earliest, dates.latest, certain=True)
        return dated - self._count(self.hits(with_dates=False, also=[certain])) if dated else 0

    def _remembered(
        self, hits: Query, wanted: Mapping[str, Any], filters: tuple[Filter, ...], dates: DateFilter | None
    ) -> dict[str, Any]:
        """What is counted beside the hits. Who chooses one value after another asks for the same again and again."""
        request = self._request
        key = (request.audience, request.query, filters, dates, request.without, request.facet_size, *wanted)
        return self._memory.get(key, lambda: self._aggregate(hits, wanted))

    def _aggregate(self, hits: Query, wanted: Mapping[str, Any]) -> dict[str, Any]:
        found: dict[str, Any] = self._searcher.aggregate(hits, dict(wanted))
        return found

    def total(self) -> int:
        """How many records match."""
        return self._count(self.hits())

    def _count(self, query: Query) -> int:
        return _sum(self._aggregate(query, {schema.DATED: _terms(schema.DATED)})[schema.DATED])


def _by_count(value: tuple[str, int]) -> tuple[int, str]:
    """The most frequent first, equal ones by name."""
    return -value[1], value[0]


def _holds(filter_: Filter, without: str) -> bool:
    return bool(filter_.exclude or filter_.field != without)


def _flagged(counted: Mapping[str, Any], flag: int) -> int:
    return next((int(bucket["doc_count"]) for bucket in counted["buckets"] if bucket["key"] == flag), 0)


def _sum(counted: Mapping[str, Any]) -> int:
    """Of a flag that every record has, how many records there are."""
    return sum(int(bucket["doc_count"]) for bucket in counted["buckets"])


def _terms(column: str, size: int = CANDIDATES) -> dict[str, Any]:
    return {"terms": {"field": column, "size": size, "segment_size": EVERY_VALUE}}
