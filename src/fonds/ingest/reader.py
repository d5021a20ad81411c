"""The interface of all readers.

To add a format: write a module in `readers/` with a class that has these two methods, list it in
`readers/__init__.py`, and add a source to `tests/contracts/reader.py`, whose suite every reader passes.
"""

from collections.abc import Iterator
from enum import IntEnum
from typing import Protocol

from fonds.ingest.problems import Problem
from fonds.ingest.source import Sample, Source, SourceRecord


class Confidence(IntEnum):
    """How sure a reader is that a source is of its format."""

    NO = 0
    POSSIBLE = 1
    """The content allows it."""
    LIKELY = 2
    """The content allows it and the name says so."""
    CERTAIN = 3
    """The content says so."""


class Reader(Protocol):
    """Reads one format. Yields what the source says, unaltered, with its place in the source."""

    def recognises(self, sample: Sample) -> Confidence:
        """How sure it is. Looks at nothing but the sample and never raises."""
        ...

    def read(self, source: Source) -> Iterator[SourceRecord | Problem]:
        """Every row, in order: a record, or a problem in its place. One bad row never stops the others.

        Raises FondsError (source-empty, source-binary, source-unreadable) only for the source as a whole, before
        the first row.
        """
        ...
