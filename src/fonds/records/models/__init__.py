"""The catalogue's tables. What a record says is one document (a `Revision`); the other tables find it.

Record ──▶ Revision (the document, numbered by the journal)
  └──◀ Tie ──▶ Entry (agent, place, topic, repository, collection) ──▶ Revision
                  ├──◀ Slug (its addresses, old ones redirect)
                  ├──◀ NameKey (what its names are found under)
                  ├──◀ EntryIdentifier, EntryTie (what its document says of other registers and other entries)
                  └──▶ Entry (into: of one that was merged, the one that stands for it)
  ├──◀ Mention (a name that a machine found in its words; `Followed` says how far it has read)
  ├──◀ CitedLevel (a level of a shelfmark that it is cited by)
  └──◀ FoundName (a name without a person) ·· Judgement (what was decided about such names)
"""

from fonds.records.models.cited_level import CitedLevel
from fonds.records.models.entry import Entry, EntryIdentifier, EntryTie, Slug
from fonds.records.models.found_name import FoundName
from fonds.records.models.judgement import Judgement
from fonds.records.models.mention import Followed, Mention, SearchedForms
from fonds.records.models.name_key import NameKey
from fonds.records.models.record import Record
from fonds.records.models.revision import Revision
from fonds.records.models.tie import Tie

__all__ = [
    "CitedLevel",
    "Entry",
    "EntryIdentifier",
    "EntryTie",
    "Followed",
    "FoundName",
    "Judgement",
    "Mention",
    "NameKey",
    "Record",
    "Revision",
    "SearchedForms",
    "Slug",
    "Tie",
]
