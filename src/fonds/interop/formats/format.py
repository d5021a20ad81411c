"""The interface of a format, and what it is given to write.

To add a format: a module here with a class that has these four attributes, `pieces` and `write`, and a row in `FORMATS`
of the package. The suite `tests/contracts/format.py` then runs on it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import BinaryIO, Protocol

from fonds.records.audience import Audience
from fonds.records.description import Authority
from fonds.records.lookups import RecordView, Tombstone


@dataclass(frozen=True, slots=True)
class Holdings:
    """What is written: already limited to what the one who asks may see. Each part is read once, in this order."""

    title: str
    """Name of the site."""
    authorities: Iterable[Authority]
    """All that the records name."""
    records: Iterable[RecordView]
    """In order of cataloguing."""
    tombstones: Iterable[Tombstone] = ()
    audience: Audience = Audience.EVERYTHING
    """Whom it was limited to."""


class Format(Protocol):
    """Writes records in one format; the same object serves the command line, downloads and protocols."""

    name: str
    """As in `--format`."""
    media_type: str
    suffix: str
    """Of a file, with its dot."""
    lossless: bool
    """True when `fonds import` reads it back to equal descriptions."""

    def pieces(self, holdings: Holdings) -> Iterator[bytes]:
        """The same bytes as `write` writes, for whoever takes them at a pace of their own: a download."""
        ...

    def write(self, holdings: Holdings, to: BinaryIO) -> None:
        """Write all of `holdings` to `to`, piece by piece: memory stays flat however many there are."""
        ...
