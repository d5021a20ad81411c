"""What a record is called: its titles and its own numbers."""

from fonds.records.description.base import Value


class Title(Value, frozen=True):
    """One title, exactly as the source has it, errors included."""

    text: str
    language: str = ""
    """BCP 47 tag of the title's own language; empty when nobody said."""
    kind: str = "formal"
    """`formal`, `supplied` or `translated` (ISAD(G) 3.1.2)."""


class Number(Value, frozen=True):
    """A number that the document itself bears: "Telegram No. 4159"."""

    value: str
    kind: str = ""
    """`incoming`, `outgoing`, `telegram`, `letter`, `protocol`, `point` …"""
    series: str = ""
    """The register or series that the number belongs to, as found."""
    date: str = ""
    read_by: str = ""
    """What read it out of other words of the source; empty: the source gives it."""
