"""Two authorities become one: all names, identifiers and facts of both, every role, and the old addresses."""

from typing import NamedTuple

from fonds.records import journal
from fonds.records.description import decode_authority, decode_description
from fonds.records.models import Record
from fonds.records.parting import chunks_of_records, live_entry, naming, renamed, together
from fonds.records.writing import RecordWrite, Stamp, write_records
from fonds.records.writing_authorities import write_authorities


class Written(NamedTuple):
    """One line of the journal that an action wrote: what it is of, and the line that it replaces."""

    kind: str
    """`record`, or the kind of the authority."""
    subject: str
    before: int | None
    after: int


def merge_authorities(kind: str, gone: str, into: str, stamp: Stamp) -> list[Written]:
    """Merge the authority `gone` into `into` (keys or addresses); everything that named it names the other.

    All or nothing. Putting the survivor's earlier document back, and then the records', undoes it. Raises FondsError
    authority-missing, authority-merged, merge-itself.
    """
    with journal.writing():
        goes, stays = live_entry(kind, gone), live_entry(kind, into)
        document = together(goes, stays)
        others = [entry for entry in naming(kind, goes.key) if entry.pk not in {goes.pk, stays.pk}]
        renaming = (renamed(decode_authority(one.revision.document), goes.key, stays.key) for one in others)
        lines = write_authorities([document, *renaming], stamp, merging={(kind, goes.key)})
        written = [
            Written(kind, entry.key, entry.revision_id, line)
            for entry, line in zip([stays, *others], lines, strict=True)
        ]
        for rows in chunks_of_records(kind, goes.key):
            # written as they are: a key that was merged is followed wherever it is written
            writes = [RecordWrite(row.id, decode_description(row.revision.document), "changed") for row in rows]
            written += _of_records(rows, write_records(writes, stamp))
    return written


def _of_records(rows: list[Record], lines: list[int]) -> list[Written]:
    return [Written("record", row.pk, row.revision_id, line) for row, line in zip(rows, lines, strict=True)]
