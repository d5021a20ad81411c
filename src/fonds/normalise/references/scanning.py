"""The parts of a shelfmark in a line: labelled ones, codes of classes ("FO 371/46171"), and pieces without a label."""

import re
from functools import lru_cache
from typing import NamedTuple

from fonds.normalise.references.folios import LEAVES, read_leaves
from fonds.normalise.references.labels import LABELS, PLACES_IN_FILE, plain_label
from fonds.normalise.references.repositories_table import TOWNS
from fonds.normalise.references.schemes import MEANINGS

_CAPITALS = r"(?-i:[A-ZÀ-ÖØ-ÞŐŰА-ЯЁ])"
_NUMBER = r"(?:(?:nos?\b\.?|№|#|nr\b\.?|number\b|č\.)\s*)?"
_IDENTIFIER = (
    rf"(?:(?:{_CAPITALS}{{1,4}}(?:[-–/ ]{_CAPITALS}{{1,4}})?[-–/ ]?)?[0-9]+[^\W\d_]{{0,3}}"
    r"(?:[-–/][^\W_]+|\.[0-9]+|\s?\([0-9]{1,3}\)|\s?[-–]\s?[0-9]+)*"
    r"|(?-i:[IVXLC]+)(?:[-/ ][^\W_]+)*(?![^\W_]))"
)
_LOT = r"[0-9]{2,3}\s?[DEF]\s?[0-9]{1,4}"
"""Lot files of the Department of State: 64 D 563."""
_WORDY = frozenset(
    {"fond", "fonds", "fondul", "fondo", "zespół", "collection", "series", "folder", "file", "box", "pasta"}
)
_WORDS = rf"(?:[\"“‘'«][^\"”’'»]{{1,120}}[\"”’'»]|{_CAPITALS}[^,;:.()\n]{{1,60}}(?=\s*(?:[,;:(\n]|\.?\s*$)))"
_MORE_LEAVES = re.compile(
    rf"\s*(?:[,;]\s*(?:(?:and|и|und)\s)?|&|(?:and|и|und)\s)\s*({LEAVES})(?![^\W_]|\s*[:/(]|[-–/.]\d)", re.IGNORECASE
)
_MONTH = re.compile(
    r"\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек)",
    re.IGNORECASE,
)
_BACKWARD = re.compile(
    r"(?<![\w/.-])(?P<value>(?:(?-i:[A-Z])[\w-]*[ -])?[0-9][\w/-]*\b)(?:\.\s*|\s+)"
    r"(?P<label>ő\.\s?e|ö\.\s?e|ő\.?e|doboz|tétel|köt|cs|f|d|t|o)(?:\.|\b)(?!\w)",
    re.IGNORECASE,
)
_CODE = re.compile(r"(?P<label>[A-ZÄÖÜ]{1,6})\s(?P<value>[0-9]+(?:[./-]?[0-9A-Za-z]+)*(?:\s?\([0-9]+\))?)")
_BARE_WORD = re.compile(r"\(?[0-9A-ZÀ-ÞŐŰ*][\w./()'’+–—\-]*")
_NEEDS_A_BREAK = frozenset({"file", "series", "collection", "entry"})
_QUOTED = re.compile(r"(?<=[,;]\s)[\"“‘«][^\"”’»]{1,200}[\"”’»]")
"""A title between commas; what looks like a label in it is none."""


class Part(NamedTuple):
    """One part where it stands in the text."""

    start: int
    end: int
    label: str
    value: str


def labelled_parts(text: str, scheme: str) -> list[Part]:
    """The parts that have labels, in the text's order, with the labels of `scheme` besides the common ones."""
    if scheme == "hungarian":
        backward = [Part(m.start(), m.end(), _written(text, m), m["value"]) for m in _BACKWARD.finditer(text)]
        if backward:
            return backward
    found: list[Part] = []
    place = 0
    labels = _labels(scheme)
    text = _QUOTED.sub(lambda quoted: " " * len(quoted[0]), text)
    while (match := labels.search(text, place)) is not None:
        part = _part(text, match, scheme)
        place = part.end if part else match.end("label")
        found += [part] if part else []
    return found


@lru_cache(maxsize=32)
def _labels(scheme: str) -> re.Pattern[str]:
    """A label of the scheme and what stands between it and its value."""
    words = sorted({*LABELS, *MEANINGS.get(scheme, {})}, key=len, reverse=True)
    spaced = (re.escape(word).replace(r"\ ", r"\s*").replace(r"\.", r"\.?") for word in words if word.isascii() or word)
    return re.compile(
        rf"(?:(?<![\w./'’-])|(?<=[0-9]\.)|(?<=[\u3400-\u9fff]))(?P<label>{'|'.join(spaced)})"
        rf"(?:\.\s*|\s*[:№#]\s*|\s+|(?=[0-9]))(?:[:]\s*)?{_NUMBER}",
        re.IGNORECASE,
    )


def _part(text: str, match: re.Match[str], scheme: str) -> Part | None:
    plain = plain_label(match["label"])
    term = MEANINGS.get(scheme, {}).get(plain, "") or LABELS.get(plain, "")
    if _is_word_of_a_name(text, match, plain, term):
        return None
    if term in PLACES_IN_FILE or (plain == "f" and scheme == "romanian" and "dos" in text[: match.start()].lower()):
        end = _leaves_end(text, match.end())
    else:
        value = _identifier(plain).match(text, match.end())
        end = value.end() if value else 0
    return Part(match.start(), end, _written(text, match), text[match.end() : end].strip()) if end else None


def _is_word_of_a_name(text: str, match: re.Match[str], plain: str, term: str) -> bool:
    """Whether what looks like a label belongs to the words before it: "Central Files 1960-63", "Moscow D5"."""
    before = text[max(0, match.start() - 4) : match.start()]
    if term in _NEEDS_A_BREAK and " " not in plain:
        return re.search(r"[^\W\d_]\s$", before) is not None
    is_joined_to_number = len(plain) == 1 and match[0] == match["label"]
    return is_joined_to_number and re.search(r"[^\W\d_]{2}\s$", before) is not None


_NUMBERED = re.compile(_IDENTIFIER, re.IGNORECASE)
_NUMBERED_OR_NAMED = re.compile(f"{_IDENTIFIER}|{_WORDS}", re.IGNORECASE)
_LOT_NUMBERED = re.compile(f"{_LOT}|{_IDENTIFIER}", re.IGNORECASE)


def _identifier(label: str) -> re.Pattern[str]:
    if label.startswith("lot"):
        return _LOT_NUMBERED
    return _NUMBERED_OR_NAMED if label in _WORDY else _NUMBERED


_FIRST_LEAVES = re.compile(LEAVES, re.IGNORECASE)


def _leaves_end(text: str, place: int) -> int:
    """Where the list of leaves that starts at `place` ends; 0 where none starts there.

    A further number belongs to the list while numbers rise: "ll. 1, 12-25" has two, "l. 48, 5 May" one.
    """
    match = _FIRST_LEAVES.match(text, place)
    if match is None:
        return 0
    end, last = match.end(), read_leaves(match[0])[-1].last.number
    while (more := _MORE_LEAVES.match(text, end)) is not None:
        leaves = read_leaves(more[1])[0]
        if leaves.first.number < last or _MONTH.match(text, more.end()) or _is_year(more[1], last):
            break
        end, last = more.end(), leaves.last.number
    return end


def _is_year(text: str, before: int) -> bool:
    return re.fullmatch(r"(?:1[6-9]|20)[0-9]{2}(?:-[0-9]{2,4})?", text) is not None and before < 1000


def _written(text: str, match: re.Match[str]) -> str:
    """The label as written, with its full stop."""
    end = match.end("label")
    dotted = text[end : end + 1] == "." and not match["label"].endswith(".")
    return " ".join(match["label"].split()) + ("." if dotted else "")


def loose_part(piece: str, scheme: str, *, has_neighbours: bool) -> tuple[str, str] | None:
    """The part that a piece between commas makes without a known label; None for a town, a date or prose.

    `has_neighbours` says that parts stand on both sides, so that words alone ("Central Files") are a part too.
    """
    piece = piece.strip(" .,;:([\n\t")
    if not piece or piece.casefold() in TOWNS:
        return None
    code = _CODE.fullmatch(piece)
    if code is not None:
        return code["label"], code["value"]
    if is_bare(piece, scheme) or (has_neighbours and _is_heading(piece)):
        return "", piece
    return None


def is_bare(piece: str, scheme: str) -> bool:
    """Whether the piece is an identifier without a label: "105-00232-05", "XIX-J-1-j-Korea", "J IV 2/202/349"."""
    words = piece.split()
    if not any(letter.isdigit() for letter in piece) or len(words) > 4:
        return False
    if scheme == "hungarian" and re.match(r"[XVI]+-[A-Z]", piece):
        return True
    return all(_is_identifier_word(word) for word in words)


def _is_identifier_word(word: str) -> bool:
    if _BARE_WORD.fullmatch(word) is None:
        return False
    has_digit = any(letter.isdigit() for letter in word)
    return has_digit or (word.isupper() and len(word) <= 6) or "-" in word


def _is_heading(piece: str) -> bool:
    """Words that name a fonds or series: they open with a capital and are few."""
    is_dated = _MONTH.search(f" {piece}") is not None and piece[-4:].isdigit()
    return piece[0].isupper() and len(piece.split()) <= 8 and not is_dated
