"""Latin words read back as Russian ones in full spelling: with soft signs, -ий, й, э and ё in place.

`habits` says which sounds a word may stand for; here each sound becomes the spellings that Russian names use for it.
"""

import re
from collections.abc import Callable
from functools import lru_cache

from fonds.normalise.names.schemes.russian.comparing import keys
from fonds.normalise.names.schemes.russian.habits import cyrillic_readings

MOST_READINGS = 24

_C = "бвгджзклмнпрстфхцчшщ"
_V = "аеёиоуыэюя"

_ALWAYS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), becomes)
    for pattern, becomes in (
        (rf"(?<=[{_C}])(?:[иыйь]{{2,3}}|[ый])$", "ый"),
        (r"(?<=[кгхжчшщ])ый$", "ий"),
        (r"ск[иы]$", "ский"),
        (r"цк[иы]$", "цкий"),
        (rf"(?<=[{_V}])ы(?![{_V}])", "й"),
        (r"(?<=[аеоуюя])[ийы]$", "й"),
        (rf"(?<=[{_C}])[йы](?=[аеёиоуюя])", "ь"),
        (rf"(?<=[{_V}])[йыи](?=[еёюя])", ""),
        (rf"(?<=[{_V}])[йы]а", "я"),
        (rf"(?<=[{_V}])[йы]у", "ю"),
        (r"^[йыи](?=[еёюя])", ""),
        (r"^[йы]а", "я"),
        (r"^[йы]у", "ю"),
        (r"(?<=[жчшщ])ю", "у"),
        (r"(?<=[жчшщ])ы", "и"),
    )
)
"""Spellings that Russian has not, and those that it has instead; applied in order."""

_SOMETIMES: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), becomes)
    for pattern, becomes in (
        (rf"(?<=[{_C}])[иь]?е(?=в(?:а|ич|на|ск.*)?$)", "ье"),
        (rf"(?<=[{_C}])и(?=[ея])", "ь"),
        (r"(?<=[лн])(?=я$)", "ь"),
        (rf"л(?=[{_C.replace('л', '')}])", "ль"),
        (r"(?<=[лнр])$", "ь"),
        (r"зм", "зьм"),
        (rf"(?<=[{_C}])ый$", "ий"),
        (rf"(?<=[{_C}])и$", "ий"),
        (rf"(?<=[{_V}])и(?=[{_C}])", "й"),
        (r"^е", "э"),
        (r"(?<=[чщшж])е(?=в$)", "ё"),
        (r"ё", "е"),
        (r"ё", "ио"),
    )
)
"""What may stand instead, or may not."""


def _always(word: str) -> str:
    for pattern, becomes in _ALWAYS:
        word = pattern.sub(becomes, word)
    return word


@lru_cache(maxsize=1 << 14)
def read(latin: str) -> frozenset[str]:
    """The Russian spellings that a Latin word may stand for, capitalised as a name; at most `MOST_READINGS`.

    They are candidates for looking up, not answers: Savelev gives Савелев and Савельев. None without letters.
    """
    capital: Callable[[str], str] = str.upper if len(latin) > 1 and latin.isupper() else str.capitalize
    wanted = keys(latin)
    found: dict[str, None] = {}
    for reading in cyrillic_readings(latin):
        spellings = [_always(reading)]
        for pattern, becomes in _SOMETIMES:
            spellings += [other for each in spellings[:8] if (other := pattern.sub(becomes, each, count=1)) != each]
        for spelling in dict.fromkeys(spellings):
            if spelling and keys(spelling) & wanted:
                found.setdefault(capital(spelling))
    return frozenset(list(found)[:MOST_READINGS])
