"""Palladius's transcription into Cyrillic: joined, hyphenated or spaced, with the habits of the Soviet press.

Final нь is n, final н is ng; ъ after н divides ("Чанъань" is chang-an, "Сиань" needs none). The press writes е for э
("Шен", "Мао Цзе-дун", "Чжу Де"), older books ы ("Фын Юй-сян", "Мынь"), юе for юэ, and хой or хуй for хуэй. "Пекин"
and "Чан Кайши" are established forms and not Palladius's: read as he writes, they say other syllables.
"""

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

from fonds.normalise.names.schemes.mandarin.segmenting import MOST_READINGS, Spellings, cut, join
from fonds.normalise.names.schemes.mandarin.signs import plain_signs
from fonds.normalise.names.schemes.mandarin.syllables import SYLLABLES, Reading

_WORD: Final = re.compile("[а-яё]+")
_TEXT: Final = re.compile(r"[а-яё\s'\-.,]+")
_VOWELS: Final = "аеёиоуыэюя"


def _habits(spelling: str) -> Iterator[str]:
    """How a spelling of the table is met besides."""
    yield spelling
    if "э" in spelling[1:]:
        yield spelling[0] + spelling[1:].replace("э", "е")
    if re.search("[бпмфвдтнлгкх]эн", spelling):
        yield spelling.replace("э", "ы")
    if spelling.endswith("уй") and len(spelling) > 2:
        yield spelling[:-1] + "эй"
    if spelling == "хуэй":
        yield "хой"
    if "ё" in spelling:
        yield spelling.replace("ё", "йо")


_SPELLINGS: Final = Spellings(
    (habit, syllable)
    for syllable, row in SYLLABLES.items()
    for spelling in row.palladius
    for habit in _habits(spelling)
)


def read(text: str, limit: int = MOST_READINGS) -> frozenset[Reading]:
    """The readings of a text in Palladius's transcription; empty if it is not in it."""
    text = unicodedata.normalize("NFC", plain_signs(text).replace("\u0301", ""))
    text = re.sub(f"(?<=н)ъ(?=[{_VOWELS}])", "-", text)
    if not _TEXT.fullmatch(text):
        return frozenset()
    return join((cut(word, _SPELLINGS, limit) for word in _WORD.findall(text)), limit)


def write(syllables: Reading) -> tuple[str, ...]:
    """A surname or given name in Cyrillic: the standard first, then the press's е, hyphens, and ъ left out.

    ("shi", "cai") → "Шицай", "Ши-цай"; ("ze", "dong") → "Цзэдун", "Цзэ-дун", "Цзедун", "Цзе-дун"
    """
    usual = [SYLLABLES[syllable].palladius[0] for syllable in syllables]
    press = [part[0] + part[1:].replace("э", "е") for part in usual]
    second = [SYLLABLES[syllable].palladius[-1] for syllable in syllables]
    forms: dict[str, None] = {}
    for parts in (usual, press, second):
        forms[_with_breaks(parts).capitalize()] = None
        forms["-".join(parts).capitalize()] = None
        forms["".join(parts).capitalize()] = None
    return tuple(forms)


def _with_breaks(parts: list[str]) -> str:
    """Joined, with ъ between н and a vowel of the next syllable."""
    whole = ""
    for part in parts:
        whole += "ъ" + part if whole.endswith("н") and part[0] in _VOWELS else part
    return whole
