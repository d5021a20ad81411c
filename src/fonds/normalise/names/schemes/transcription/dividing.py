"""Names of foreigners divided into family, given name and patronymic, in Chinese characters and in other letters.

In Chinese a point stands between the parts (尤金·卡巴斯基), a hyphen within one; titles follow the name (王子, 二世).
Elsewhere a comma inverts the name, a patronymic tells where the family name stands, and where nothing tells both
orders are kept.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from fonds.normalise.names.schemes.russian.letters import modern

_IN_BRACKETS = re.compile(r"[(（\[【].*?[)）\]】]")
_POINTS = re.compile(r"[·・‧•．.∙⋅･,，\s\u3000]+")
_HYPHENS = re.compile("[-－–—＝=‐]")
_NOT_HAN = re.compile("[^\u3400-\u9fff\U00020000-\U0003ffff]")

_RANKS = (
    "女大公 大公夫人 大公 女公爵 公爵 侯爵 伯爵夫人 伯爵 男爵 郡主 公主 王子 亲王 親王 沙皇 女皇 皇帝 "
    "皇后 总主教 總主教 大主教 主教 牧首 一世 二世 三世 四世 五世 六世 将军 將軍 元帅 元帥 先生 女士 "
    "夫人 博士 同志 大使 主席 总统 總統 总理 總理 书记 書記"
).split()
_AFTER_HAN = re.compile(f"(?<=..)(?:{'|'.join(_RANKS)})$")

_PATRONYMIC = re.compile(
    r"(?:[оеё]вич|ич|[оеи]вна|ична|инична|o[vw]i?t?s?ch|e[vw]i?t?s?ch|ovi[cč]|evi[cč]|[eo]vna)$", re.IGNORECASE
)
_HAN_PATRONYMIC = re.compile("[维維][奇契齐齊]$|[芙夫][娜]$|奇娜$|尼奇娜$")
_GENERIC = re.compile(
    r"\b(?:озеро|река|водохранилище|остров|полуостров|залив|море|гора|город|lake|river|mount|island|sea)\b|^(?:сэр|sir|von|de)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+(?:[-'’ʹʼ][^\W\d_]+)*")
_ROMAN = re.compile("[IVX]+")


class Division(NamedTuple):
    """One way of dividing a name; what is absent is empty."""

    family: str
    given: str = ""
    patronymic: str = ""


@lru_cache(maxsize=1 << 14)
def chinese_parts(han: str) -> tuple[str, ...]:
    """The parts of a foreign name in Chinese characters, without points, hyphens and titles."""
    parts = []
    for part in _POINTS.split(_IN_BRACKETS.sub("", han)):
        bare = _NOT_HAN.sub("", _HYPHENS.sub("", part))
        if shorter := _AFTER_HAN.sub("", bare):
            parts.append(shorter)
    return tuple(parts)


def is_chinese_patronymic(part: str) -> bool:
    """Whether a part in Chinese characters ends as patronymics do: 维奇 -vich, 芙娜 -vna."""
    return _HAN_PATRONYMIC.search(part) is not None


@lru_cache(maxsize=1 << 14)
def divisions(name: str) -> tuple[Division, ...]:
    """The ways of dividing a name in Cyrillic or Latin letters, the likeliest first; none if it holds no letters."""
    bare = _GENERIC.sub(" ", _IN_BRACKETS.sub(" ", modern(name)))
    before, comma, after = bare.partition(",")
    first, rest = _words(before), _words(after)
    if comma and first and rest:
        return _inverted(first, rest)
    words = first or rest
    if not words:
        return ()
    if len(words) == 1:
        return (Division(words[0]),)
    if len(words) > 2 and _PATRONYMIC.search(words[-1]) and not _PATRONYMIC.search(words[-2]):
        return (Division(words[0], words[1], words[-1]),)
    patronymics = [word for word in words[1:-1] if _PATRONYMIC.search(word)]
    usual = Division(words[-1], words[0], patronymics[0] if patronymics else "")
    if patronymics:
        return (usual,)
    return usual, Division(words[0], words[-1])


def _inverted(family: list[str], rest: list[str]) -> tuple[Division, ...]:
    patronymics = [word for word in rest[1:] if _PATRONYMIC.search(word)]
    patronymic = patronymics[0] if patronymics else ""
    found = [Division("".join(family), rest[0], patronymic)]
    if len(family) > 1:
        found.append(Division(family[-1], rest[0], patronymic))
    return tuple(found)


def _words(text: str) -> list[str]:
    """Words that can be sounded: no initials, no numerals."""
    return [word for word in _WORD.findall(text) if len(word) > 1 and not _ROMAN.fullmatch(word)]
