"""EDTF (Extended Date/Time Format, Library of Congress 2019; ISO 8601-2), read strictly.

Covered: level 0 (dates, dates with time, intervals) and, of level 1, letter-prefixed years, seasons, qualifiers of the
whole date, unspecified digits, open and unknown ends of intervals, negative years; of level 2, intervals whose ends
have unspecified digits. Whatever else EDTF has is refused with a sentence that says so.

`earliest` and `latest` are strict bounds: qualifiers never move them, open and unknown ends have none, and nothing is
padded. Law: `parse_edtf(format_edtf(value)) == value`.
"""

import re
from dataclasses import dataclass
from enum import Enum

from fonds.normalise.dates.value import Day, Precision, days_in

_DATE = re.compile(
    r"(?P<year>Y-?[1-9][0-9]{4,11}|-?[0-9]{4}|-?[0-9]{0,3}X{1,4})"
    r"(?:-(?P<month>[0-9]{2}|XX)(?:-(?P<day>[0-9]{2}|XX)(?:T(?P<time>[0-9:.,+Z-]+))?)?)?"
    r"(?P<qualifier>[~?%]?)"
)
_TIME = re.compile(
    r"(?P<hour>[0-9]{2}):(?P<minute>[0-9]{2}):(?P<second>[0-9]{2})(?:\.[0-9]+)?"
    r"(?P<zone>Z|(?P<sign>[+-])(?P<hours>[0-9]{2})(?::?(?P<minutes>[0-9]{2}))?)?"
)
_LEVEL_2 = re.compile(r"[\[\]{}]|\.\.[0-9]|[0-9]\.\.|[0-9]S[0-9]|[0-9]E[0-9]|X[0-9]|[0-9]X(?![X~?%/-]|$)|[~?%][0-9Y-]")

SEASONS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 2)}
"""Season of EDTF → its first and last month, as reckoned in the northern hemisphere. Winter ends in the next year."""

QUALIFIERS = {"~": ("approximate",), "?": ("uncertain",), "%": ("approximate", "uncertain"), "": ()}
"""Sign → what it says of the date."""


class EdtfError(ValueError):
    """A text is not EDTF, or of a part of EDTF that is not covered. Its message is a sentence for a person."""


class End(Enum):
    """An end of an interval that is no date."""

    OPEN = ".."
    """It goes on, or nobody limits it."""
    UNKNOWN = ""
    """It ended or began some time; nobody knows when."""


@dataclass(frozen=True, slots=True)
class EdtfDate:
    """One date, its parts as EDTF writes them: "193X", "06", "XX". Made by `parse_edtf`, which checks them."""

    year: str
    month: str = ""
    """01 to 12, a season 21 to 24, XX or empty."""
    day: str = ""
    time: str = ""
    qualifier: str = ""

    @property
    def earliest(self) -> Day | None:
        """First possible day; None where nothing of the year is known."""
        if (years := self._years) is None:
            return None
        month = SEASONS[self.season][0] if self.season else _number(self.month) or 1
        return Day(years[0], month, _number(self.day) or 1)

    @property
    def latest(self) -> Day | None:
        """Last possible day; None where nothing of the year is known."""
        if (years := self._years) is None:
            return None
        year = years[1]
        if self.season:
            first, month = SEASONS[self.season]
            year += month < first
        else:
            month = _number(self.month) or 12
        return Day(year, month, _number(self.day) or days_in(year, month))

    @property
    def season(self) -> int:
        """21 to 24, or 0 for a date that names none."""
        number = _number(self.month)
        return number if number > 20 else 0

    @property
    def precision(self) -> Precision:
        """What the date names exactly: `1999-XX` names a year. A millennium is an `interval`; `XXXX` names nothing."""
        if unknown := self.year.count("X"):
            coarse: tuple[Precision, ...] = ("decade", "century", "interval", "")
            return coarse[unknown - 1]
        if self.season:
            return "season"
        return "day" if _number(self.day) else "month" if _number(self.month) else "year"

    @property
    def qualifiers(self) -> tuple[str, ...]:
        """`approximate`, `uncertain`, both or none."""
        return QUALIFIERS[self.qualifier]

    @property
    def _years(self) -> tuple[int, int] | None:
        digits = self.year.lstrip("Y")
        if digits.lstrip("-") == "XXXX":
            return None
        low, high = int(digits.replace("X", "0")), int(digits.replace("X", "9"))
        # -000X starts at -0009 and ends at -0001: there is no year -0000 to write.
        return (high, min(low, -1)) if digits.startswith("-") else (low, high)


@dataclass(frozen=True, slots=True)
class EdtfInterval:
    """From one date to another, both included."""

    start: EdtfDate | End
    end: EdtfDate | End

    @property
    def earliest(self) -> Day | None:
        """First possible day; None for an open or unknown start."""
        return self.start.earliest if isinstance(self.start, EdtfDate) else None

    @property
    def latest(self) -> Day | None:
        """Last possible day; None for an open or unknown end."""
        return self.end.latest if isinstance(self.end, EdtfDate) else None

    @property
    def precision(self) -> Precision:
        """Always `interval`."""
        return "interval"

    @property
    def qualifiers(self) -> tuple[str, ...]:
        """What is said of either end."""
        both = (end.qualifiers for end in (self.start, self.end) if isinstance(end, EdtfDate))
        return tuple(sorted({qualifier for qualifiers in both for qualifier in qualifiers}))


Edtf = EdtfDate | EdtfInterval


def parse_edtf(text: str) -> Edtf:
    """The value of an EDTF string. Raises EdtfError with a sentence."""
    start, slash, end = text.partition("/")
    if not slash:
        return _date(text)
    interval = EdtfInterval(_end(start), _end(end))
    if any(isinstance(side, EdtfDate) and side.time for side in (interval.start, interval.end)):
        raise EdtfError("An interval has days at its ends, not times of day.")
    _check_order(interval)
    return interval


def format_edtf(value: Edtf) -> str:
    """The EDTF string of `value`."""
    if isinstance(value, EdtfDate):
        time = f"T{value.time}" if value.time else ""
        return "-".join(filter(None, (value.year, value.month, value.day))) + time + value.qualifier
    return "/".join(side.value if isinstance(side, End) else format_edtf(side) for side in (value.start, value.end))


def _end(text: str) -> EdtfDate | End:
    return End(text) if text in {"", ".."} else _date(text)


def _date(text: str) -> EdtfDate:
    match = _DATE.fullmatch(text)
    if match is None or len(match["year"].lstrip("Y-")) < 4:
        raise EdtfError(_refusal(text))
    date = EdtfDate(**match.groupdict(default=""))
    _check_year(date)
    _check_month(date)
    _check_day(date)
    if date.time:
        _check_time(date)
    return date


def _refusal(text: str) -> str:
    if not text:
        return "An empty text is no date."
    if _LEVEL_2.search(text):
        return f"“{text}” uses a part of EDTF (level 2) that is not covered yet."
    return f"“{text}” is not EDTF, which writes dates as 1947-01-12, 1947-01, 1947, 194X or 1934/1949."


def _check_year(date: EdtfDate) -> None:
    if date.year == "-0000":
        raise EdtfError("There is no year -0000; EDTF writes the year before 0001 as 0000.")
    if date.year.startswith("Y") and date.month:
        raise EdtfError(f"A year with the letter Y stands alone: “{date.year}”, without month and day.")
    if "X" in date.year and date.month and {date.year.lstrip("-"), date.month} != {"XXXX", "XX"}:
        raise EdtfError(f"“{format_edtf(date)}” uses a part of EDTF (level 2) that is not covered yet.")


def _check_month(date: EdtfDate) -> None:
    month = _number(date.month)
    if 25 <= month <= 41:
        raise EdtfError(f"“{date.month}” is a season of EDTF level 2, which is not covered yet.")
    if date.month not in {"", "XX"} and not (1 <= month <= 12 or month in SEASONS):
        raise EdtfError(f"There is no month {date.month}.")
    if date.day and month in SEASONS:
        raise EdtfError("A season has no days in EDTF.")
    if date.month == "XX" and date.day not in {"", "XX"}:
        raise EdtfError("A day in an unknown month is EDTF level 2, which is not covered yet.")


def _check_day(date: EdtfDate) -> None:
    if date.day in {"", "XX"}:
        return
    length = days_in(int(date.year), int(date.month))
    if not 1 <= int(date.day) <= length:
        raise EdtfError(f"There is no day {date.day} in {date.year}-{date.month}, which has {length} days.")


def _check_time(date: EdtfDate) -> None:
    match = _TIME.fullmatch(date.time)
    if match is None or date.qualifier or not _number(date.day):
        raise EdtfError(f"“{date.time}” is not a time of day as EDTF writes it: 23:20:30, 23:20:30Z or 23:20:30+04:00.")
    midnight = re.fullmatch(r"24:00:00(?:\.0+)?", date.time.removesuffix(match["zone"] or "")) is not None
    if not midnight and (int(match["hour"]) > 23 or int(match["minute"]) > 59 or int(match["second"]) > 59):
        raise EdtfError(f"There is no time of day {date.time}.")
    if match["sign"]:
        offset = int(match["hours"]) * 60 + int(match["minutes"] or 0)
        east = match["sign"] == "+"
        if int(match["minutes"] or 0) > 59 or offset > (14 if east else 12) * 60 or not (east or offset):
            raise EdtfError(f"There is no time zone {match['zone']}.")


def _check_order(interval: EdtfInterval) -> None:
    """An end may lie within its start's year but not begin before it, unless its digits leave that open."""
    start, end = interval.start, interval.end
    if not (isinstance(start, EdtfDate) and isinstance(end, EdtfDate)):
        return
    last = end.latest if "X" in format_edtf(end) else end.earliest
    if start.earliest and last and last < start.earliest:
        raise EdtfError(f"The interval ends ({format_edtf(end)}) before it begins ({format_edtf(start)}).")


def _number(digits: str) -> int:
    """The number in a part; 0 where it is absent or unspecified."""
    return int(digits) if digits.isdigit() else 0
