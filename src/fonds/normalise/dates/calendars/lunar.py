"""Chinese lunar months and days in a Gregorian year: 1950年农历八月初十, 农历一九五〇年八月."""

import re

from fonds.normalise.dates.calendars.base import Calendar, Span
from fonds.normalise.dates.calendars.era_words import EraDate, era_pattern, lunar_days, read_era
from fonds.normalise.dates.numerals import NUMBER, number

_LUNAR = "農曆|农历|陰曆|阴历|舊曆|旧历|夏曆|夏历"
_YEAR = re.compile(rf"(?:{_LUNAR})?\s*(?P<year>{NUMBER})\s*年\s*(?:{_LUNAR})?\s*(?P<rest>.*)")
_REST = era_pattern(("lunar",))


def _read(words: str) -> Span | None:
    match = _YEAR.fullmatch(words)
    year = number(match["year"]) if match else None
    if match is None or year is None or year < 1000:
        return None
    date: EraDate | None = read_era(_REST, f"lunar1年{match['rest']}")
    if date is None:
        return None
    return Span(*lunar_days(date, year), "Converted from the Chinese lunar calendar.")


LUNAR = Calendar("chinese-lunar", re.compile(_LUNAR), _read)
