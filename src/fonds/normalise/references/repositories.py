"""Repositories that shelfmarks name: their forms, the scheme they cite by, and who holds the files today.

To add a repository, put it in `repositories_table` under its scheme, with every form that source lines use. A form in
capitals is an acronym and is found as written; any other form is found whatever its case. A predecessor whose files are
still cited by the same numbers has the key of its successor, so that records of one file find each other ("TsKhSD" and
"RGANI").
"""

import re
from functools import lru_cache
from typing import NamedTuple

from fonds.normalise.references.repositories_table import SCHEMES


class Repository(NamedTuple):
    """A repository as a line names it."""

    name: str
    """The stretch of the line that names it."""
    key: str
    """Who holds its files today."""
    scheme: str


_LONGEST_ACRONYM = 9
_FORMS: dict[str, tuple[str, str]] = {
    form: (key, scheme) for scheme, houses in SCHEMES.items() for key, forms in houses.items() for form in forms
}


def _is_acronym(form: str) -> bool:
    return " " not in form or (len(form) <= _LONGEST_ACRONYM and not form.split(" ", maxsplit=1)[0].islower())


_FOLDED: dict[str, tuple[str, str]] = {" ".join(form.casefold().split()): whose for form, whose in _FORMS.items()}
_KNOWN = re.compile(
    r"(?<![\w/-])(?:"
    + "|".join(
        (re.escape(form) if _is_acronym(form) else rf"(?i:{re.escape(form)})").replace(r"\ ", r"\s+")
        for form in sorted(_FORMS, key=len, reverse=True)
    )
    + r")(?!\w)"
)


@lru_cache(maxsize=1 << 12)
def find_repository(text: str) -> Repository | None:
    """The first known repository that `text` names, with an acronym or a place in brackets that follows it."""
    match = _KNOWN.search(text)
    return _named(match) if match else None


def repository_at(text: str, place: int) -> Repository | None:
    """The known repository whose name begins at `place`."""
    match = _KNOWN.match(text, place)
    return _named(match) if match else None


def _named(match: re.Match[str]) -> Repository:
    text = match.string
    key, scheme = _FOLDED[" ".join(match[0].casefold().split())]
    gloss = re.match(r"\s*\([^()]{1,60}\)", text[match.end() :])
    end = match.end() + (gloss.end() if gloss else 0)
    return Repository(text[match.start() : end], key, scheme)


def repository_key(name: str) -> str:
    """The key under which forms of one repository meet; the plain words of a name that is not known."""
    known = find_repository(name)
    if known is not None:
        return known.key
    words = re.findall(r"\w+", name.casefold())
    return " ".join("archive" if word == "archives" else word for word in words if word not in {"the", "of"})
