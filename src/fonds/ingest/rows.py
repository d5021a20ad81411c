"""Plan rows in the catalogue: written and read many at a time, as decision 8 asks of everything in bulk."""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from django.db import connection
from django.db.models import Max, Q

from fonds.ingest.models import Batch, BatchRow
from fonds.records.merges import survivors
from fonds.records.models import Entry
from fonds.records.writing import chunked

CHUNK = 1000
"""Rows planned, applied and committed at a time."""


class NewRow(NamedTuple):
    """The columns of a `BatchRow` before it has an id. Named as there."""

    batch_id: int
    action: str
    source: str
    file: str
    row: int
    kind: str = "record"
    subject: str = ""
    sheet: str = ""
    key: str = ""
    fingerprint: str = ""
    heading: str = ""
    draft: str = ""
    document: str = ""
    changes: str = ""
    problems: str = ""
    before: int | None = None
    after: int | None = None


_COLUMNS = ", ".join(f'"{column}"' for column in NewRow._fields)
_INSERT = f"INSERT INTO ingest_batchrow ({_COLUMNS}) VALUES ({', '.join(['%s'] * len(NewRow._fields))})"  # noqa: S608 - our own names


def insert(rows: Sequence[NewRow]) -> None:
    """Write these rows, in order."""
    if rows:
        with connection.cursor() as cursor:
            cursor.executemany(_INSERT, rows)


def after_apply(done: Sequence[tuple[str, int, int]]) -> None:
    """Note (subject, journal number written, row id) of each row that was applied."""
    if done:
        with connection.cursor() as cursor:
            cursor.executemany("UPDATE ingest_batchrow SET subject = %s, after = %s WHERE id = %s", done)


def stream(batch: int, condition: Q | None = None) -> Iterator[list[BatchRow]]:
    """The rows of a batch in the order of the source, `CHUNK` at a time. Each chunk may be changed before the next."""
    after = 0
    found = BatchRow.objects.filter(batch_id=batch).filter(condition or Q()).order_by("id")
    while chunk := list(found.filter(id__gt=after)[:CHUNK]):
        yield chunk
        after = chunk[-1].id


def digest(text: str) -> str:
    """A short key for `text`, of fixed length."""
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def counted() -> Q:
    """Rows that tell how a record came about: those of other plans, and refused ones, do not."""
    is_done = Q(after__isnull=False) | Q(action=BatchRow.LEAVE)
    return ~Q(batch__state=Batch.PLANNED) & ~Q(subject="") & is_done


class Earlier(NamedTuple):
    """The row by which a record last came in from a source."""

    id: int
    subject: str
    sheet: str
    row: int
    key: str
    fingerprint: str
    heading: str


def latest(source: str, subjects: Iterable[str]) -> dict[str, Earlier]:
    """Of each of these records, the row by which it last came in. Undone imports count only where no other is left."""
    wanted = list(subjects)
    ids: list[int] = []
    for chunk in chunked(wanted):
        rows = BatchRow.objects.filter(counted(), source=source, kind="record", subject__in=chunk)
        newest = rows.values_list("subject").annotate(
            standing=Max("id", filter=~Q(batch__state=Batch.UNDONE)), ever=Max("id")
        )
        ids.extend(standing or ever for _, standing, ever in newest)
    found: dict[str, Earlier] = {}
    for chunk_ids in (ids[start : start + 500] for start in range(0, len(ids), 500)):
        names = ("id", "subject", "sheet", "row", "key", "fingerprint", "heading")
        for values in BatchRow.objects.filter(id__in=chunk_ids).values_list(*names):
            earlier = Earlier(*values)
            found[earlier.subject] = earlier
    return found


def earlier_headings(kind: str, headings: Sequence[str]) -> dict[str, tuple[str, str]]:
    """Heading → (key, label) of live authorities that an earlier import made of it, whatever they are called now.

    One that was merged since is the one that it was merged into.
    """
    by_digest = {digest(heading): heading for heading in headings}
    found: dict[str, tuple[str, str]] = {}
    for chunk in chunked(list(by_digest)):
        rows = BatchRow.objects.filter(kind=kind, heading__in=chunk, after__isnull=False)
        keys = {key: by_digest[made] for key, made in rows.order_by("id").values_list("subject", "heading")}
        into = {old: new for (_, old), (_, new) in survivors((kind, key) for key in keys).items()}
        wanted = {into.get(key, key) for key in keys}
        live = dict(Entry.objects.filter(kind=kind, key__in=wanted, state=Entry.LIVE).values_list("key", "label"))
        for key, heading in keys.items():
            if (now := into.get(key, key)) in live:
                found[heading] = (now, live[now])
    return found
