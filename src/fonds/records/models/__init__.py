"""The catalogue's tables. What a record says is one document (a `Revision`); the other tables find it.

Record ──▶ Revision (the document, numbered by the journal)
  └──◀ Tie ──▶ Entry (agent, place, topic, repository, collection) ──▶ Revision
                  ├──◀ Slug (its addresses, old ones redirect)
                  ├──◀ EntryIdentifier, EntryTie (what its document says of other registers and other entries)
                  └──▶ Entry (into: of one that was merged, the one that stands for it)
"""

from fonds.records.models.entry import Entry, EntryIdentifier, EntryTie, Slug
from fonds.records.models.record import Record
from fonds.records.models.revision import Revision
from fonds.records.models.tie import Tie

__all__ = ["Entry", "EntryIdentifier", "EntryTie", "Record", "Revision", "Slug", "Tie"]
