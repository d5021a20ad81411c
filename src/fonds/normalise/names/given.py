"""Given names that may stand for each other, and names that are known to be given ones."""

from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from fonds.normalise.names.given_table import LANGUAGES, SHORT_FORMS
from fonds.normalise.names.schemes import russian
from fonds.normalise.text import fold


def _groups(table: str, mark: str) -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for number, line in enumerate(table.replace(";", "\n").split("\n")):
        for name in line.split():
            found[name].add(f"{mark}{number}")
    return {name: frozenset(groups) for name, groups in found.items()}


_SHORT: Final = _groups(SHORT_FORMS, "s")
_LANGUAGES: Final = _groups(LANGUAGES, "l")
_NONE: Final[frozenset[str]] = frozenset()
_SCHEMES: Final = ("bgn-pcgn", "ala-lc-plain", "newspapers")


def groups_of(folded: str) -> frozenset[str]:
    """The marks of the names that `folded` may stand for; empty for a name that the tables do not hold."""
    return _marks(_SHORT, folded) | _marks(_LANGUAGES, folded)


def _marks(table: Mapping[str, frozenset[str]], folded: str) -> frozenset[str]:
    """The marks of a name; of one in Cyrillic letters, those of its romanizations, which the tables hold."""
    if folded.isascii() or not russian.is_cyrillic(folded):
        return table.get(folded, _NONE)
    return _NONE.union(*(table.get(spelling, _NONE) for spelling in _romanized(folded)))


@lru_cache(maxsize=4096)
def _romanized(cyrillic: str) -> frozenset[str]:
    return frozenset(fold(form).replace("'", "") for scheme in _SCHEMES for form in russian.write(cyrillic, scheme))


def relation(one: str, other: str) -> str:
    """In words, how two folded given names may be one: a short form, a form in another language; empty if not."""
    if _marks(_SHORT, one) & _marks(_SHORT, other):
        return "a short form"
    if _marks(_LANGUAGES, one) & _marks(_LANGUAGES, other):
        return "the form of another language"
    return ""


def is_given(folded: str) -> bool:
    """Whether the tables know `folded` as a given name."""
    return folded in _SHORT or folded in _LANGUAGES
