"""How the actions write: many rows at a time, one journal line for each change, all in one transaction.

Only `records/actions` call this. Bulk imports and single saves take the same way, so that they obey the same rules.
"""

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import Final

from django.db import connection

from fonds.errors import FondsError
from fonds.records import journal
from fonds.records.access import least_audience
from fonds.records.audience import Audience
from fonds.records.cited_files import replace_cited
from fonds.records.description import Description, decode_description, encode
from fonds.records.found_names import replace_found
from fonds.records.merges import following, survivors
from fonds.records.models import Entry, Record
from fonds.records.ties import Key, day_of, keys_of, ties_of

CHUNK = 500
"""Keys asked for in one query: SQLite allows 999 parameters on old builds."""


@dataclass(frozen=True, slots=True)
class RecordWrite:
    """One record as it is to be: its id, its whole description, and what is happening to it."""

    id: str
    description: Description
    action: str
    state: str = Record.LIVE


AUTHORITY_FILE: Final = "authority file"
"""Who writes what comes from a file of authorities begins so: that somebody is in it is no secret of any record."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """Who writes, and in which import."""

    by: str
    batch: int | None = None


@dataclass(frozen=True, slots=True)
class _Present:
    """What is known of a record before it is written."""

    seen_by: int
    was_public: bool
    added: int


def write_records(writes: Sequence[RecordWrite], stamp: Stamp) -> list[int]:
    """Write each record's new revision and return their journal numbers, in order.

    All or nothing. Raises FondsError authority-missing when a description names an authority that is not there.
    """
    if not writes:
        return []
    with journal.writing():
        writes = _following_merges(writes)
        first = journal.last_number() + 1
        present = _present([write.id for write in writes])
        seen = _seen_by(writes)
        _insert_revisions(writes, seen, stamp, first)
        _upsert_records(writes, seen, present, first)
        _replace_ties(writes)
        live = [(write.id, write.description) for write in writes if write.state == Record.LIVE]
        ids = [write.id for write in writes]
        replace_found(ids, live)
        replace_cited(ids, live)
        turned = [
            write.id for write in writes if write.id not in present or present[write.id].seen_by != seen[write.id]
        ]
        _pass_down(turned, {write.id for write in writes}, stamp)
    return list(range(first, first + len(writes)))


def _following_merges(writes: Sequence[RecordWrite]) -> Sequence[RecordWrite]:
    """The writes, with the surviving authority wherever a document names one that was merged.

    Raises FondsError authority-missing where one is neither live nor merged.
    """
    named = set().union(*(keys_of(write.description) for write in writes))
    missing = named - _live(named)
    into = survivors(missing) if missing else {}
    unknown = (missing - into.keys()) | (set(into.values()) - _live(into.values()))
    for kind, key in sorted(unknown):
        raise FondsError("authority-missing", kind=kind, slug=key)
    return [replace(write, description=following(write.description, into)) for write in writes] if into else writes


def _live(keys: Iterable[Key]) -> set[Key]:
    known: set[Key] = set()
    for chunk in chunked([key for _, key in keys]):
        entries = Entry.objects.filter(key__in=chunk, state=Entry.LIVE)
        known.update(entries.values_list("kind", "key"))
    return known


def chunked(keys: Sequence[str]) -> Iterable[Sequence[str]]:
    """`keys` in pieces that fit one query."""
    return (keys[start : start + CHUNK] for start in range(0, len(keys), CHUNK))


def _present(ids: Sequence[str]) -> dict[str, _Present]:
    rows: dict[str, _Present] = {}
    for chunk in chunked(ids):
        for record in Record.objects.filter(id__in=chunk).only("seen_by", "was_public", "added"):
            rows[record.id] = _Present(record.seen_by, record.was_public, record.added)
    return rows


def _seen_by(writes: Sequence[RecordWrite]) -> dict[str, Audience]:
    """The least audience of each record written, the levels above it included."""
    own = {write.id: write for write in writes}
    outside = {write.description.parent for write in writes} - own.keys() - {""}
    above = {id_: Audience(row.seen_by) for id_, row in _present(sorted(outside)).items()}
    above |= dict.fromkeys(outside - above.keys(), Audience.ARCHIVIST)  # a level that is not there yet may be closed
    seen: dict[str, Audience] = {}

    def resolve(id_: str, path: frozenset[str]) -> Audience:
        if not id_ or id_ in path:
            return Audience.PUBLIC
        if id_ not in own:
            return above[id_]
        if id_ not in seen:
            description = own[id_].description
            seen[id_] = least_audience(description.visibility, resolve(description.parent, path | {id_}))
        return seen[id_]

    for id_ in own:
        resolve(id_, frozenset())
    return seen


def _insert_revisions(writes: Sequence[RecordWrite], seen: dict[str, Audience], stamp: Stamp, first: int) -> None:
    insert_revisions(
        [
            (number, "record", write.id, write.action, encode(write.description), int(seen[write.id]))
            for number, write in enumerate(writes, start=first)
        ],
        stamp,
    )


def insert_revisions(lines: Sequence[tuple[int, str, str, str, str, int]], stamp: Stamp) -> None:
    """Write journal lines: (number, subject kind, subject, action, document, seen by)."""
    now = connection.ops.adapt_datetimefield_value(datetime.now(UTC))
    with connection.cursor() as cursor:
        cursor.executemany(
            "INSERT INTO records_revision (number, subject_kind, subject, action, document, seen_by, at, by, batch)"
            " VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s)",
            [(*line, now, stamp.by, stamp.batch) for line in lines],
        )


def _upsert_records(
    writes: Sequence[RecordWrite], seen: dict[str, Audience], present: dict[str, _Present], first: int
) -> None:
    rows = []
    for number, write in enumerate(writes, start=first):
        before = present.get(write.id)
        is_public = seen[write.id] is Audience.PUBLIC and write.state == Record.LIVE
        rows.append(
            (
                write.id,
                number,
                write.state,
                int(seen[write.id]),
                is_public or (before is not None and before.was_public),
                connection.ops.adapt_datefield_value(opening_day(write.description)),
                write.description.parent,
                before.added if before else number,
            )
        )
    with connection.cursor() as cursor:
        cursor.executemany(
            "INSERT INTO records_record (id, revision_id, state, seen_by, was_public, opens_on, parent, added)"
            " VALUES (%s, %s, %s, %s, %s, %s, %s, %s)"
            " ON CONFLICT (id) DO UPDATE SET revision_id = excluded.revision_id, state = excluded.state,"
            " seen_by = excluded.seen_by, was_public = excluded.was_public, opens_on = excluded.opens_on,"
            " parent = excluded.parent",
            rows,
        )


def opening_day(description: Description) -> date | None:
    """The next day on which something in the description opens; None when nothing is closed until a day."""
    switches = [description.visibility, *(text.visibility for text in description.texts)]
    days = [date.fromisoformat(switch.until) for switch in switches if switch.access == "closed" and switch.until]
    return min(days, default=None)


def _replace_ties(writes: Sequence[RecordWrite]) -> None:
    live = [write for write in writes if write.state == Record.LIVE]
    dated = [(write, day_of(write.description)) for write in live]
    rows = [(write.id, *tie, day) for write, day in dated for tie in ties_of(write.description)]
    with connection.cursor() as cursor:
        cursor.executemany("DELETE FROM records_tie WHERE record_id = %s", [(write.id,) for write in writes])
        if rows:
            cursor.executemany(
                "INSERT INTO records_tie (record_id, kind, key, role, position, day) VALUES (%s, %s, %s, %s, %s, %s)",
                rows,
            )


def _pass_down(parents: Sequence[str], written: Container[str], stamp: Stamp) -> None:
    """Records below a level whose audience is new are written again, where theirs follows; the index learns of it."""
    for chunk in chunked(parents):
        below = Record.objects.filter(parent__in=chunk, state=Record.LIVE).order_by("id")
        after = ""
        while rows := list(below.filter(id__gt=after).select_related("revision")[:CHUNK]):
            again = [
                RecordWrite(row.id, decode_description(row.revision.document), "changed")
                for row in rows
                if row.id not in written
            ]
            write_records(_turned(again), stamp)
            after = rows[-1].id


def _turned(writes: Sequence[RecordWrite]) -> list[RecordWrite]:
    """Those whose audience is another than the one that is stored."""
    present, seen = _present([write.id for write in writes]), _seen_by(writes)
    return [write for write in writes if present[write.id].seen_by != seen[write.id]]
