"""Turn records into tombstones, and authorities that nothing names into nothing: what undo does to what was created."""

from collections.abc import Sequence

from fonds.errors import FondsError
from fonds.records import journal
from fonds.records.audience import Audience
from fonds.records.description import decode_description
from fonds.records.models import Entry, Record, Tie
from fonds.records.writing import RecordWrite, Stamp, chunked, insert_revisions, write_records


def remove_records(ids: Sequence[str], stamp: Stamp) -> list[int]:
    """Make tombstones of the records. Their ids and revisions stay; only what was public answers 410 afterwards."""
    with journal.writing():
        found: dict[str, Record] = {}
        for chunk in chunked(ids):
            found.update(
                (record.id, record) for record in Record.objects.filter(id__in=chunk).select_related("revision")
            )
        for id_ in ids:
            if id_ not in found:
                raise FondsError("record-missing", id=id_, hint="Check the id.")
        writes = [
            RecordWrite(id_, decode_description(found[id_].revision.document), "removed", Record.REMOVED) for id_ in ids
        ]
        return write_records(writes, stamp)


def remove_authorities(keys: Sequence[tuple[str, str]], stamp: Stamp) -> list[tuple[str, str]]:
    """Remove the authorities (kind, key) that no record names any more. Returns those that were removed.

    With each go those that its document says were merged into it: they would lead to nobody.
    """
    removed = []
    with journal.writing():
        for kind, key in keys:
            entry = Entry.objects.select_related("revision").filter(kind=kind, key=key, state=Entry.LIVE).first()
            if entry is None or Tie.objects.filter(kind=kind, key=key).exists():
                continue
            for one in (entry, *Entry.objects.select_related("revision").filter(into=entry, state=Entry.MERGED)):
                _remove(one, stamp)
            removed.append((kind, key))
    return removed


def _remove(entry: Entry, stamp: Stamp) -> None:
    number = journal.last_number() + 1
    document = entry.revision.document
    insert_revisions([(number, entry.kind, entry.key, "removed", document, int(Audience.ARCHIVIST))], stamp)
    Entry.objects.filter(pk=entry.pk).update(state=Entry.REMOVED, revision_id=number, into=None)
