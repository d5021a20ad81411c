"""Tones, which only characters tell: a name in characters → pinyin with tone marks, Zhuyin with tones."""

import unicodedata
from itertools import islice
from typing import Final

from fonds.normalise.chinese import simplify
from fonds.normalise.names.schemes.mandarin.characters import Part, readings
from fonds.normalise.names.schemes.mandarin.dictionary import listed, toneless
from fonds.normalise.names.schemes.mandarin.pinyin import joined
from fonds.normalise.names.schemes.mandarin.syllables import SYLLABLES, Reading

_MOST: Final = 8
"""How many forms are given at most."""
_ZHUYIN_TONES: Final = {"\u0301": "ˊ", "\u030c": "ˇ", "\u0300": "ˋ", "\u0304": ""}


def with_tones(han: str, scheme: str, part: Part = "name") -> tuple[str, ...]:
    """A name in characters, or a part of one, in "pinyin-tones" or "zhuyin" with its tones; () for any other text.

    ("世才", "pinyin-tones") → ("Shìcái",); ("世才", "zhuyin") → ("ㄕˋ ㄘㄞˊ",). Raises KeyError for other schemes.
    """
    write = {"pinyin-tones": lambda toned: joined(toned).capitalize(), "zhuyin": _zhuyin}[scheme]
    found = (_toned(simplify(han), reading) for reading in sorted(readings(han, part)))
    return tuple(dict.fromkeys(write(toned) for toned in islice(filter(None, found), _MOST)))


def _toned(han: str, reading: Reading) -> list[str]:
    """For each syllable the likeliest tone that its character has with it; [] where the dictionary has none."""
    toned = []
    for syllable, each in zip(reading, listed(han, tones=True), strict=True):
        fitting = next((form for form in each if toneless(form) == syllable), "")
        if not fitting:
            return []
        toned.append(fitting)
    return toned


def _zhuyin(toned: list[str]) -> str:
    return " ".join(_one_zhuyin(each) for each in toned)


def _one_zhuyin(toned: str) -> str:
    block = SYLLABLES[toneless(toned)].zhuyin
    marks = [mark for mark in unicodedata.normalize("NFD", toned) if mark in _ZHUYIN_TONES]
    return block + _ZHUYIN_TONES[marks[0]] if marks else "˙" + block
