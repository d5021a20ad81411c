"""The year histogram of a results page: counts → bars of a small drawing, each a link to its years.

Up to forty years get a bar each; beyond that a bar is a decade. Where a range is asked for, the drawing shows the
decades that it touches, so that a year can be chosen within them.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from fonds.search.params import SearchParams
from fonds.search.request import Results, Undated, YearCount
from fonds.web.pages.facets import address_of

MOST_BARS: Final = 40
WIDTH: Final = 240
HEIGHT: Final = 64
"""Of the drawing, in its own units."""
LEAST: Final = 2
"""A single record among thousands is to be seen."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: its years, its counts, its place in the drawing (from the upper left) and where it leads."""

    label: str
    possible: int
    certain: int
    x: str
    slot: str
    """Width with the space beside it: where a click counts."""
    width: str
    y: str
    height: str
    certain_y: str
    certain_height: str
    address: str
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class Histogram:
    """The drawing, and what it is called."""

    bars: tuple[Bar, ...]
    unit: str
    first: str
    last: str
    is_part: bool
    """True where years outside it hold records as well."""
    whole: str
    """The address without the range."""


@dataclass(frozen=True, slots=True)
class _Scale:
    """How years and counts become places."""

    first: int
    size: int
    """Years of a bar."""
    slot: float
    top: int
    """The count of the highest bar."""

    def height(self, count: int) -> float:
        """Of a bar of so many records."""
        return max(LEAST, HEIGHT * count / self.top) if count else 0


def histogram(params: SearchParams, results: Results) -> Histogram | None:
    """The histogram of an answer; None where none of its records has a year."""
    size, shown = 1, _around_the_range(params, results.years)
    if not shown:
        return None
    if shown[-1].year - shown[0].year >= MOST_BARS:
        size, decades = 10, _around_the_range(params, results.decades)
        shown = [count for count in decades if count.year > decades[-1].year - MOST_BARS * size]
    first, last = _ends(shown[0].year, shown[-1].year + size - 1)
    scale = _Scale(first, size, WIDTH * size / (last - first + 1), max(count.possible for count in shown))
    return Histogram(
        bars=tuple(_bar(params, count, scale) for count in shown),
        unit="year" if size == 1 else "decade",
        first=year_in_words(first),
        last=year_in_words(last),
        is_part=shown[0].year > results.years[0].year or last < results.years[-1].year,
        whole=address_of(replace(params, from_="", to="", page=1)),
    )


def _ends(first: int, last: int) -> tuple[int, int]:
    """First and last year of the drawing: few years stand in whole decades, so that no bar grows too broad."""
    return (first // 10 * 10, last // 10 * 10 + 9) if last - first < 10 else (first, last)


def year_in_words(year: int) -> str:
    """1936, and 44 BC for the astronomical year -43."""
    return str(year) if year > 0 else f"{1 - year} BC"


def _around_the_range(params: SearchParams, counts: Sequence[YearCount]) -> Sequence[YearCount]:
    """The years of the decades that the range touches; all, where there is no range or nothing is near it."""
    span = params.span
    first = span.earliest.year // 10 * 10 if span.earliest else None
    last = span.latest.year // 10 * 10 + 9 if span.latest else None
    near = [
        count for count in counts if (first is None or count.year >= first) and (last is None or count.year <= last)
    ]
    return near or counts


def _bar(params: SearchParams, count: YearCount, scale: _Scale) -> Bar:
    height, certain = scale.height(count.possible), scale.height(count.certain)
    size, slot = scale.size, scale.slot
    end = count.year + size - 1
    words = year_in_words(count.year)
    return Bar(
        label=words if size == 1 else f"{words} – {year_in_words(end)}",
        possible=count.possible,
        certain=count.certain,
        x=f"{(count.year - scale.first) / size * slot:.2f}",
        slot=f"{slot:.2f}",
        width=f"{max(slot - min(2, slot / 4), 1):.2f}",
        y=f"{HEIGHT - height:.2f}",
        height=f"{height:.2f}",
        certain_y=f"{HEIGHT - certain:.2f}",
        certain_height=f"{certain:.2f}",
        address=address_of(replace(params, from_=_edtf(count.year), to=_edtf(end), undated=_undated(params), page=1)),
        is_chosen=_touches(params, count.year, end),
    )


def _undated(params: SearchParams) -> Undated:
    """Who asked for undated records alone and then chooses a year means the year."""
    return "exclude" if params.undated == "only" else params.undated


def _edtf(year: int) -> str:
    if abs(year) > 9999:
        return f"Y{year}"
    return f"-{-year:04d}" if year < 0 else f"{year:04d}"


def _touches(params: SearchParams, first: int, last: int) -> bool:
    """Whether a range is asked for and these years are in it."""
    span = params.span
    return bool(span.earliest or span.latest) and not (
        (span.earliest is not None and span.earliest.year > last)
        or (span.latest is not None and span.latest.year < first)
    )
