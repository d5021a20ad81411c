"""Dates as people write them: "January 12, 1947", "ca. 1936", "June-July 1942", "27 июля 1934 г.", "n.d.".

    words ── brackets noted ── undated? ── EDTF? ── years? ── one date? ── range of two? ── not understood, and why

A date is read when it can mean one thing only. What could mean two is read as far as both agree, with a note;
what cannot be is not understood, with a note.
"""

import re
from functools import lru_cache
from typing import Literal, NamedTuple

from fonds.normalise.dates.edtf import Edtf, EdtfError, format_edtf, parse_edtf
from fonds.normalise.dates.month_names import READABLE
from fonds.normalise.dates.value import DateReading

Order = Literal["dmy", "mdy"]

LONGEST = 200
"""Longer texts are not read: no date is as long, and a cell of megabytes must not be searched for one."""

_UNDATED_WORDS = """
n.d | nd | n. d | undated | no date | not dated | date unknown | unknown date | unknown | date not known
s.d | s. d | sd | sine dato | sans date | o.d | o. d | o.j | o. j | ohne datum | ohne jahr
без даты | б.д | б. д | б/д | не датировано | недатировано | дата неизвестна
无日期 | 無日期 | 日期不详 | 日期不詳 | 未注明日期
"""
UNDATED = frozenset(word.strip() for line in _UNDATED_WORDS.split("\n") for word in line.split("|") if word.strip())
"""Words by which a source says that the document bears no date; lower case, without closing full stop."""

_CIRCA = r"(?:circa|ca?\.?|about|approximately|approx\.?|around|~|около|ок\.|примерно|大约|大約|约|約),?\s*"
_PERHAPS = r"(?:probably|possibly|perhaps|prob\.|вероятно,?|возможно,?|可能为?|可能)\s*"
_QUALIFIED = re.compile(rf"(?:(?P<perhaps>{_PERHAPS})|(?P<circa>{_CIRCA}))(?=[\W\d]|(?<=[\s.约約能为]))")
_PLAIN = str.maketrans(dict.fromkeys("‐‑‒–—―−", "-") | dict(zip("０１２３４５６７８９", "0123456789", strict=True)))
_EDTF_SHAPE = re.compile(r"[0-9XYTZ~?%./:+-]*[0-9][0-9XYTZ~?%./:+-]*")
_YEARS = re.compile(r"(?P<head>[0-9]{2})(?P<first>[0-9]{2})\s?(?P<sign>[-/])\s?(?P<second>[0-9]{2})(?P<perhaps>\??)")
_WINTER = re.compile(r"(?P<word>winter|зима)\s+(?P<year>[0-9]{4})\s?[-/]\s?(?P<second>(?:[0-9]{2})?[0-9]{2})")
_SPLITS = (
    re.compile(r"\s+-\s+|\s+(?:to|through|until|till)\s+|\s+по\s+|\s*至\s*"),
    re.compile(r"-"),
)
_OPENING = re.compile(r"(?:from|between|с|со|от)\s+|(?:从|自)\s*")

_WORD = r"(?P<word>[a-zа-яё]+)\.?"
_YEAR = r"(?P<year>[0-9]{4})"
_DAY = r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th|-го)?"
_GODA = r"(?:\s?(?:г\.?|года?|year))?"
_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"{_WORD}\s*{_DAY}(?:,\s*|\s+|\.\s*){_YEAR}",
        rf"{_DAY}\.?\s*(?:of\s+)?{_WORD},?\s*{_YEAR}{_GODA}",
        rf"{_DAY}[-/]{_WORD}[-/]{_YEAR}",
        rf"{_WORD},?(?:\s+of)?\s*{_YEAR}{_GODA}",
        rf"(?:the year\s+)?{_YEAR}(?:\s?年|{_GODA})",
        rf"{_YEAR}[,.]?\s+{_WORD}(?:\s*{_DAY})?",
        rf"{_YEAR}\s?年\s?(?P<month>[0-9]{{1,2}})\s?月(?:\s?(?P<day>[0-9]{{1,2}})\s?[日号號])?",
        rf"{_YEAR}[-/.](?P<month>[0-9]{{1,2}})[-/.](?P<day>[0-9]{{1,2}})",
        rf"{_YEAR}[/.](?P<month>[0-9]{{1,2}})",
    )
)
_DECADE = re.compile(r"(?:the\s+)?(?P<digits>[0-9]{3})0(?:'?s|-[ех]{1,2}(?:\s?г(?:г\.?|оды|одов))?|\s?年代)")
_NUMERIC = re.compile(rf"(?P<a>[0-9]{{1,2}})(?P<sign>[./-])(?P<b>[0-9]{{1,2}})(?P=sign){_YEAR}{_GODA}")
_SHORT_YEAR = re.compile(
    r"(?:[0-9]{1,2}[./ -](?:[0-9]{1,2}|[a-zа-яё]+\.?)[./ ,-]+|[a-z]+\.?\s+[0-9]{1,2},\s*)'?[0-9]{2}|'[0-9]{2}"
)


class _Date(NamedTuple):
    """A date found in words, before EDTF has checked it."""

    edtf: str
    language: str = ""
    note: str = ""


class _UnreadableError(ValueError):
    """Why words were not understood; the message is the note."""


def read_date(text: str, *, order: Order | None = None) -> DateReading:
    """What the words `text` say of a date. Never raises.

    `order` says how the source writes figures alone: 3/4/1950 is 3 April (`dmy`) or March 4 (`mdy`); without it
    only the year is read. Whoever declares that a source writes EDTF calls `read_edtf` instead.
    """
    if len(text) > LONGEST:
        return DateReading(text=text, status="not-understood", note=f"Longer than {LONGEST} characters.")
    return _read(text, order)


def read_edtf(text: str) -> DateReading:
    """`text` read strictly as EDTF, for sources that declare it: 1936-12 is December, never a range. Never raises."""
    stripped = text.strip()
    if not stripped:
        return DateReading(text=text, status="not-given")
    try:
        return _reading(text, parse_edtf(stripped))
    except EdtfError as error:
        return DateReading(text=text, status="not-understood", note=str(error))


@lru_cache(maxsize=1 << 16)
def _read(text: str, order: Order | None) -> DateReading:
    words = " ".join(text.translate(_PLAIN).split())
    if not words:
        return DateReading(text=text, status="not-given")
    bare = words.replace("[", "").replace("]", "").strip()
    if bare.startswith("(") and bare.find(")") == len(bare) - 1:
        bare = bare[1:-1].strip()
    if bare.rstrip(".").lower() in UNDATED:
        return DateReading(text=text, status="undated", note=_supplied(words))
    try:
        found = _date_or_range(bare if bare.endswith("..") else bare.removesuffix("."), order)
        value = parse_edtf(found.edtf)
    except (_UnreadableError, EdtfError) as reason:
        return DateReading(text=text, status="not-understood", note=str(reason))
    return _reading(text, value, found.language, " ".join(filter(None, (found.note, _supplied(words)))))


def _reading(text: str, value: Edtf, language: str = "", note: str = "") -> DateReading:
    return DateReading(
        text=text,
        status="read",
        edtf=format_edtf(value),
        earliest=value.earliest,
        latest=value.latest,
        precision=value.precision,
        qualifiers=value.qualifiers,
        language=language,
        note=note,
    )


def _supplied(words: str) -> str:
    return "In square brackets: supplied by the cataloguer." if "[" in words else ""


def _date_or_range(words: str, order: Order | None) -> _Date:
    if years := _range_of_years(words) or _winter(words.lower()):
        return years
    if _EDTF_SHAPE.fullmatch(words) and (edtf := _edtf(words)):
        return edtf
    lower = words.lower()
    if date := _one(lower, order):
        return date
    body = _OPENING.sub("", lower, count=1) if _OPENING.match(lower) else lower
    for split in _SPLITS:
        for sign in split.finditer(body):
            if both := _range(body[: sign.start()].strip(), body[sign.end() :].strip(), order):
                return both
    raise _UnreadableError(_why_not(lower))


def _edtf(words: str) -> _Date | None:
    try:
        parse_edtf(words)
    except EdtfError:
        return None
    note = "Read as EDTF: a year before 1 AD." if words.startswith("-") else ""
    return _Date(words, note=note)


def _range_of_years(words: str) -> _Date | None:
    """1936-37 and 1936/37, where the second number is above the first; 1936-12 is a month."""
    match = _YEARS.fullmatch(words)
    if match is None or int(match["second"]) <= int(match["first"]):
        return None
    first, second = match["head"] + match["first"], match["head"] + match["second"]
    note = ""
    if match["sign"] == "/" or int(match["second"]) <= 12:
        note = f"Read as the years {first} to {second}" + ("." if match["sign"] == "/" else "; in EDTF it is a month.")
    return _Date(f"{first}/{second}{match['perhaps']}", note=note)


def _winter(words: str) -> _Date | None:
    """The winter that two years share: winter 1949-50."""
    match = _WINTER.fullmatch(words)
    if match is None or not str(int(match["year"]) + 1).endswith(match["second"]):
        return None
    return _Date(f"{match['year']}-24", READABLE[match["word"]][1])


def _range(left: str, right: str, order: Order | None) -> _Date | None:
    """Two dates; what one of them leaves out is taken from the other: June-July 1942, January 16-17, 2005."""
    if not (left and right):
        return None
    end = next(filter(None, (_one(f"{lead} {right}".strip(), order) for lead in _leads(left))), None)
    if end is None or "/" in end.edtf:
        return None
    year, month = end.edtf[:4], end.edtf[5:7]
    start = _one(left, order) or _one(f"{left} {year}", order)
    if start is None and re.fullmatch(r"[0-9]{1,2}", left) and len(end.edtf) > len("1942-06"):
        start = _Date(f"{year}-{month}-{int(left):02d}")
    if start is None or "/" in start.edtf or (start.edtf[5:6] == "2" and end.edtf.rstrip("~?%") == year):
        return None  # "spring 1949-1950" may be one spring, two, or from spring to a year's end
    return _Date(f"{start.edtf}/{end.edtf}", end.language or start.language, start.note or end.note)


def _leads(left: str) -> tuple[str, ...]:
    """What the second date may take from before the first: nothing, its month, its year, or both."""
    match = re.match(r"([0-9]{4})?,?\s*([a-zа-яё]+)?", left)
    year, month = match.groups(default="") if match else ("", "")
    return ("", month, year, f"{year} {month}") if year and month else ("", month)


def _one(words: str, order: Order | None) -> _Date | None:
    """One date with what qualifies it; None where the words are no single date."""
    uncertain = approximate = False
    while match := _QUALIFIED.match(words):
        uncertain, approximate = uncertain or bool(match["perhaps"]), approximate or bool(match["circa"])
        words = words[match.end() :]
    for sign in (" (?)", "(?)", " ?", "?"):
        if words.endswith(sign):
            uncertain, words = True, words.removesuffix(sign)
            break
    date = _figures(words, order) or _phrase(words) or (_edtf(words.upper()) if _EDTF_SHAPE.fullmatch(words) else None)
    if date is None or not (uncertain or approximate) or "/" in date.edtf:
        return date
    sign = "%" if uncertain and approximate else "~" if approximate else "?"
    return date._replace(edtf=date.edtf.rstrip("~?%") + sign)


def _phrase(words: str) -> _Date | None:
    if decade := _DECADE.fullmatch(words):
        return _decade(decade["digits"])
    for form in _FORMS:
        if match := form.fullmatch(words):
            return _from_parts(match.groupdict())
    return None


def _from_parts(parts: dict[str, str | None]) -> _Date | None:
    """The date of a form's named parts; None where its word is no month and no season."""
    language = ""
    edtf = [parts["year"] or ""]
    if word := parts.get("word"):
        number, language = READABLE.get(word, (0, ""))
        if not number:
            return None
        edtf.append(f"{number:02d}")
    elif month := parts.get("month"):
        if not 1 <= int(month) <= 12:
            raise _UnreadableError(f"There is no month {int(month)}.")
        edtf.append(f"{int(month):02d}")
    if day := parts.get("day"):
        edtf.append(f"{int(day):02d}")
    return _Date("-".join(edtf), language)


def _decade(digits: str) -> _Date:
    if digits.endswith("0"):
        note = f"Read as the century: {digits}0s may also mean the years {digits}0 to {digits}9."
        return _Date(f"{digits[:2]}XX", note=note)
    return _Date(f"{digits}X")


def _figures(words: str, order: Order | None) -> _Date | None:
    """27.07.1934 and 3/4/1950: day and month, where figures or `order` tell which is which."""
    match = _NUMERIC.fullmatch(words)
    if match is None:
        return None
    first, second, year = int(match["a"]), int(match["b"]), match["year"]
    by_day, by_month = (first, second), (second, first)
    if order is None and first != second and 1 <= first <= 12 and 1 <= second <= 12:
        note = f"{words} is day {first} of month {second}, or day {second} of month {first}: only the year is read."
        return _Date(f"{year}-XX-XX", note=note)
    day, month = by_month if order == "mdy" or (order is None and second > 12) else by_day
    if not 1 <= month <= 12:
        raise _UnreadableError(f"There is no month {month}.")
    return _Date(f"{year}-{month:02d}-{day:02d}")


def _why_not(words: str) -> str:
    if re.fullmatch(r"[0-9]{4}(?:-[0-9]{2}){1,2}", words):
        return _refusal(words)
    if _SHORT_YEAR.search(words) and not re.search(r"[0-9]{3}", words):
        return "The year has two digits; the century is not said."
    if not re.search(r"[0-9]{3}", words):
        return "No year is named."
    return "These words are not known as a date."


def _refusal(words: str) -> str:
    try:
        parse_edtf(words)
    except EdtfError as error:
        return str(error)
    return ""
