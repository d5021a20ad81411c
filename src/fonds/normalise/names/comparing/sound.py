"""How a word in Latin or Cyrillic letters sounds, roughly: spellings of one name in several languages come near.

`sound` keeps what most transcriptions agree in, `skeleton` the classes of consonants only, for looking up.
"""

import re
from typing import Final

from fonds.normalise.remembering import remembered

_CYRILLIC: Final = str.maketrans({
    **dict(zip("абвгдезиклмнопрстуфхыэіїйґєўџјљњћђ", "abvgdezikfmnoprstufhieiiigevJjlntJ", strict=True)),
    "л": "l",
    "ф": "f",
    "ё": "e",
    "ж": "Z",
    "ц": "T",
    "ч": "C",
    "ш": "S",
    "щ": "S",
    "ъ": "",
    "ь": "",
    "ю": "iu",
    "я": "ia",
    "қ": "k",
    "ғ": "g",
    "ң": "n",
    "ү": "u",
    "ұ": "u",
    "ө": "o",
    "ә": "a",
    "һ": "h",
    "ҳ": "h",
    "ҷ": "J",
    "җ": "J",
    "ӣ": "i",
    "ӯ": "u",
})  # fmt: skip
_SPELLINGS: Final = (
    ("schtsch|shch|chtch|stsch|szcz|stch", "S"),
    ("dzh|dsch|dj|dž|gi(?=[ou])", "J"),
    ("tsch|tch|tsh|cz|tj(?=[aeiou])", "C"),
    ("sch|sh|sz|sj(?=[aeou])", "S"),
    ("zh", "Z"),
    ("kh", "h"),
    ("ch", "C"),
    ("gh(?=[aeiou])", "g"),
    ("ph", "f"),
    ("th|dt", "t"),
    ("ts|tz|zz", "T"),
    ("ck|cq|q|c(?![eiyCST])", "k"),
    ("c", "s"),
    ("^x", "h"),
    ("x", "X"),  # ks in most languages, х among scholars of Russian
    ("ow(?![aeiouy])", "u"),
    ("w", "v"),
    ("ff?$", "v"),
    ("ou|oo|uu|oe", "u"),
    ("ae|ai|ay|ei|ey|ee|aa", "e"),
    ("^j(?=[aeiou])", "J"),
    ("i?j|iy|yi|ie|ii|y", "i"),
    ("(?<=.)h", ""),
)
_RULES: Final = tuple((re.compile(pattern), letters) for pattern, letters in _SPELLINGS)
_DIPHTHONGS: Final = re.compile("[ae]i")
_INNER_H: Final = re.compile("(?<=.)h")
_DOUBLED: Final = re.compile(r"(.)\1+")
_CLASSES: Final = str.maketrans(
    dict.fromkeys("CSTJZsz", "s")
    | dict.fromkeys("kgqX", "k")
    | dict.fromkeys("vfbp", "p")
    | dict.fromkeys("td", "t")
    | dict.fromkeys("mn", "n")
    | dict.fromkeys("aeiouh", None)
)
_LEAST_TO_SHORTEN: Final = 2
_HEARD: Final = str.maketrans("CSTJZzhgdbv", "sssssskktpf")
_VOICED: Final = str.maketrans("JZzgdbv", "CSsktpf")


@remembered(65536)
def sound(folded: str) -> str:
    """The sound of a folded word; capitals are hushing letters and affricates. "" for letters of other scripts."""
    word = folded.translate(_CYRILLIC)
    if word.isascii() and not folded.isascii():
        word = word.replace("dZ", "J").replace("ts", "T").replace("ii", "i")
        word = _INNER_H.sub("", _DIPHTHONGS.sub("e", word))
    elif not word.isascii():
        return ""
    else:
        for rule, letters in _RULES:
            word = rule.sub(letters, word)
    return _DOUBLED.sub(r"\1", word)


def across_scripts(said: str) -> str:
    """A sound as coarse as scripts hear each other: Harry is Гарри, Ceaușescu is Чаушеску."""
    return _DOUBLED.sub(r"\1", said.translate(_HEARD))


def unvoiced(said: str) -> str:
    """A sound without the difference of b and p, j and ch: "Jong" and "Chong" are one Korean syllable."""
    return said.translate(_VOICED)


@remembered(65536)
def skeleton(folded: str) -> str:
    """The classes of the consonants, a vowel at the beginning as "a": "Kuznetsov" and "Кузнецов" are ksntsp."""
    said = sound(folded).replace("T", "ts")
    if not said:
        return ""
    bones = _DOUBLED.sub(r"\1", said.translate(_CLASSES))
    return "a" + bones if said[0] in "aeiou" else bones


@remembered(65536)
def shortened(bones: str) -> frozenset[str]:
    """A skeleton with at most one consonant left out: two that differ in one consonant share one of these."""
    if len(bones) < _LEAST_TO_SHORTEN:
        return frozenset({bones})
    return frozenset({bones, *(bones[:place] + bones[place + 1 :] for place in range(len(bones)))})
