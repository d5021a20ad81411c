"""Which authorities a description names: the rows of `Tie` that follow from a document."""

from collections.abc import Iterator

from fonds.records.description import Description

Key = tuple[str, str]
"""(kind, key) of an authority."""


def ties_of(description: Description) -> Iterator[tuple[str, str, str, int]]:
    """(kind, key, role, position) of every authority that the description identifies."""
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
