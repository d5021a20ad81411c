"""Where a record stands: the levels above and below it, and its neighbours."""

from django.db.models import Exists, OuterRef, Q, QuerySet

from fonds.records.access import visible_ties, visible_to
from fonds.records.audience import Audience
from fonds.records.description import Brief, decode_brief
from fonds.records.models import Record, Tie
from fonds.records.writing import chunked

DEEPEST = 30
"""Levels followed upwards; deeper than any standard, and a guard against a circle."""


def ancestors(id_: str, audience: Audience) -> list[tuple[str, Brief]]:
    """(id, brief) of the levels above a record, the highest first, as far as the audience may see."""
    path: list[tuple[str, Brief]] = []
    parent = visible_to(audience).filter(id=id_).values_list("parent", flat=True).first()
    while parent and len(path) < DEEPEST:
        row = visible_to(audience).filter(id=parent).values_list("parent", "revision__document").first()
        if row is None:
            break
        path.append((parent, decode_brief(row[1])))
        parent = row[0]
    return path[::-1]


def children(id_: str, audience: Audience, limit: int = 100) -> list[tuple[str, Brief]]:
    """(id, brief) of the first `limit` visible records directly below, in order of cataloguing."""
    rows = visible_to(audience).filter(parent=id_).order_by("added").values_list("id", "revision__document")
    return [(child, decode_brief(document)) for child, document in rows[:limit]]


def containers(id_: str, audience: Audience) -> tuple[str, ...]:
    """The record and all below it that have records below them, as far as the audience may see; empty if it may not.

    What stands in the branch is what stands directly below one of them.
    """
    seen = visible_to(audience)
    found = dict.fromkeys(seen.filter(id=id_).values_list("id", flat=True))
    level = list(found)
    has_children = Exists(Record.objects.filter(parent=OuterRef("id")))
    for _ in range(DEEPEST):
        below = [
            child
            for chunk in chunked(level)
            for child in seen.filter(has_children, parent__in=chunk).values_list("id", flat=True)
        ]
        level = [child for child in below if child not in found]
        found |= dict.fromkeys(level)
    return tuple(found)


def members(collection: str, audience: Audience, first: int = 0, limit: int = 100) -> list[str]:
    """Ids of `limit` visible records of a curated collection (by key), in its order, from place `first` on."""
    return list(_ordered(collection, audience).values_list("record_id", flat=True)[first : first + limit])


def neighbours(id_: str, collection: str, audience: Audience) -> tuple[str, str]:
    """Ids of the records before and after this one in a curated collection; empty at its ends."""
    order = _ordered(collection, audience)
    place = order.filter(record_id=id_).values_list("position", "record__added").first()
    if place is None:
        return "", ""
    position, added = place
    before = order.filter(Q(position__lt=position) | Q(position=position, record__added__lt=added))
    after = order.filter(Q(position__gt=position) | Q(position=position, record__added__gt=added))
    previous, following = before.reverse().first(), after.first()
    return (previous.record_id if previous else ""), (following.record_id if following else "")


def _ordered(collection: str, audience: Audience) -> QuerySet[Tie]:
    ties = visible_ties(audience).filter(kind="collection", key=collection)
    return ties.order_by("position", "record__added")
