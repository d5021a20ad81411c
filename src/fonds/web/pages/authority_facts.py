"""What an authority's page says of it beside its names: facts, offices, identifiers, and those that it is tied to."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from fonds.interop.permanent import section_address
from fonds.records import lookups
from fonds.records.audience import Audience
from fonds.records.description import Authority, AuthorityTie, Fact, Identifier
from fonds.web.pages.registers import register_address, register_name

TIES: Final = {
    "predecessor": "Before it",
    "successor": "After it",
    "part of": "Part of",
    "member of": "Member of",
    "associated": "Associated with",
}
"""Kind of tie → its label. Another keeps its own word."""
PEOPLE_TIES: Final = {"predecessor": "Predecessor", "successor": "Successor"}
"""Labels where a person is meant."""


@dataclass(frozen=True, slots=True)
class FactGroup:
    """All that is said of one property."""

    label: str
    facts: tuple[Fact, ...]
    is_disputed: bool
    """Whether sources differ."""


@dataclass(frozen=True, slots=True)
class Entered:
    """The entry in another register."""

    register: str
    value: str
    address: str
    """Empty where it cannot be linked."""
    source: str


@dataclass(frozen=True, slots=True)
class Tied:
    """Another authority that this one is tied to."""

    label: str
    address: str
    """Empty where it is not in this archive."""
    found: str
    """The other as the source names it, where that is another name."""
    dates: str
    source: str
    note: str


@dataclass(frozen=True, slots=True)
class TiedGroup:
    """All of one kind of tie."""

    label: str
    ties: tuple[Tied, ...]


def fact_groups(facts: Iterable[Fact]) -> list[FactGroup]:
    """The facts by property, in the order in which the properties first occur; what sources dispute stands together."""
    by_property: dict[str, list[Fact]] = {}
    for fact in facts:
        by_property.setdefault(fact.property, []).append(fact)
    return [
        FactGroup(name[:1].upper() + name[1:], tuple(claims), len({(one.value, one.dates) for one in claims}) > 1)
        for name, claims in by_property.items()
    ]


def entered(identifiers: Iterable[Identifier]) -> list[Entered]:
    """The identifiers, with the address of each."""
    return [
        Entered(register_name(one.scheme), one.value, register_address(one.scheme, one.value), one.source)
        for one in identifiers
    ]


def tied_groups(authority: Authority, audience: Audience) -> list[TiedGroup]:
    """Those that the authority is tied to, by kind of tie: those that the audience may see, and those not in here."""
    keys = {(authority.kind, tie.key) for tie in authority.ties if tie.key}
    known = lookups.labels(keys, audience) if keys else {}
    names = TIES | PEOPLE_TIES if authority.type in {"person", "family"} else TIES
    by_kind: dict[str, list[Tied]] = {}
    for tie in authority.ties:
        label, slug = known.get((authority.kind, tie.key), ("", "")) if tie.key else ("", "")
        if label or not tie.key:
            by_kind.setdefault(tie.kind, []).append(_tied(authority.kind, tie, label, slug))
    return [TiedGroup(names.get(kind, kind[:1].upper() + kind[1:]), tuple(ties)) for kind, ties in by_kind.items()]


def _tied(kind: str, tie: AuthorityTie, label: str, slug: str) -> Tied:
    return Tied(
        label=label or tie.found,
        address=section_address(kind, slug) if slug else "",
        found=tie.found if label and tie.found != label else "",
        dates=tie.dates,
        source=tie.source,
        note=tie.note,
    )
