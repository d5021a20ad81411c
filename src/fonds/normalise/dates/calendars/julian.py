"""The Julian calendar, "old style": "25 October (7 November) 1917", "7/20 августа 1914 г.", "1 February 1749/50".

Converted by arithmetic from the day number of 1 January 1 of the Julian calendar, 30 December 0 of the Gregorian.
"""

import re

from fonds.normalise.dates.calendars.base import (
    Calendar,
    ImpossibleError,
    Span,
    day_number,
    day_of,
    edtf_of,
    gregorian,
)
from fonds.normalise.dates.calendars.written import Parts, parts
from fonds.normalise.dates.languages.month_names import month_of
from fonds.normalise.dates.value import Day

_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_LAST_PLAIN_PAIR = 1930
"""Later years with two days ("1/14 January 2005") are read as Julian only where the text says so."""

_ENGLAND_CHANGED = Day(1752, 9, 14)
_OLD = re.compile(
    r"\(?\s*(?:\b(?:o\.\s?s\.|o\.?s\b\.?|old style|julian(?: calendar)?|a\.\s?st\.|alten stils|vieux style|v\.\s?s\.)"
    r"|(?:по\s+)?(?:ст\.\s?ст(?:\.|\b)|ст\.\s?стиля?|старо(?:му|го)\s+стил[юя]))\s*\)?"
)
_NEW = re.compile(
    r"\(?\s*(?:\b(?:n\.\s?s\.|n\.?s\b\.?|new style|n\.\s?st\.|neuen stils|nouveau style)"
    r"|(?:по\s+)?(?:н\.\s?ст(?:\.|\b)|нов\.\s?ст(?:\.|\b)|н\.\s?стиля?|ново(?:му|го)\s+стил[юя]))\s*\)?"
)
_GODA = r"(?:\s*(?:г\.?|года?|year))?"
_MONTH = r"[^\W\d_]+\.?"
_PAIRS = tuple(
    re.compile(form)
    for form in (
        (
            rf"(?P<d1>[0-9]{{1,2}})\s*(?P<m1>{_MONTH})?\s*(?P<y1>[0-9]{{4}})?{_GODA}\s*[(/]\s*"
            rf"(?P<d2>[0-9]{{1,2}})\s*(?P<m2>{_MONTH})?\s*(?P<y2>[0-9]{{4}})?{_GODA}\s*\)?"
            rf"\s*(?P<m3>{_MONTH})?,?\s*(?P<y3>[0-9]{{4}})?{_GODA}"
        ),
        (
            rf"(?P<m1>{_MONTH})\s*(?P<d1>[0-9]{{1,2}}),?\s*(?P<y1>[0-9]{{4}})?\s*[(/]\s*"
            rf"(?P<m2>{_MONTH})?\s*(?P<d2>[0-9]{{1,2}}),?\s*(?P<y2>[0-9]{{4}})?\s*\)?,?\s*(?P<m3>)(?P<y3>[0-9]{{4}})?"
        ),
    )
)
_DOUBLE_YEAR = re.compile(r"(?P<head>.*?)(?P<first>[0-9]{4})\s?/\s?(?P<second>[0-9]{1,4})(?P<tail>.*)")


def is_julian_leap(year: int) -> bool:
    """Every fourth year."""
    return year % 4 == 0


def julian_length(year: int, month: int) -> int:
    """How many days the month has in the Julian calendar."""
    return 29 if month == 2 and is_julian_leap(year) else _LENGTHS[month - 1]


def gregorian_of(day: Day) -> Day:
    """The Gregorian day that is this Julian day. Raises ImpossibleError where the Julian calendar has no such day."""
    if not 1 <= day.month <= 12 or not 1 <= day.day <= julian_length(day.year, day.month):
        raise ImpossibleError(f"There is no day {day.isoformat()} in the Julian calendar.")
    past = (14 - day.month) // 12
    months = day.month + 12 * past - 3
    year = day.year - past
    return day_of(day.day + (153 * months + 2) // 5 + 365 * year + year // 4 - 308)


def julian_of(day: Day) -> Day:
    """The Julian day that is this Gregorian day."""
    since_march_0 = day_number(day) + 307
    year = (4 * since_march_0 + 3) // 1461
    of_year = since_march_0 - 365 * year - year // 4
    month = (5 * of_year + 2) // 153
    return Day(year + month // 10, month + 3 if month < 10 else month - 9, of_year - (153 * month + 2) // 5 + 1)


def _read(words: str) -> Span | None:
    lower = words.lower()
    old, new = _OLD.search(lower), _NEW.search(lower)
    bare = " ".join(_NEW.sub(" ", _OLD.sub(" ", lower)).split()).strip(" ,/")
    if pair := _pair(bare, is_said=bool(old or new)):
        return pair
    if double := _double_year(bare, is_said=bool(old)):
        return double
    if not (old or new):
        return None
    found = parts(re.sub(r"\s*(?:г\.?|года?)$", "", bare), month_of)
    if found is None:
        return None
    if old:
        return _single(found)
    days = gregorian(found.year, found.month, found.day)
    return Span(*days, "The source says new style: the Gregorian calendar.", calendar="gregorian")


def _single(found: Parts) -> Span:
    month, year = found.month, found.year
    if not month:
        first, last = Day(year, 1, 1), Day(year, 12, 31)
    elif not found.day:
        if month > 12:
            raise ImpossibleError(f"There is no month {month}.")
        first, last = Day(year, month, 1), Day(year, month, julian_length(year, month))
    else:
        first, last = Day(year, month, found.day), Day(year, month, found.last or found.day)
    named = edtf_of(first, last)
    return Span(gregorian_of(first), gregorian_of(last), f"Converted from the Julian calendar ({named}, old style).")


def _pair(words: str, *, is_said: bool) -> Span | None:
    """One day in both calendars: 25 October (7 November) 1917, in either order."""
    match = next(filter(None, (form.fullmatch(words) for form in _PAIRS)), None)
    if match is None or not (match["y1"] or match["y2"] or match["y3"]):
        return None
    last = match["m3"] or match["m2"] or match["m1"]
    names = (match["m1"] or match["m2"] or match["m3"], match["m2"] or match["m3"] or match["m1"])
    months = [month_of(name) for name in names if name]
    if not last or len(months) < 2 or not all(months):
        return None
    year = int(match["y3"] or match["y2"] or match["y1"])
    one = Day(int(match["y1"] or match["y2"] or year), months[0], int(match["d1"]))
    two = Day(int(match["y2"] or match["y3"] or year), months[1], int(match["d2"]))
    if not match["y1"] and (one.month, two.month) == (12, 1):
        one = one._replace(year=two.year - 1)
    for julian, modern in ((one, two), (two, one)):
        if _same(julian, modern) and (is_said or year <= _LAST_PLAIN_PAIR):
            note = f"Both days stand in the source: {julian.isoformat()} old style, {modern.isoformat()} new style."
            return Span(modern, modern, note)
    if is_said:
        raise ImpossibleError(f"{one.isoformat()} and {two.isoformat()} are not one day in two calendars.")
    return None


def _same(julian: Day, modern: Day) -> bool:
    try:
        return gregorian_of(julian) == modern
    except ImpossibleError:
        return False


def _double_year(words: str, *, is_said: bool) -> Span | None:
    """1 February 1749/50: before 25 March, which began the year 1750 where years began with that day."""
    match = _DOUBLE_YEAR.fullmatch(words)
    if match is None or not str(int(match["first"]) + 1).endswith(match["second"]):
        return None
    found = parts(f"{match['head']}{int(match['first']) + 1}{match['tail']}".strip(), month_of)
    if found is None or not found.day or (found.month, found.day) > (3, 25) or not found.month:
        return None
    julian = Day(found.year, found.month, found.day)
    modern = gregorian_of(julian)
    note = f"Year reckoned from 25 March and from 1 January: {found.year} as we count."
    if is_said or julian < _ENGLAND_CHANGED:
        return Span(modern, modern, f"{note} Converted from the Julian calendar ({julian.isoformat()}, old style).")
    note += f" The source may mean {julian.isoformat()} old style or new style: both days."
    return Span(julian, modern, note, edtf=f"[{julian.isoformat()},{modern.isoformat()}]")


JULIAN = Calendar(
    "julian",
    re.compile(
        r"(?i)\bo\.?\s?s\b|\bn\.?\s?s\b|style|стил|\bст\.|julian|\bst\.|stils|\bv\.\s?s\b"
        r"|[0-9](?:\s*[^\W\d_]+\.?)?(?:\s*[0-9]{4})?(?:\s*г\.?|\s*года)?,?\s*[(/]\s*(?:[^\W\d_]+\.?\s*)?[0-9]{1,2}\b(?!\s*[/.]\s*[0-9])"
    ),
    _read,
)
