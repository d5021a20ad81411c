"""Open what was closed until a day that has come. The worker calls this; until it has, what is closed stays hidden."""

from datetime import date

import msgspec

from fonds.records import journal
from fonds.records.description import Description, Visibility, decode_description
from fonds.records.models import Record
from fonds.records.writing import RecordWrite, Stamp, write_records

STAMP = Stamp(by="Fonds (opening day)")
BATCH = 1000


def open_due(today: date) -> int:
    """Open every description and text that was closed until `today` or earlier. Returns how many records changed."""
    opened = 0
    while chunk := _open_some(today):
        opened += chunk
    return opened


def _open_some(today: date) -> int:
    if not Record.objects.filter(opens_on__lte=today, state=Record.LIVE).exists():
        return 0
    with journal.writing():
        due = Record.objects.filter(opens_on__lte=today, state=Record.LIVE).select_related("revision")[:BATCH]
        writes = [
            RecordWrite(record.id, opened(decode_description(record.revision.document), today), "opened")
            for record in due
        ]
        return len(write_records(writes, STAMP))


def opened(description: Description, today: date) -> Description:
    """The description as it is once everything that opens by `today` is open."""
    return msgspec.structs.replace(
        description,
        visibility=_switch(description.visibility, today),
        texts=tuple(
            msgspec.structs.replace(text, visibility=_switch(text.visibility, today)) for text in description.texts
        ),
    )


def _switch(visibility: Visibility, today: date) -> Visibility:
    is_due = visibility.access == "closed" and visibility.until and date.fromisoformat(visibility.until) <= today
    return msgspec.structs.replace(visibility, access="open", until="") if is_due else visibility
