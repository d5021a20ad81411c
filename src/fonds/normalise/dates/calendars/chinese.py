"""Chinese lunar years: their months and days as Gregorian days, from the table of `chinese_years`."""

from functools import cache
from typing import NamedTuple

from fonds.normalise.dates.calendars.base import ImpossibleError, day_of
from fonds.normalise.dates.calendars.chinese_years import FIRST_NEW_YEAR, FIRST_YEAR, YEARS
from fonds.normalise.dates.value import Day

_DIGITS = 5
"""Hexadecimal digits that describe one year."""


class LunarYear(NamedTuple):
    """One year: the day number of its New Year, the lengths of its months, and the month a leap month follows."""

    new_year: int
    lengths: tuple[int, ...]
    leap: int


@cache
def lunar_years() -> dict[int, LunarYear]:
    """Year in which New Year falls → what it is made of."""
    table = "".join(YEARS)
    years, new_year = {}, FIRST_NEW_YEAR
    for row in range(len(table) // _DIGITS):
        digits = table[row * _DIGITS : (row + 1) * _DIGITS]
        leap, bits = int(digits[0], 16), int(digits[1:], 16)
        lengths = tuple(29 + (bits >> place & 1) for place in range(13 if leap else 12))
        years[FIRST_YEAR + row] = LunarYear(new_year, lengths, leap)
        new_year += sum(lengths)
    return years


def lunar_span(year: int, month: int = 0, day: int = 0, *, is_leap: bool = False) -> tuple[Day, Day]:
    """First and last Gregorian day of a lunar year, month or day (0: not named; -1: the last of its month).

    Raises ImpossibleError where the table has no such year, the year no such month or the month no such day.
    """
    found = lunar_years().get(year)
    if found is None:
        raise ImpossibleError(f"Lunar years are known from {FIRST_YEAR} to {FIRST_YEAR + len(lunar_years()) - 1}.")
    if not month:
        return day_of(found.new_year), day_of(found.new_year + sum(found.lengths) - 1)
    if not 1 <= month <= 12:
        raise ImpossibleError(f"There is no month {month}.")
    if is_leap and found.leap != month:
        raise ImpossibleError(f"The lunar year {year} had no leap month {month}.")
    place = month - 1 + (bool(found.leap) and (month > found.leap or is_leap))
    first, length = found.new_year + sum(found.lengths[:place]), found.lengths[place]
    day = length if day == -1 else day
    if not 0 <= day <= length:
        raise ImpossibleError(f"There is no day {day} in that month, which had {length} days.")
    return day_of(first + max(day, 1) - 1), day_of(first + (day or length) - 1)
