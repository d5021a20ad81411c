"""Chinese characters: which text has them, and traditional ↔ simplified, so that both find each other."""

import re
from collections import defaultdict
from functools import cache
from itertools import islice, product
from typing import Final

from opencc import OpenCC

_HAN = re.compile("[\u3007\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_ALL_HAN = re.compile("[\u3007\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+")
_converter = cache(OpenCC)  # made when characters are met: each takes 20 ms

_BOTH: Final = frozenset(
    "并干布系幸仆价札胜征舍卷折于升术台柜沈淀困朱种谷范才万叶卜姜荐胡里制周适秋余松斗郁面曲党霉辟只云向采表注准后岳几弥雕欲蒙致累恶"
)
"""Characters that simplification gave a second meaning; each was, and is, a traditional character of its own."""


def has_han(text: str) -> bool:
    """Whether a Chinese character is among the characters of `text`."""
    return not text.isascii() and bool(_HAN.search(text))


def is_han(text: str) -> bool:
    """Whether `text` is nothing but Chinese characters."""
    return bool(_ALL_HAN.fullmatch(text))


def simplify(text: str) -> str:
    """`text` in simplified characters; text without Chinese characters comes back as it is."""
    if text.isascii() or not _HAN.search(text):
        return text
    simplified: str = _converter("t2s").convert(text)
    return simplified


def traditional(text: str, most: int = 8) -> tuple[str, ...]:
    """What `text` may be in traditional characters: as its words tell first, then every other, at most `most`.

    A name is not a word, so that several characters may be meant: 范 is 範, but as a surname 范; 于 is 於 or 于.
    """
    if not has_han(text):
        return (text,)
    likely: str = _converter("s2t").convert(text)
    choices = [_before_simplifying().get(character, (character,)) for character in text]
    every = ("".join(characters) for characters in islice(product(*choices), most))
    return tuple(dict.fromkeys((likely, *every)))[:most]


@cache
def _before_simplifying() -> dict[str, tuple[str, ...]]:
    """Simplified character → the traditional ones that become it: OpenCC's table of characters, inverted.

    The character itself is among them where it is traditional too, and then comes first: in a name it is likelier.
    """
    characters = [chr(code) for code in range(0x4E00, 0xA000)]
    simplified = str(_converter("t2s").convert("\n".join(characters))).split("\n")
    found: defaultdict[str, list[str]] = defaultdict(list)
    for before, after in zip(characters, simplified, strict=True):
        if before != after:
            found[after].append(before)
    return {after: (*(after if after in _BOTH else ""), *before) for after, before in found.items()}
