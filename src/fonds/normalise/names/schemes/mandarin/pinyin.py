"""Pinyin: with tone marks, tone numbers or neither; joined, spaced or hyphenated; ü as ü, v, u: and the passports' yu.

"Xi'an" is two syllables. "Xian" should be one, but passports and telegrams drop the apostrophe: it is read as both.
A syllable has one tone mark at most, and where marks are written every syllable is expected to have one: "Xiān" is
one syllable, "Xīān" two.
"""

import re
import unicodedata
from typing import Final

from fonds.normalise.names.schemes.mandarin.segmenting import MOST_READINGS, Spellings, cut, join
from fonds.normalise.names.schemes.mandarin.signs import plain_signs
from fonds.normalise.names.schemes.mandarin.syllables import SYLLABLES, Reading

_TONES: Final = "\u0304\u0301\u030c\u0300\u0306"
"""Combining macron, acute, caron, grave; and the breve that many write for the caron."""
_WORD: Final = re.compile(r"[a-züê\u0304\u0301\u030c\u0300\u0306]+")
_TEXT: Final = re.compile("(?:[a-züê\u0304\u0301\u030c\u0300\u0306](?:[0-5](?![0-9]))?|[\\s'\\-.,])+")


def _habits(syllable: str) -> list[str]:
    """How `syllable` is written in good and in hasty pinyin."""
    if "ü" in syllable:
        return [syllable, syllable.replace("ü", "u"), syllable.replace("ü", "yu")]
    if syllable[:2] in {"ju", "qu", "xu", "yu"}:
        return [syllable, syllable[0] + "ü" + syllable[2:]]
    return [syllable]


_SPELLINGS: Final = Spellings((form, syllable) for syllable in SYLLABLES for form in _habits(syllable))


def read(text: str, limit: int = MOST_READINGS) -> frozenset[Reading]:
    """The readings of a text in pinyin; empty if it is not in pinyin."""
    text = _letters(text)
    if not _TEXT.fullmatch(text):
        return frozenset()
    return join((_cut_word(word, limit) for word in _WORD.findall(text)), limit)


def has_tones(text: str) -> bool:
    """Whether `text` marks tones, by signs or by numbers."""
    text = _letters(text)
    return any(tone in text for tone in _TONES) or bool(re.search("[a-zü][0-5]", text))


def _letters(text: str) -> str:
    """Decomposed, but with ü and ê as one letter each, v and u: made ü."""
    text = plain_signs(text).replace("u:", "u\u0308").replace("v", "u\u0308")
    text = re.sub("([ue])([\u0304\u0301\u030c\u0300\u0306])([\u0308\u0302])", r"\1\3\2", text)
    return text.replace("u\u0308", "ü").replace("e\u0302", "ê")


def _cut_word(word: str, limit: int) -> list[Reading]:
    marks = [place for place, sign in enumerate(word) if sign in _TONES]
    if not marks:
        return cut(word, _SPELLINGS, limit)
    letters = "".join(sign for sign in word if sign not in _TONES)
    marked = [place - before - 1 for before, place in enumerate(marks)]
    counts = [0]
    for place in range(len(letters)):
        counts.append(counts[-1] + marked.count(place))
    every = cut(letters, _SPELLINGS, limit, lambda start, end: counts[end] - counts[start] == 1)
    return every or cut(letters, _SPELLINGS, limit, lambda start, end: counts[end] - counts[start] <= 1)


def write(syllables: Reading) -> tuple[str, ...]:
    """A surname or given name in pinyin without tones: as the standard has it first, then joined and divided otherwise.

    ("chang", "an") → "Chang'an", "Changan", "Chang-an", "Chang An"
    """
    forms: list[str] = []
    for u in ("ü", "u", "yu", "v"):
        written = [unicodedata.normalize("NFC", syllable.replace("ü", u)) for syllable in syllables]
        forms.append(joined(written).capitalize())
        forms.append("".join(written).capitalize())
        forms.append("-".join(written).capitalize())
        forms.append(" ".join(part.capitalize() for part in written))
    return tuple(dict.fromkeys(forms))


def joined(written: list[str]) -> str:
    """Written together, an apostrophe before each syllable but the first that begins with a, e or o (ISO 7098)."""
    return written[0] + "".join(
        f"'{part}" if unicodedata.normalize("NFD", part)[0] in "aeo" else part for part in written[1:]
    )
