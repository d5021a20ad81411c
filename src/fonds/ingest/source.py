"""What is brought in: the source as a file, and each of its rows as found, unaltered, with its place."""

import hashlib
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import BinaryIO

from fonds.errors import FondsError

STANDARD_INPUT = "-"
HEAD = 1 << 16
"""Bytes that a reader may look at to recognise a source."""
_BLOCK = 1 << 20


@dataclass(frozen=True, slots=True)
class SourceRecord:
    """One row, or one object: its cells as found, and where they stand."""

    cells: tuple[tuple[str, str], ...]
    """(label, cell) in the source's order; a label repeats where a cell holds several values."""
    file: str
    row: int
    """As a person counts: the headings of a table are row 1."""
    sheet: str = ""

    @property
    def fingerprint(self) -> str:
        """Equal for rows that say the same, whatever the order of their columns; empty cells say nothing."""
        parts = sorted(f"{label}\x1f{cell}" for label, cell in self.cells if cell)
        return hashlib.blake2b("\x1e".join(parts).encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


@dataclass(frozen=True, slots=True)
class Sample:
    """The name and the beginning of a source, by which readers recognise it."""

    name: str
    head: bytes

    @property
    def suffix(self) -> str:
        """The ending of the name, in lower case: ".csv"."""
        return Path(self.name).suffix.lower()


@dataclass(frozen=True)
class Source:
    """A file that holds records. It can be read more than once."""

    path: Path
    name: str
    """As shown to people: the file's own name, or "standard input"."""
    encoding: str = ""
    """Declared by the person or the profile; empty to find out."""
    delimiter: str = ""

    def open(self) -> BinaryIO:
        """The bytes from their beginning. Raises FondsError source-missing, source-unreadable."""
        try:
            return self.path.open("rb")
        except FileNotFoundError as error:
            raise FondsError("source-missing", path=self.path) from error
        except OSError as error:
            raise FondsError(
                "source-unreadable", path=self.path, reason=error.strerror, hint="Check that it is a file you may read."
            ) from error

    @cached_property
    def sample(self) -> Sample:
        """Its name and beginning. Raises FondsError source-missing, source-unreadable, source-empty."""
        with self.open() as stream:
            head = stream.read(HEAD)
        if not head.strip(b"\xef\xbb\xbf\xff\xfe\x00 \t\r\n"):
            raise FondsError("source-empty", path=self.name)
        return Sample(self.name, head)

    @cached_property
    def digest(self) -> str:
        """SHA-256 of the content: the same content under another name is the same source."""
        with self.open() as stream:
            digest = hashlib.sha256()
            while block := stream.read(_BLOCK):
                digest.update(block)
        return digest.hexdigest()


@contextmanager
def opened(argument: str, standard_input: BinaryIO, encoding: str = "") -> Iterator[Source]:
    """The source that `argument` names; “-” is standard input, kept in a temporary file while it is worked on."""
    if argument != STANDARD_INPUT:
        name = Path(argument).name.encode("utf-8", "backslashreplace").decode()
        yield Source(Path(argument), name, encoding)
        return
    with tempfile.NamedTemporaryFile(prefix="fonds-") as copy:
        shutil.copyfileobj(standard_input, copy, _BLOCK)
        copy.flush()
        yield Source(Path(copy.name), "standard input", encoding)
