"""Years of the Republic of China: 民國三十一年五月, 民国39年10月1日, 民國元年, 民國前三年, "Minguo 31".

Year 1 is 1912; months and days are Gregorian, but where the source says that they are lunar (農曆).
"""

import re

from fonds.normalise.dates.calendars.base import Calendar, Span
from fonds.normalise.dates.calendars.era_words import (
    beside_note,
    era_pattern,
    gregorian_days,
    lunar_days,
    read_era,
    season_edtf,
)

_YEAR_0 = 1911
_PATTERN = era_pattern(
    ("民國", "民国", "minguo", "min kuo", "minkuo", r"r\.?o\.?c\.?", "republic of china"), "(?:中華|中华)?"
)


def _read(words: str) -> Span | None:
    date = read_era(_PATTERN, words)
    if date is None:
        return None
    year = _YEAR_0 + date.year
    said = f"Year {date.year}" if date.year > 0 else f"Year {1 - date.year} before year 1"
    if date.is_lunar:
        days, note = lunar_days(date, year), "Month and day converted from the Chinese lunar calendar."
    else:
        days, note = gregorian_days(date, year), f"{said} of the Republic of China is {year}."
    conflict = beside_note(date, *days)
    edtf = "" if date.is_lunar else season_edtf(date, year)
    return Span(*days, note + conflict, uncertain=bool(conflict), edtf=edtf)


REPUBLIC = Calendar(
    "republic-of-china", re.compile(r"民[國国]|\bmin ?guo\b|\bmin ?kuo\b|\br\.?o\.?c\b|republic of china"), _read
)
