"""Put an earlier revision back, as a new revision."""

from collections.abc import Sequence

from fonds.records import journal
from fonds.records.actions.save_authority import save_authorities
from fonds.records.description import decode_authority, decode_description
from fonds.records.models import Revision
from fonds.records.writing import RecordWrite, Stamp, chunked, write_records


def restore_records(revisions: Sequence[int], stamp: Stamp) -> list[int]:
    """Make each of these revisions (journal numbers of records) the current one again. Returns the new numbers."""
    with journal.writing():
        earlier = _revisions(revisions)
        writes = [
            RecordWrite(revision.subject, decode_description(revision.document), "changed") for revision in earlier
        ]
        return write_records(writes, stamp)


def restore_authorities(revisions: Sequence[int], stamp: Stamp) -> list[int]:
    """The same for authorities."""
    with journal.writing():
        return save_authorities([decode_authority(revision.document) for revision in _revisions(revisions)], stamp)


def _revisions(numbers: Sequence[int]) -> list[Revision]:
    found: dict[int, Revision] = {}
    for chunk in chunked([str(number) for number in numbers]):
        found.update(Revision.objects.in_bulk([int(number) for number in chunk]))
    return [found[number] for number in numbers]
