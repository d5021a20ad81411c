"""What a title says of its document, where the catalogue says nothing: kind, numbers, correspondents.

What was read is marked as read from the title; it never replaces what the source gives, and nobody is identified.
"""

from collections.abc import Iterable
from typing import Any, Final

import msgspec

from fonds.normalise.correspondents import read_title
from fonds.normalise.correspondents.value import Correspondent, TitleReading
from fonds.records.description import Description, Number, Role

READER: Final = "Fonds (title reader)"
_AUTHORS: Final = frozenset({"sender", "author", "creator"})
"""Roles of those who wrote it: where the catalogue names any, no sender is read."""


def with_title_read(description: Description) -> Description:
    """The description, with what its first title says where the catalogue is silent."""
    if not description.titles:
        return description
    reading = read_title(description.titles[0].text)
    found: dict[str, Any] = {}
    if reading.kind and not description.kinds:
        found |= {"kinds": (reading.kind,), "kinds_read_by": READER}
    if reading.numbers and not description.numbers:
        found["numbers"] = tuple(
            Number(value=number.value, kind=number.kind or "", series=number.series, read_by=READER)
            for number in reading.numbers
        )
    if roles := tuple(_roles(reading, {role.role for role in description.agents})):
        found["agents"] = (*description.agents, *roles)
    return msgspec.structs.replace(description, **found) if found else description


def _roles(reading: TitleReading, given: set[str]) -> Iterable[Role]:
    """The roles that the catalogue gives to nobody."""
    others = {one.name: one.other for one in reading.aliases}
    if not given & _AUTHORS:
        yield from (_role(one, "sender", others) for one in reading.senders)
    if "recipient" not in given:
        yield from (_role(one, "recipient", others) for one in reading.recipients)
    if "participant" not in given:
        yield from (_role(one, "participant", others) for one in reading.participants)
    if "via" not in given:
        yield from (Role(found=name, role="via", read_by=READER) for name in reading.via)


def _role(one: Correspondent, role: str, others: dict[str, str]) -> Role:
    """A second name in brackets stays with the first: it belongs to the role in this document."""
    other = others.get(one.name)
    note = "; ".join(filter(None, (one.title, one.place if one.place not in one.name else "")))
    return Role(found=f"{one.name} [{other}]" if other else one.name, role=role, note=note, read_by=READER)
