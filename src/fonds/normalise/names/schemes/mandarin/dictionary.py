"""What pypinyin's dictionaries say of characters and words. Nothing of it is loaded before characters are met.

Its two files of data are read here, and its code is left alone: as that keeps them they take 53 MB in every process
that serves pages, kept as short strings 20. It takes a third of a second.
"""

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Final

import msgspec

_TONES: Final = dict.fromkeys(map(ord, "\u0300\u0301\u0304\u030c"))
"""Grave, acute, macron and caron; the diaeresis of ü stays."""


def listed(han: str, *, tones: bool = False) -> list[list[str]]:
    """For each character of `han` its readings, the likeliest first, words taken first. ü kept, without tones or with.

    [] where the dictionary does not have one of the characters.
    """
    toned = [each for word in _divided(han) for each in _readings(word)]
    if len(toned) != len(han):
        return []
    return toned if tones else [list(dict.fromkeys(map(toneless, each))) for each in toned]


def is_word(han: str) -> bool:
    """Whether the dictionary of phrases has `han`, in simplified characters."""
    return han in _words()


@cache
def in_words() -> dict[str, Counter[str]]:
    """Character with several readings → how often it has each in the words of the dictionary (0.1 seconds, once)."""
    found: defaultdict[str, Counter[str]] = defaultdict(Counter)
    several = {chr(code) for code, toned in _characters().items() if "," in toned}
    for word, readings in _words().items():
        for character, toned in zip(word, readings.split(" "), strict=False):
            if character in several:
                found[character][toneless(toned.partition(",")[0])] += 1
    return dict(found)


@cache
def toneless(toned: str) -> str:
    """ü kept: "lǚ" → "lü"."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", toned).translate(_TONES))


def _divided(han: str) -> Iterator[str]:
    """Its words, the longest first from left to right; what is in no word character by character."""
    place = 0
    while place < len(han):
        ends = range(min(len(han), place + _longest()), place + 1, -1)
        end = next((end for end in ends if han[place:end] in _words()), place + 1)
        yield han[place:end]
        place = end


def _readings(word: str) -> list[list[str]]:
    if word in _words():
        return [each.split(",") for each in _words()[word].split(" ")]
    return [known.split(",") for character in word if (known := _characters().get(ord(character)))]


@cache
def _words() -> dict[str, str]:
    """Word → readings of its characters with tones, parted by spaces; several of one character by commas."""
    lists = msgspec.json.decode(_data("phrases_dict"), type=dict[str, list[list[str]]])
    # New strings for the words: the old ones would keep the memory of all lists from being given back.
    return {"".join(list(word)): " ".join(map(",".join, readings)) for word, readings in lists.items()}


@cache
def _longest() -> int:
    return max(map(len, _words()))


@cache
def _characters() -> dict[int, str]:
    """Code point → readings with tones, parted by commas, the likeliest first."""
    return msgspec.json.decode(_data("pinyin_dict"), type=dict[int, str])


def _data(name: str) -> bytes:
    """One of pypinyin's files. Looking for the package does not import it."""
    package = find_spec("pypinyin")
    assert package is not None  # noqa: S101 - Fonds is installed with it
    assert package.submodule_search_locations  # noqa: S101 - it is a package
    return (Path(package.submodule_search_locations[0]) / f"{name}.json").read_bytes()
