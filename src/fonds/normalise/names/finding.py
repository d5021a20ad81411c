"""Known names in a text: all forms of all names at once, at word boundaries, in any script.

A form is found where its letters stand, whatever the case, the diacritics, the kind of apostrophe or hyphen, and the
white space between its words. Words of scripts that write spaces are found whole, Chinese and Japanese ones anywhere,
and none inside a longer known name. The rules for what is not looked for, or not taken:

- A form of one or two letters, or of one Chinese character, is no evidence of anything (`is_findable`).
- A form of one word is looked for only if it is a name as it stands: it begins with a capital and is no ordinary word
  (`common_words`). Surnames are never cut out of names: one alone is looked for only if it was given as a form.
- A form of one word is found only with a capital, and one in capitals (TASS) only in capitals; several
  words are found in any case.
- Where one form belongs to several owners, all of them are said, and nobody chooses.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Generic, TypeVar

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from fonds.normalise.names.common_words import COMMON
from fonds.normalise.names.even_text import EvenText, even

SHORTEST: Final = 3
"""Letters of the shortest form, in scripts that write letters."""
SHORTEST_HAN: Final = 2
LONGEST: Final = 300
"""Characters of the longest form that is looked for."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Found(Generic[T]):
    """A stretch of a text (code points, end excluded) in which a name stands, and whose name it is."""

    start: int
    end: int
    owners: tuple[T, ...]
    """Everybody who bears this form: where there are several, it could be any of them."""
    forms: tuple[str, ...]
    """The form of each owner, as it was given."""


@dataclass(frozen=True, slots=True)
class _Claim(Generic[T]):
    owner: T
    form: str


class _Table(dict[int, str]):
    """What a character becomes, worked out when it is first met; for `str.translate`, one character for each."""

    def __init__(self, separators: dict[str, str]) -> None:
        super().__init__({ord(sign): instead for sign, instead in separators.items()})

    def __missing__(self, code: int) -> str:
        character = chr(code)
        self[code] = _letter(character) if unicodedata.category(character)[0] in "LNM" else self.separator(character)
        return self[code]

    def separator(self, character: str) -> str:
        """What a character that is no letter becomes."""
        return character


class _Coarse(_Table):
    """Letters folded, everything between words a space."""

    def separator(self, character: str) -> str:  # noqa: ARG002 - they are all the same
        return " "


class _CoarseWithoutHan(_Coarse):
    """The same, with Chinese characters as spaces: a Latin word beside them is a word."""

    def __missing__(self, code: int) -> str:
        self[code] = " " if _is_unspaced(chr(code)) else super().__missing__(code)
        return self[code]


_STROKES: Final = {"ł": "l", "ø": "o", "đ": "d", "ı": "i", "ħ": "h", "ŧ": "t", "ё": "е"}
_DASHES: Final = "-\u2010\u2011\u2012\u2013\u2212"
_APOSTROPHES: Final = "'\u2018\u2019\u201b\u02bb\u02bc\u02b9\u02bf\u02be\u2032\u0060\u00b4"
_DOTS: Final = "\u00b7\u2022\u2027\u30fb\uff65"
_UNSPACED: Final = re.compile(
    "[\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3041-\u312f\u3400-\u9fff\uf900-\ufaff\uff66-\uff9f"
    "\U00020000-\U0003ffff]"
)
"""Scripts that write no spaces between words: Thai, Lao, Tibetan, Burmese, Khmer, kana, Bopomofo, Han."""
_HANGUL: Final = re.compile("[\u1100-\u11ff\uac00-\ud7a3]")
"""Korean words begin after a space, and take their particles without one."""

_coarse: Final = _Coarse(dict.fromkeys(_APOSTROPHES, " "))
_coarse_without_han: Final = _CoarseWithoutHan(dict.fromkeys(_APOSTROPHES, " "))
_exact: Final = _Table(
    dict.fromkeys(_DASHES + " \t\n\r\f\v\u00a0\u2007\u202f\u3000", " ")
    | dict.fromkeys(_APOSTROPHES, "'")
    | dict.fromkeys(_DOTS, "\u00b7")
)


def _letter(character: str) -> str:
    """The letter that stands for `character`: without case, width, and diacritics of Latin and Greek."""
    plain = unicodedata.normalize("NFKC", character)
    lower = (plain if len(plain) == 1 else character).lower()[:1]
    if lower in _STROKES:
        return _STROKES[lower]
    base = unicodedata.normalize("NFD", lower)[0]
    return base if unicodedata.name(base, "").startswith(("LATIN", "GREEK")) else lower


def _is_unspaced(character: str) -> bool:
    """Whether the character is of a script that writes no spaces between words."""
    return _UNSPACED.match(character) is not None


def is_findable(form: str) -> bool:
    """Whether a form is looked for: see the rules above."""
    words = form.translate(_coarse).split()
    letters = "".join(words)
    if not letters or len(form) > LONGEST:
        return False
    if _UNSPACED.search(letters):
        return len(letters) >= SHORTEST_HAN
    if len(letters) < SHORTEST or letters.isdecimal():
        return False
    if len(words) > 1:
        return any(word not in COMMON and len(word) > 1 for word in words)
    return words[0] not in COMMON and _is_capital(form)


def _is_capital(form: str) -> bool:
    """Whether the first letter is a capital, or of a script without them."""
    first = next((character for character in form if character.isalpha()), "")
    return not first.islower()


class Finder(Generic[T]):
    """Finds forms of names in texts. Building takes about five seconds for a million forms; it is then only read."""

    def __init__(self, forms: Iterable[tuple[str, T]]) -> None:
        """Take (form, owner) pairs. Forms that are not `is_findable` are passed over."""
        self._claims: dict[str, list[_Claim[T]]] = {}
        patterns: dict[str, None] = {}
        for form, owner in forms:
            if not is_findable(form):
                continue
            flat = _bare(even(form).text)
            claims = self._claims.setdefault(_key(flat), [])
            if all(claim.owner != owner for claim in claims):
                claims.append(_Claim(owner, form))
            patterns[_pattern(flat)] = None
        self._automaton = _automaton(list(patterns))

    def __len__(self) -> int:
        """How many different forms are looked for."""
        return len(self._claims)

    def find(self, text: str) -> list[Found[T]]:
        """The names in `text`, from left to right, none overlapping: of those that begin at one place, the longest."""
        if not text:
            return []
        flat = even(text)
        found: list[Found[T]] = []
        done = 0
        for start, end, claims in sorted(self._hits(flat), key=_leftmost_longest):  # a place may come twice
            if start >= done:
                done = end
                owners = tuple(claim.owner for claim in claims)
                found.append(Found(*flat.source(start, end), owners, tuple(claim.form for claim in claims)))
        return found

    def _hits(self, flat: EvenText) -> Iterator[tuple[int, int, Sequence[_Claim[T]]]]:
        """Every form that stands in the even text as a whole word: (start, end, whose)."""
        if self._automaton is None:
            return
        text = flat.text
        for coarse, spaced in _foldings(text):
            for _, start, end in self._automaton.find_matches_as_indexes(coarse, overlapping=True):
                if spaced[end] != " " and not _ends_anywhere(coarse[end - 1]):
                    continue
                first, last = start if coarse[start] == " " else start - 1, end - 1  # a space was put in front
                stretch = text[first:last]
                claims = [claim for claim in self._claims.get(_key(stretch), ()) if _agrees(claim.form, stretch)]
                if claims:
                    yield first, last, claims


def _foldings(text: str) -> Iterator[tuple[str, str]]:
    """What is searched, with a space at either end, and the same with Han characters as spaces, for ends of words."""
    coarse = f" {text.translate(_coarse)} "
    if not _UNSPACED.search(text):
        yield coarse, coarse
        return
    spaced = f" {text.translate(_coarse_without_han)} "
    yield coarse, spaced
    yield spaced, spaced


def _ends_anywhere(character: str) -> bool:
    return _is_unspaced(character) or _HANGUL.match(character) is not None


def _leftmost_longest(hit: tuple[int, int, object]) -> tuple[int, int]:
    return hit[0], -hit[1]


def _bare(flat: str) -> str:
    """From the first letter to the last one."""
    coarse = flat.translate(_coarse)
    return flat[len(coarse) - len(coarse.lstrip()) : len(coarse.rstrip())]


def _key(flat: str) -> str:
    """Letters folded, dashes and spaces alike, other signs as they are."""
    return flat.translate(_exact)


def _pattern(flat: str) -> str:
    """What the automaton looks for: a space in front where the script divides words."""
    coarse = flat.translate(_coarse).strip()
    return coarse if _is_unspaced(coarse[0]) else f" {coarse}"


def _agrees(form: str, stretch: str) -> bool:
    """Whether the case of a single word is that of a name."""
    if " " in stretch or "-" in stretch:
        return True
    if form.isupper() and len(form) > 1 and not stretch.isupper():
        return False
    return _is_capital(stretch)


def _automaton(patterns: list[str]) -> AhoCorasick | None:
    if not patterns:
        return None
    return AhoCorasick(
        patterns, matchkind=MatchKind.Standard, implementation=Implementation.ContiguousNFA, store_patterns=False
    )
