"""How many hits may, and how many must, fall in each year: exact, from histograms and a running difference.

A record that may fall in several years in a row counts in each of them. A histogram of first years and one of last
years say how many begin and how many have ended; their running difference is the count of a year. Records with gaps
between their years stand in a histogram of their own.
"""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from typing import Any, Final

from fonds.search.engines.tantivy import schema
from fonds.search.engines.tantivy.documents import YEAR_AFTER_ALL, YEAR_BEFORE_ALL
from fonds.search.request import YearCount

MOST: Final = 2000
"""Years listed: where records name years further apart, the stretch of so many years in which most begin or end."""

COLUMNS: Final = (schema.FIRST_YEAR, schema.LAST_YEAR, schema.ONLY_YEAR, schema.YEARS)

Counted = Mapping[int, int]
"""Year → records."""


def histograms() -> dict[str, Any]:
    """What to ask of tantivy: one histogram for each column of years, empty years left out."""
    return {column: {"histogram": {"field": column, "interval": 1, "min_doc_count": 1}} for column in COLUMNS}


def year_counts(answer: Mapping[str, Any]) -> tuple[YearCount, ...]:
    """The counts from tantivy's answer to `histograms`, in order, from the first to the last year that is possible."""
    first, last, only, single = (_counted(answer[column]["buckets"]) for column in COLUMNS)
    named = {year for counted in (first, last, single) for year in counted} - {YEAR_BEFORE_ALL, YEAR_AFTER_ALL}
    if not named:
        return ()
    low, high = _stretch(sorted(named))
    running = sum(count for year, count in first.items() if year < low)
    running -= sum(count for year, count in last.items() if year < low)
    years = []
    for year in range(low, high + 1):
        running += first.get(year, 0)
        years.append(YearCount(year, running + single.get(year, 0), only.get(year, 0)))
        running -= last.get(year, 0)
    return tuple(count for count in years if count.possible)


def _counted(buckets: Sequence[Mapping[str, Any]]) -> dict[int, int]:
    return {int(bucket["key"]): int(bucket["doc_count"]) for bucket in buckets}


def _stretch(named: Sequence[int]) -> tuple[int, int]:
    """The years listed: from the first to the last named, or the fullest `MOST` of them, the latest of equals."""
    if named[-1] - named[0] < MOST:
        return named[0], named[-1]
    reach = [bisect_right(named, year + MOST - 1) for year in named]
    start = max(range(len(named)), key=lambda place: (reach[place] - place, place))
    return named[start], named[reach[start] - 1]
