"""The keys under which an authority's names are found: the rows of `NameKey` that follow from its document."""

from collections.abc import Iterable
from typing import Final

from fonds.normalise.chinese import simplify
from fonds.normalise.names import index_keys, name_key
from fonds.records.description import Authority
from fonds.records.models import Entry, NameKey

CHUNK: Final = 500
LONGEST: Final = 64
"""Characters of a key: what is longer is cut, and compared as a whole afterwards."""
NAMED: Final = frozenset({"agent", "place", "topic"})
"""Kinds whose names are compared; collections and repositories are named by their headings."""


def whole_key(text: str) -> str:
    """The key of a name as readers type it; traditional characters meet simplified ones."""
    return simplify(name_key(text))[:LONGEST]


def keys_of_names(authority: Authority) -> set[tuple[str, str]]:
    """(use, key) of all names of the authority."""
    if authority.kind not in NAMED:
        return set()
    texts = [name.text for name in authority.names]
    keys = {(NameKey.WHOLE, whole_key(text)) for text in texts}
    keys |= {(NameKey.PART, key[:LONGEST]) for text in texts for key in index_keys(text)}
    return {(use, key) for use, key in keys if key}


def replace_keys(entries: Iterable[tuple[Entry, Authority]]) -> None:
    """Write the keys of these authorities anew."""
    found = list(entries)
    for start in range(0, len(found), CHUNK):
        NameKey.objects.filter(entry_id__in=[entry.pk for entry, _ in found[start : start + CHUNK]]).delete()
    NameKey.objects.bulk_create(
        NameKey(entry=entry, use=use, key=key)
        for entry, authority in found
        for use, key in sorted(keys_of_names(authority))
    )
