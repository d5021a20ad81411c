"""The Thai calendar with years of the Buddhist Era: "พ.ศ. 2480", "24 มิถุนายน 2475", "B.E. 2480", "24 June B.E. 2475".

Year 2484 (1941) was the first to begin on 1 January; 2483 had nine months; from 2432 (1889) years began on 1 April.
Before, months followed the moon: of those dates the year is read. Source: the Year of the Calendar Act, B.E. 2483.
"""

import re

from fonds.normalise.dates.calendars.base import Calendar, ImpossibleError, Span, gregorian
from fonds.normalise.dates.calendars.written import Parts, parts
from fonds.normalise.dates.languages.month_names import month_of
from fonds.normalise.dates.value import Day

_OFFSET = 543
_JANUARY_SINCE, _APRIL_SINCE = 2484, 2432
_MONTHS = ("มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม").split()
_SHORT = "ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค.".split()
_NAMES = {name.rstrip("."): number for names in (_MONTHS, _SHORT) for number, name in enumerate(names, start=1)}
_MARK = re.compile(r"พ\.?\s?ศ\.?|\(?\bb\.?\s?e\b\.?\)?|พุทธศักราช|\(?buddhist era\)?")


def _month_of(word: str) -> int:
    return _NAMES.get(word) or month_of(word)


def _read(words: str) -> Span | None:
    lower = words.lower()
    said = _MARK.search(lower) is not None
    bare = " ".join(_MARK.sub(" ", lower).split()).strip(" ,.")
    bare = re.sub(r"^วันที่\s*|^ปี\s*", "", bare)
    found = parts(bare, _month_of)
    if found is None or not (said or found.year > 2300):
        return None
    if not 2000 <= found.year <= 2700:
        raise ImpossibleError(f"The year {found.year} of the Buddhist Era cannot be: 2000 to 2700 are read.")
    return _span(found)


def _span(found: Parts) -> Span:
    year, month = found.year - _OFFSET, found.month
    note = f"Year {found.year} of the Buddhist Era."
    if found.year >= _JANUARY_SINCE:
        return Span(*gregorian(year, month, found.day), note)
    if found.year < _APRIL_SINCE:
        note += " Its months followed the moon: the year alone is read, and may have begun in March or April."
        return Span(Day(year, 3, 1), Day(year + 1, 4, 30), note, approximate=True)
    note += " It began on 1 April."
    if found.year == _JANUARY_SINCE - 1:
        if 0 < month < 4:
            raise ImpossibleError("The year 2483 of the Buddhist Era had only the months from April to December.")
        return Span(*(gregorian(year, month, found.day) if month else (Day(year, 4, 1), Day(year, 12, 31))), note)
    if not month:
        return Span(Day(year, 4, 1), Day(year + 1, 3, 31), note)
    return Span(*gregorian(year + (month < 4), month, found.day), note)


THAI = Calendar("thai-buddhist", re.compile(r"พ\.?\s?ศ|พุทธศักราช|\bb\.?\s?e\b|buddhist|[\u0e00-\u0e7f]"), _read)
