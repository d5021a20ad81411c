"""A text of a date as a row of tokens: what each word, figure and sign means."""

import re
from collections.abc import Callable
from typing import NamedTuple

from fonds.normalise.dates.languages import LEXICON
from fonds.normalise.dates.languages.chinese import lay_out
from fonds.normalise.dates.languages.meaning import Meaning
from fonds.normalise.dates.phrases.misspelt import month_meant

_PLAIN = str.maketrans(
    dict.fromkeys("‐‑‒–—―−﹣－～〜", "-")
    | dict.fromkeys("’‘ʼ`´＇", "'")
    | dict(zip("０１２３４５６７８９（），．／？", "0123456789(),./?", strict=True))
)
_CHINESE = re.compile(r"[\u3007\u4e00-\u9fff]")
_BEFORE_CHRIST = (
    r"\s?(?:г\.?|года?|r\.?|roku)?\s?(?:b\.?\s?c\.?(?:\s?e\b\.?)?|до н\.?\s?э\.?|до нашей эры|av\.?\s?j\.?\s?-?\s?c\.?"
    r"|avant j\.?\s?-?\s?c\.?|v\.?\s?chr\.?|a\.\s?c\.?|p\.?\s?n\.?\s?e\.?)(?!\w)"
)
_RAW = re.compile(
    r"(?=[0-9'ac])(?:"  # where no figure, apostrophe, a or c stands, none of these is tried
    r"(?P<day>[0-9]{4}(?P<a>[-/]|\.\ ?)[0-9]{1,2}(?P=a)[0-9]{1,2}(?![0-9]))"
    r"|(?P<numeric>[0-9]{1,2}(?P<b>[-/.])\ ?[0-9]{1,2}(?P=b)\ ?(?:[0-9]{4}|[0-9]{2})(?![0-9]))"
    r"|(?P<day_and_month>[0-9]{1,2}(?P<c>[./])\s?[0-9]{1,2}\.?(?=\s?-\s?[0-9]{1,2}(?P=c)\s?[0-9]{1,2}(?P=c)\s?[0-9]{2}))"
    r"|(?P<compact>(?:1[5-9]|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])(?![0-9]))"
    r"|(?P<roman_month>[0-9]{1,2}[./ -](?P<roman>i{1,3}|iv|vi{0,3}|ix|xi{0,2})[./ -](?=[0-9]{4}(?![0-9])))"
    rf"|(?P<before_christ>[0-9]{{1,4}}(?=(?:\s?-\s?[0-9]{{1,4}})?{_BEFORE_CHRIST})(?:{_BEFORE_CHRIST})?)"
    r"|(?P<our_era>(?:a\.?d\.?\s?)[0-9]{1,3}(?![0-9])|[0-9]{1,3}\s?(?:a\.?d|c\.?e)\b\.?)"
    r"|(?P<month_of_year>(?<![0-9/])(?:0?[1-9]|1[0-2])/[0-9]{4}(?![0-9/]))"
    r"|(?P<month_of_short>(?<![0-9/])(?:0?[1-9]|1[0-2])/(?:3[2-9]|[4-9][0-9])(?![0-9/]))"
    r"|(?P<c_before>(?<![\w.])c(?=[0-9]{4}(?![0-9])))"
    r"|(?P<time>[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?![0-9]))"
    r"|(?P<decade>[0-9]{3}0\s?(?:'?s\b|-?[ех]{1,2}\b|er\b|年代))"
    r"|(?P<mask>[0-9]{3}(?:-(?![0-9a-z\s])|-$|\(\?\)|\?|[xu]\b|_)|[0-9]{2}(?:--|\?\?|xx\b|uu\b|__|-\s?-)\??)"
    r"|(?P<short_decade>'?[0-9]0'?s\b)"
    r"|(?P<short_year>'[0-9]{2}(?![0-9]))"
    r"|(?P<year>[0-9]{4}(?![0-9]))"
    r"|(?P<ordinal>[0-9]{1,2}(?:(?:st|nd|rd|th|er|re|ère|e|ème|eme|nde|º|°|-го|-е|-х|-й|-я|-ого)(?!\w)|th(?=c(?:ent|\b))))"
    r"|(?P<short_century>(?<!\w)c(?:1[0-9]|20|21)(?![\w.])(?!\s?(?:c)))"
    r"|(?P<month>[0-9]{1,2}月)"
    r"|(?P<number>[0-9]{1,2}(?![0-9]))"
    r"|(?P<digits>[0-9]+)"
    r")|(?P<blank>(?<=[^\W\d]\ )-{1,3}(?=\s?,))"  # June --, 1950
    r"|(?P<to>\.{2,}|(?<=[0-9])~(?=[0-9]{4}))"
    r"|(?P<word>[^\W\d_]+)"
    r"|(?P<sign>[^\w\s.])",
)
_FIGURES = {
    "year": Meaning.YEAR,
    "number": Meaning.NUMBER,
    "ordinal": Meaning.ORDINAL,
    "month": Meaning.MONTH,
    "time": Meaning.SILENT,
    "digits": Meaning.OTHER,
}
_SIGNS = {
    "-": Meaning.TO,
    "/": Meaning.SLASH,
    ",": Meaning.COMMA,
    "，": Meaning.COMMA,
    "、": Meaning.AND,
    ";": Meaning.SEMICOLON,
    "；": Meaning.SEMICOLON,
    "&": Meaning.AND,
    "+": Meaning.AND,
    "?": Meaning.PERHAPS,
    "~": Meaning.CIRCA,
    "±": Meaning.CIRCA,
    "©": Meaning.COPYRIGHT,
    "≈": Meaning.CIRCA,
    "≤": Meaning.NOT_AFTER,
    "≥": Meaning.NOT_BEFORE,
    "≪": Meaning.BEFORE,
    "≫": Meaning.AFTER,
    "→": Meaning.TO,
    "…": Meaning.TO,
    "<": Meaning.SILENT,
    ">": Meaning.SILENT,
}
_ROMAN_MONTHS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6}
_ROMAN_MONTHS |= {"vii": 7, "viii": 8, "ix": 9, "x": 10, "xi": 11, "xii": 12}
_ROMAN = re.compile(r"(?P<tens>x{0,2})(?P<ones>i{1,3}|iv|v|vi{1,3}|ix|)(?:e|ème|eme|th|er)?")
_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth"
_SPELLED = {word: number for number, word in enumerate(_ORDINALS.split(), 1)}
_SPELLED |= {"fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20}
_SPELLED |= {"twenty-first": 21}


class Token(NamedTuple):
    """A word, figure or sign and what it means."""

    meaning: Meaning
    text: str
    value: int = 0
    """The number, month or season."""
    language: str = ""
    note: str = ""


def plain(text: str) -> str:
    """`text` with one kind of dash, apostrophe and figure, single spaces, and no spaces at the ends."""
    return " ".join(text.translate(_PLAIN).split())


def tokens_of(words: str) -> list[Token]:
    """The tokens of plain lower-case `words`; full stops, brackets and quotation marks are left out."""
    if _CHINESE.search(words):
        words = lay_out(words)
    words = _signs_plain(words)
    raw = [(match.lastgroup or "", match[0]) for match in _RAW.finditer(words)]
    found: list[Token] = []
    place = 0
    while place < len(raw):
        kind, text = raw[place]
        if text in LEXICON and kind != "c_before" and (phrase := _phrase(raw, place)):
            token, length = phrase
            found.append(token)
            place += length
            continue
        place += 1
        if (one := _token(kind, text)) is not None:
            found.append(one)
    return found


def _signs_plain(words: str) -> str:
    """Signs of two or three letters as one: (c), +/-; an angle bracket alone is before or after."""
    if "(c)" in words or "+/-" in words:
        words = words.replace("(c)", "©").replace("+/-", "±")
    if ("<" in words) != (">" in words) and words[0] in "<>":
        words = ("≪" if words[0] == "<" else "≫") + words[1:]
    return words


def _phrase(raw: list[tuple[str, str]], place: int) -> tuple[Token, int] | None:
    """The longest word or phrase of the lexicon that begins at `place`, and how many pieces it takes."""
    for word in LEXICON[raw[place][1]]:
        if not word.rest:
            return Token(word.meaning, raw[place][1], word.value, word.language), 1
        length = len(word.rest) + 1
        if tuple(text for _, text in raw[place + 1 : place + length]) == word.rest:
            text = " ".join(text for _, text in raw[place : place + length])
            return Token(word.meaning, text, word.value, word.language), length
    return None


def _token(kind: str, text: str) -> Token | None:
    if kind == "word":
        return _word(text)
    if kind == "sign":
        return Token(_SIGNS[text], text) if text in _SIGNS else None
    if kind in {"blank", "to"}:
        return Token(Meaning.TO, "-") if kind == "to" else None
    if meaning := _FIGURES.get(kind):
        number = 0 if len(text) > 7 else int(text) if text.isdigit() else _number(text)
        return Token(meaning, text, number, "zh" if kind == "month" else "")
    return _figures(kind, text)


def _figures(kind: str, text: str) -> Token:
    read = _READERS.get(kind)
    return read(text) if read else Token(Meaning.DAY, text, 0, "", kind)


def _roman_month(text: str) -> Token:
    day, month = re.split(r"[./ -]", text)[:2]
    return Token(Meaning.DAY_AND_MONTH, f"{day} {_ROMAN_MONTHS[month]}")


def _decade(text: str) -> Token:
    return Token(Meaning.SPAN, f"{text[:2]}XX" if text[2] == "0" else f"{text[:3]}X", 0, "", "decade")


def _mask(text: str) -> Token:
    known = text[:3] if text[2].isdigit() else text[:2]
    sure = "?" not in text or (len(known) == 2 and not text.endswith("-?"))
    return Token(Meaning.SPAN, known.ljust(4, "X"), 0, "", "" if sure else "?")


def _before_christ(text: str) -> Token:
    year = 1 - _number(text)
    return Token(Meaning.YEAR, f"-{-year:04d}" if year < 0 else f"{year:04d}", year)


def _number(text: str) -> int:
    return int("".join(filter(str.isdigit, text)))


_READERS: dict[str, Callable[[str], Token]] = {
    "roman_month": _roman_month,
    "decade": _decade,
    "mask": _mask,
    "short_year": lambda text: Token(Meaning.SHORT_YEAR, text, _number(text), "", "short_year"),
    "short_decade": lambda text: Token(Meaning.SHORT_YEAR, text, _number(text), "", "short_decade"),
    "before_christ": _before_christ,
    "our_era": lambda text: Token(Meaning.YEAR, f"{_number(text):04d}", _number(text)),
    "c_before": lambda text: Token(Meaning.CIRCA, text, 0, "en", "c_before"),
    "short_century": lambda text: Token(Meaning.SPAN, f"{_number(text) - 1}XX", 0, "en", "century"),
}


def _word(text: str) -> Token:
    if text in _SPELLED:
        return Token(Meaning.ORDINAL, text, _SPELLED[text], "en")
    roman = _ROMAN.fullmatch(text)
    if roman and (roman["tens"] or roman["ones"]):
        return Token(Meaning.ROMAN, text, 10 * len(roman["tens"]) + _ROMAN_MONTHS.get(roman["ones"], 0))
    if meant := month_meant(text):
        name, number, language = meant
        return Token(Meaning.MONTH, text, number, language, f"“{text}” is read as {name.capitalize()}.")
    return Token(Meaning.OTHER, text)
