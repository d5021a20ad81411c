"""The Rumi (Ottoman fiscal) calendar: "1 Mart 1330 (Rumi)", "31 Mart 1325", "10 Teşrin-i sani 1328".

Its months are those of the Julian calendar, its year begins with March: March to December of Rumi 1330 are those of
1914. Rumi 1333 began on 1 March 1917 of the Gregorian calendar, whose days it had from then on; 1334 began with
January 1918; it ended with 1341. Source: the Ottoman laws of 8 February 1917 (months) and of 1918 (new year).
"""

import re

from fonds.normalise.dates.calendars.base import Calendar, ImpossibleError, Span, day_number, day_of, gregorian
from fonds.normalise.dates.calendars.julian import gregorian_of, julian_length
from fonds.normalise.dates.calendars.written import Parts, parts, plain_letters
from fonds.normalise.dates.value import Day

_FIRST, _GREGORIAN_SINCE, _JANUARY_SINCE, _LAST = 1256, 1333, 1334, 1341
_MONTHS = (
    r"k[ae]nun u ?i sani|k[ae]nun ?[iu] ?sani|ocak",
    r"subat",
    r"mart",
    r"nisan",
    r"may[iu]s",
    r"haziran",
    r"temmuz",
    r"agustos",
    r"eylul",
    r"te[sş]rin ?[iu] ?e?vv?el|ekim",
    r"te[sş]rin ?[iu] ?sani|kasim",
    r"k[ae]nun ?[iu] ?e?vv?el|aralik",
)
_PATTERNS = tuple(re.compile(month) for month in _MONTHS)
_MARK = re.compile(r"\(?\b(?:rumi|mali|r\.)(?!\w)\)?")


def month_of(word: str) -> int:
    """1 (January) to 12 for a Turkish name of a month, old or new; 0 for others."""
    return next((number for number, name in enumerate(_PATTERNS, start=1) if name.fullmatch(word)), 0)


def _read(words: str) -> Span | None:
    plain = plain_letters(words)
    said = _MARK.search(plain) is not None
    found = parts(" ".join(_MARK.sub(" ", plain).split()).strip(" ,."), month_of)
    if found is None or not (said or (_FIRST <= found.year <= _LAST and re.search(r"[a-z]", plain))):
        return None
    note = "Converted from the Rumi (Ottoman fiscal) calendar."
    if not said:
        note = f"Read as the Rumi year {found.year} for its Turkish month; the source does not name the calendar."
    return Span(*_span(found), note, uncertain=not said)


def _span(found: Parts) -> tuple[Day, Day]:
    year, month = found.year, found.month
    if not _FIRST <= year <= _LAST:
        raise ImpossibleError(f"The Rumi calendar had the years {_FIRST} to {_LAST}; {year} is none.")
    if month > 12:
        raise ImpossibleError(f"There is no month {month}.")
    if not month:
        last = 12 if year >= _GREGORIAN_SINCE else 2
        return _month(year, 1 if year >= _JANUARY_SINCE else 3, 0, 0)[0], _month(year, last, 0, 0)[1]
    return _month(year, month, found.day, found.last)


def _month(year: int, month: int, day: int, last: int) -> tuple[Day, Day]:
    """The days of a Rumi month, or the day or days of it that are named."""
    if year >= _GREGORIAN_SINCE:
        if year == _GREGORIAN_SINCE and month < 3:
            raise ImpossibleError("The Rumi year 1333 had neither January nor February.")
        first, end = gregorian(year + 584, month, day)
        return first, gregorian(year + 584, month, last)[1] if last else end
    civil = year + 584 + (month < 3)
    first = gregorian_of(Day(civil, month, day or 1))
    end = gregorian_of(Day(civil, month, last or day or julian_length(civil, month)))
    # Rumi 1332 ended on 15 February, for the next day was 1 March 1917.
    return first, min(end, day_of(day_number(Day(1917, 3, 1)) - 1))


RUMI = Calendar(
    "rumi",
    re.compile(
        r"\brumi\b|\bmali\b|\bmart\b|nisan|\bmay[iu]s\b|haziran|temmuz|agustos|eylul|te.rin|k[ae]nun|subat|ocak|ekim|kasim|aralik"
    ),
    _read,
)
