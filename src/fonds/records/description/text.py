"""Transcripts and translations in numbered paragraphs."""

from fonds.records.description.base import Value
from fonds.records.description.rights import Rights, Visibility


class Paragraph(Value, frozen=True):
    """One paragraph with its permanent id within the record: "p12"."""

    id: str
    text: str


class Text(Value, frozen=True):
    """A transcript or a translation of a witness. An abstract is not a text."""

    id: str
    """Stable within the record: "t1"."""
    kind: str = "transcript"
    """`transcript` or `translation`."""
    language: str = ""
    witness: str = ""
    paragraphs: tuple[Paragraph, ...] = ()
    made_by: str = ""
    made_on: str = ""
    made_from: str = ""
    """Id of the text it translates, or words that name its source."""
    method: str = ""
    """`hand` or `machine`."""
    extent: str = "whole"
    """`whole` or `excerpt`."""
    rights: tuple[Rights, ...] = ()
    visibility: Visibility = Visibility()
