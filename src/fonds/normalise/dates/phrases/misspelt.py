"""Months that are misspelt: Febuary, Agust, Sepember. They are read with a qualifier and a note, never in silence."""

from difflib import SequenceMatcher
from functools import lru_cache

from fonds.normalise.dates.languages import LEXICON
from fonds.normalise.dates.languages.meaning import Meaning

LIKE = 0.8
"""How much of a word must agree: Febuary and february, 0.93; March and Marsch, 0.91; Marx and March, 0.67."""

_NAMES = {
    first: words[-1]
    for first, words in LEXICON.items()
    if words[-1].meaning is Meaning.MONTH and words[-1].language in {"en", "ru"} and len(first) >= 4
}


@lru_cache(maxsize=4096)
def month_meant(word: str) -> tuple[str, int, str] | None:
    """The month that a misspelt English or Russian `word` means, its number and language; None where it is none.

    The first letter or the last three must be right, and one month only may be near.
    """
    if not 4 <= len(word) <= 12:
        return None
    if turned := next((name for name in _NAMES if sorted(name) == sorted(word) and name[0] == word[0]), ""):
        return turned, _NAMES[turned].value, _NAMES[turned].language
    near = {name: SequenceMatcher(None, word, name).ratio() for name in _NAMES if _may_be(word, name)}
    best = max(near, key=near.__getitem__, default="")
    if not best or near[best] < LIKE:
        return None
    return best, _NAMES[best].value, _NAMES[best].language


def _may_be(word: str, name: str) -> bool:
    return abs(len(word) - len(name)) <= 2 and (word[0] == name[0] or word[-3:] == name[-3:])
