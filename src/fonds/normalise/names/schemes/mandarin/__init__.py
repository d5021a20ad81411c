"""Mandarin names in every scheme, meeting in one pivot: toneless pinyin syllables.

    read("Shih-ts'ai", "wade-giles")   → {("shi", "cai")}
    read_any("Chang")                  → {"pinyin": {("chang",)}, "wade-giles": {("zhang",), ("chang",)}}
    readings("盛世才")                  → {("sheng", "shi", "cai")}
    write(("shi", "cai"), "palladius") → ("Шицай", "Ши-цай")
    with_tones("世才", "pinyin-tones")  → ("Shìcái",)

What a text may say is a set; nothing is guessed. Sets are bounded (`MOST_READINGS`), and any text is answered quickly.
"""

from collections.abc import Callable, Mapping
from typing import Final

from fonds.normalise.chinese import simplify
from fonds.normalise.names.schemes.mandarin import palladius, pinyin, wade_giles, zhuyin
from fonds.normalise.names.schemes.mandarin.characters import readings
from fonds.normalise.names.schemes.mandarin.dictionary import is_word
from fonds.normalise.names.schemes.mandarin.segmenting import MOST_READINGS
from fonds.normalise.names.schemes.mandarin.surnames import (
    SURNAME_READINGS,
    SURNAME_SYLLABLES,
    SURNAMES,
    Surname,
    surname_of,
)
from fonds.normalise.names.schemes.mandarin.syllables import SYLLABLES, Reading, Syllable
from fonds.normalise.names.schemes.mandarin.tones import with_tones

__all__ = [
    "MOST_READINGS",
    "SURNAMES",
    "SURNAME_READINGS",
    "SURNAME_SYLLABLES",
    "SYLLABLES",
    "Reading",
    "Surname",
    "Syllable",
    "is_mandarin",
    "is_word",
    "read",
    "read_any",
    "readings",
    "surname_of",
    "with_tones",
    "write",
]

_READERS: Final[Mapping[str, Callable[[str, int], frozenset[Reading]]]] = {
    "pinyin": pinyin.read,
    "pinyin-tones": pinyin.read,
    "wade-giles": wade_giles.read,
    "palladius": palladius.read,
    "zhuyin": zhuyin.read,
    "simplified": lambda text, limit: readings(text, limit=limit),
    "traditional": lambda text, limit: readings(text, limit=limit),
}
_WRITERS: Final[Mapping[str, Callable[[Reading], tuple[str, ...]]]] = {
    "pinyin": pinyin.write,
    "wade-giles": wade_giles.write,
    "palladius": palladius.write,
    "zhuyin": zhuyin.write,
}


def read(text: str, scheme: str, limit: int = MOST_READINGS) -> frozenset[Reading]:
    """Every way to read `text` in a scheme, as syllables, at most `limit`; empty if it is not written in it.

    Raises KeyError for a scheme that is not Mandarin's.
    """
    return _READERS[scheme](text, limit)


def read_any(text: str, limit: int = MOST_READINGS) -> dict[str, frozenset[Reading]]:
    """Scheme → readings, for every scheme in which `text` can be read as a whole; {} for what is not Mandarin."""
    found = {
        "pinyin-tones" if pinyin.has_tones(text) else "pinyin": pinyin.read(text, limit),
        "wade-giles": wade_giles.read(text, limit),
        "palladius": palladius.read(text, limit),
        "zhuyin": zhuyin.read(text, limit),
        _characters(text): readings(text, limit=limit),
    }
    return {scheme: each for scheme, each in found.items() if each}


def _characters(text: str) -> str:
    return "traditional" if simplify(text) != text else "simplified"


def write(syllables: Reading, scheme: str) -> tuple[str, ...]:
    """Every customary form of a surname or a given name in a scheme, what the standard prescribes first.

    Without tones, which the syllables do not have: nothing for "pinyin-tones", nor for characters. Raises KeyError
    for a scheme or a syllable that is not Mandarin's.
    """
    if not syllables or scheme in {"pinyin-tones", "simplified", "traditional"}:
        return ()
    return _WRITERS[scheme](syllables)


def is_mandarin(text: str) -> bool:
    """Whether the whole of `text` can be read in some scheme. Many a foreign name can, by chance ("Lina")."""
    return bool(read_any(text, 1))
