"""Dates by eras, as East Asia writes them: 民國三十一年五月, 光緒二十年閏三月初五, 昭和16年12月8日, "Minguo 31"."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from fonds.normalise.dates.calendars.base import ImpossibleError, gregorian
from fonds.normalise.dates.calendars.chinese import lunar_span
from fonds.normalise.dates.calendars.written import plain_letters
from fonds.normalise.dates.numerals import NUMBER, number
from fonds.normalise.dates.value import Day

_LUNAR = r"(?:農曆|农历|陰曆|阴历|舊曆|旧历|夏曆|夏历|古曆|古历)"
_BESIDE = r"[(（\[]\s*(?:公元|西元|西暦|ad)?\s*(?P<beside>[0-9]{4})\s*年?\s*[)）\]]"
_DAY = rf"(?:(?P<third>[上中下]旬)|初?(?P<day>{NUMBER})\s*[日號号]?|(?P<named>[朔望晦])日?)"
_MONTH = rf"(?P<leap>[閏闰])?\s*(?P<month>正|元|冬|臘|腊|{NUMBER})\s*月(?:份)?"
_LEAST_PLAUSIBLE = 200
"""A larger number after the name of an era is a year of our own: no era had as many."""

_MONTH_NAMES = {"正": 1, "元": 1, "冬": 11, "臘": 12, "腊": 12}
_NAMED_DAYS = {"朔": 1, "望": 15, "晦": -1}
_THIRDS = {"上": (1, 10), "中": (11, 20), "下": (21, 0)}
_SEASONS = {"春": 21, "夏": 22, "秋": 23, "冬": 24}


class EraDate(NamedTuple):
    """What a date by an era names; 0 for what it does not name, -1 for the last day of a month."""

    era: str
    """As it stands, in small letters without marks."""
    year: int
    month: int = 0
    day: int = 0
    last: int = 0
    """The last day of a third of a month; 0 for its end or where no third is named."""
    third: str = ""
    season: str = ""
    is_leap: bool = False
    is_lunar: bool = False
    """The source says that month and day are lunar."""
    beside: int = 0
    """The Gregorian year that stands beside, in brackets."""


def era_pattern(names: Iterable[str], lead: str = "") -> re.Pattern[str]:
    """The pattern of a date that begins with one of the names, which may follow `lead`."""
    era = rf"{lead}(?P<era>{'|'.join(sorted(names, key=len, reverse=True))})"
    year = rf"(?P<before>前)?\s*(?P<year>元|{NUMBER})"
    rest = rf"(?:\s*(?P<lunar>{_LUNAR}))?(?:\s*{_MONTH}(?:\s*{_DAY})?)?"
    figures = r"[./-](?P<m>[0-9]{1,2})(?:[./-](?P<d>[0-9]{1,2}))?"
    written = (
        rf"\s*(?:年|nen)?\s*(?:{_BESIDE.replace('beside', 'between')})?(?:(?P<season>[春夏秋冬])[季天]?|{rest})?日?"
    )
    romanised = r"(?P<year2>[0-9]{1,2})(?:st|nd|rd|th) year of (?:the )?(?P<era2>[a-z ]+?)(?: reign| era)?"
    year_ahead = r"(?:(?P<ahead>[0-9]{4})\s*年?\s*[(（\[]\s*)?"
    return re.compile(
        rf"{year_ahead}{era}(?: reign)?,?\s*(?:year |era )?\s*{year}(?:{figures}|{written})"
        rf"\s*(?:{_BESIDE})?\s*[)）\]]?|{romanised}"
    )


def read_era(pattern: re.Pattern[str], words: str) -> EraDate | None:
    """The era, year, month and day that the words name; None where they do not fit. Raises ImpossibleError."""
    match = pattern.fullmatch(plain_letters(words))
    if match is None:
        return None
    if match["year2"]:
        return EraDate(match["era2"], int(match["year2"]))
    year = number(match["year"])
    if year is None or year > _LEAST_PLAUSIBLE:
        return None
    if year == 0:
        raise ImpossibleError("There is no year 0 of an era.")
    beside = match["beside"] or match["between"] or match["ahead"] or 0
    return EraDate(
        era=match["era"],
        year=1 - year if match["before"] else year,
        month=_month(match["month"] or match["m"]),
        day=_day(match),
        last=_THIRDS[match["third"][0]][1] if match["third"] else 0,
        third=match["third"] or "",
        season=match["season"] or "",
        is_leap=bool(match["leap"]),
        is_lunar=bool(match["lunar"] or match["leap"]) or match["month"] in {"臘", "腊"},
        beside=int(beside),
    )


def _month(text: str | None) -> int:
    if not text:
        return 0
    month = _MONTH_NAMES.get(text) or number(text)
    if month is None or not 1 <= month <= 12:
        raise ImpossibleError(f"There is no month {month if month is not None else text}.")
    return month


def _day(match: re.Match[str]) -> int:
    if match["third"]:
        return _THIRDS[match["third"][0]][0]
    if match["named"]:
        return _NAMED_DAYS[match["named"]]
    text = match["day"] or match["d"]
    if not text:
        return 0
    day = number(text)
    if day is None or not 1 <= day <= 31:
        raise ImpossibleError(f"There is no day {day if day is not None else text}.")
    return day


def gregorian_days(date: EraDate, year: int) -> tuple[Day, Day]:
    """The days of a date whose months are Gregorian, in the Gregorian year `year`. Raises ImpossibleError."""
    if date.season:
        first = 3 * (_SEASONS[date.season] - 20)
        last = (year + 1, 2) if first == 12 else (year, first + 2)
        return gregorian(year, first)[0], gregorian(*last)[1]
    start, end = gregorian(year, date.month, date.day)
    if date.third:
        end = gregorian(year, date.month, date.last)[1]
    return start, end


def season_edtf(date: EraDate, year: int) -> str:
    """The EDTF of a season of a Gregorian year; empty where the date names none."""
    return f"{year:04d}-{_SEASONS[date.season]}" if date.season else ""


def lunar_days(date: EraDate, year: int) -> tuple[Day, Day]:
    """The days of a date whose months are lunar, in the lunar year that begins in `year`. Raises ImpossibleError."""
    if date.season:
        first = 3 * (_SEASONS[date.season] - 21) + 1
        return lunar_span(year, first)[0], lunar_span(year, first + 2)[1]
    start, end = lunar_span(year, date.month, date.day, is_leap=date.is_leap)
    if date.third:
        end = lunar_span(year, date.month, date.last or -1, is_leap=date.is_leap)[1]
    return start, end


def beside_note(date: EraDate, first: Day, last: Day) -> str:
    """What to say where the Gregorian year in brackets is none of the date's; empty where it agrees or is absent."""
    if not date.beside or first.year <= date.beside <= last.year:
        return ""
    return f" Beside it stands {date.beside}, which it is not."
