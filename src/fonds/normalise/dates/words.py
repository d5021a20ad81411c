"""EDTF in words: "January 12, 1947", "12 января 1947 г.", "1947年1月12日". One class a language."""

from typing import Literal, Protocol

from fonds.normalise.dates.edtf import Edtf, EdtfDate, End, parse_edtf
from fonds.normalise.dates.month_names import (
    MONTHS,
    MONTHS_OF_A_DAY,
    SEASON_NAMES,
    SEASONS_AFTER_A_PREPOSITION,
)
from fonds.normalise.dates.value import Status

Style = Literal["us", "uk"]


class _Grammar(Protocol):
    """How a language puts a date. `governed` asks for the case that stands after "about" and "not before"."""

    qualified: dict[tuple[str, ...], str]
    unknown: tuple[str, str, str, str]
    """What is said when month and day, month, day, or year are not known."""
    interval: str
    later: str
    earlier: str
    end_unknown: str
    start_unknown: str
    never: str
    always: str
    time: str

    def date(self, date: EdtfDate, style: Style, *, governed: bool) -> str:
        """The date without what qualifies it."""


def _year_number(date: EdtfDate) -> int:
    return int(date.year.lstrip("Y"))


def _known_month(date: EdtfDate) -> int:
    return int(date.month) if date.month.isdigit() and not date.season else 0


def _known_day(date: EdtfDate) -> int:
    return int(date.day) if date.day.isdigit() else 0


def _span(date: EdtfDate) -> tuple[int, int]:
    """First and last year of a year with unspecified digits."""
    earliest, latest = date.earliest, date.latest
    return (earliest.year, latest.year) if earliest and latest else (0, 0)


class _English:
    qualified = {(): "{}", ("approximate",): "about {}", ("uncertain",): "possibly {}"} | {
        ("approximate", "uncertain"): "possibly about {}"
    }
    unknown = (" (month and day not known)", " (month not known)", " (day not known)", "year not known")
    interval = "{} to {}"
    later, earlier = "{} or later", "{} or earlier"
    end_unknown, start_unknown = "{} until an unknown date", "from an unknown date until {}"
    never, always = "dates not known", "at any time"
    time = "{date}, {time}"

    def date(self, date: EdtfDate, style: Style, *, governed: bool) -> str:
        """January 12, 1947 (`us`) or 12 January 1947 (`uk`); governed: (about) the 1930s."""
        year = self._year(date)
        if governed and year.endswith("s"):
            return f"the {year}"
        if date.season:
            return f"{SEASON_NAMES['en'][date.season - 21]} {year}"
        if not (month := _known_month(date)):
            return year
        name = MONTHS["en"][month - 1]
        if not (day := _known_day(date)):
            return f"{name} {year}"
        return f"{name} {day}, {year}" if style == "us" else f"{day} {name} {year}"

    @staticmethod
    def _year(date: EdtfDate) -> str:
        if date.precision == "decade" and not date.year.startswith("-"):
            return f"{_span(date)[0]}s"
        if "X" in date.year:
            return " to ".join(_english_year(year) for year in _span(date))
        return _english_year(_year_number(date))


def _english_year(year: int) -> str:
    return str(year) if year > 0 else f"{1 - year} BC"


class _Russian:
    qualified = {(): "{}", ("approximate",): "около {}", ("uncertain",): "возможно, {}"} | {
        ("approximate", "uncertain"): "возможно, около {}"
    }
    unknown = (" (месяц и день неизвестны)", " (месяц неизвестен)", " (день неизвестен)", "год неизвестен")
    interval = "{} – {}"
    later, earlier = "не ранее {}", "не позднее {}"
    end_unknown, start_unknown = "с {} (окончание неизвестно)", "до {} (начало неизвестно)"
    never, always = "даты неизвестны", "в любое время"
    time = "{date}, {time}"

    def date(self, date: EdtfDate, style: Style, *, governed: bool) -> str:
        """12 января 1947 г.; governed: (около) июня 1934 г."""
        del style
        year = self._year(date)
        if governed:
            year = year.replace("-е", "-х")
        if date.season:
            return f"{(SEASONS_AFTER_A_PREPOSITION if governed else SEASON_NAMES)['ru'][date.season - 21]} {year}"
        if not (month := _known_month(date)):
            return year
        day = _known_day(date)
        name = (MONTHS_OF_A_DAY if governed or day else MONTHS)["ru"][month - 1]
        return f"{day} {name} {year}" if day else f"{name} {year}"

    @staticmethod
    def _year(date: EdtfDate) -> str:
        if date.precision == "decade" and not date.year.startswith("-"):
            return f"{_span(date)[0]}-е гг."
        if "X" in date.year:
            return " – ".join(_russian_year(year) for year in _span(date))
        return _russian_year(_year_number(date))


def _russian_year(year: int) -> str:
    return f"{year} г." if year > 0 else f"{1 - year} г. до н. э."


class _Chinese:
    qualified = {(): "{}", ("approximate",): "约{}", ("uncertain",): "可能为{}"} | {
        ("approximate", "uncertain"): "可能约为{}"
    }
    unknown = ("（月日不详）", "（月份不详）", "（日期不详）", "年份不详")
    interval = "{}至{}"
    later, earlier = "{}或以后", "{}或以前"
    end_unknown, start_unknown = "{}起，终止日期不详", "至{}，起始日期不详"
    never, always = "日期不详", "任何时间"
    time = "{date} {time}"

    def date(self, date: EdtfDate, style: Style, *, governed: bool) -> str:
        """1947年1月12日. Chinese has no cases."""
        del style, governed
        year = self._year(date)
        if date.season:
            return f"{year}{SEASON_NAMES['zh'][date.season - 21]}"
        month, day = _known_month(date), _known_day(date)
        return year + (MONTHS["zh"][month - 1] if month else "") + (f"{day}日" if day else "")

    @staticmethod
    def _year(date: EdtfDate) -> str:
        if date.precision == "decade" and not date.year.startswith("-"):
            return f"{_span(date)[0]}年代"
        if "X" in date.year:
            return "至".join(_chinese_year(year) for year in _span(date))
        return _chinese_year(_year_number(date))


def _chinese_year(year: int) -> str:
    return f"{year}年" if year > 0 else f"公元前{1 - year}年"


_GRAMMARS: dict[str, _Grammar] = {"en": _English(), "ru": _Russian(), "zh": _Chinese()}

_STATUSES: dict[str, dict[str, str]] = {
    "en": {"undated": "undated", "not-given": "date not given", "not-understood": "date not understood"},
    "ru": {"undated": "без даты", "not-given": "дата не указана", "not-understood": "дата не распознана"},
    "zh": {"undated": "未注明日期", "not-given": "未提供日期", "not-understood": "日期无法识别"},
}


def date_in_words(edtf: str, language: str = "en", style: Style = "us") -> str:
    """The EDTF string `edtf` in words of `language` (BCP 47; en, ru, zh, others in English).

    `style` is for English: "January 12, 1947" or "12 January 1947". Raises EdtfError for what is not EDTF.
    """
    return _words(parse_edtf(edtf), _GRAMMARS.get(_base(language), _GRAMMARS["en"]), style)


def status_in_words(status: Status, language: str = "en") -> str:
    """What stands in the place of a date that is `undated`, `not-given` or `not-understood`; empty for `read`."""
    return _STATUSES.get(_base(language), _STATUSES["en"]).get(status, "")


def _base(language: str) -> str:
    return language.replace("_", "-").split("-")[0].lower()


def _words(value: Edtf, grammar: _Grammar, style: Style) -> str:
    if isinstance(value, EdtfDate):
        return _date(value, grammar, style)
    start, end = value.start, value.end
    if isinstance(start, EdtfDate) and isinstance(end, EdtfDate):
        return grammar.interval.format(_date(start, grammar, style), _date(end, grammar, style))
    if isinstance(start, EdtfDate):
        pattern = grammar.later if end is End.OPEN else grammar.end_unknown
        return pattern.format(_date(start, grammar, style, governed=True))
    if isinstance(end, EdtfDate):
        pattern = grammar.earlier if start is End.OPEN else grammar.start_unknown
        return pattern.format(_date(end, grammar, style, governed=True))
    return grammar.always if start is end is End.OPEN else grammar.never


def _date(date: EdtfDate, grammar: _Grammar, style: Style, *, governed: bool = False) -> str:
    if date.year.lstrip("-") == "XXXX":
        words = grammar.unknown[3]
    else:
        governed = governed or "approximate" in date.qualifiers
        words = grammar.date(date, style, governed=governed) + _what_is_unknown(date, grammar)
    if date.time:
        words = grammar.time.format(date=words, time=date.time.replace("Z", " UTC"))
    return grammar.qualified[date.qualifiers].format(words)


def _what_is_unknown(date: EdtfDate, grammar: _Grammar) -> str:
    if date.month == "XX":
        return grammar.unknown[0 if date.day else 1]
    return grammar.unknown[2] if date.day == "XX" else ""
