"""Under which forms an authority is looked for in records."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from fonds.normalise.names.schemes.russian import inflected, is_cyrillic
from fonds.records.description import Authority

KINDS: Final = ("agent", "place", "topic")
"""Kinds of authority whose names are looked for."""
DECLINED: Final = "declined"


class SearchedForm(NamedTuple):
    """One form to look for, and what it comes from."""

    text: str
    name: str
    """The authority's own name that it was made of."""
    how: str
    """Empty where it is that name itself."""


def forms_of(authority: Authority) -> Iterator[SearchedForm]:
    """Every form of every name, each text once. Topics of one word are ordinary words, and are not looked for."""
    if authority.kind not in KINDS:
        return
    seen: set[str] = set()
    for name in authority.names:
        for text, how in _forms(name.text):
            if text not in seen and (authority.kind != "topic" or _is_of_several_words(text)):
                seen.add(text)
                yield SearchedForm(text, name.text, how)


@lru_cache(maxsize=1 << 17)
def _forms(text: str) -> tuple[tuple[str, str], ...]:
    """(form, how it was made), the name itself first."""
    made = {text: ""}
    for form, how in list(made.items()):
        if is_cyrillic(form):
            for case in sorted(inflected(form)):
                made.setdefault(case, how or DECLINED)
    return tuple(made.items())


def _is_of_several_words(text: str) -> bool:
    return len(text.replace("-", " ").split()) > 1 or (not text.isascii() and len(text) > 3 and not text[0].isupper())
