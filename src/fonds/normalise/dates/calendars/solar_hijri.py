"""The Solar Hijri calendar of Iran and Afghanistan: "1 Farvardin 1320", "1320/5/1 ش", "۲۲ بهمن ۱۳۵۷", "7 Saur 1357".

Leap years by the cycle of 33 years, which agrees with the astronomical calendar for the years 1178 to 1633
(K. Borkowski, The Persian calendar for 3000 years, 1996); other years may be out by a day. The imperial years 2535 to
2537 (1976 to 1978) count 1180 more.
"""

import re

from fonds.normalise.dates.calendars.base import Calendar, ImpossibleError, Span, day_of
from fonds.normalise.dates.calendars.written import Parts, parts, plain_letters

_EPOCH = 226894
"""Day number of the day before 1 Farvardin 1."""

_EXACT = range(1178, 1634)
_IMPERIAL = range(2534, 2538)
_MONTHS = (
    r"farvardin|فروردين|hamal|حمل",
    r"ord[iy]behe?sht|ارديبهشت|s[ao]u?[wu]r|thawr|ثور",
    r"khord[ae]d|خرداد|j[ao]wza|جوزا",
    r"tir|تير|saratan|سرطان",
    r"a?mord[ae]d|ا?مرداد|asad|اسد",
    r"shahrivar|شهريور|sunbula|سنبله",
    r"mehr|مهر|mizan|ميزان",
    r"aban|ابان|aqrab|عقرب",
    r"[ae]zar|اذر|qaws|قوس",
    r"de[yi]|دي|jad[iy]|جدي",
    r"bahman|بهمن|dalw|دلو",
    r"esfand|اسفند|h[uo]t|حوت",
)
_PATTERNS = tuple(re.compile(month) for month in _MONTHS)
_MARK = re.compile(
    r"\(?(?:\bhijri shamsi\b|\bsolar hijri\b|\bshamsi\b|\ba\.?\s?p\.?(?!\w)"
    r"|\bs\.?h\.?(?!\w)|ه\s?\.?\s?ش|هجري شمسي|شمسي|ش)\.?\)?"
)


def month_of(word: str) -> int:
    """1 to 12 for the name of an Iranian or Afghan month; 0 for others."""
    return next((number for number, name in enumerate(_PATTERNS, start=1) if name.fullmatch(word)), 0)


def day_number_of(year: int, month: int, day: int) -> int:
    """Day number of a day of the calendar."""
    before = 31 * (month - 1) if month <= 7 else 186 + 30 * (month - 7)
    return _EPOCH + 365 * (year - 1) + (8 * year + 21) // 33 + before + day


def length_of(year: int, month: int) -> int:
    """31 days in the first six months, then 30; Esfand has 29 but in leap years."""
    if month == 12:
        return day_number_of(year + 1, 1, 1) - day_number_of(year, 12, 1)
    return 31 if month <= 6 else 30


def _read(words: str) -> Span | None:
    plain = plain_letters(words)
    bare = _without_mark(plain)
    found = parts(bare, month_of)
    if found is None or (bare == plain and not re.search(r"[^\W\d_]", plain)):
        return None
    if found.year in _IMPERIAL:
        found = found._replace(year=found.year - 1180)
    if not 1000 <= found.year <= 1600:
        if bare == plain:
            return None
        raise ImpossibleError(f"The Solar Hijri year {found.year} cannot be: years from 1000 to 1600 are read.")
    return _span(found)


def _without_mark(plain: str) -> str:
    """The words without what names the calendar; شهریور begins with the letter that stands for it."""
    if re.search("شهريور|ارديبهشت", plain) and not re.search(r"شمسي|ش\.?$", plain):
        return plain
    return " ".join(_MARK.sub(" ", plain).split()).strip(" .,")


def _span(found: Parts) -> Span:
    year, month = found.year, found.month
    if month > 12:
        raise ImpossibleError(f"There is no month {month}.")
    length = length_of(year, month or 12)
    if max(found.day, found.last) > length:
        raise ImpossibleError(f"There is no day {found.last or found.day} in a month of {length} days.")
    first = day_number_of(year, month or 1, found.day or 1)
    last = day_number_of(year, month or 12, found.last or found.day or length)
    exact = year in _EXACT
    note = "Converted from the Solar Hijri calendar" + ("." if exact else "; a day may be out by one.")
    return Span(day_of(first), day_of(last), note, approximate=not exact)


SOLAR_HIJRI = Calendar(
    "solar-hijri",
    re.compile(
        r"farvardin|behe?sht|khord|\btir\b|mord[ae]d|shahrivar|\bmehr\b|\baban\b|\b[ae]zar\b|\bde[yi]\b|bahman|esfand"
        r"|\bhamal\b|\bs[ao]u?[wu]r\b|j[ao]wza|saratan|\basad\b|sunbula|\bmizan\b|aqrab|\bqaws\b|\bjad[iy]\b|\bdalw\b"
        r"|\bhut\b|shamsi|\ba\.?p\b|\bs\.?h\b|solar hijri|ش(?:\s|$|\.)|شمسي|فروردين|بهشت|خرداد|تير|مرداد|شهريور|مهر"
        r"|ابان|اذر|دي|بهمن|اسفند|حمل|ثور|جوزا|سرطان|اسد|سنبله|ميزان|عقرب|قوس|جدي|دلو|حوت"
    ),
    _read,
)
