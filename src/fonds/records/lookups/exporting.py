"""What an export holds beside the records: authorities, and the tombstones of what is no longer shown."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from django.db.models import Q

from fonds.records.access import visible_ties, visible_to
from fonds.records.audience import Audience
from fonds.records.description import Authority, decode_authority
from fonds.records.lookups.authorities import as_seen
from fonds.records.models import Entry, Record
from fonds.records.writing import CHUNK


@dataclass(frozen=True, slots=True)
class Tombstone:
    """An id that leads to no record for the one who asks."""

    id: str
    was_public: bool
    """True when its address answers 410."""


def export_authorities(audience: Audience) -> Iterator[Authority]:
    """Every authority that the audience may see, in the order in which they were made.

    Archivists see those that no record names, too.
    """
    return (authority for authority, _ in export_versions(audience))


def export_versions(audience: Audience) -> Iterator[tuple[Authority, int]]:
    """The same, each with the journal number at which it says this; 0 for one that may say more to others."""
    seen = None if audience >= Audience.ARCHIVIST else set(visible_ties(audience).values_list("kind", "key").distinct())
    wanted = (
        (decode_authority(entry.revision.document), entry.revision_id)
        for entry in _entries()
        if seen is None or (entry.kind, entry.key) in seen
    )
    while chunk := list(islice(wanted, CHUNK)):
        shown = as_seen((authority for authority, _ in chunk), audience)
        yield from zip(shown, (number if seen is None else 0 for _, number in chunk), strict=True)


def _entries() -> Iterator[Entry]:
    """Every live one, asked for chunk by chunk: whoever reads slowly holds no transaction open."""
    live = Entry.objects.select_related("revision").filter(state=Entry.LIVE).order_by("pk")
    after = 0
    while chunk := list(live.filter(pk__gt=after)[:CHUNK]):
        yield from chunk
        after = chunk[-1].pk


def export_tombstones(audience: Audience) -> Iterator[Tombstone]:
    """Ids that were public and that the audience sees no longer; for `EVERYTHING`, all removed ids."""
    gone = Q(state=Record.REMOVED) if audience is Audience.EVERYTHING else ~Q(pk__in=visible_to(audience).values("pk"))
    rows = Record.objects.filter(gone).order_by("added").values_list("id", "was_public", "added")
    after = 0
    while chunk := list(rows.filter(added__gt=after)[:CHUNK]):
        for id_, was_public, after in chunk:  # noqa: B007 - the last one is where the next chunk begins
            if was_public or audience is Audience.EVERYTHING:
                yield Tombstone(id_, was_public)
