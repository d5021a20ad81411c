"""Changes that people make to many records at once: a batch of their own, so that `fonds undo` takes them back."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime

from fonds.ingest.apply import apply
from fonds.ingest.models import Batch, BatchRow
from fonds.ingest.plan import this_worker
from fonds.ingest.rows import CHUNK, NewRow, insert
from fonds.records import journal
from fonds.records.description import Authority, Description, encode

Change = tuple[str, int, Description]
"""(id, journal number of its present revision, the description as it is to be)."""


def rewrite(what: str, by: str, changes: Iterable[Change], made: Sequence[Authority] = ()) -> Batch:
    """Write new authorities and changed records as one batch, called `what` in the list of batches.

    Raises FondsError archive-busy; records that changed meanwhile are refused and say so.
    """
    with journal.writing():
        batch = Batch.objects.create(
            sources="[]", profile=what[:200], by=by, worker=this_worker(), at=datetime.now(UTC), journal=0
        )
        blank = NewRow(batch_id=batch.pk, action=BatchRow.CREATE, source="", file="", row=0)
        rows = [blank._replace(kind=one.kind, subject=one.key, draft=encode(one)) for one in made]
        for id_, before, description in changes:
            written = encode(description)
            rows.append(
                blank._replace(action=BatchRow.CHANGE, subject=id_, draft=written, document=written, before=before)
            )
            if len(rows) >= CHUNK:
                insert(rows)
                rows = []
        insert(rows)
        batch.journal = journal.last_number()
        batch.save()
    return apply(batch.pk)
