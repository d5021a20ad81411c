"""What a name in Cyrillic or Latin letters sounds like, one letter a sound: Хрущёв is hruQjov, Truman is truman.

The letters are those of `chinese_sounds`, with C ч, S ш, Q щ, Z ж, c ц, h х, y ы. Latin letters are read as a
romanization of Russian, and as English or another Western language.
"""

import re
from functools import lru_cache

from fonds.normalise.names.schemes.russian.habits import cyrillic_readings, latin_letters
from fonds.normalise.names.schemes.russian.letters import is_cyrillic, modern

MOST_READINGS = 6

_CYRILLIC = str.maketrans({
    **dict(zip("абвгдежзийклмнопрстуфхцчшщыэ", "abvgdeZzijklmnoprstufhcCSQye", strict=True)),
    "ё": "jo",
    "ю": "ju",
    "я": "ja",
})  # fmt: skip

_OTHER = re.compile("[^A-Za-z]")
_DOUBLED = re.compile(r"(.)\1+")

_ENGLISH = (
    *[("tch", "C"), ("sch", "S"), ("sh", "S"), ("ch", "C"), ("th", "s"), ("ph", "f"), ("ck", "k"), ("gh", "g")],
    *[("qu", "kv"), ("wh", "v"), ("wr", "r"), ("kn", "n"), ("x", "ks"), ("tz", "c"), ("dge", "Z"), ("dg", "Z")],
    *[("ee", "i"), ("ea", "i"), ("oo", "u"), ("ou", "au"), ("ow", "au"), ("au", "o"), ("aw", "o"), ("ai", "ej")],
    *[("ay", "ej"), ("ei", "aj"), ("ey", "i"), ("eu", "ju"), ("ew", "ju"), ("oa", "o"), ("ie", "i"), ("oe", "o")],
    *[("c(?=[eiy])", "s"), ("g(?=[eiy])", "Z"), ("j", "Z"), ("c", "k"), ("q", "k"), ("w", "v")],
    *[("(?<=[a-z]{2}[bcdfgklmnprstvz])e$", ""), ("(?<=[^aeiou])y$", "i"), ("y(?=[aeou])", "j"), ("y", "i")],
)
_ENGLISH_SPELLING = re.compile("|".join(f"({spelling})" for spelling, _ in _ENGLISH))


def _english(word: str) -> str:
    return _ENGLISH_SPELLING.sub(lambda match: _ENGLISH[(match.lastindex or 1) - 1][1], word)


def _sounds(russian: str) -> str:
    return _DOUBLED.sub(r"\1", _OTHER.sub("", russian.translate(_CYRILLIC)))


@lru_cache(maxsize=1 << 15)
def foreign_sounds(word: str) -> tuple[str, ...]:
    """The ways in which a word of a name may sound, at most `MOST_READINGS`; none if it holds no letters.

    Cyrillic is read in one way (two with ё); Latin as romanized Russian, and as English.
    """
    if is_cyrillic(word):
        russian = modern(word).lower()
        found = [_sounds(russian)]
        if "ё" in russian:
            found.append(_sounds(russian.replace("ё", "е")))
    else:
        latin = re.sub("[^a-z]", "", latin_letters(word))
        romanized = word.lower().replace("x", "ks")  # Nixon is no Нихон
        found = [_sounds(reading) for reading in cyrillic_readings(romanized)[: MOST_READINGS - 1]]
        found.append(_DOUBLED.sub(r"\1", _english(latin)))
    return tuple(dict.fromkeys(sounds for sounds in found if sounds))
