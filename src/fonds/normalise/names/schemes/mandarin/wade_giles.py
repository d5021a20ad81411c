"""Wade–Giles: with and without apostrophes, umlauts, circumflexes and breves; hyphenated, spaced or joined.

Sets, never a guess: "Chang" may be Zhang or Chang, "Chu" Zhu, Chu, Ju or Qu. But a writer who marks aspiration in one
syllable of a text marks it in all, and so with the umlaut: in "Chang Ch'ün" the surname is Zhang, and nothing else.
Circumflex and breve tell nothing that the letters do not, and count for nothing.
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice, product
from typing import Final

from fonds.normalise.names.schemes.mandarin.segmenting import MOST_READINGS, Spellings, cut, join
from fonds.normalise.names.schemes.mandarin.signs import plain_signs
from fonds.normalise.names.schemes.mandarin.syllables import SYLLABLES, Reading

_ASPIRATION: Final = re.compile(r"(?:(?<=[ptk])|(?<=[pt]s)|(?<=tz)|(?<=ch))'(?=[a-zü])")
"""Where an apostrophe marks aspiration; elsewhere it only divides syllables."""
_MARKED: Final = "ʻ"
_TEXT: Final = re.compile(r"[a-züʻ\s'\-.,0-4]+")
_WORD: Final = re.compile(r"[a-züʻ]+")
_UNTOLD: Final = str.maketrans(dict.fromkeys("\u0302\u0306\u0304\u030c\u0301\u0300"))
_ALTERNATES: Final = 4
"""How many combinations of alternate spellings of syllables (i and yi, ssu and szu) are written at most."""


def _habits(spelling: str) -> Iterator[str]:
    """How a spelling of the table is met besides: "teh" for "tê" (Chu Teh), "kwang" for "kuang", "hwa" for "hua"."""
    plain = spelling.replace("'", _MARKED).replace("ê", "e").replace("ŭ", "u")
    yield plain
    if spelling.endswith("ê") and len(spelling) > 1:
        yield plain + "h"
    if re.match("(?:k|kʻ|h)u[aeo]", plain):
        yield plain.replace("u", "w", 1)


@cache
def _spellings(*, aspiration: bool, umlaut: bool) -> Spellings:
    """The spellings of a writer who marks aspiration or not, the umlaut or not."""

    def met(spelling: str) -> str:
        spelling = spelling if aspiration else spelling.replace(_MARKED, "")
        return spelling if umlaut else spelling.replace("ü", "u")

    return Spellings(
        (met(habit), syllable)
        for syllable, row in SYLLABLES.items()
        for spelling in row.wade_giles
        for habit in _habits(spelling)
    )


def read(text: str, limit: int = MOST_READINGS) -> frozenset[Reading]:
    """The readings of a text in Wade–Giles; empty if it is not in Wade–Giles."""
    text = plain_signs(text).replace("u\u0308", "ü").translate(_UNTOLD)
    text = _ASPIRATION.sub(_MARKED, text)
    if not _TEXT.fullmatch(text):
        return frozenset()
    spellings = _spellings(aspiration=_MARKED in text, umlaut="ü" in text)
    return join((_cut_word(word, spellings, limit) for word in _WORD.findall(text)), limit)


def _cut_word(word: str, spellings: Spellings, limit: int) -> list[Reading]:
    """Wade–Giles divides its syllables: what can be one syllable is one ("Chiang" is never chi-ang)."""
    whole = spellings.syllables.get(word)
    return [(syllable,) for syllable in whole] if whole else cut(word, spellings, limit)


def write(syllables: Reading) -> tuple[str, ...]:
    """A surname or given name in Wade–Giles: all marks first, then as marks are lost, hyphenated and joined.

    ("shi", "cai") → "Shih-ts'ai", "Shihts'ai", "Shih-tsai", "Shihtsai"
    """
    alternates = product(*(_customary(syllable) for syllable in syllables))
    forms: dict[str, None] = {}
    for parts in islice(alternates, _ALTERNATES):
        for lost in ("", "êŭ", "êŭü", "êŭ'", "êŭü'"):
            fewer = [_without(part, lost) for part in parts]
            forms["-".join(fewer).capitalize()] = None
            forms[" ".join(part.capitalize() for part in fewer)] = None
            joined = "".join(fewer)
            if len(fewer) == 1 or not _is_syllable(joined):
                forms[joined.capitalize()] = None
    return tuple(forms)


def _customary(syllable: str) -> list[str]:
    """The spellings that writers use today: no more than the first two of the table."""
    return list(SYLLABLES[syllable].wade_giles[:2])


def _without(spelling: str, lost: str) -> str:
    for mark in lost:
        spelling = spelling.replace(mark, {"ê": "e", "ŭ": "u", "ü": "u", "'": ""}[mark])
    return spelling


def _is_syllable(joined: str) -> bool:
    """Whether syllables that were written together would be read as a single one."""
    return len(min(read(joined), key=len, default=("", ""))) == 1
