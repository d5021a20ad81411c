"""Figures alone: years, years with a short end, months of a year, EDTF. Most dates are written so."""

import re
from collections.abc import Callable

from fonds.normalise.dates.edtf import EdtfError, parse_edtf

_EDTF_SHAPE = re.compile(r"[0-9XYTZ~?%./:+,\[\]{}-]*[0-9][0-9XYTZ~?%./:+,\[\]{}-]*|XXXX-[0-9X]{2}(?:-[0-9X]{2})?")
_DAY = re.compile(r"[0-9]{4}(?:-[0-9]{2}){1,2}")
_LONGEST = 12
"""Signs of the longest form, EDTF apart: "1949 - 1950"."""
_OPEN_YEARS = frozenset({"9999", "2999"})
NO_YEARS = _OPEN_YEARS | {"0000"}
"""What stands where no year is known."""

_Found = tuple[str, str] | None


def quick_edtf(words: str) -> _Found:
    """EDTF and a note for plain `words` that are figures; None for others.

    Raises EdtfError for a day that cannot be.
    """
    if len(words) == 4 and words.isascii() and words.isdigit():
        return words, ""
    if words.startswith("?") or (words[:1].isalpha() and words[0] not in "XY"):
        return None
    for form, read in _FORMS if len(words) <= _LONGEST else ():
        if (match := form.fullmatch(words)) and (found := read(match)):
            return found
    return _edtf(words)


def _years(match: re.Match[str]) -> _Found:
    if match[2] in _OPEN_YEARS:
        return f"{match[1]}/..", f"{match[2]} at the end is read as an open end."
    return f"{match[1]}/{match[2]}", ""


def _short_years(match: re.Match[str]) -> _Found:
    """1936-37 and 1936/37, where the second number is above the first; 1936-12 is a month."""
    first, second = match["head"] + match["first"], match["head"] + match["second"]
    if second <= first:
        is_month = not match["perhaps"] and 1 <= int(match["second"]) <= 12
        return (f"{first}-{match['second']}", "") if is_month else None
    note = ""
    if match["sign"] == "/" or int(match["second"]) <= 12:
        note = f"Read as the years {first} to {second}" + ("." if match["sign"] == "/" else "; in EDTF it is a month.")
    return f"{first}/{second}{match['perhaps']}", note


def _one_figure(match: re.Match[str]) -> _Found:
    """1950-5 and 1642/3."""
    if match["end"] <= match["last"]:
        return None
    end = f"{match['first'][:3]}{match['end']}"
    note = f"Read as the years {match['first']} to {end}; it may also be a month."
    return f"{match['first']}/{end}{match['perhaps']}", note


def _century(match: re.Match[str]) -> _Found:
    return f"{match[1]}XX?", f"Read as a year of the {match[1]}00s whose last figures are not known."


def _month(match: re.Match[str]) -> _Found:
    return f"{match['year'] or match['first']}-{int(match['month'] or match['second']):02d}", ""


def _until(match: re.Match[str]) -> _Found:
    """A year with a hyphen before it: nobody holds documents of those years before Christ."""
    return f"/{match[1]}", f"Read as until {match[1]}; in EDTF it is a year before 1 AD."


def _zeros(match: re.Match[str]) -> _Found:
    """1912-00-00; 1999-00 is the turn of a century."""
    if len(match[0]) == 7 and int(match[1][2:]) >= 50:
        return None
    return match[1], "Zeros stand for what is not known."


_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], _Found]], ...] = (
    (re.compile(r"([0-9]{4})\s?-\s?([0-9]{4})"), _years),
    (
        re.compile(r"(?P<head>[0-9]{2})(?P<first>[0-9]{2})\s?(?P<sign>[-/])\s?(?P<second>[0-9]{2})(?P<perhaps>\??)"),
        _short_years,
    ),
    (re.compile(r"(?P<first>[0-9]{3}(?P<last>[0-9]))\s?[-/]\s?(?P<end>[1-9])(?P<perhaps>\??)"), _one_figure),
    (re.compile(r"(1[0-9]|20)-\??"), _century),
    (
        re.compile(
            r"(?P<month>0?[1-9]|1[0-2])[./-](?P<year>[0-9]{4})|(?P<first>[0-9]{4})[./](?P<second>0[1-9]|1[0-2]|[1-9])"
        ),
        _month,
    ),
    (re.compile(r"-\s?(1[0-9]{3}|20[0-9]{2})"), _until),
    (re.compile(r"([0-9]{4}(?:-(?:0[1-9]|1[0-2]))?)(?:-00){1,2}"), _zeros),
)


def _edtf(words: str) -> _Found:
    if not _EDTF_SHAPE.fullmatch(words):
        return None
    try:
        parse_edtf(words)
    except EdtfError:
        if _DAY.fullmatch(words) and (len(words) > 7 and not 12 < int(words[5:7]) <= 31):
            raise
        return None
    return words, "Read as EDTF: a year before 1 AD." if words.startswith("-") else ""
