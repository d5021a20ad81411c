"""Given names that may stand for each other, and names that are known to be given ones."""

from collections import defaultdict
from collections.abc import Mapping
from typing import Final

from fonds.normalise.names.given_table import LANGUAGES, SHORT_FORMS


def _groups(table: str, mark: str) -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for number, line in enumerate(table.replace(";", "\n").split("\n")):
        for name in line.split():
            found[name].add(f"{mark}{number}")
    return {name: frozenset(groups) for name, groups in found.items()}


_SHORT: Final = _groups(SHORT_FORMS, "s")
_LANGUAGES: Final = _groups(LANGUAGES, "l")
_NONE: Final[frozenset[str]] = frozenset()


def groups_of(folded: str) -> frozenset[str]:
    """The marks of the names that `folded` may stand for; empty for a name that the tables do not hold."""
    return _SHORT.get(folded, _NONE) | _LANGUAGES.get(folded, _NONE)


def relation(one: str, other: str) -> str:
    """In words, how two folded given names may be one: a short form, a form in another language; empty if not."""
    if _SHORT.get(one, _NONE) & _SHORT.get(other, _NONE):
        return "a short form"
    if _LANGUAGES.get(one, _NONE) & _LANGUAGES.get(other, _NONE):
        return "the form of another language"
    return ""


def is_given(folded: str) -> bool:
    """Whether the tables know `folded` as a given name."""
    return folded in _SHORT or folded in _LANGUAGES
