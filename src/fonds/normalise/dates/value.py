"""The values that readings of dates are made of: days, and what was understood of a source's words."""

import re
from dataclasses import dataclass
from typing import Literal, NamedTuple, Self

_ISO = re.compile(r"([+-]?)([0-9]{4,})-([0-9]{2})-([0-9]{2})")
_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)

Status = Literal["read", "undated", "not-given", "not-understood"]
Precision = Literal["", "day", "month", "season", "year", "decade", "century", "interval"]


def days_in(year: int, month: int) -> int:
    """How many days the month has in the Gregorian calendar, reckoned backwards before 1582 as in ISO 8601."""
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return 29 if month == 2 and leap else _LENGTHS[month - 1]


class Day(NamedTuple):
    """A day of the Gregorian calendar. Years are astronomical: 0 is 1 BC, -43 is 44 BC; there is no last year."""

    year: int
    month: int
    day: int

    @property
    def number(self) -> int:
        """One integer that sorts as the day does: 19470112. Years of more than five digits need 64 bits."""
        return self.year * 10000 + self.month * 100 + self.day

    def isoformat(self) -> str:
        """ISO 8601: 1947-01-12, -0043-03-15, and +17000-01-01 for years of more than four digits."""
        sign = "-" if self.year < 0 else "+" if self.year > 9999 else ""
        return f"{sign}{abs(self.year):04d}-{self.month:02d}-{self.day:02d}"

    @property
    def before(self) -> "Day":
        """The day before."""
        if self.day > 1:
            return Day(self.year, self.month, self.day - 1)
        year, month = (self.year, self.month - 1) if self.month > 1 else (self.year - 1, 12)
        return Day(year, month, days_in(year, month))

    @property
    def after(self) -> "Day":
        """The day after."""
        if self.day < days_in(self.year, self.month):
            return Day(self.year, self.month, self.day + 1)
        return Day(self.year, self.month + 1, 1) if self.month < 12 else Day(self.year + 1, 1, 1)

    @classmethod
    def parse(cls, iso: str) -> Self:
        """The day that `isoformat` wrote. Raises ValueError for anything else and for days that do not exist."""
        match = _ISO.fullmatch(iso)
        if match is None:
            raise ValueError(f"“{iso}” is not a day in ISO 8601, such as 1947-01-12.")
        year, month, day = int(match[1] + match[2]), int(match[3]), int(match[4])
        if not (1 <= month <= 12 and 1 <= day <= days_in(year, month)):
            raise ValueError(f"There is no day {iso}.")
        return cls(year, month, day)


@dataclass(frozen=True, slots=True)
class DateReading:
    """What was understood of the words of a source, which stand in `text` unaltered."""

    text: str
    status: Status
    """`read`, `undated` ("n.d."), `not-given` (the source is silent) or `not-understood`: four different things."""
    edtf: str = ""
    earliest: Day | None = None
    """First possible day; None for an open or unknown beginning."""
    latest: Day | None = None
    """Last possible day; None for an open or unknown end."""
    precision: Precision = ""
    qualifiers: tuple[str, ...] = ()
    """`approximate`, `uncertain`."""
    calendar: str = "gregorian"
    language: str = ""
    """Of the words, where they are of one language; empty for figures."""
    note: str = ""
    """What was decided in reading, or why it could not be read."""
