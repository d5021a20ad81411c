"""Three different switches: is it shown, who may consult it, what may be done with it."""

from typing import Literal

from fonds.records.description.base import Value

Publication = Literal["published", "internal", "withdrawn"]
Access = Literal["open", "readers", "closed"]


class Visibility(Value, frozen=True):
    """Publication and access conditions of a description or of a text. `records.access` reads it."""

    publication: Publication = "published"
    access: Access = "open"
    """`open` to all, `readers` (registered readers only), or `closed`."""
    until: str = ""
    """Opening day (ISO) of what is closed; empty with `closed` means for ever."""
    reason: str = ""
    """Shown to archivists only."""


class Rights(Value, frozen=True):
    """What may be done with it: statement, licence address, holder."""

    statement: str
    uri: str = ""
    holder: str = ""
    covers: str = ""
    """What it covers: description, material, a text's id …"""
