"""Japanese eras: 昭和16年12月8日, 明治元年, "Shōwa 16", "Taishō 12.9.1".

From 1 January 1873 (Meiji 6) months and days are Gregorian. Before, they were lunar: of those dates the year is read,
as the lunar year of China, whose New Year differs by a day at most.
"""

import re

from fonds.normalise.dates.calendars.base import Calendar, ImpossibleError, Span, within
from fonds.normalise.dates.calendars.chinese import lunar_span
from fonds.normalise.dates.calendars.era_words import EraDate, beside_note, era_pattern, gregorian_days, read_era
from fonds.normalise.dates.value import Day

_GREGORIAN_SINCE = 1873
_ERAS = (
    # First and last year of the era, its names, and the days it lasted where they are Gregorian.
    (1830, 1844, ("天保", "tenpo"), None, None),
    (1844, 1848, ("弘化", "koka"), None, None),
    (1848, 1854, ("嘉永", "kaei"), None, None),
    (1854, 1860, ("安政", "ansei"), None, None),
    (1860, 1861, ("万延", "萬延", "man en"), None, None),
    (1861, 1864, ("文久", "bunkyu"), None, None),
    (1864, 1865, ("元治", "genji"), None, None),
    (1865, 1868, ("慶応", "慶應", "keio"), None, None),
    (1868, 1912, ("明治", "meiji"), Day(1868, 1, 25), Day(1912, 7, 30)),
    (1912, 1926, ("大正", "taisho"), Day(1912, 7, 30), Day(1926, 12, 25)),
    (1926, 1989, ("昭和", "showa"), Day(1926, 12, 25), Day(1989, 1, 7)),
    (1989, 2019, ("平成", "heisei"), Day(1989, 1, 8), Day(2019, 4, 30)),
    (2019, 9999, ("令和", "reiwa"), Day(2019, 5, 1), None),
)
_BY_NAME = {name: era for era in _ERAS for name in era[2]}
_PATTERN = era_pattern(_BY_NAME)


def _read(words: str) -> Span | None:
    date = read_era(_PATTERN, words)
    if date is None or date.era not in _BY_NAME:
        return None
    first, last, names, began, ended = _BY_NAME[date.era]
    year = first + date.year - 1
    if not first <= year <= last:
        raise ImpossibleError(f"The era {names[0]} ended in {last}; there is no year {date.year}.")
    if year < _GREGORIAN_SINCE or began is None:
        return _lunar(date, names[0], year)
    days = within(gregorian_days(date, year), began, ended, f"The era {names[0]}")
    conflict = beside_note(date, *days)
    return Span(*days, f"Year {date.year} of {names[0]} is {year}.{conflict}", uncertain=bool(conflict))


def _lunar(date: EraDate, era: str, year: int) -> Span:
    first, last = lunar_span(year)
    if year == _GREGORIAN_SINCE - 1:
        last = Day(year, 12, 31)  # Meiji 5 ended early, for the next day was 1 January 1873
    note = f"Year {date.year} of {era} is {year}, by the lunar calendar."
    if date.month:
        note += " Its month and day are not converted: the year alone is read."
    conflict = beside_note(date, first, last)
    return Span(first, last, note + conflict, approximate=True, uncertain=bool(conflict))


JAPANESE = Calendar("japanese", re.compile("|".join(name.replace(" ", " ?") for name in _BY_NAME)), _read)
