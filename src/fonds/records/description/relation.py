"""Typed, directed ties from one record to another."""

from fonds.records.description.base import Value


class Relation(Value, frozen=True):
    """encloses, transmits, replies to, draft of, copy of, extract of, redacted release of, translation of, see also."""

    kind: str
    target: str = ""
    """Record id; empty when the other document is not in this archive."""
    found: str = ""
    """The other document as the source names it."""
    proposed: bool = False
    """True until an archivist has confirmed it."""
    source: str = ""
    note: str = ""
