"""What the catalogue's tables hold. An export may say anything; a value that does not fit refuses its row.

Documents are JSON and hold whatever text there is. What is checked here is kept in columns beside them, or read
as an id, an address or a day wherever the record is shown or indexed.
"""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from django.db.backends.base.operations import BaseDatabaseOperations
from django.db.models import Field, Model

from fonds.normalise.dates import Day
from fonds.normalise.text import fold
from fonds.records import identifiers
from fonds.records.access import related_ids
from fonds.records.description import Authority, Description
from fonds.records.models import Entry, Tie
from fonds.records.ties import ties_of

_KEY = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
"""As `normalise.slugs` makes them: a key is an address as well."""
_POSITIONS = BaseDatabaseOperations.integer_field_ranges["IntegerField"]
"""Of an `IntegerField` in every database."""


class Misfit(NamedTuple):
    """A value that does not fit: the code of its problem, and the facts that the sentence names."""

    code: str
    facts: dict[str, Any]


def misfits(value: Description | Authority) -> Iterator[Misfit]:
    """What in `value` does not fit the catalogue."""
    if isinstance(value, Authority):
        yield from _key(f"the key of the {value.kind}", value.key)
        yield from _text("its first name", value.label, Entry, "label")
        yield from _text("its first name", fold(value.label), Entry, "heading")
        for key in value.merged:
            yield from _key(f"the key of what was merged into the {value.kind}", key)
        return
    for kind, key, role, position in ties_of(value):
        yield from _key(f"the key of a {kind}", key)
        yield from _text(f"the role of a {kind}", role, Tie, "role")
        if not _POSITIONS[0] <= position <= _POSITIONS[1]:
            yield _unfit(
                f"the position in “{key}”", str(position), f"it is not between {_POSITIONS[0]} and {_POSITIONS[1]}"
            )
    for id_ in sorted(related_ids(value)):
        if not identifiers.is_valid(id_):
            yield Misfit("id-unreadable", {"id": _shown(id_)})
    for dating in value.dates:
        yield from _day(dating.earliest)
        yield from _day(dating.latest)


def _key(what: str, key: str) -> Iterator[Misfit]:
    yield from _text(what, key, Entry, "key")
    if not _KEY.fullmatch(key):
        yield _unfit(what, key, "keys are small letters a–z and digits, with single hyphens between")


def _text(what: str, text: str, model: type[Model], column: str) -> Iterator[Misfit]:
    """The limits are those of the column."""
    field: Field[Any, Any] = model._meta.get_field(column)  # type: ignore[assignment]  # noqa: SLF001 - Django's way to ask
    if field.max_length is not None and len(text) > field.max_length:
        yield Misfit("value-too-long", {"what": what, "longest": field.max_length, "value": _shown(text)})
    if "\0" in text:
        yield _unfit(what, text, "it holds the character U+0000, which not every database takes")


def _day(iso: str) -> Iterator[Misfit]:
    try:
        if iso:
            Day.parse(iso)
    except ValueError:
        yield _unfit("a day of a date", iso, "days are written as 1947-01-12")


def _unfit(what: str, value: str, reason: str) -> Misfit:
    return Misfit("value-unfit", {"what": what, "value": _shown(value), "reason": reason})


def _shown(text: str) -> str:
    return text[:100].replace("\0", "\N{SYMBOL FOR NULL}")
