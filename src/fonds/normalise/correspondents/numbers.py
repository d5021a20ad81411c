"""Numbers that a document bears: "No. 93", "№ 5", "Telegram 3600", "059.139", "A-691", "#187/18"."""

import re

from fonds.normalise.correspondents import lexicon
from fonds.normalise.correspondents.tokens import Token
from fonds.normalise.correspondents.value import Number

_LABELS = frozenset({"no", "nos", "nr", "nrs", "num", "number", "numbers", "№", "#", "n°", "nº", "№№"})
_OPENING = frozenset(("", *"Nn№#"))
"""First letters of the labels."""
_JOINED = re.compile(r"(?:No\.?|Nr\.?|№|#|N°|Nº)(?=[\d#])\s*", re.IGNORECASE)
_VALUE = re.compile(r"(?=[^\s]*\d)[#№]?[A-Za-zА-Яа-яПпСс]{0,4}[-/.]?\d[\w/.\-–#:]*|[IVXLC]{1,6}|[A-Z]-\d+")
_CODE = re.compile(r"\d{5,7}|\d{2,3}[./]\d{3}(?:[./]\d+)?|\d{2}/\d{4,8}(?:/\d+)?")
"""What stands alone between commas and can be nothing but a number: "057022", "111.695", "01/010124/73"."""
_BARE = re.compile(r"(?:[A-Z]{1,4}-)?\d[\d/.,\-A-Za-z]{0,14}")
_SERIES = re.compile(r"([A-Za-z]{1,4})-\d")
_SECRECY = frozenset({"SS", "ss", "S", "s", "OV", "RS", "rs", "s.s.", "сс", "СС"})
"""Letters after a number that tell how secret it is: "No. 9168 SS"."""
_YEAR = re.compile(r"(?:1[89]|20)\d\d")
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)")


def may_open_number(word: str) -> bool:
    """Whether a word could be "No." or the like; most could not."""
    return word[:1] in _OPENING


def number_at(tokens: tuple[Token, ...], at: int) -> tuple[tuple[str, ...], int]:
    """Values of a number with "No." that begins at token `at`, and after which token it ends; none and `at` else."""
    token = tokens[at]
    if token.type != "word" or not may_open_number(token.text):
        return (), at
    if joined := _JOINED.match(token.text):
        return _following(tokens, at + 1, token.text[joined.end() :])
    label = token.lower in _LABELS or (
        token.text == "N" and tokens[at + 1 : at + 2] and tokens[at + 1].text[0].isdigit()
    )
    if label and at + 1 < len(tokens) and tokens[at + 1].type == "word":
        value = tokens[at + 1].text
        part = tokens[at + 2] if at + 2 < len(tokens) else None
        if part and part.type == "paren" and not part.spaced and part.text.isdigit():
            return (f"{value}({part.text})",), at + 3
        if _VALUE.fullmatch(value.rstrip(".")):
            return _following(tokens, at + 2, value)
    return (), at


def _following(tokens: tuple[Token, ...], at: int, first: str) -> tuple[tuple[str, ...], int]:
    """More values after "Nos.": "Nos. 12 and 13"."""
    values = [first.strip(".:#№ ")]
    if at < len(tokens) and tokens[at].text in _SECRECY and values[0].isdigit():
        values, at = [f"{values[0]} {tokens[at].text}"], at + 1
    while at + 1 < len(tokens) and tokens[at].lower in {"and", "&", ","} and tokens[at + 1].type == "word":
        if not tokens[at + 1].text.isdigit() or _is_day(tokens, at + 1):
            break
        values.append(tokens[at + 1].text)
        at += 2
    return tuple(values), at


def bare_at(tokens: tuple[Token, ...], at: int) -> str:
    """A number without "No." right after the kind's word: "Telegram 3600"; empty where there is none."""
    token = tokens[at]
    if token.type != "word" or not _BARE.fullmatch(token.text) or _ORDINAL.fullmatch(token.text):
        return ""
    following = tokens[at + 1].lower if at + 1 < len(tokens) else ""
    if _YEAR.fullmatch(token.text) and following not in {"from", "to"}:
        return ""
    return "" if _is_day(tokens, at) else token.text.strip(".")


def code_at(tokens: tuple[Token, ...], at: int) -> str:
    """A number that stands alone after a comma: "111.695"; empty where there is none."""
    token = tokens[at]
    alone = at + 1 >= len(tokens) or tokens[at + 1].type != "word"
    if token.type == "word" and alone and _CODE.fullmatch(token.text.strip(".")):
        return token.text.strip(".")
    return ""


def _is_day(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a month follows: the number is a day."""
    return at + 1 < len(tokens) and tokens[at + 1].lower in lexicon.MONTHS


def number(value: str, kind: str | None) -> Number:
    """The value with its series."""
    series = _SERIES.match(value)
    return Number(value, kind, series[1] if series else "")
