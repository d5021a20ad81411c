"""What a source line says, as a value: where the document is, who is thanked, and what else is cited."""

from typing import NamedTuple, TypeAlias

Parts: TypeAlias = tuple[tuple[str, str], ...]
"""Label and value as written, in the line's order: ("f.", "17"), ("l.", "49-50 ob."); an unlabelled part has ""."""


class Reference(NamedTuple):
    """How a repository cites a document, as found. Nobody has checked it by being read here."""

    raw: str
    """The line, unaltered."""
    archive: str = ""
    """The repository as the line names it: an acronym or a name; empty for a line that names none."""
    parts: Parts = ()
    """The shelfmark in the line's order; empty for a line that is no shelfmark."""
    credits: tuple[str, ...] = ()
    """What the line says of people: "Obtained by Béla Révész", "translated and edited by …"."""
    pages: str = ""
    """Pages of a printed book that is cited instead of a shelfmark: "385-387"."""
    address: str = ""
    """The first web address of the line."""
