"""What every calendar is made of: a name, the marks by which a text names it, and a reading of such texts.

How to add a calendar
    1. Write a module here with a `Calendar`: its `marks` is a pattern that must be found in a text before anything
       else is tried (cheap, and never true of a plain Gregorian date); its `read` takes the words and returns a `Span`
       of Gregorian days, None where the words are not a date of this calendar after all, or raises `ImpossibleError`.
    2. Convert by arithmetic or a table whose source stands in the module. A month or a year becomes the span of its
       days, never one day of them. Where the calendar depends on sighting or on local use, set `approximate`.
    3. List it in `calendars/__init__.py`, before calendars whose marks are weaker.
    4. Give it a table of well-known days in tests/normalise/dates/calendars.

Words arrive with single spaces, plain hyphens and figures 0-9, whatever script the figures were in.
"""

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from fonds.normalise.dates.value import Day, days_in


class ImpossibleError(ValueError):
    """The words name a day that the calendar does not have. Its message is a sentence for a person."""


class Span(NamedTuple):
    """The Gregorian days, first and last included, that a date of another calendar covers."""

    first: Day
    last: Day
    note: str
    """How it was converted, a sentence for a person."""
    approximate: bool = False
    """The conversion may be out by a day."""
    uncertain: bool = False
    """The words may mean something else; the note says what."""
    language: str = ""
    calendar: str = ""
    """Where one module reads several calendars: which; otherwise empty."""
    edtf: str = ""
    """Where first and last do not say it (one of two days); otherwise empty."""


@dataclass(frozen=True, slots=True)
class Calendar:
    """One calendar that sources use."""

    name: str
    """As `DateReading.calendar` names it."""
    marks: re.Pattern[str]
    read: Callable[[str], Span | None]


def day_number(day: Day) -> int:
    """Days since 31 December of the year 0: 1 is 1 January of year 1. Years 1 to 9999."""
    return dt.date(*day).toordinal()


def day_of(number: int) -> Day:
    """The inverse of `day_number`. Raises ImpossibleError outside the years 1 to 9999."""
    try:
        date = dt.date.fromordinal(number)
    except (ValueError, OverflowError):
        raise ImpossibleError("The day lies outside the years 1 to 9999.") from None
    return Day(date.year, date.month, date.day)


def gregorian(year: int, month: int = 0, day: int = 0) -> tuple[Day, Day]:
    """First and last day of a Gregorian year, month or day (0: not named). Raises ImpossibleError."""
    if month > 12 or month < 0:
        raise ImpossibleError(f"There is no month {month}.")
    if not 1 <= year <= 9999:
        raise ImpossibleError(f"The year {year} lies outside the years 1 to 9999.")
    if not month:
        return Day(year, 1, 1), Day(year, 12, 31)
    length = days_in(year, month)
    if day > length or day < 0:
        raise ImpossibleError(f"There is no day {day} in {year:04d}-{month:02d}, which has {length} days.")
    return Day(year, month, day or 1), Day(year, month, day or length)


def within(span: tuple[Day, Day], first: Day, last: Day | None, what: str) -> tuple[Day, Day]:
    """What of `span` lies between `first` and `last`. Raises ImpossibleError, naming `what`, where nothing does."""
    start, end = max(span[0], first), min(span[1], last) if last else span[1]
    if end < start:
        until = f" to {last.isoformat()}" if last else ""
        raise ImpossibleError(f"{what} lasted from {first.isoformat()}{until}.")
    return start, end


def edtf_of(first: Day, last: Day, sign: str = "") -> str:
    """The shortest EDTF for the days from `first` to `last`: a day, a whole month, a whole year or an interval."""
    if first == last:
        return first.isoformat() + sign
    same_month = first[:2] == last[:2]
    if same_month and first.day == 1 and last.day == days_in(last.year, last.month):
        return f"{first.year:04d}-{first.month:02d}{sign}"
    if first.year == last.year and first[1:] == (1, 1) and last[1:] == (12, 31):
        return f"{first.year:04d}{sign}"
    return f"{first.isoformat()}{sign}/{last.isoformat()}{sign}"
