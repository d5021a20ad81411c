"""First and last possible day of a date whose digits may be unspecified: 156X-12-25, 19XX-02-29, 1984-1X."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from fonds.normalise.dates.value import Day, days_in

SEASONS: dict[int, tuple[int, int]] = (
    {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 2)}
    | {25: (3, 5), 26: (6, 8), 27: (9, 11), 28: (12, 2)}
    | {29: (9, 11), 30: (12, 2), 31: (3, 5), 32: (6, 8)}
    | {33: (1, 3), 34: (4, 6), 35: (7, 9), 36: (10, 12)}
    | {37: (1, 4), 38: (5, 8), 39: (9, 12), 40: (1, 6), 41: (7, 12)}
)
"""Part of a year in EDTF → its first and last month. 21 to 24 are seasons anywhere, reckoned as in the north, 25 to 28
of the north, 29 to 32 of the south, 33 to 36 quarters, 37 to 39 thirds, 40 and 41 halves. A season that passes the
turn of the year (24, 28, 30) ends in the next one."""

_YEAR = re.compile(r"Y?(?P<sign>-?)(?P<digits>[0-9X]+)(?:E(?P<exponent>[0-9]+))?(?:S(?P<significant>[0-9]+))?")
_ANY_YEAR = 2000
"""A leap year, which stands for a year of which nothing is known: every month and day that can be is in it."""


@lru_cache(maxsize=1 << 12)
def years_of(year: str) -> tuple[int, int] | None:
    """First and last possible year of a year as EDTF writes it; None for XXXX. `1950S2` is some year from 1900 to 1999.

    Raises ValueError for what is not written so.
    """
    match = _YEAR.fullmatch(year)
    if match is None:
        raise ValueError(f"“{year}” is not a year.")
    if match["digits"] == "XXXX":
        return None
    digits = match["digits"] + "0" * int(match["exponent"] or 0)
    if match["significant"]:
        digits = digits[: int(match["significant"])].ljust(len(digits), "X")
    low, high = int(digits.replace("X", "0")), int(digits.replace("X", "9"))
    if not match["sign"]:
        return low, high
    # -000X ends at -0001: there is no year -0000.
    return -high, -(low or 10 ** (len(digits) - 1 - digits.rfind("X")))


def estimated_year(year: str) -> int:
    """The year that is written, without what its significant digits leave open: 1950 for `1950S2`."""
    span = years_of(year.partition("S")[0])
    return span[0] if span else 0


def possible(pattern: str, first: int, last: int) -> list[int]:
    """The numbers from `first` to `last` that two digits with X may stand for: `1X` of the months is 10, 11, 12."""
    if pattern in {"", "XX"}:
        return list(range(first, last + 1))
    if pattern.isdigit():
        return [int(pattern)] if first <= int(pattern) <= last else []
    return [number for number in range(first, last + 1) if _fits(pattern, f"{number:02d}")]


@lru_cache(maxsize=1 << 14)
def days_of(year: str, month: str, day: str) -> tuple[Day | None, Day | None]:
    """First and last possible day; both None where nothing of the year is known. `month` may be a season.

    Raises ValueError where there is no such day.
    """
    years = years_of(year)
    low, high = years or (_ANY_YEAR, _ANY_YEAR)
    if month.isdigit() and int(month) in SEASONS:
        first, last = SEASONS[int(month)]
        high += last < first
        found: tuple[Day | None, Day | None] = (Day(low, first, 1), Day(high, last, days_in(high, last)))
    elif low == high and years and "X" not in month + day:
        found = _sure(low, int(month or 0), int(day or 0))
    else:
        up, down = (_years(year, low, high), _years(year, low, high, backwards=True)) if month else ((low,), (high,))
        found = (_first(up, month, day), _first(down, month, day, backwards=True))
    if found[0] is None:
        raise ValueError(f"There is no day {year}-{month}-{day}.")
    return found if years else (None, None)


def _sure(year: int, month: int, day: int) -> tuple[Day | None, Day | None]:
    """The days of a date whose figures are all known; 0 for what it does not name."""
    if not month:
        return Day(year, 1, 1), Day(year, 12, 31)
    length = days_in(year, month) if 1 <= month <= 12 else 0
    if day > length or not length:
        return None, None
    return Day(year, month, day or 1), Day(year, month, day or length)


def _years(year: str, low: int, high: int, *, backwards: bool = False) -> Iterator[int]:
    digits = year.lstrip("-")
    for number in range(high, low - 1, -1) if backwards else range(low, high + 1):
        if "X" not in digits or digits == "XXXX" or _fits(digits, f"{abs(number):04d}"):
            yield number


def _first(years: Iterable[int], month: str, day: str, *, backwards: bool = False) -> Day | None:
    """The first day, from either end, that is in the calendar."""
    step = -1 if backwards else 1
    months, days = possible(month, 1, 12)[::step], possible(day, 1, 31)[::step]
    for year in years:
        for number in months:
            length = days_in(year, number)
            for candidate in days:
                if candidate <= length:
                    return Day(year, number, candidate)
    return None


def _fits(pattern: str, digits: str) -> bool:
    return all(sign in ("X", digit) for sign, digit in zip(pattern, digits, strict=True))
