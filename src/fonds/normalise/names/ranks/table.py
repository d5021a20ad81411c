"""What the table of titles of one language holds."""

import re
import unicodedata
from dataclasses import dataclass
from typing import Final, Self

_DIVIDERS: Final = re.compile(r"[;\n]")
_APOSTROPHES: Final = str.maketrans("’‘`´", "''''")


@dataclass(frozen=True, slots=True)
class Titles:
    """The titles of one language; a title that is written with its full stop counts only with it ("sen.")."""

    language: str
    before: frozenset[str]
    """Titles that stand before a name, or alone after the comma of a heading."""
    modifiers: frozenset[str]
    """Words that belong to a title when one follows: "acting", "vice"."""
    after: frozenset[str]
    """Titles that follow a name: "USN", 同志."""

    @classmethod
    def of(cls, *, language: str, before: str, modifiers: str, after: str) -> Self:
        """A table from lists in which semicolons and line ends divide."""
        return cls(language, _phrases(before), _phrases(modifiers), _phrases(after))


def title_key(text: str) -> str:
    """How titles are compared: without case and diacritics, hyphens as spaces, straight apostrophes."""
    plain = unicodedata.normalize("NFD", text.translate(_APOSTROPHES).casefold())
    bare = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return " ".join(unicodedata.normalize("NFC", bare).replace("-", " ").replace("–", " ").split())


def _phrases(lists: str) -> frozenset[str]:
    return frozenset(key for entry in _DIVIDERS.split(lists) if (key := title_key(entry)))
