"""Under which forms an authority is looked for in records.

    its names                    as they are given
    orders and initials          Stalin, Joseph → Joseph Stalin; one initial alone is no evidence
    other scripts and schemes    盛世才 → Sheng Shicai, Sheng Shih-ts'ai; not where a spelling has several readings
    cases                        Шэн Шицай → Шэн Шицая

A name is never shortened: one word is looked for only where a name of one word was given. Topics are looked for in
their own words, and those of one word, which are ordinary words, not at all.
"""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from fonds.normalise.names import Form, variants
from fonds.normalise.names.finding import is_findable
from fonds.normalise.names.schemes import BY_KEY
from fonds.normalise.names.schemes.russian import inflected, is_cyrillic
from fonds.records.columns import NULL
from fonds.records.description import Authority

KINDS: Final = ("agent", "place", "topic")
"""Kinds of authority whose names are looked for."""
DECLINED: Final = "declined"
REWRITTEN: Final = "written otherwise"
MOST_NAMES: Final = 200
"""Names of one authority that are looked for."""

_BODIES: Final = frozenset({"corporate body", "corporateBody", "corporate", "body", "organization", "organisation"})
_WORD: Final = re.compile(r"[^\W_]+")
_CHARACTERS: Final = frozenset({"simplified", "traditional"})
_DOUBTFUL: Final = "one of several readings"


class SearchedForm(NamedTuple):
    """One form to look for, and what it comes from."""

    text: str
    name: str
    """The authority's own name that it was made of."""
    how: str
    """Empty where it is that name itself."""


def forms_of(authority: Authority) -> Iterator[SearchedForm]:
    """Every form of every name, each text once: those that were given first."""
    if authority.kind not in KINDS:
        return
    names = [name.text for name in authority.names[:MOST_NAMES] if NULL not in name.text]
    made = {text: SearchedForm(text, text, "") for text in names}
    for make in (_declined, _rewritten):
        for name in names:
            for text, how in make(name, authority):
                made.setdefault(text, SearchedForm(text, name, how))
    yield from (form for form in made.values() if _is_looked_for(form.text, authority))


def _is_looked_for(text: str, authority: Authority) -> bool:
    return is_findable(text) and (authority.kind != "topic" or _is_of_several_words(text))


def _declined(name: str, _authority: Authority) -> Iterator[tuple[str, str]]:
    """(form, how it was made) of the cases of a name in Cyrillic."""
    if is_cyrillic(name) and "," not in name:
        yield from ((case, DECLINED) for case in sorted(inflected(name)))


def _rewritten(name: str, authority: Authority) -> Iterator[tuple[str, str]]:
    """(form, how it was made) of the name in other orders, scripts and schemes, and of the cases of those."""
    for form in variants(name, kind=_kind(authority)):
        if form.text != name and _is_taken(form, name, authority):
            how = BY_KEY[form.scheme].label if form.scheme in BY_KEY else REWRITTEN
            yield form.text, how
            yield from ((case, how) for case, _ in _declined(form.text, authority))


def _kind(authority: Authority) -> str:
    if authority.kind == "agent":
        return "body" if authority.type in _BODIES else ""
    return "place"


def _is_taken(form: Form, name: str, authority: Authority) -> bool:
    """Whether a form is sure enough to be looked for."""
    if form.scheme == "zhuyin" or _DOUBTFUL in form.rule or _is_one_initial(form.text):
        return False
    if authority.kind == "topic":
        return form.scheme in _CHARACTERS
    return " " in form.text or " " not in name


def _is_one_initial(text: str) -> bool:
    """Whether the form is one name with one initial: J. Stalin."""
    return sorted(len(word) == 1 and word.isalpha() for word in _WORD.findall(text)) == [False, True]


def _is_of_several_words(text: str) -> bool:
    words = len(text.replace("-", " ").split())
    return words > 1 or (len(text) > 3 and not text.isascii() and text.lower() == text.upper())
