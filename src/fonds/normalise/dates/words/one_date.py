"""One date of EDTF in words: its parts in the order of the language, what qualifies it, what is not known of it."""

import re
from dataclasses import dataclass
from typing import Literal

from fonds.normalise.dates.edtf import EdtfDate
from fonds.normalise.dates.edtf.bounds import estimated_year, possible, years_of
from fonds.normalise.dates.words.language import Language

Style = Literal["us", "uk"]

_FULL_MINUTE = re.compile(r"([0-9]{2}:[0-9]{2}):00(?![.0-9])")
_ROMAN = (("C", 100), ("XC", 90), ("L", 50), ("XL", 40), ("X", 10), ("IX", 9), ("V", 5), ("IV", 4), ("I", 1))
_OFFSET = re.compile(r"(?=[+-])")


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes single dates in one language and style."""

    language: Language
    style: Style

    def date(self, date: EdtfDate, *, governed: bool = False, with_year: bool = True) -> str:
        """The whole date with its qualifiers; without its year where another date beside it has it."""
        signs = [sign for sign, part in zip(date.signs, (date.year, date.month, date.day), strict=True) if part]
        whole = signs[0] if len(set(signs)) == 1 else ""
        words = self._plain(date, governed=governed or whole in {"~", "%"}, with_year=with_year)
        if date.time:
            words = self.language.time.format(date=words, time=_time(date.time))
        if whole:
            return self.language.qualified[whole].format(words)
        return words + (self._doubtful(signs) if any(signs) else "")

    def year(self, year: str, *, governed: bool = False) -> str:
        """A year, decade, century or span of years as EDTF writes it; not XXXX."""
        language, span = self.language, years_of(year)
        if span is None:
            return language.unknown[3]
        low, high = span
        if "S" in year:
            estimated = language.qualified["~"].format(self.number(estimated_year(year)))
            return estimated + (language.brackets.format(self._span(low, high)) if low < high else "")
        if low == high:
            return self.number(low)
        names = {"year": low, "tens": low % 100, "number": low // 100 + 1, "roman": _roman(max(low, 0) // 100 + 1)}
        if re.fullmatch(r"[0-9]{2}XX", year):
            pattern = language.century_governed if governed else language.century
            return pattern.format(**names, ordinal=_ordinal(low // 100 + 1))
        if re.fullmatch(r"[0-9]{3}X", year) and low % 100:  # 1900s would be the century
            return (language.decade_governed if governed else language.decade).format(**names)
        return self._span(low, high) + (language.brackets.format(year) if re.search(r"X[0-9]", year) else "")

    def number(self, year: int) -> str:
        """An astronomical year: 0 is 1 BC."""
        return self.language.year.format(year) if year > 0 else self.language.before_christ.format(1 - year)

    def days_of_month(self, first: EdtfDate, last: EdtfDate) -> str:
        """Two known days of one month: between 3 and 7 July 1942."""
        language = self.language
        pattern = (self.style == "us" and language.days_of_month_us) or language.days_of_month
        return pattern.format(
            first=self._day_number(first),
            last=self._day_number(last),
            month=language.months_of_day[int(first.month) - 1],
            year=self.year(first.year),
        )

    def _plain(self, date: EdtfDate, *, governed: bool, with_year: bool) -> str:
        if not date.month:
            return self.year(date.year, governed=governed)
        known_year, months, days = "X" not in date.year, possible(date.month, 1, 12), possible(date.day, 1, 31)
        if date.season:
            seasons = self.language.seasons_governed if governed else self.language.seasons
            return seasons[date.season].format(self.year(date.year, governed=governed))
        if len(months) > 1:
            return self.year(date.year, governed=governed) + self._month_unknown(date, months)
        day = days[0] if date.day and len(days) == 1 else 0
        words = self._month(date, day, governed=governed, with_year=with_year and known_year)
        if date.day and not day:
            words += self._day_unknown(date.day, days)
        return words if known_year else words + self.language.brackets.format(self.year(date.year))

    def _month(self, date: EdtfDate, day: int, *, governed: bool, with_year: bool) -> str:
        language, month = self.language, possible(date.month, 1, 12)[0] - 1
        year = self.year(date.year) if with_year else ""
        if not day:
            name = (language.months_governed if governed else language.months)[month]
            return language.month.format(month=name, year=year) if with_year else name
        pattern = language.day if with_year else language.day_without_year
        if self.style == "us":
            pattern = (language.day_us if with_year else language.day_without_year_us) or pattern
        words = pattern.format(day=self._day_number(date), month=language.months_of_day[month], year=year)
        return language.day_governed.format(words) if governed else words

    def _day_number(self, date: EdtfDate) -> str:
        number = possible(date.day, 1, 31)[0]
        return self.language.first_day if number == 1 else str(number)

    def _month_unknown(self, date: EdtfDate, months: list[int]) -> str:
        language = self.language
        days = possible(date.day, 1, 31)
        if date.day and len(days) == 1:
            return language.brackets.format(language.day_of_unknown_month.format(days[0]))
        if date.month == "XX":
            return language.brackets.format(language.unknown[0 if date.day else 1])
        names = [language.months[month - 1] for month in months]
        return language.brackets.format(language.listed(names, language.or_))

    def _day_unknown(self, day: str, days: list[int]) -> str:
        language = self.language
        if day == "XX":
            return language.brackets.format(language.unknown[2])
        following = days[-1] - days[0] == len(days) - 1
        numbers = f"{days[0]}–{days[-1]}" if following else language.listed([*map(str, days)], language.or_)
        return language.brackets.format(language.possible_days.format(numbers))

    def _doubtful(self, signs: list[str]) -> str:
        """What is said of parts: (uncertain: day)."""
        language = self.language
        said = []
        for sign in ("~", "?", "%"):
            parts = [name for name, found in zip(language.parts, signs, strict=False) if found == sign]
            if parts:
                said.append(language.doubtful[sign].format(language.listed(parts, language.and_)))
        return language.brackets.format(language.semicolon.join(said))

    def _span(self, low: int, high: int) -> str:
        return self.language.interval.format(self.number(low), self.number(high))


def _time(time: str) -> str:
    """23:20 UTC+04:30: seconds only where there are any."""
    clock = _FULL_MINUTE.sub(r"\1", time, count=1).replace("Z", " UTC")
    return _OFFSET.sub(" UTC", clock, count=1)


def _ordinal(number: int) -> str:
    """English: 1st, 2nd, 3rd, 11th."""
    if number % 100 in {11, 12, 13}:
        return f"{number}th"
    return str(number) + {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def _roman(number: int) -> str:
    letters = ""
    for sign, value in _ROMAN:
        letters += sign * (number // value)
        number %= value
    return letters
