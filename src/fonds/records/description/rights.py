"""Three different switches: is it shown, who may consult it, what may be done with it."""

import re
from datetime import date
from typing import Literal

from fonds.records.description.base import Value

Publication = Literal["published", "internal", "withdrawn"]
Access = Literal["open", "readers", "closed"]

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


class Visibility(Value, frozen=True):
    """Publication and access conditions of a description or of a text. `records.access` reads it."""

    publication: Publication = "published"
    access: Access = "open"
    """`open` to all, `readers` (registered readers only), or `closed`."""
    until: str = ""
    """Opening day (ISO) of what is closed; empty with `closed` means for ever."""
    reason: str = ""
    """Shown to archivists only."""

    def __post_init__(self) -> None:
        """Raise ValueError for an opening day that is no day: what cannot be read would stay closed for ever."""
        if self.until and not _DAY.fullmatch(self.until):
            raise ValueError(f"until must be a day such as 2030-01-31, not {self.until!r}")
        if self.until:
            date.fromisoformat(self.until)


class Rights(Value, frozen=True):
    """What may be done with it: statement, licence address, holder."""

    statement: str
    uri: str = ""
    holder: str = ""
    covers: str = ""
    """What it covers: description, material, a text's id …"""
