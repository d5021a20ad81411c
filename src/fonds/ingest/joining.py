"""Merging and splitting authorities, each as a batch of its own: the list shows it, and undo takes it back."""

from collections.abc import Sequence
from datetime import UTC, datetime

from fonds.ingest.models import Batch, BatchRow
from fonds.ingest.plan import this_worker
from fonds.ingest.planning import recount
from fonds.ingest.rows import CHUNK, NewRow, insert
from fonds.records import actions, journal, statistics
from fonds.records.actions import Written
from fonds.records.parting import Part, live_entry


def merge(kind: str, gone: str, into: str, by: str) -> Batch:
    """Merge the authority `gone` into `into`. All or nothing.

    Raises FondsError authority-missing, authority-merged, merge-itself, archive-busy.
    """
    with journal.writing():
        keys = live_entry(kind, gone).key, live_entry(kind, into).key
        batch = _begin(f"merge: {kind} {keys[0]} into {keys[1]}", by)
        _end(batch, actions.merge_authorities(kind, *keys, actions.Stamp(by=by, batch=batch.pk)))
    statistics.refresh()
    return batch


def split(kind: str, key: str, part: Part, by: str) -> tuple[Batch, str]:
    """Give a part of an authority to a new one. Returns the batch and the new key. All or nothing.

    Raises FondsError authority-missing, authority-merged, record-missing, split-name-unknown,
    split-identifier-unknown, split-leaves-nothing, archive-busy.
    """
    with journal.writing():
        batch = _begin(f"split: {kind} {live_entry(kind, key).key}", by)
        new, written = actions.split_authority(kind, key, part, actions.Stamp(by=by, batch=batch.pk))
        _end(batch, written)
    statistics.refresh()
    return batch, new


def _begin(what: str, by: str) -> Batch:
    return Batch.objects.create(
        sources="[]",
        profile=what[:200],
        by=by,
        worker=this_worker(),
        at=datetime.now(UTC),
        journal=journal.last_number(),
    )


def _end(batch: Batch, written: Sequence[Written]) -> None:
    """Note what was written, and close the batch."""
    for start in range(0, len(written), CHUNK):
        insert([_row(batch.pk, one) for one in written[start : start + CHUNK]])
    batch.state = Batch.APPLIED
    recount(batch)


def _row(batch: int, one: Written) -> NewRow:
    return NewRow(
        batch_id=batch,
        action=BatchRow.CREATE if one.before is None else BatchRow.CHANGE,
        source="",
        file="",
        row=0,
        kind=one.kind,
        subject=one.subject,
        before=one.before,
        after=one.after,
    )
