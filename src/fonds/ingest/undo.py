"""Takes a batch back exactly: what it created becomes tombstones, what it changed gets its previous revision.

Refused as a whole where later work stands on it. Authorities that it created go as well, unless something else
has come to use them.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from itertools import islice

from django.db.models import Exists, OuterRef, Q

from fonds.errors import FondsError
from fonds.ingest import identifying
from fonds.ingest.models import Batch, BatchRow
from fonds.ingest.plan import batch_of, is_at_work
from fonds.ingest.rows import stream
from fonds.records import actions, journal, write_ahead
from fonds.records.access import related_ids
from fonds.records.actions.open_due import opened
from fonds.records.description import decode_description, encode
from fonds.records.models import Entry, EntryTie, Record, Revision, Tie
from fonds.records.writing import CHUNK, chunked

WRITTEN = Q(after__isnull=False)
SHOWN = 5
"""Reasons that are told; the rest are counted."""


@dataclass(frozen=True, slots=True)
class Undone:
    """What taking a batch back did."""

    batch: int
    removed: int
    restored: int
    authorities_removed: int
    authorities_kept: tuple[str, ...]
    """Created by the batch and used by others since."""
    authorities_restored: int = 0


@write_ahead.room()
def undo(number: int) -> Undone:
    """Take the batch back, all of it or nothing.

    Raises FondsError batch-missing, archive-busy (it is at work), batch-not-undoable with the reasons.
    """
    with journal.writing():
        batch = batch_of(number)
        _require_undoable(batch)
        reasons = list(_later_work(number))
        if reasons:
            _refuse(number, reasons)
        turned = _restore_authorities(number)  # first: records name what a merge took away
        removed, restored = _take_back_records(number)
        gone, kept = _remove_authorities(number)
        identifying.forget(number)
        batch.state = Batch.UNDONE
        batch.save()
    return Undone(number, removed, restored, gone, tuple(kept), turned)


def _require_undoable(batch: Batch) -> None:
    if batch.state == Batch.UNFINISHED and is_at_work(batch):
        raise FondsError("archive-busy")
    if batch.state == Batch.UNDONE:
        raise FondsError(
            "batch-not-undoable", batch=batch.pk, reason="it was taken back before", hint="Nothing is to do."
        )
    if batch.state == Batch.PLANNED:
        raise FondsError("batch-not-undoable", batch=batch.pk, reason="it is a plan", hint="It has done nothing.")


def _refuse(number: int, reasons: Sequence[str]) -> None:
    shown = "; ".join(reasons[:SHOWN])
    more = f"; and {len(reasons) - SHOWN} more" if len(reasons) > SHOWN else ""
    hint = "Take back the later work first, newest first. Nothing was changed."
    raise FondsError("batch-not-undoable", batch=number, reason=shown + more, hint=hint)


def _later_work(number: int) -> Iterator[str]:
    """Why the batch cannot be taken back, one sentence a record."""
    for rows in stream(number, WRITTEN & Q(kind="record")):
        yield from _changed_since(rows)
    yield from _standing_on(number)
    for rows in stream(number, WRITTEN & ~Q(kind="record")):
        yield from _authorities_changed_since(rows, number)


def _changed_since(rows: Sequence[BatchRow]) -> Iterator[str]:
    """What counts is what the records say: later lines that say the same, or open what was due, are no work."""
    written = _revisions([row.after or 0 for row in rows])
    today = datetime.now(UTC).date()
    for chunk in chunked([row.subject for row in rows]):
        found = Record.objects.filter(id__in=chunk).select_related("revision").in_bulk()
        for row in rows:
            record, ours = found.get(row.subject), written[row.after or 0]
            if record is not None and not _says_the_same(record, ours, today):
                yield f"the record {record.id} was {record.revision.action} later by {record.revision.by}"


def _says_the_same(record: Record, ours: Revision, today: date) -> bool:
    if (record.state == Record.REMOVED) != (ours.action == "removed"):
        return False
    now, then = record.revision.document, ours.document
    return now == then or now == encode(opened(decode_description(then), today))


def _authorities_changed_since(rows: Sequence[BatchRow], number: int) -> Iterator[str]:
    """An authority that others use stays anyway, with whatever was done to it."""
    stays = _used([(row.kind, row.subject) for row in rows if row.action == BatchRow.CREATE], number)
    written = {(row.kind, row.subject): row.after or 0 for row in rows if (row.kind, row.subject) not in stays}
    ours = _revisions(list(written.values()))
    for chunk in chunked(sorted({key for _, key in written})):
        now = Entry.objects.filter(key__in=chunk)
        for kind, key, label, state, document in now.values_list("kind", "key", "label", "state", "revision__document"):
            if (kind, key) in written and (state, document) != (Entry.LIVE, ours[written[kind, key]].document):
                yield f"the {kind} “{label}” was changed later"


def _revisions(numbers: Sequence[int]) -> dict[int, Revision]:
    found: dict[int, Revision] = {}
    for start in range(0, len(numbers), CHUNK):
        found.update(Revision.objects.in_bulk(numbers[start : start + CHUNK]))
    return found


def _standing_on(number: int) -> Iterator[str]:
    """Records of others that are a part of, or tied to, a record that the batch created."""
    written = BatchRow.objects.filter(WRITTEN, batch_id=number, kind="record")
    first = written.order_by("after").values_list("after", flat=True).first()
    later = Record.objects.filter(state=Record.LIVE, revision_id__gt=first or 0).exclude(
        id__in=written.values("subject")
    )
    naming = later.filter(
        Q(revision__document__contains='"target":"') | Q(revision__document__contains='"parent":"')
    ).values_list("id", "revision__document")
    rest = naming.iterator(chunk_size=CHUNK)
    while found := list(islice(rest, CHUNK)):
        named = {id_: related_ids(decode_description(document)) for id_, document in found}
        created: set[str] = set()
        for chunk in chunked(sorted(set().union(*named.values()))):
            rows = written.filter(action=BatchRow.CREATE, subject__in=chunk)
            created.update(rows.values_list("subject", flat=True))
        for id_, names in named.items():
            yield from (f"the record {id_} stands on {subject}" for subject in sorted(names & created))


def _take_back_records(number: int) -> tuple[int, int]:
    """How many records were removed, and how many got their previous revision back."""
    stamp = _stamp(number)
    removed = restored = 0
    for rows in stream(number, WRITTEN & Q(kind="record")):
        earlier = [row.before for row in rows if row.before is not None]
        actions.restore_records(earlier, stamp)
        tombstones = _tombstones(earlier)
        gone = [row.subject for row in rows if row.before is None or row.before in tombstones]
        actions.remove_records(gone, stamp)
        removed += len(gone)
        restored += len(rows) - len(gone)
    return removed, restored


def _tombstones(revisions: Iterable[int]) -> set[int]:
    """Those of the revisions that were tombstones: what was revived goes back to being one."""
    wanted = list(revisions)
    found: set[int] = set()
    for start in range(0, len(wanted), 500):
        rows = Revision.objects.filter(number__in=wanted[start : start + 500], action="removed")
        found.update(rows.values_list("number", flat=True))
    return found


def _restore_authorities(number: int) -> int:
    """Give the authorities that the batch changed what they were; what was merged into them stands by itself again."""
    restored = 0
    for rows in stream(number, WRITTEN & ~Q(kind="record") & Q(action=BatchRow.CHANGE)):
        earlier = [row.before for row in rows if row.before is not None]
        restored += len(actions.restore_authorities(earlier, _stamp(number)))
    return restored


def _remove_authorities(number: int) -> tuple[int, list[str]]:
    """How many of the authorities that it created were removed, and the labels of those that others use."""
    removed: list[tuple[str, str]] = []
    kept: list[str] = []
    for rows in stream(number, WRITTEN & ~Q(kind="record") & Q(action=BatchRow.CREATE)):
        created = [(row.kind, row.subject) for row in rows]
        used = _used(created, number)
        removed += actions.remove_authorities([one for one in created if one not in used], _stamp(number))
        kept += [Entry.objects.get(kind=kind, key=key).label for kind, key in sorted(used)]
    return len(removed), kept


def _used(keys: Iterable[tuple[str, str]], number: int) -> set[tuple[str, str]]:
    """Those of the authorities (kind, key) that a record or an authority names which the batch did not write."""
    wanted = set(keys)
    mine = BatchRow.objects.filter(WRITTEN, batch_id=number, kind="record").values("subject")
    found: set[tuple[str, str]] = set()
    for chunk in chunked(sorted({key for _, key in wanted})):
        ties = Tie.objects.filter(key__in=chunk).exclude(record_id__in=mine)
        found.update(ties.values_list("kind", "key").distinct())
    ours = BatchRow.objects.filter(
        WRITTEN, batch_id=number, kind=OuterRef("entry__kind"), subject=OuterRef("entry__key")
    )
    for chunk in chunked(sorted({key for _, key in wanted})):
        naming = EntryTie.objects.filter(~Exists(ours), key__in=chunk, entry__state=Entry.LIVE)
        found.update(naming.values_list("entry__kind", "key"))
    return found & wanted


def _stamp(number: int) -> actions.Stamp:
    return actions.Stamp(by=f"undo of import {number}")
