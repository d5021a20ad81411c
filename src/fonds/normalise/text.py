"""Unicode repair, and the keys under which texts are compared and sorted."""

import re
import unicodedata
from typing import NamedTuple

_KEPT_CONTROLS = {"\n", "\t"}
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_LINE_BREAKS = re.compile("\r\n?|[\x85\u2028\u2029]")
_INVISIBLE = re.compile("[\ufeff\u202d\u202e]")
"""Byte order mark, and the two overrides that make a text read otherwise than it is stored.
Joiners (U+200C, U+200D) and the weaker marks of direction carry meaning in Persian, Arabic and Uyghur, and stay."""

_DIRECTIONS = re.compile("[\u202a-\u202e\u2066-\u2069]")
_NOT_CHARACTERS = re.compile(
    f"[\ufdd0-\ufdef{''.join(chr(plane << 16 | end) for plane in range(17) for end in (0xFFFE, 0xFFFF))}]"
)
"""Code points that Unicode sets aside for ever (section 23.7): damage, wherever they stand in a text."""

_MARKS: dict[int, str | None] = {
    mark: None
    for first, last in (
        (0x0300, 0x036F),
        (0x0591, 0x05BD),
        (0x064B, 0x065F),
        (0x0670, 0x0670),
        (0x1AB0, 0x1AFF),
        (0x1DC0, 0x1DFF),
        (0x20D0, 0x20FF),
        (0xFE20, 0xFE2F),
    )
    for mark in range(first, last + 1)
}
"""Diacritics of Latin, Greek and Cyrillic, vowel points of Hebrew and Arabic.
Not the vowel signs of Indic scripts nor the voicing marks of kana: without those the word is another word."""

_LOOKALIKES = str.maketrans(
    dict.fromkeys("\u2018\u2019\u201a\u201b\u02bb\u02bc\u02b9\u02bf\u02be\u2032\u0060\u00b4", "'")
    | dict.fromkeys("\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033", '"')
    | dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-")
)

_RIGHT_TO_LEFT = frozenset({"ar", "arc", "ckb", "dv", "fa", "he", "ota", "prs", "ps", "sd", "syr", "ug", "ur", "yi"})
_RIGHT_TO_LEFT_SCRIPTS = frozenset({"Adlm", "Arab", "Aran", "Hebr", "Nkoo", "Samr", "Syrc", "Thaa"})

_LEADING = re.compile(r"^[\W_]+")
_NUMBER = re.compile(r"[0-9]+")
_PADDED = 12
_FORMULA = re.compile(r"""^\s*(?:=\s*["'(+@\w-]|@\w+\(|[+-](?:.*\w\(|.*\|.*!|[A-Za-z$]+[0-9]))""", re.DOTALL)


class TextProblem(NamedTuple):
    """Something in a text that no person would have written."""

    code: str
    """`control-characters`, `direction-characters`, `noncharacters`, `replacement-characters` or `surrogates`."""
    sentence: str


def repair(text: str, *, lines: bool = False) -> str:
    """`text` in NFC, without control characters, without white space at its ends.

    Tabs and line breaks become spaces; with `lines` the line breaks stay, as newlines. No-break spaces inside the
    text stay. Halves of surrogate pairs, which no database stores, become U+FFFD. The original is the caller's to keep.
    """
    if text.isascii() and text.isprintable():
        return text.strip()
    text = _LINE_BREAKS.sub("\n", text).replace("\t", " ")
    text = _SURROGATE.sub("\ufffd", _INVISIBLE.sub("", _CONTROL.sub("", text)))
    if not lines:
        text = text.replace("\n", " ")
    return unicodedata.normalize("NFC", text).strip()


def problems_in(text: str) -> tuple[TextProblem, ...]:
    """What `repair` would have to take out, and what was already lost when the text was made."""
    if text.isascii() and text.isprintable():
        return ()
    found: list[TextProblem] = []
    if controls := _CONTROL.findall(text):
        sentence = f"It holds {_times(controls, 'control character')} ({_numbers(controls)})."
        found.append(TextProblem("control-characters", sentence))
    if turns := _DIRECTIONS.findall(text):
        sentence = f"It holds {_times(turns, 'sign')} for the direction of reading ({_numbers(turns)})."
        found.append(TextProblem("direction-characters", sentence))
    if none := _NOT_CHARACTERS.findall(text):
        sentence = f"It holds {_times(none, 'code point')} ({_numbers(none)}) that Unicode keeps free of characters."
        found.append(TextProblem("noncharacters", sentence))
    if lost := text.count("\ufffd"):
        sentence = f"It holds {_times('x' * lost, 'replacement character')} (U+FFFD): letters were lost before."
        found.append(TextProblem("replacement-characters", sentence))
    if halves := _SURROGATE.findall(text):
        found.append(TextProblem("surrogates", f"It holds {_times(halves, 'half')} of a surrogate pair."))
    return tuple(found)


def _numbers(found: list[str]) -> str:
    return ", ".join(f"U+{ord(character):04X}" for character in sorted(set(found)))


def _times(found: list[str] | str, word: str) -> str:
    plural = {"half": "halves"}.get(word, f"{word}s")
    return f"{len(found)} {word if len(found) == 1 else plural}"


def fold(text: str) -> str:
    """The key of `text` for comparing: case, diacritics, width, kinds of quote and dash, and spacing are gone.

    Folding a key again changes nothing. Letters stay in their script: Ü is u, Й is и, 盛 is 盛.
    """
    if text.isascii():
        return " ".join(text.lower().split())
    previous = ""
    while text != previous:
        # Twice at most for real words: the lower case of a few letters decomposes again.
        previous = text
        plain = unicodedata.normalize("NFKD", text.translate(_LOOKALIKES)).casefold()
        plain = unicodedata.normalize("NFKD", plain).translate(_LOOKALIKES).translate(_MARKS)
        text = " ".join(unicodedata.normalize("NFC", plain).split())
    return text


def sort_key(text: str) -> str:
    """The key for a list of titles: quotes and brackets in front are passed over, No. 5 stands before No. 42."""
    folded = fold(text)
    key = _LEADING.sub("", folded) or folded
    return _NUMBER.sub(lambda number: number.group().lstrip("0").zfill(_PADDED), key)


def direction(language: str) -> str:
    """`rtl` for a language tag (BCP 47) that is written from the right, else `ltr`. A script subtag decides."""
    subtags = language.replace("_", "-").split("-")
    script = next((subtag.title() for subtag in subtags[1:] if len(subtag) == 4 and subtag.isalpha()), "")
    if script:
        return "rtl" if script in _RIGHT_TO_LEFT_SCRIPTS else "ltr"
    return "rtl" if subtags[0].lower() in _RIGHT_TO_LEFT else "ltr"


def looks_like_formula(text: str) -> bool:
    """True for a cell that a spreadsheet program would run: =SUM(A1), @cmd(…), +cmd|…!A0. Not for +7 495 or -0044."""
    return _FORMULA.match(text) is not None
