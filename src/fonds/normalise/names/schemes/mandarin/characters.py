"""Readings of Chinese characters in names: by pypinyin, with the readings that surnames have put right.

A character with many readings gives a set of the likelier ones. A whole name of two to four characters is read with
its surname: 单田芳 is Shan Tianfang, never Dan. Words and places that pypinyin's dictionary of phrases knows are read
as it says: 重庆 is Chongqing.
"""

from collections import Counter
from typing import Final, Literal

from fonds.normalise.chinese import is_han, simplify, traditional
from fonds.normalise.names.schemes.mandarin import dictionary
from fonds.normalise.names.schemes.mandarin.segmenting import MOST_READINGS, join
from fonds.normalise.names.schemes.mandarin.surnames import SURNAME_READINGS, surname_of
from fonds.normalise.names.schemes.mandarin.syllables import SYLLABLES, Reading

Part = Literal["name", "family", "given"]
_BETWEEN: Final = str.maketrans("", "", " \t\n\u3000\u00b7\u2022\u2027\u30fb\uff0c,")
_LONGEST_NAME: Final = 4
_MOST_OF_ONE: Final = 3
"""How many readings of one character are taken at most; dictionaries list more, but names do not have them."""
_SHARE: Final = 0.05
"""Part of a character's occurrences in words that a reading needs, to be taken for likely in a name."""
_FEW: Final = 4
"""A character that fewer words have says nothing by them: then the dictionary's first two readings are taken."""


def readings(han: str, part: Part = "name", limit: int = MOST_READINGS) -> frozenset[Reading]:
    """How a name in characters, simplified or traditional, may be read; empty for any other text.

    `part` says what it is: a whole name, its surname alone, or its given name alone.
    """
    han = simplify(han.translate(_BETWEEN))
    if not is_han(han):
        return frozenset()
    if han in SURNAME_READINGS and part != "given":
        alone = frozenset(SURNAME_READINGS[han])
        return alone if part == "family" or len(han) > 1 else alone | join([_each(han)[0]], limit)
    family = surname_of(han) if part == "name" and len(han) <= _LONGEST_NAME + 1 else ""
    if family and (len(family) > 1 or not dictionary.is_word(han)):
        return join([list(SURNAME_READINGS[family]), *_each(han[len(family) :])], limit)
    return join(_each(han), limit)


def _each(han: str) -> list[list[Reading]]:
    """For each character its readings, the likeliest first; [[]] where one of them has none.

    pypinyin takes the words among them first, and lists every reading of what is left.
    """
    found = dictionary.listed(han)
    return [_likely(character, each) for character, each in zip(han, found, strict=True)] if found else [[]]


def _likely(character: str, listed: list[str]) -> list[Reading]:
    known = [reading for reading in listed if reading in SYLLABLES]
    words = dictionary.in_words().get(character, Counter())
    if len(known) > 1 and words.total() >= _FEW:
        usual = [reading for reading in known if words[reading] >= _SHARE * words.total()]
        return list(zip((usual or known)[:_MOST_OF_ONE]))
    return [(reading,) for reading in known[:2]]


def write(han: str, scheme: str) -> tuple[str, ...]:
    """The forms of a name given in characters: "simplified" or "traditional"; () for any other text."""
    if not is_han(han.translate(_BETWEEN)):
        return ()
    simplified = simplify(han)
    if scheme == "simplified":
        return (simplified,)
    return tuple(dict.fromkeys((*((han,) if han != simplified else ()), *traditional(simplified))))
