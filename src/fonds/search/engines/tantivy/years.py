"""How many hits may, and how many must, fall in each year and decade: exact, from histograms and a running difference.

A record that may fall in several years in a row counts in each of them. A histogram of first years and one of last
years say how many begin and how many have ended; their running difference is the count of a year. Records with gaps
between their years stand in a histogram of their own.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any, Final, NamedTuple

from fonds.search.engines.tantivy import schema
from fonds.search.engines.tantivy.documents import YEAR_AFTER_ALL, YEAR_BEFORE_ALL
from fonds.search.request import YearCount

MOST: Final = 2000
"""Years listed: where records name years further apart, the stretch of so many years in which most begin or end."""

_YEARS: Final = (schema.FIRST_YEAR, schema.LAST_YEAR, schema.ONLY_YEAR, schema.YEARS)
_DECADES: Final = (schema.FIRST_YEAR, schema.LAST_YEAR, schema.ONLY_DECADE, schema.DECADES)


class Spread(NamedTuple):
    """How the hits are spread over time."""

    years: tuple[YearCount, ...] = ()
    decades: tuple[YearCount, ...] = ()


def histograms() -> dict[str, Any]:
    """What to ask of tantivy: one histogram for each column of years, empty years left out."""
    columns = dict.fromkeys(_YEARS + _DECADES)
    return {column: {"histogram": {"field": column, "interval": 1, "min_doc_count": 1}} for column in columns}


def spread(answer: Mapping[str, Any]) -> Spread:
    """The counts from tantivy's answer to `histograms`, in order, from the first to the last year that is possible."""
    return Spread(_counts(answer, _YEARS, 1), _counts(answer, _DECADES, 10))


def _counts(answer: Mapping[str, Any], columns: Sequence[str], size: int) -> tuple[YearCount, ...]:
    """The counts of each stretch of `size` years, which is named by its first."""
    first, last, only, single = (_counted(answer[column]["buckets"], size) for column in columns)
    named = {year for counted in (first, last, single) for year in counted}
    named = {year for year in named if YEAR_BEFORE_ALL < year < YEAR_AFTER_ALL // size * size}
    if not named:
        return ()
    low, high = _stretch(sorted(named))
    running = sum(count for year, count in first.items() if year < low)
    running -= sum(count for year, count in last.items() if year < low)
    years = []
    for year in range(low, high + 1, size):
        running += first[year]
        years.append(YearCount(year, running + single[year], only[year]))
        running -= last[year]
    return tuple(count for count in years if count.possible)


def _counted(buckets: Sequence[Mapping[str, Any]], size: int) -> Counter[int]:
    """First year of a stretch → records."""
    counted: Counter[int] = Counter()
    for bucket in buckets:
        counted[int(bucket["key"]) // size * size] += int(bucket["doc_count"])
    return counted


def _stretch(named: Sequence[int]) -> tuple[int, int]:
    """The years listed: from the first to the last named, or the fullest `MOST` of them, the latest of equals."""
    if named[-1] - named[0] < MOST:
        return named[0], named[-1]
    reach = [bisect_right(named, year + MOST - 1) for year in named]
    start = max(range(len(named)), key=lambda place: (reach[place] - place, place))
    return named[start], named[reach[start] - 1]
