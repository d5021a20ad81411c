"""Zhuyin (Bopomofo), with or without tones, spaced or joined."""

import re
from typing import Final

from fonds.normalise.names.schemes.mandarin.segmenting import MOST_READINGS, Spellings, cut, join
from fonds.normalise.names.schemes.mandarin.syllables import SYLLABLES, Reading

_SPELLINGS: Final = Spellings((row.zhuyin, syllable) for syllable, row in SYLLABLES.items())
_WORD: Final = re.compile("[\u3105-\u3129]+")
_BETWEEN: Final = re.compile("[\\s\u02c9\u02ca\u02c7\u02cb\u02d9\u00af\u00b4`\u00b7\u2027\\-]*")
"""Tones and spaces: each ends a syllable."""
_LOOKALIKES: Final = str.maketrans({"丨": "ㄧ", "一": "ㄧ", "｜": "ㄧ", "ㄭ": "", "\u031a": ""})
"""Vertical type has strokes and the character for one instead of ㄧ; ㄭ is the vowel of ㄓ that is not written."""


def read(text: str, limit: int = MOST_READINGS) -> frozenset[Reading]:
    """The readings of a text in Zhuyin; empty if it is not in Zhuyin."""
    if not _WORD.search(text):
        return frozenset()
    text = text.translate(_LOOKALIKES)
    if _BETWEEN.sub("", _WORD.sub("", text)):
        return frozenset()
    return join((_cut_block(block, limit) for block in _WORD.findall(text)), limit)


def _cut_block(block: str, limit: int) -> list[Reading]:
    """What can be one syllable is one, for each is a block of its own in print: ㄒㄧㄢ is xian, ㄒㄧ ㄢ xi-an."""
    whole = _SPELLINGS.syllables.get(block)
    return [(syllable,) for syllable in whole] if whole else cut(block, _SPELLINGS, limit)


def write(syllables: Reading) -> tuple[str, ...]:
    """The syllables without tones: spaced, then joined, unless that would be read as one syllable."""
    parts = [SYLLABLES[syllable].zhuyin for syllable in syllables]
    joined = "".join(parts)
    return (" ".join(parts),) if joined in _SPELLINGS.syllables or len(parts) == 1 else (" ".join(parts), joined)
