"""The forms in which a document exists, and how a repository cites each."""

from fonds.records.description.base import Value


class ReferencePart(Value, frozen=True):
    """One ordered part of a reference: f. → 17."""

    label: str
    value: str


class Reference(Value, frozen=True):
    """How a repository cites a witness. The raw string is always kept; the parts stand beside it."""

    raw: str
    parts: tuple[ReferencePart, ...] = ()
    checked: str = ""
    """Who checked it against the original; empty means "as cited, not checked"."""


class Witness(Value, frozen=True):
    """One form of the document: draft, signed original, numbered copy, decipherment, photocopy, printed edition."""

    id: str = ""
    """Stable within the record: "w1"."""
    form: str = ""
    repository: str = ""
    """Key of the repository's authority."""
    repository_found: str = ""
    """The holder as the source names it."""
    references: tuple[Reference, ...] = ()
    extent: str = ""
    languages: tuple[str, ...] = ()
    completeness: str = ""
    custody: str = ""
    credit: str = ""
    """Who obtained or contributed it, as found."""
