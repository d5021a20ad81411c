"""One authority becomes two: names and identifiers go over to a new one, and the records in which that one is meant."""

from fonds.records import journal
from fonds.records.actions.merge import Written
from fonds.records.description import decode_description
from fonds.records.parting import Part, chunks_of_records, halves, live_entry, reassigned, require_naming
from fonds.records.writing import RecordWrite, Stamp, write_records
from fonds.records.writing_authorities import write_authorities


def split_authority(kind: str, key: str, part: Part, stamp: Stamp) -> tuple[str, list[Written]]:
    """Give the part to a new authority. Returns its key, and what was written. All or nothing.

    Raises FondsError authority-missing, authority-merged, record-missing, split-name-unknown,
    split-identifier-unknown, split-leaves-nothing.
    """
    with journal.writing():
        entry = live_entry(kind, key)
        require_naming(kind, entry.key, part.records)
        halved = halves(entry, part)
        rest, new = write_authorities([halved.rest, halved.new], stamp)
        written = [Written(kind, entry.key, entry.revision_id, rest), Written(kind, halved.new.key, None, new)]
        for rows in chunks_of_records(kind, entry.key):
            wanted = [row for row in rows if not part.records or row.pk in part.records]
            before = {row.pk: decode_description(row.revision.document) for row in wanted}
            after = {id_: reassigned(found, halved, part, stamp.by) for id_, found in before.items()}
            changed = [row for row in wanted if after[row.pk] != before[row.pk]]
            lines = write_records([RecordWrite(row.pk, after[row.pk], "changed") for row in changed], stamp)
            written += [
                Written("record", row.pk, row.revision_id, line) for row, line in zip(changed, lines, strict=True)
            ]
    return halved.new.key, written
