"""Which authorities a description names: the rows of `Tie` that follow from a document."""

from collections.abc import Iterator

from fonds.normalise.dates import Day
from fonds.records.description import Description
from fonds.records.models.tie import UNDATED

Key = tuple[str, str]
"""(kind, key) of an authority."""


def day_of(description: Description) -> int:
    """Where the record stands in lists by date: the first possible day of its primary date, as a number.

    The last one where the beginning is open; `UNDATED` where the date was not given or not understood.
    """
    dating = description.dates[0] if description.dates else None
    if dating is None or dating.status != "read":
        return UNDATED
    day = dating.earliest or dating.latest
    return Day.parse(day).number if day else UNDATED


def ties_of(description: Description) -> tuple[tuple[str, str, str, int], ...]:
    """(kind, key, role, position) of every authority that the description identifies, each once."""
    return tuple(dict.fromkeys(_ties(description)))


def _ties(description: Description) -> Iterator[tuple[str, str, str, int]]:
    for kind, roles in (("agent", description.agents), ("place", description.places), ("topic", description.topics)):
        for role in roles:
            if role.identified:
                yield kind, role.identified, role.role, 0
    for witness in description.witnesses:
        if witness.repository:
            yield "repository", witness.repository, "holder", 0
    for membership in description.collections:
        yield "collection", membership.collection, "member", membership.position


def keys_of(description: Description) -> set[Key]:
    """(kind, key) of every authority that the description identifies."""
    return {(kind, key) for kind, key, _, _ in ties_of(description)}
