"""What pypinyin's dictionaries say of characters and words. Nothing of it is loaded before characters are met.

It takes half a second and 60 MB, which no command should pay that reads no Chinese: hence `import_module`.
"""

from collections import Counter, defaultdict
from functools import cache
from importlib import import_module
from typing import Any, Final

_HERE: Final = "pypinyin"


@cache
def _loaded(name: str = _HERE) -> Any:  # noqa: ANN401 - a module
    return import_module(name)


def listed(han: str, *, tones: bool = False) -> list[list[str]]:
    """For each character of `han` its readings, the likeliest first, words taken first. ü kept, without tones or with.

    [] where the dictionary does not have one of the characters.
    """
    library = _loaded()
    style = library.Style.TONE if tones else library.Style.NORMAL
    found: list[list[str]] = library.pinyin(han, style=style, heteronym=True, v_to_u=True, errors="ignore")
    return found if len(found) == len(han) else []


def is_word(han: str) -> bool:
    """Whether the dictionary of phrases has `han`, in simplified characters."""
    return han in _loaded("pypinyin.constants").PHRASES_DICT


@cache
def in_words() -> dict[str, Counter[str]]:
    """Character → how often it has each reading in the words that pypinyin knows (0.1 seconds, once)."""
    found: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for word, reading in _loaded("pypinyin.constants").PHRASES_DICT.items():
        for character, (toned, *_) in zip(word, reading, strict=False):
            found[character][toneless(toned)] += 1
    return dict(found)


@cache
def toneless(toned: str) -> str:
    """ü kept: "lǚ" → "lü"."""
    return str(_loaded("pypinyin.contrib.tone_convert").to_normal(toned, v_to_u=True))
