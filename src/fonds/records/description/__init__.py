"""What is known of one record, as frozen values: the document that a revision stores whole.

    Description
      ├─ titles, reference codes, numbers, level, extent            identity
      ├─ dates (Dating)            each with its words, its reading, and who read it
      ├─ agents, places, topics (Role)    the form found, and who or what it is identified as
      ├─ witnesses ─ references    the forms in which the document exists, and how each is cited
      ├─ abstracts · texts ─ paragraphs
      ├─ elements                  the free-text elements of ISAD(G), see `isad`
      ├─ markings, relations, languages, rights, visibility
      └─ others                    what has no place here, under the source's own label

The structs are the lossless exchange format as well: `fonds export --format jsonl` writes them,
`fonds import` reads them. A new concept is a module here, a field of `Description`, and a row in the
record page's template.
"""

from fonds.records.description.authority import Authority, AuthorityTie, Fact, Identifier, LocalText, Name, Office
from fonds.records.description.codec import (
    decode_authority,
    decode_brief,
    decode_description,
    encode,
)
from fonds.records.description.dating import Dating
from fonds.records.description.identity import Number, Title
from fonds.records.description.marking import Marking, Release
from fonds.records.description.other import Other
from fonds.records.description.record import Abstract, Brief, Description, Element, Membership
from fonds.records.description.relation import Relation
from fonds.records.description.rights import Rights, Visibility
from fonds.records.description.role import Role
from fonds.records.description.text import Paragraph, Text
from fonds.records.description.witness import Reference, ReferencePart, Witness

__all__ = [
    "Abstract",
    "Authority",
    "AuthorityTie",
    "Brief",
    "Dating",
    "Description",
    "Element",
    "Fact",
    "Identifier",
    "LocalText",
    "Marking",
    "Membership",
    "Name",
    "Number",
    "Office",
    "Other",
    "Paragraph",
    "Reference",
    "ReferencePart",
    "Relation",
    "Release",
    "Rights",
    "Role",
    "Text",
    "Title",
    "Visibility",
    "Witness",
    "decode_authority",
    "decode_brief",
    "decode_description",
    "encode",
]
