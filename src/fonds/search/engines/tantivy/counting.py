"""How many hits have which value, how many are undated, how many imprecise: exact, over all segments."""

from collections.abc import Mapping, Sequence
from typing import Any, Final, NamedTuple

from tantivy import Occur, Query, Searcher

from fonds.search.engines.tantivy import schema
from fonds.search.engines.tantivy.queries import QueryMaker
from fonds.search.engines.tantivy.years import Spread, histograms, spread
from fonds.search.request import FacetCount, Filter, SearchRequest

EVERY_VALUE: Final = 100_000_000
"""Values that each segment reports: with fewer than there are, sums over segments would be wrong."""
CANDIDATES: Final = 1000
"""Values taken from tantivy and put in order here: it leaves equal counts in any order."""

Clauses = list[tuple[Occur, Query]]


class Counts(NamedTuple):
    """What is counted for one request."""

    total: int
    facets: dict[str, tuple[FacetCount, ...]]
    """Facet → its most frequent values, and whichever are chosen."""
    undated: int
    imprecise: int
    spread: Spread


class Counter:
    """The counts that go with one request."""

    def __init__(self, searcher: Searcher, maker: QueryMaker, request: SearchRequest) -> None:
        self._searcher = searcher
        self._maker = maker
        self._request = request
        dates = maker.dates(request.dates)
        self._dates: Clauses = [(Occur.Must, Query.const_score_query(dates, 0.0))] if dates else []
        self._asked: Clauses = [
            (Occur.Must, maker.query(request.query)),
            (Occur.Must, Query.const_score_query(maker.audience(request.audience), 0.0)),
        ]
        if request.without:
            self._asked.append((Occur.MustNot, maker.ids(request.without)))
        if known := maker.known(request.typed):
            self._asked.append((Occur.Should, known))

    def hits(self, *, without: str = "", with_dates: bool = True, also: Sequence[Query] = ()) -> Query:
        """The whole request as one query; `without` one facet's own choice, or without the date filter."""
        filters = [self._maker.chosen(filter_) for filter_ in self._request.filters if _holds(filter_, without)]
        extra = [(Occur.Must, Query.const_score_query(query, 0.0)) for query in also]
        return Query.boolean_query([*self._asked, *filters, *(self._dates if with_dates else []), *extra])

    def counts(self) -> Counts:
        """Facets, undated, imprecise, years. What is counted over the same hits is counted in one pass over them."""
        chosen = {filter_.field: filter_.values for filter_ in self._request.filters if not filter_.exclude}
        wanted = {name: _terms(name + schema.VALUES) for name in self._request.facets if name not in chosen}
        wanted |= {name: _terms(name) for name in (schema.DATED, schema.IMPRECISE)}
        if not self._dates:
            wanted |= histograms() if self._request.with_years else {}
        counted = self._searcher.aggregate(self.hits(), wanted)
        total = sum(int(bucket["doc_count"]) for bucket in counted[schema.DATED]["buckets"])
        for name in self._request.facets:
            if name in chosen:
                counted[name] = {"buckets": self._chosen(name, chosen[name])}
        facets = {name: self._first(counted[name]["buckets"], chosen.get(name, ())) for name in self._request.facets}
        if self._dates:
            return Counts(total, facets, self._undated(), self._imprecise(), self._spread())
        over_time = spread(counted) if self._request.with_years else Spread()
        return Counts(
            total, facets, _flagged(counted[schema.DATED], 0), _flagged(counted[schema.IMPRECISE], 1), over_time
        )

    def _chosen(self, name: str, values: Sequence[str]) -> list[Mapping[str, Any]]:
        """The most frequent values of a facet, and those chosen. A facet's own choice does not narrow it."""
        wanted = {"first": _terms(name + schema.VALUES), "chosen": _terms(name + schema.VALUES, values)}
        answer = self._searcher.aggregate(self.hits(without=name), wanted)
        buckets = {bucket["key"]: bucket for part in answer.values() for bucket in part["buckets"]}
        return list(buckets.values())

    def _first(self, buckets: Sequence[Mapping[str, Any]], chosen: Sequence[str]) -> tuple[FacetCount, ...]:
        counts = {str(bucket["key"]): int(bucket["doc_count"]) for bucket in buckets}
        counts = dict.fromkeys(chosen, 0) | counts
        ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
        size = self._request.facet_size
        kept = ordered[:size] + [item for item in ordered[size:] if item[0] in chosen]
        return tuple(FacetCount(value, count) for value, count in kept)

    def _spread(self) -> Spread:
        """Of what matches everything but the date filter."""
        if not self._request.with_years:
            return Spread()
        return spread(self._searcher.aggregate(self.hits(with_dates=False), histograms()))

    def _undated(self) -> int:
        """Undated records among what matches everything but the date filter."""
        return self._count(self.hits(with_dates=False, also=[self._maker.flagged(schema.DATED, 0)]))

    def _imprecise(self) -> int:
        """Of what is found: with a range, what may but need not be in it; without, coarser than a day or qualified."""
        span = self._request.dates
        if span.earliest is None and span.latest is None:
            return self._count(self.hits(also=[self._maker.flagged(schema.IMPRECISE, 1)]))
        possible = self._maker.within(span.earliest, span.latest, certain=False)
        certain = self._maker.within(span.earliest, span.latest, certain=True)
        only_possible = Query.boolean_query([(Occur.Must, possible), (Occur.MustNot, certain)])
        return self._count(self.hits(also=[only_possible]))

    def total(self) -> int:
        """How many records match."""
        return self._count(self.hits())

    def _count(self, query: Query) -> int:
        found: int = self._searcher.search(query, limit=1).count  # type: ignore[attr-defined]  # not in its stub
        return found


def _holds(filter_: Filter, without: str) -> bool:
    return bool(filter_.exclude or filter_.field != without)


def _flagged(counted: Mapping[str, Any], flag: int) -> int:
    return next((int(bucket["doc_count"]) for bucket in counted["buckets"] if bucket["key"] == flag), 0)


def _terms(column: str, only: Sequence[str] = ()) -> dict[str, Any]:
    terms: dict[str, Any] = {"field": column, "size": CANDIDATES, "segment_size": EVERY_VALUE}
    if only:
        terms |= {"include": list(only), "size": len(only)}
    return {"terms": terms}
