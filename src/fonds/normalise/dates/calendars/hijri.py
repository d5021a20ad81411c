"""The lunar Hijri calendar: "12 Ramaḍān 1131", "evāsıṭ-ı Şevvāl 1131", "1059 AH", "١٢ رمضان ١١٣١ هـ".

Converted by the tabular (civil) calendar: thirty years of 354 days and eleven leap days, epoch 16 July 622 (Julian), as
in N. Dershowitz and E. M. Reingold, Calendrical Calculations. Months began when the new moon was seen, so a day may be
out by one either way.
"""

import re

from fonds.normalise.dates.calendars.base import Calendar, ImpossibleError, Span, day_of
from fonds.normalise.dates.calendars.julian import julian_of
from fonds.normalise.dates.calendars.written import Parts, parts, plain_letters
from fonds.normalise.dates.value import Day

_EPOCH = 227015
"""Day number of 1 Muharram 1, 19 July 622 of the Gregorian calendar."""

_FIRST, _SECOND = r"(?:[ae]?[vw]+[ae]l|ula|1)", r"(?:[ae]?k?h[ia]r[ae]?|th?ani(?:ya)?|sani(?:ye)?|2)"
_RABI, _JUMADA = r"r[ae]b[iy]+[uia]*[ae]?l?[ae]?", r"(?:c|j|dj|g)[eau]m[aeo][dz]+[iya]*[uea]*l?[ae]?"
_THE = r"(?:dh?|z)[iu][ae]?l?"
_MONTHS = tuple(
    re.compile(pattern)
    for pattern in (
        r"m[uo]har+[ae]m|محرم",
        r"s[ae]f[ae]r|صفر",
        rf"{_RABI}{_FIRST}|ربيعالاول",
        rf"{_RABI}{_SECOND}|ربيعال(?:ثاني|اخر)",
        rf"{_JUMADA}{_FIRST}|جمادي?ال(?:اولي|اول)",
        rf"{_JUMADA}{_SECOND}|جمادي?ال(?:ثانيه?ة?|اخره?ة?)",
        r"r[ae][cj][ae]b|رجب",
        r"s(?:h|ch)?a+b[ae]n|شعبان",
        r"r[ae]m[ae][zd]h?[ae]n|رمضان",
        r"s(?:h|ch)?[ae][vw]+[ae]l|شوال",
        rf"{_THE}[qk][ai]*[dt]+[ae]h?|ذ[وي](?:ال)?قعد[ةه]",
        rf"{_THE}h[iae]?[cj]+[ae]h?|ذ[وي](?:ال)?حج[ةه]",
    )
)
_HONOURS = re.compile(r"(?:u|i|u?l|al|ul)?(?:serif[a-z]*|muazzam|mubarek|mubarak|haram|mukarram)?")
_TENS = {"evail": (1, 10), "evayil": (1, 10), "evasit": (11, 20), "evahir": (21, 30)}
"""The thirds of a month, by which Ottoman chancelleries dated. The last ends with its month."""

_THIRD = re.compile(r"(?:.*\s)?(?P<third>evai?l|eva il|evayil|evasit|evahir)(?:\s?i)?\s+(?P<rest>.+)")
_MARK = re.compile(r"\b(?:a\.?\s?h\b\.?|hijri|hicri|hegirae|هجري[ةه]?|ه(?=\s|$))|[()]", re.IGNORECASE)
_LEAD = re.compile(r"^(?:(?:fi|mah i|the|month of|on|tahriren|in)\s+|(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)")
_STRONG = re.compile(r"a\.?\s?h\b|hijri|hicri|hegirae|هجري|ه(?:\s|$)")
_SOLAR = re.compile(r"ش|shamsi|sh\b|solar")


def month_of(word: str) -> int:
    """1 to 12 for the name of a month in Turkish, Arabic or Persian, in any common transliteration; 0 for others."""
    word = re.sub(r"\s+ii$", "2", re.sub(r"(?<!\si)\s+i$", "1", word))
    squeezed = re.sub(r"[\s.]+", "", word).removeprefix("mahi").removeprefix("شهر")
    for number, pattern in enumerate(_MONTHS, start=1):
        match = pattern.match(squeezed)
        if match and _HONOURS.fullmatch(squeezed.removesuffix("1")[match.end() :]):
            return number
    return 0


def days_to(year: int, month: int, day: int) -> int:
    """Day number of a day of the tabular calendar."""
    return _EPOCH - 1 + (year - 1) * 354 + (3 + 11 * year) // 30 + 29 * (month - 1) + month // 2 + day


def length_of(year: int, month: int) -> int:
    """29 or 30; the last month has 30 days in eleven years of thirty."""
    return 30 if month % 2 or (month == 12 and (14 + 11 * year) % 30 < 11) else 29


def _read(words: str) -> Span | None:
    plain = plain_letters(words)
    strong = _STRONG.search(plain) is not None
    if _SOLAR.search(plain) and not re.search("شوال|شعبان|شهر", plain):
        return None
    plain = " ".join(_MARK.sub(" ", plain).split()).strip(" .,")
    third = _THIRD.fullmatch(plain)
    plain = third["rest"] if third else plain
    while lead := _LEAD.match(plain):
        plain = plain[lead.end() :]
    found = parts(plain, month_of)
    if found is None or (not strong and not _names_a_month(plain)):
        return None
    if third and not found.day:
        found = found._replace(day=_TENS[third["third"].replace(" ", "").replace("eval", "evail")][0])
        found = found._replace(last=min(found.day + 9, length_of(found.year, found.month)))
    if found.year > 1500 and not strong:
        return None
    return _span(found)


def _names_a_month(words: str) -> bool:
    return re.search(r"[^\W\d_]", words) is not None


def _span(found: Parts) -> Span:
    year, month = found.year, found.month
    if not 1 <= year <= 1600 or month > 12:
        raise ImpossibleError(f"There is no month {month} in the Hijri year {year}.")
    length = length_of(year, month) if month else 0
    # A month that the table ends after 29 days may have been seen to last 30.
    if found.day > 30 or found.last > 30 or (found.last and found.last < found.day):
        raise ImpossibleError(f"There is no day {found.last or found.day} in a month of the Hijri calendar.")
    first = days_to(year, month or 1, found.day or 1)
    if found.day:
        last = days_to(year, month, min(found.last, length) if found.last else found.day)
    else:
        last = days_to(year, month, length) if month else days_to(year + 1, 1, 1) - 1
    days = day_of(first), day_of(max(first, last))
    return Span(*days, _note(*days), approximate=True)


def _note(first: Day, last: Day) -> str:
    note = "Converted from the lunar Hijri calendar by the tabular reckoning; a day may be out by one."
    if first < Day(1582, 10, 15):
        julian = " to ".join(julian_of(day).isoformat() for day in dict.fromkeys((first, last)))
        note += f" In the Julian calendar, then in use: {julian}."
    return note


HIJRI = Calendar(
    "hijri",
    re.compile(
        r"\ba\.?\s?h\b|hijri|hicri|hegirae|هجري|ه(?:\s|$)|محرم|صفر|ربيع|جماد|رجب|شعبان|رمضان|شوال|ذو|ذي"
        r"|\bm[uo]har+[ae]m|\bs[ae]f[ae]r|r[ae]bi|\b[cjg][eau]m[aeo] ?[dz]|\br[ae][cj][ae]b|\bs(?:h|ch)?a+ ?b[ae]n"
        r"|\br[ae]m[ae][zd]|\bs(?:h|ch)?[ae][vw]+[ae]l|\b(?:dh?|z)[iu] ?(?:[ae]?l)? ?[qkh]"
    ),
    _read,
)
