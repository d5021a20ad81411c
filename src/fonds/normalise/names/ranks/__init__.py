"""Titles, ranks and forms of address, by language: "Cde.", "Maj. Gen.", "тов.", 主席.

A new language is a module with a `Titles` table, and a line in `LANGUAGES`.
"""

import re
from functools import lru_cache
from typing import Final

from fonds.normalise.names.ranks.chinese import CHINESE
from fonds.normalise.names.ranks.english import ENGLISH
from fonds.normalise.names.ranks.european import EASTERN, FRENCH, GERMAN, ROMANCE
from fonds.normalise.names.ranks.russian import RUSSIAN
from fonds.normalise.names.ranks.table import Titles, title_key
from fonds.normalise.names.script import scripts_of

LANGUAGES: Final[tuple[Titles, ...]] = (ENGLISH, RUSSIAN, FRENCH, GERMAN, ROMANCE, EASTERN, CHINESE)

_BEFORE: Final = frozenset().union(*(table.before for table in LANGUAGES))
_MODIFIERS: Final = frozenset().union(*(table.modifiers for table in LANGUAGES))
_AFTER: Final = frozenset().union(*(table.after for table in LANGUAGES))
_HAN_AFTER: Final = tuple(sorted(CHINESE.after, key=len, reverse=True))
_LONGEST: Final = max(phrase.count(" ") + 1 for phrase in _BEFORE)
_WORD: Final = re.compile(r"[^\s,;]+")
_ENDS: Final = " \t,;:"
_HELD: Final = re.compile(r"\(?\b(?:ret|retired|usa|usn|usaf|usmc|jg|junior grade)\b\.?\)?", re.IGNORECASE)


@lru_cache(maxsize=16384)
def strip(text: str) -> tuple[tuple[str, ...], str]:
    """The titles at the beginning and end of `text`, as written and in their order, and the rest.

    "Acting President Arpad Goncz" → (("Acting President",), "Arpad Goncz"); 毛泽东主席 → (("主席",), "毛泽东").
    A text that is a title and nothing else is all titles, and the rest is empty.
    """
    leading, rest = _leading(text.strip(_ENDS))
    rest, trailing = _trailing(rest)
    return (*leading, *trailing), rest


def is_title(text: str) -> bool:
    """Whether `text` is titles and nothing else: "Brigadier General", "тов."."""
    titles, rest = strip(text)
    return bool(titles) and not rest


def _leading(text: str) -> tuple[list[str], str]:
    found: list[str] = []
    while text:
        end = _title_end(text)
        if not end:
            break
        found.append(text[:end].strip(_ENDS))
        text = text[end:].lstrip(_ENDS)
        if held := _HELD.match(text):
            found[-1] = f"{found[-1]} {held[0]}"
            text = text[held.end() :].lstrip(_ENDS)
    return found, text


def _title_end(text: str) -> int:
    """Where the first title of `text` ends: modifiers, then the longest phrase that the tables hold; 0 without one."""
    words = list(_WORD.finditer(text[:200]))
    for skipped in range(min(len(words), 4)):
        for count in range(min(_LONGEST, len(words) - skipped), 0, -1):
            start, end = words[skipped].start(), words[skipped + count - 1].end()
            if _is_phrase(text[start:end]):
                return end
        if not _is_in(words[skipped][0], _MODIFIERS):
            return 0
    return 0


def _is_phrase(written: str) -> bool:
    if len(written.rstrip(".")) == 1 and not written[0].islower():
        return False  # "т." is a comrade, "Т." an initial
    key = title_key(written)
    if key.endswith(" elect"):
        key = key.removesuffix(" elect")
    if key in _BEFORE:
        return True
    bare = key.removesuffix(".")
    return bare != key and (bare in _BEFORE or bare.replace(". ", " ") in _BEFORE)


def _is_in(written: str, table: frozenset[str]) -> bool:
    key = title_key(written).strip("()")
    return key in table or key.removesuffix(".") in table


def _trailing(text: str) -> tuple[str, list[str]]:
    found: list[str] = []
    while text:
        if "Hani" in scripts_of(text[-1:]):
            title = next((title for title in _HAN_AFTER if text.endswith(title) and text != title), "")
            if not title:
                break
            start = len(text) - len(title)
        else:
            words = list(_WORD.finditer(text))
            if len(words) < 2 or not _is_in(words[-1][0], _AFTER):
                break
            start = words[-1].start()
        found.insert(0, text[start:].strip(_ENDS))
        text = text[:start].rstrip(_ENDS + "-–")
    return text, found
