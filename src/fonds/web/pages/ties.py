"""Roles as a page shows them: the form found, who or what it is identified as, and who says so."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlencode

from fonds.interop.permanent import section_address
from fonds.records.description import Description, Role

FACETS: Final = {
    "agent": "person",
    "place": "place",
    "topic": "topic",
    "repository": "archive",
    "collection": "collection",
}
"""Kind of authority → its facet."""

UNSAID: Final = {"agent": "People", "place": "Places", "topic": "Topics"}
"""What stands above names whose role nobody stated, or that the record is simply about."""

Labels = Mapping[tuple[str, str], tuple[str, str]]
"""(kind, key) → (label, slug), as `lookups.labels` gives them."""


@dataclass(frozen=True, slots=True)
class Tie:
    """One name in a record."""

    label: str
    """As identified, or else the form found."""
    found: str
    """The form found where it is another than the label."""
    address: str
    """Its page, or the search for this form."""
    is_identified: bool
    by: str
    basis: str
    certainty: str
    note: str


@dataclass(frozen=True, slots=True)
class TieGroup:
    """All names in one role, under its label."""

    label: str
    ties: tuple[Tie, ...]


def named_in(description: Description) -> set[tuple[str, str]]:
    """(kind, key) of every authority that the description names."""
    roles = (("agent", description.agents), ("place", description.places), ("topic", description.topics))
    named = {(kind, role.identified) for kind, ties in roles for role in ties if role.identified}
    named |= {("repository", witness.repository) for witness in description.witnesses if witness.repository}
    return named | {("collection", membership.collection) for membership in description.collections}


def groups(kind: str, roles: Iterable[Role], labels: Labels) -> list[TieGroup]:
    """The names by role, in the order in which the roles first occur."""
    by_role: dict[str, list[Tie]] = {}
    for role in roles:
        by_role.setdefault(role.role, []).append(_tie(kind, role, labels))
    return [TieGroup(_label(kind, role), tuple(ties)) for role, ties in by_role.items()]


def _label(kind: str, role: str) -> str:
    """The role; where it says no more than the kind does, the kind."""
    return UNSAID[kind] if role in {"", "about"} else role[:1].upper() + role[1:]


def _tie(kind: str, role: Role, labels: Labels) -> Tie:
    label, slug = labels.get((kind, role.identified), ("", "")) if role.identified else ("", "")
    search = "/search?" + urlencode({FACETS[kind]: f"name:{role.found}"})
    return Tie(
        label=label or role.found,
        found=role.found if label and role.found != label else "",
        address=section_address(kind, slug) if slug else search,
        is_identified=bool(label),
        by=role.identified_by,
        basis=role.basis,
        certainty=role.certainty,
        note=role.note,
    )
