"""Years of Manchukuo: 大同 (1932 to 1934) and 康德 (1934 to 1945); months and days are Gregorian."""

import re

from fonds.normalise.dates.calendars.base import Calendar, Span, within
from fonds.normalise.dates.calendars.era_words import beside_note, era_pattern, gregorian_days, read_era
from fonds.normalise.dates.value import Day

_DATONG = (1931, Day(1932, 3, 1), Day(1934, 2, 28))
_KANGDE = (1933, Day(1934, 3, 1), Day(1945, 8, 18))
_ERAS = {
    "大同": _DATONG,
    "datong": _DATONG,
    "tatung": _DATONG,
    "ta t ung": _DATONG,
    "康德": _KANGDE,
    "kangde": _KANGDE,
    "kangte": _KANGDE,
    "k ang te": _KANGDE,
}
"""Name → the year before its first, its first and its last day."""

_PATTERN = era_pattern(_ERAS, "(?:(?:偽|伪)?[满滿][洲州]?[国國])?")


def _read(words: str) -> Span | None:
    date = read_era(_PATTERN, words)
    if date is None or date.era not in _ERAS:
        return None
    year_0, first, last = _ERAS[date.era]
    year = year_0 + date.year
    days = within(gregorian_days(date, year), first, last, f"The era {date.era} of Manchukuo")
    conflict = beside_note(date, *days)
    return Span(*days, f"Year {date.year} of {date.era} (Manchukuo) is {year}.{conflict}", uncertain=bool(conflict))


MANCHUKUO = Calendar("manchukuo", re.compile(r"大同|康德|\bda ?tong\b|\bta ?t ?ung\b|\bk ?ang ?[dt]e\b"), _read)
