"""The calendar of the French Republic, 22 September 1792 to 1805: "12 vendémiaire an IV", "an II-1820".

Twelve months of thirty days, then five days or six; years began with the autumnal equinox of Paris. The table has the
first days of its fourteen years, as the decrees of the time named them.
"""

import re

from fonds.normalise.dates.calendars.base import Calendar, ImpossibleError, Span, day_number, day_of
from fonds.normalise.dates.calendars.written import plain_letters
from fonds.normalise.dates.value import Day

_FIRST_DAYS = (22, 22, 22, 23, 22, 22, 22, 23, 23, 23, 23, 24, 23, 23, 23)
"""Of September, from 1792 on; the last is that of the year that was not to be."""

_MONTHS = (
    *("vendemiaire", "brumaire", "frimaire", "nivose", "pluviose", "ventose"),
    *("germinal", "floreal", "prairial", "messidor", "thermidor", "fructidor"),
)
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv")
_MONTH = "|".join(_MONTHS)
_DATE = re.compile(
    rf"(?:(?:(?P<day>[0-9]{{1,2}})(?:er)?\s)?(?P<month>{_MONTH}),?\s"
    r"|(?P<extra>[0-9])(?:er|e|eme)?\s(?:jour\s)?complementaire,?\s)?(?:de\s)?(?:l\s)?an\s?(?P<year>[ivx]{1,4}|[0-9]{1,2})"
)
_GREGORIAN = re.compile(r"1[5-9][0-9]{2}")


def _read(words: str) -> Span | None:
    plain = plain_letters(words).strip(" ,.")
    if _GREGORIAN.fullmatch(plain):  # the other end of "an X-1820"
        return Span(Day(int(plain), 1, 1), Day(int(plain), 12, 31), "")
    match = _DATE.fullmatch(plain)
    if match is None:
        return None
    year = int(match["year"]) if match["year"].isdigit() else _number(match["year"])
    if not 1 <= year < len(_FIRST_DAYS):
        raise ImpossibleError(f"There is no year {match['year'].upper()} of the French Republic.")
    return _span(year, match["month"] or "", int(match["day"] or 0), int(match["extra"] or 0))


def _number(roman: str) -> int:
    return _ROMAN.index(roman) + 1 if roman in _ROMAN else 0


def _span(year: int, month: str, day: int, extra: int) -> Span:
    first, following = _first_day(year), _first_day(year + 1)
    note = f"Year {_ROMAN[year - 1].upper()} of the French Republic."
    if extra or month:
        start = first + 30 * (_MONTHS.index(month) if month else 12)
        length = 30 if month else following - start
        if (day or extra) > length:
            raise ImpossibleError(f"There is no day {day or extra} in a month of {length} days.")
        first = start + max((day or extra) - 1, 0)
        following = first + 1 if day or extra else start + length
    return Span(day_of(first), day_of(following - 1), note, language="fr")


def _first_day(year: int) -> int:
    return day_number(Day(1791 + year, 9, _FIRST_DAYS[year - 1]))


FRENCH = Calendar("french-republican", re.compile(rf"\ban\s?(?:[ivx]+|[0-9]{{1,2}})\b|\b(?:{_MONTH})\b"), _read)
