"""Three documents become one: what the source said before, what it says now, and what the archive holds.

Only what differs between the two of the source is taken over, so that an edit made in the archive stays.
"""

from typing import Any, NamedTuple, TypeVar

import msgspec

from fonds.ingest.merging_values import merge_values
from fonds.records.description import Authority, Description, encode
from fonds.records.description.base import Value

Document = TypeVar("Document", Description, Authority)


_DETAILS = ("language", "role", "label", "scheme", "property", "dates")
"""Fields of a value that are told beside its word; the first that says something."""


class Change(NamedTuple):
    """One field, before and after, in words."""

    field: str
    old: str
    new: str


class Merged(NamedTuple):
    """The document to write, what it changes, and the fields where an edit was kept against the source."""

    document: Any
    changes: tuple[Change, ...]
    kept: tuple[Change, ...]
    """`old` is the archive's edit, `new` what the source says now."""


def merge(earlier: Document, now: Document, ours: Document) -> Merged:
    """`ours` with what the source changed from `earlier` to `now`.

    Of fields that hold several values, each is compared by itself. What was edited both in the archive and in the
    source stays as the archive has it.
    """
    taken: dict[str, Any] = {}
    kept: list[Change] = []
    for name in now.__struct_fields__:
        before, after, mine = getattr(earlier, name), getattr(now, name), getattr(ours, name)
        if after in (before, mine):
            continue
        if mine == before:
            taken[name] = after
        elif isinstance(mine, tuple):
            merged = merge_values(before, after, mine)
            taken[name] = merged.values
            kept += [Change(name, in_words(edit), in_words(theirs)) for edit, theirs in merged.kept]
        else:
            kept.append(Change(name, in_words(mine), in_words(after)))
    changes = tuple(
        Change(name, in_words(getattr(ours, name)), in_words(value))
        for name, value in taken.items()
        if value != getattr(ours, name)
    )
    document = msgspec.structs.replace(ours, **taken) if changes else ours
    return Merged(document, changes, tuple(kept))


def in_words(value: object) -> str:
    """A field's value as a person reads it in a plan; nothing for one that is not there."""
    if value is None:
        return ""
    if isinstance(value, tuple):
        return "; ".join(in_words(one) for one in value)
    if not isinstance(value, Value):
        return str(value)
    for name in ("text", "found", "raw", "statement", "value", "collection", "title", "key"):
        if word := getattr(value, name, ""):
            detail = next((said for aside in _DETAILS if (said := getattr(value, aside, ""))), "")
            return f"{word} ({detail})" if detail else str(word)
    return encode(value)
