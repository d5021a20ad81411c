"""In which script a word is written, and letters of another script that only look like its own."""

import re
import unicodedata
from functools import lru_cache
from typing import Final

_PREFIXES: Final = {
    "LATIN": "Latn",
    "CYRILLIC": "Cyrl",
    "CJK": "Hani",
    "IDEOGRAPHIC": "Hani",
    "BOPOMOFO": "Bopo",
    "GREEK": "Grek",
    "ARABIC": "Arab",
    "HEBREW": "Hebr",
    "HANGUL": "Hang",
    "HIRAGANA": "Hira",
    "KATAKANA": "Kana",
    "KATAKANA-HIRAGANA": "Kana",
    "ARMENIAN": "Armn",
    "GEORGIAN": "Geor",
    "MONGOLIAN": "Mong",
    "TIBETAN": "Tibt",
    "THAI": "Thai",
    "DEVANAGARI": "Deva",
}
OTHER: Final = "Zyyy"
"""No letters, or letters of several scripts."""

_LATIN: Final = "ABCEHIJKMOPSTXYaceijopsxyÇç"
_CYRILLIC: Final = "АВСЕНІЈКМОРЅТХУасеіјорѕхуҪҫ"
_TO_LATIN: Final = str.maketrans(_CYRILLIC, _LATIN) | str.maketrans("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧαοιν", "ABEZHIKMNOPTYXaoiv")
_ONLY_IN_LATIN_WORDS: Final = "SsJj"
"""Their twins are no letters of Russian: "Sталин" has a Latin S, and not a Macedonian Ѕ."""
_TO_CYRILLIC: Final = {
    ord(mine): its for mine, its in zip(_LATIN, _CYRILLIC, strict=True) if mine not in _ONLY_IN_LATIN_WORDS
} | dict(zip(map(ord, "ΑΒΕΗΙΚΜΟΡΤΥΧαοι"), "АВЕНІКМОРТУХаоі", strict=True))
_MIXED: Final = re.compile(r"[^\W\d_]+")
_UNSEEN: Final = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)


@lru_cache(maxsize=65536)
def script_of_letter(letter: str) -> str:
    """ISO 15924 code of the script of one letter; `OTHER` for what is no letter."""
    if letter.isascii():
        return "Latn" if letter.isalpha() else OTHER
    if not unicodedata.category(letter).startswith("L"):
        return OTHER
    return _PREFIXES.get(unicodedata.name(letter, "").partition(" ")[0], OTHER)


def scripts_of(text: str) -> frozenset[str]:
    """The scripts of the letters in `text`."""
    if text.isascii():
        return frozenset({"Latn"}) if any(map(str.isalpha, text)) else frozenset()
    return frozenset(map(script_of_letter, text)) - {OTHER}


def script_of(text: str) -> str:
    """The one script of `text`; `OTHER` where there is none or several."""
    scripts = scripts_of(text)
    return next(iter(scripts)) if len(scripts) == 1 else OTHER


def without_unseen(text: str) -> str:
    """`text` without characters of no width and without marks of direction; the raw text is the caller's to keep."""
    return text if text.isascii() else _UNSEEN.sub("", text)


def unmixed(text: str) -> str:
    """`text` with the words that mix scripts written in one, where the strange letters look like its own.

    "Стaлин" with a Latin a becomes Cyrillic. A word that has letters of its own in two scripts stays as it is; one that
    may be either is written as the words beside it.
    """
    return text if text.isascii() else _MIXED.sub(lambda word: _word_unmixed(word[0], text), text)


def _word_unmixed(word: str, text: str) -> str:
    scripts = scripts_of(word)
    if not (len(scripts) > 1 and scripts <= {"Latn", "Cyrl", "Grek"}):
        return word
    latin, cyrillic = word.translate(_TO_LATIN), word.translate(_TO_CYRILLIC)
    is_latin, is_cyrillic = scripts_of(latin) == {"Latn"}, scripts_of(cyrillic) == {"Cyrl"}
    if is_latin and is_cyrillic:
        beside = scripts_of(text.replace(word, " "))
        if len(beside & {"Latn", "Cyrl"}) == 1:
            return latin if "Latn" in beside else cyrillic
        of_latin = sum(script_of_letter(letter) == "Latn" for letter in word)
        return latin if 2 * of_latin >= len(word) else cyrillic
    return latin if is_latin else cyrillic if is_cyrillic else word
