"""EDTF read strictly: text in, a value out, or a sentence that says why not.

Of ISO 8601-2 beyond EDTF 2019, spaces after the commas of a set are understood, and with `short` also a century or a
decade in two or three figures. Both are written back as EDTF 2019 writes them.
"""

import re

from fonds.normalise.dates.edtf.bounds import days_of, possible
from fonds.normalise.dates.edtf.formatter import format_edtf
from fonds.normalise.dates.edtf.value import Edtf, EdtfDate, EdtfInterval, EdtfSet, EdtfSpan, End
from fonds.normalise.dates.value import days_in
from fonds.normalise.remembering import remembered

LONGEST = 2000
"""Longer texts are not EDTF, and are not searched for it."""
_LONGEST_YEAR = 12
"""Digits: beyond the age of the universe, and still a number that every index holds."""

_DATE = re.compile(
    r"(?P<y>[~?%]?)(?P<year>Y-?[1-9][0-9]*(?:E[1-9][0-9]?)?(?:S[1-9][0-9]?)?|-?[0-9X]{4}|-?[0-9]{4}S[1-9][0-9]?)"
    r"(?P<after_y>[~?%]?)"
    r"(?:-(?P<m>[~?%]?)(?P<month>[0-9X]{2})(?P<after_m>[~?%]?)"
    r"(?:-(?P<d>[~?%]?)(?P<day>[0-9X]{2})(?P<after_d>[~?%]?)(?:T(?P<time>[0-9:.,+Z-]+))?)?)?"
)
_TIME = re.compile(
    r"(?P<hour>[0-9]{2}):(?P<minute>[0-9]{2}):(?P<second>[0-9]{2})(?:\.[0-9]+)?"
    r"(?P<zone>Z|(?P<sign>[+-])(?P<hours>[0-9]{2})(?::?(?P<minutes>[0-9]{2}))?)?"
)
_SHORT = re.compile(r"(?P<before>[~?%]?)(?P<digits>-?[0-9]{2,3})(?P<qualifier>[~?%]?)")


class EdtfError(ValueError):
    """A text is not EDTF. Its message is a sentence for a person."""


def parse_edtf(text: str, *, short: bool = False) -> Edtf:
    """The value of an EDTF string of level 0, 1 or 2. Raises EdtfError with a sentence.

    `short` reads 19 as 19XX and 193 as 193X, as ISO 8601-2 does: only for a text that is declared to be a date.
    """
    if len(text) > LONGEST:
        raise EdtfError(f"A date of more than {LONGEST} characters is not read.")
    return _parse(_long(text) if short else text)


@remembered(1 << 15)
def _parse(text: str) -> Edtf:
    if text[:1] in {"[", "{"}:
        return _set(text)
    start, slash, end = text.partition("/")
    if not slash:
        return _date(text)
    interval = EdtfInterval(_end(start), _end(end))
    if any(isinstance(side, EdtfDate) and side.time for side in (interval.start, interval.end)):
        raise EdtfError("An interval has days at its ends, not times of day.")
    _check_order(interval.start, interval.end)
    return interval


def _long(text: str) -> str:
    """A century or decade in figures with the X that EDTF 2019 writes; any other text as it is."""
    match = _SHORT.fullmatch(text)
    if match is None or match["digits"] in {"-00", "-000"}:
        return text
    figures = match["digits"]
    return match["before"] + figures + "X" * (4 - len(figures.lstrip("-"))) + match["qualifier"]


def _set(text: str) -> EdtfSet:
    closing = "]" if text[0] == "[" else "}"
    if text[-1] != closing or len(text) < 3:
        raise EdtfError(f"A set that begins with {text[0]} ends with {closing} and has a date inside: “{text}”.")
    members = tuple(_member(member.strip(" ")) for member in text[1:-1].split(","))
    for place, member in enumerate(members):
        before, after = (
            isinstance(member, EdtfSpan) and not member.start,
            isinstance(member, EdtfSpan) and not member.end,
        )
        if (before and place > 0) or (after and place < len(members) - 1):
            raise EdtfError("“All before” stands first in a set, “all after” last.")
    return EdtfSet(members, one_of=text[0] == "[")


def _member(text: str) -> EdtfDate | EdtfSpan:
    first, dots, last = text.partition("..")
    if not dots:
        return _day_or_more(text)
    if not (first or last):
        raise EdtfError("“..” in a set needs a date before or after it.")
    start, end = (_day_or_more(side) if side else None for side in (first, last))
    if start and end:
        _check_order(start, end)
    return EdtfSpan(start, end)


def _day_or_more(text: str) -> EdtfDate:
    date = _date(text)
    if date.time:
        raise EdtfError("A set has days, months or years in it, not times of day.")
    return date


def _end(text: str) -> EdtfDate | End:
    return End(text) if text in {"", ".."} else _date(text)


def _date(text: str) -> EdtfDate:
    match = _DATE.fullmatch(text)
    if match is None:
        raise EdtfError(_refusal(text))
    found = match.groupdict(default="")
    behind = [found["after_y"], found["after_m"], found["after_d"]]
    last = 2 if found["day"] else 1 if found["month"] else 0
    qualifier, behind[last] = behind[last], ""
    date = EdtfDate(
        found["year"], found["month"], found["day"], found["time"], qualifier,
        before=(found["y"], found["m"], found["d"]), after=(behind[0], behind[1]),
    )  # fmt: skip
    _check_year(date)
    _check_month(date)
    _check_day(date)
    if date.time:
        _check_time(date)
    return date


def _refusal(text: str) -> str:
    if not text:
        return "An empty text is no date."
    return f"“{text}” is not EDTF, which writes dates as 1947-01-12, 1947-01, 1947, 194X or 1934/1949."


def _check_year(date: EdtfDate) -> None:
    year = date.year
    if year.startswith("-0000"):
        raise EdtfError("There is no year -0000; EDTF writes the year before 0001 as 0000.")
    if "S" in year and date.month:
        raise EdtfError(f"A year with significant digits stands alone: “{year}”, without month and day.")
    if not year.startswith("Y"):
        return
    if date.month:
        raise EdtfError(f"A year with the letter Y stands alone: “{year}”, without month and day.")
    mantissa, _, exponent = year.lstrip("Y-").partition("S")[0].partition("E")
    length = len(mantissa) + int(exponent or 0)
    if length > _LONGEST_YEAR:
        raise EdtfError(f"A year of more than {_LONGEST_YEAR} digits is not read.")
    if length < 5 and not exponent:
        raise EdtfError(f"“{year}”: the letter Y stands before years of more than four digits.")


def _check_month(date: EdtfDate) -> None:
    month = date.month
    if not month:
        return
    if date.season:
        if date.day:
            raise EdtfError("A season has no days in EDTF.")
    elif not possible(month, 1, 12):
        raise EdtfError(f"There is no month {month}.")


def _check_day(date: EdtfDate) -> None:
    if not date.day:
        return
    digits = date.year + date.month + date.day
    if "X" not in digits:
        length = days_in(int(date.year), int(date.month))
        if not 1 <= int(date.day) <= length:
            raise EdtfError(f"There is no day {date.day} in {date.year}-{date.month}, which has {length} days.")
        return
    try:
        days_of(date.year, date.month, date.day)
    except ValueError:
        raise EdtfError(f"There is no day {date.year}-{date.month}-{date.day}, whatever X stands for.") from None


def _check_time(date: EdtfDate) -> None:
    match = _TIME.fullmatch(date.time)
    if match is None or date.qualifiers or "X" in date.year + date.month + date.day:
        raise EdtfError(f"“{date.time}” is not a time of day as EDTF writes it: 23:20:30, 23:20:30Z or 23:20:30+04:00.")
    midnight = re.fullmatch(r"24:00:00(?:\.0+)?", date.time.removesuffix(match["zone"] or "")) is not None
    if not midnight and (int(match["hour"]) > 23 or int(match["minute"]) > 59 or int(match["second"]) > 59):
        raise EdtfError(f"There is no time of day {date.time}.")
    if match["sign"]:
        offset = int(match["hours"]) * 60 + int(match["minutes"] or 0)
        east = match["sign"] == "+"
        if int(match["minutes"] or 0) > 59 or offset > (14 if east else 12) * 60 or not (east or offset):
            raise EdtfError(f"There is no time zone {match['zone']}.")


def _check_order(start: EdtfDate | End, end: EdtfDate | End) -> None:
    """An end may lie within its start's year but not begin before it, unless its digits leave that open."""
    if not (isinstance(start, EdtfDate) and isinstance(end, EdtfDate)):
        return
    open_digits = "X" in end.year + end.month + end.day or "S" in end.year
    first, last = start.earliest, end.latest if open_digits else end.earliest
    if first and last and last < first:
        raise EdtfError(f"The interval ends ({format_edtf(end)}) before it begins ({format_edtf(start)}).")
