"""The records of an authority, by role and by date, as an audience may see them."""

from dataclasses import dataclass

from django.db.models import Count

from fonds.records.access import visible_ties
from fonds.records.audience import Audience
from fonds.records.ties import Key


@dataclass(frozen=True, slots=True)
class RoleCount:
    """A role that an authority has, and in how many visible records."""

    role: str
    records: int


def roles(of: Key, audience: Audience) -> list[RoleCount]:
    """The roles of the authority, by name. A record counts in each role that it gives."""
    ties = visible_ties(audience).filter(kind=of[0], key=of[1])
    rows = ties.values_list("role").annotate(count=Count("pk")).order_by("role")  # a record has a role once
    return [RoleCount(role, count) for role, count in rows]


def tied(of: Key, role: str, audience: Audience, first: int = 0, limit: int = 100) -> list[str]:
    """Ids of `limit` records that name the authority in that role, by date, undated last, from place `first` on."""
    ties = visible_ties(audience).filter(kind=of[0], key=of[1], role=role).order_by("day", "record_id")
    return list(ties.values_list("record_id", flat=True)[first : first + limit])
