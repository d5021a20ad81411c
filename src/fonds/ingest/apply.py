"""Does what a plan says: a thousand rows at a time, each thousand in one transaction with the account of it.

A batch is marked unfinished until its last row is done. Whatever stops it in the middle, applying it again goes on
where it stopped, and `undo` takes back what was done.
"""

from collections.abc import Sequence

import msgspec
from django.db import DataError, IntegrityError
from django.db.models import Q

from fonds.errors import FondsError
from fonds.ingest.models import Batch, BatchRow
from fonds.ingest.plan import batch_of, is_at_work, plan_of, this_worker
from fonds.ingest.planning import Progress, recount, silent
from fonds.ingest.problems import problem
from fonds.ingest.rows import after_apply, stream
from fonds.records import actions, journal, statistics, write_ahead
from fonds.records.description import decode_authority, decode_description
from fonds.records.models import Entry, Record
from fonds.records.writing import AUTHORITY_FILE, chunked

OF_ROWS = frozenset({"authority-missing", "record-missing", "authority-merged", "authority-live"})
"""Codes of errors that are of single rows; any other stops the import."""
TO_DO = Q(after__isnull=True, action__in=[BatchRow.CREATE, BatchRow.CHANGE, BatchRow.REMOVE])


@write_ahead.room()
def apply(number: int, progress: Progress = silent) -> Batch:
    """Apply the plan of the batch `number`, or the rest of one that was interrupted.

    `progress` hears how many more rows are done. Raises FondsError batch-missing, archive-busy, and plan-stale when
    the archive has changed since the plan was made; then nothing was written.
    """
    _begin(number)
    stamp = _stamp(number)
    for rows in stream(number, TO_DO):
        _apply_rows(rows, stamp)
        write_ahead.fold_in()
        progress(len(rows))
    batch = batch_of(number)
    batch.state = Batch.APPLIED
    recount(batch)
    statistics.refresh()
    return batch


def _begin(number: int) -> None:
    with journal.writing():
        batch = batch_of(number)
        if batch.state == Batch.UNFINISHED and is_at_work(batch):
            raise FondsError("archive-busy")
        is_stale = batch.state == Batch.PLANNED and journal.last_number() != batch.journal
        if is_stale or batch.state in {Batch.APPLIED, Batch.UNDONE}:
            raise FondsError("plan-stale")
        batch.state, batch.worker = Batch.UNFINISHED, this_worker()
        batch.save()


def _stamp(number: int) -> actions.Stamp:
    """Who writes. An authority that a file of authorities lists is known apart from one that a record brought."""
    kind = AUTHORITY_FILE if plan_of(number).is_of_authorities else "import"
    return actions.Stamp(by=f"{kind} {number}", batch=number)


def _apply_rows(rows: Sequence[BatchRow], stamp: actions.Stamp) -> None:
    """Write these rows. One that the catalogue does not take is refused; the others come in all the same."""
    try:
        _write(rows, stamp)
    except (DataError, IntegrityError, ValueError, msgspec.DecodeError, FondsError) as error:
        if isinstance(error, FondsError) and error.code not in OF_ROWS:
            raise
        if len(rows) > 1:  # by halves: one bad row in a thousand is found in ten steps
            middle = len(rows) // 2
            _apply_rows(rows[:middle], stamp)
            _apply_rows(rows[middle:], stamp)
            return
        reason = error.sentence if isinstance(error, FondsError) else f"{error}."
        _refuse(rows[0], "not-taken", reason=reason)


def _write(rows: Sequence[BatchRow], stamp: actions.Stamp) -> None:
    with journal.writing():
        done = _apply_authorities([row for row in rows if row.kind != "record"], stamp)
        records = _still_as_planned([row for row in rows if row.kind == "record"])
        saved = [row for row in records if row.action != BatchRow.REMOVE]
        documents = [(row.subject, decode_description(row.document or row.draft)) for row in saved]
        written = actions.save_records(documents, stamp)
        done += [(id_, line, row.id) for row, (id_, line) in zip(saved, written, strict=True)]
        done += _remove([row for row in records if row.action == BatchRow.REMOVE], stamp)
        after_apply(done)


def _refuse(row: BatchRow, code: str, **facts: str) -> None:
    refusal = problem(code, row.file, row.row, sheet=row.sheet, **facts)
    row.action, row.problems = BatchRow.REFUSE, msgspec.json.encode([refusal]).decode()
    with journal.writing():
        row.save(update_fields=["action", "problems"])


def _apply_authorities(rows: Sequence[BatchRow], stamp: actions.Stamp) -> list[tuple[str, int, int]]:
    """Somebody may have made the same authority since, then theirs stays; or have changed it, then ours is refused."""
    now = _entries(rows)
    ours: list[BatchRow] = []
    for row in rows:
        is_live, revision = now.get((row.kind, row.subject), (False, None))
        if row.action == BatchRow.CREATE and is_live:
            BatchRow.objects.filter(pk=row.pk).update(action=BatchRow.LEAVE)
        elif row.action != BatchRow.CREATE and revision != row.before:
            _refuse(row, "changed-meanwhile", kind=row.kind, id=row.subject)
        else:
            ours.append(row)
    lines = actions.save_authorities([decode_authority(row.document or row.draft) for row in ours], stamp)
    return [(row.subject, line, row.id) for row, line in zip(ours, lines, strict=True)]


def _entries(rows: Sequence[BatchRow]) -> dict[tuple[str, str], tuple[bool, int]]:
    """(kind, key) → whether the authority is live, and its present revision."""
    found: dict[tuple[str, str], tuple[bool, int]] = {}
    for chunk in chunked(sorted({row.subject for row in rows})):
        entries = Entry.objects.filter(key__in=chunk).values_list("kind", "key", "state", "revision_id")
        found.update(((kind, key), (state == Entry.LIVE, number)) for kind, key, state, number in entries)
    return found


def _still_as_planned(rows: Sequence[BatchRow]) -> list[BatchRow]:
    """The rows whose record is as it was when they were planned; the others are refused and say so."""
    now: dict[str, int] = {}
    for chunk in chunked([row.subject for row in rows if row.subject]):
        now.update(Record.objects.filter(id__in=chunk).values_list("id", "revision_id"))
    stays = []
    for row in rows:
        if not row.subject or now.get(row.subject) == row.before:
            stays.append(row)
        else:
            _refuse(row, "changed-meanwhile", kind="record", id=row.subject)
    return stays


def _remove(rows: Sequence[BatchRow], stamp: actions.Stamp) -> list[tuple[str, int, int]]:
    """Make tombstones. One that the archive lacks is made with its id, so that its address answers as it did."""
    if not rows:
        return []
    unknown = [(row.subject, decode_description(row.draft)) for row in rows if row.before is None]
    actions.save_records(unknown, stamp)
    lines = actions.remove_records([row.subject for row in rows], stamp)
    return [(row.subject, line, row.id) for row, line in zip(rows, lines, strict=True)]
