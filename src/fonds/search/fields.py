"""The searchable fields, declared once: parser, projection, engines, facets and help read this table.

A new field is a row here, a line in `projection` and, for text, a weight in `ranking`; the index notices by itself
that it must be rebuilt.
"""

from dataclasses import dataclass
from typing import Final, Literal

FieldKind = Literal["text", "keyword", "day", "number"]


@dataclass(frozen=True, slots=True)
class Field:
    """One searchable field."""

    name: str
    """As in the query box (`title:soong`), and for facets as in the address (`person=…`)."""
    label: str
    kind: FieldKind
    synonyms: tuple[str, ...] = ()
    """Other names under which the query box knows it."""
    authority: str = ""
    """Kind of the authorities whose keys are the facet's values; empty where there are none."""
    is_facet: bool = False
    """True: the values found are themselves the facet's values."""
    help: str = ""


FIELDS: Final = (
    Field("title", "Title", "text", ("titles",), help="Words of any title."),
    Field("summary", "Summary", "text", ("abstract", "scope"), help="Abstracts, scope and content."),
    Field("person", "People", "text", ("people", "name", "agent"), "agent", help="People, bodies."),
    Field("place", "Places", "text", ("places",), "place", help="Places, in any form."),
    Field("topic", "Topics", "text", ("topics", "subject", "heading"), "topic", help="Subject headings."),
    Field("collection", "Collections", "text", ("collections",), "collection", help="Curated collections."),
    Field("archive", "Archives", "text", ("repository", "holder"), "repository", help="Who holds the document."),
    Field("reference", "References", "text", ("shelfmark", "code", "number"), help="Shelfmarks, codes, numbers."),
    Field("kind", "Kinds of document", "text", ("type", "genre"), is_facet=True, help="Letter, telegram, minutes …"),
    Field("text", "Transcripts", "text", ("texts", "transcript"), help="Transcripts and translations."),
    Field("note", "Notes", "text", ("notes", "description"), help="All other words of the description."),
    Field("language", "Languages", "keyword", ("lang",), is_facet=True, help="Of material, texts or summaries."),
    Field("level", "Levels", "keyword", is_facet=True, help="Fonds, series, file, item …"),
    Field("id", "Record id", "keyword", help="The record's own id."),
    Field("date", "Date", "day", ("year",), help="EDTF: date:1935/1942 is what may fall in these years."),
)
"""Every field, in the order of the help page."""

TEXT_FIELDS: Final = tuple(field for field in FIELDS if field.kind == "text")
FACETS: Final = ("collection", "person", "place", "topic", "archive", "language", "kind", "level")
"""Facets, in the order in which pages show them."""

FILE: Final = "file"
"""The record directly above: kept beside the facets, so that hits can be grouped by it and searched within it."""

UNIDENTIFIED: Final = "name:"
"""Before the form found, in the facet value of a name that nobody has identified."""

_by_name: Final = {name: field for field in FIELDS for name in (field.name, *field.synonyms)}
FACET_FIELDS: Final = {name: _by_name[name] for name in FACETS}


def field_named(name: str) -> Field | None:
    """The field that the query box knows by this name or synonym, upper or lower case; None for others."""
    return _by_name.get(name.lower())
