"""One record, or several, as an audience may see them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NoReturn

from fonds.errors import FondsError
from fonds.records import identifiers
from fonds.records.access import as_seen_by, related_ids, visible_to
from fonds.records.audience import Audience
from fonds.records.description import Brief, Description, decode_brief, decode_description
from fonds.records.models import Record, Revision
from fonds.records.writing import CHUNK, chunked


@dataclass(frozen=True, slots=True)
class RecordView:
    """A record as one audience may see it."""

    id: str
    description: Description
    version: int
    """Journal number of the revision shown."""
    changed: datetime
    added: int
    seen_by: Audience
    """Least audience that may see it: pages mark what is not public."""
    state: str


@dataclass(frozen=True, slots=True)
class Version:
    """One line of a record's history."""

    number: int
    action: str
    at: datetime
    by: str


def record(id_: str, audience: Audience) -> RecordView:
    """The record `id_`. Raises FondsError record-missing or, only for what was public once, record-withdrawn."""
    found = visible_to(audience).select_related("revision").filter(id=id_).first()
    if found is None:
        _refuse(id_, audience)
    return next(_seen([found], audience))


def _refuse(id_: str, audience: Audience) -> NoReturn:
    """Hidden and unknown ids give the same answer; an id that was public says that it is gone."""
    if Record.objects.filter(id=id_, was_public=True).exists():
        raise FondsError("record-withdrawn", id=id_)
    near = similar_ids(id_, audience)
    hint = f"Did you mean {' or '.join(near)}?" if near else "Check the address, or look for it with the search box."
    raise FondsError("record-missing", id=id_, hint=hint)


def similar_ids(id_: str, audience: Audience) -> list[str]:
    """Ids one slip away from `id_` that exist and that the audience may see."""
    if identifiers.is_valid(id_):
        return []
    found: list[str] = []
    for chunk in chunked(identifiers.corrections(id_)):
        found.extend(visible_to(audience).filter(id__in=chunk).values_list("id", flat=True))
    return sorted(found)[:3]


def views(ids: Sequence[str], audience: Audience) -> dict[str, RecordView]:
    """Those of the records that the audience may see, by id."""
    found: dict[str, RecordView] = {}
    for chunk in chunked(ids):
        rows = visible_to(audience).select_related("revision").filter(id__in=chunk)
        found.update((view.id, view) for view in _seen(list(rows), audience))
    return found


def briefs(ids: Sequence[str], audience: Audience) -> dict[str, Brief]:
    """What lists show of those of the records that the audience may see, by id."""
    found: dict[str, Brief] = {}
    for chunk in chunked(ids):
        rows = visible_to(audience).filter(id__in=chunk).values_list("id", "revision__document")
        found.update((id_, decode_brief(document)) for id_, document in rows)
    return found


def export_records(audience: Audience) -> Iterator[RecordView]:
    """Every record that the audience may see, in order of cataloguing; memory stays flat."""
    after = 0
    while rows := list(
        visible_to(audience).select_related("revision").filter(added__gt=after).order_by("added")[:CHUNK]
    ):
        yield from _seen(rows, audience)
        after = rows[-1].added


def versions(id_: str, audience: Audience) -> list[Version]:
    """The record's history, newest first. An old version obeys the rule as well as the record itself."""
    view = record(id_, audience)
    lines = Revision.objects.filter(subject_kind="record", subject=view.id, seen_by__lte=audience)
    return [Version(line.number, line.action, line.at, line.by) for line in lines.order_by("-number").defer("document")]


def _seen(rows: Sequence[Record], audience: Audience) -> Iterator[RecordView]:
    descriptions = {row.id: decode_description(row.revision.document) for row in rows}
    named = sorted(set().union(*(related_ids(description) for description in descriptions.values())))
    visible: set[str] = set()
    for chunk in chunked(named):
        visible.update(visible_to(audience).filter(id__in=chunk).values_list("id", flat=True))
    for row in rows:
        yield RecordView(
            id=row.id,
            description=as_seen_by(audience, descriptions[row.id], visible),
            version=row.revision_id,
            changed=row.revision.at,
            added=row.added,
            seen_by=Audience(row.seen_by),
            state=row.state,
        )
