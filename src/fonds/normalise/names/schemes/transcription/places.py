"""What names of places have besides sound: 大伊克河 is Большой Ик, 奥涅加湖 is Онежское озеро.

Great and small, upper and lower, the points of the compass and colours are translated, not transcribed; and where
Russian has an adjective or a Finnic word for lake, Chinese has the bare name and the kind of place.
"""

import re

KINDS = (
    "水庫 水库 群岛 群島 半岛 半島 运河 運河 山脉 山脈 湖 河 江 水 海 岛 島 山 市 县 縣 区 區 州 省 "
    "镇 鎮 村 湾 灣 潟 泊"
).split()
"""Kinds of places that Chinese puts behind the name."""

_TRANSLATED = {
    **dict.fromkeys("大", "больш|велик"),
    **dict.fromkeys("小", "мал"),
    **dict.fromkeys("上", "верхн"),
    **dict.fromkeys("中", "средн"),
    **dict.fromkeys("下", "нижн"),
    **dict.fromkeys("东東", "восточн"),
    **dict.fromkeys("西", "западн"),
    **dict.fromkeys("南", "южн"),
    **dict.fromkeys("北", "северн"),
    **dict.fromkeys("新", "нов"),
    **dict.fromkeys("旧舊老", "стар"),
    **dict.fromkeys("白", "бел"),
    **dict.fromkeys("黑", "ч[её]рн"),
    **dict.fromkeys("红紅", "красн"),
}
_ADJECTIVES = {
    character: re.compile(rf"\b(?:{stems})(?:ый|ой|ий|ая|яя|ое|ее|ые|ие)\b", re.IGNORECASE)
    for character, stems in _TRANSLATED.items()
}
_ENDS_AS_PLACE = re.compile(f"(?:{'|'.join(KINDS)})$")
_ENDING = re.compile(r"(?:озеро|ярви|йоки|ламби|(?:ов|ев|ин)?ск(?:ое|ий|ая|ой)|н(?:ое|ый|ая))$")


def names_place(han: str) -> bool:
    """Whether a name in Chinese characters ends in a kind of place."""
    return len(han) > 2 and _ENDS_AS_PLACE.search(han) is not None


def without_kind(han: str) -> str:
    """A name in Chinese characters without the kind of place that it ends in."""
    return _ENDS_AS_PLACE.sub("", han) if names_place(han) else han


def without_translated(han: str, other: str) -> tuple[str, str]:
    """Both names without the adjective that they share in translation; unchanged if they share none."""
    adjective = _ADJECTIVES.get(han[:1])
    if adjective is None or len(han) < 3 or not adjective.search(other):
        return han, other
    bare = adjective.sub(" ", other)
    return (han[1:], bare) if any(map(str.isalpha, bare)) else (han, other)


def bare_forms(word: str) -> tuple[str, ...]:
    """A Russian name of a place, and what is left of it without the ending of its kind: Онежское, Онеж."""
    bare = _ENDING.sub("", word)
    return (word, bare) if bare != word and len(bare) > 2 else (word,)
