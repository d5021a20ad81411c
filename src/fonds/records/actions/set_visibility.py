"""Publish, withdraw, close: turn a record's switches."""

from collections.abc import Callable, Sequence

import msgspec

from fonds.errors import FondsError
from fonds.records import journal
from fonds.records.description import Visibility, decode_description
from fonds.records.models import Record
from fonds.records.writing import RecordWrite, Stamp, chunked, write_records


def set_visibility(ids: Sequence[str], visibility: Visibility, stamp: Stamp) -> list[int]:
    """Give the records these switches. Returns journal numbers. Raises FondsError record-missing."""
    return _turn(ids, lambda _: visibility, stamp, "changed")


def publish(ids: Sequence[str], stamp: Stamp) -> list[int]:
    """Show the records, as far as their access conditions and the levels above allow."""
    return _turn(ids, lambda old: msgspec.structs.replace(old, publication="published", reason=""), stamp, "changed")


def withdraw(ids: Sequence[str], stamp: Stamp, reason: str = "") -> list[int]:
    """Take the records out of view. Addresses that were public answer 410 with a tombstone from now on."""
    return _turn(
        ids, lambda old: msgspec.structs.replace(old, publication="withdrawn", reason=reason), stamp, "withdrawn"
    )


def _turn(ids: Sequence[str], change: Callable[[Visibility], Visibility], stamp: Stamp, action: str) -> list[int]:
    with journal.writing():
        found: dict[str, Record] = {}
        for chunk in chunked(ids):
            live = Record.objects.filter(id__in=chunk, state=Record.LIVE).select_related("revision")
            found.update((record.id, record) for record in live)
        writes = []
        for id_ in ids:
            if id_ not in found:
                raise FondsError("record-missing", id=id_, hint="Check the id.")
            description = decode_description(found[id_].revision.document)
            turned = msgspec.structs.replace(description, visibility=change(description.visibility))
            writes.append(RecordWrite(id_, turned, action))
        return write_records(writes, stamp)
