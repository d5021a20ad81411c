"""The formats that can be brought in, listed by hand."""

from fonds.errors import FondsError
from fonds.ingest.reader import Confidence, Reader
from fonds.ingest.readers.exchange import ExchangeReader
from fonds.ingest.readers.jsonl import JsonlReader
from fonds.ingest.readers.spreadsheet import SpreadsheetReader
from fonds.ingest.readers.table import TableReader
from fonds.ingest.source import Source

READERS: tuple[Reader, ...] = (ExchangeReader(), JsonlReader(), SpreadsheetReader(), TableReader())
"""Of two that are equally sure, the first reads."""


def reader_for(source: Source) -> Reader:
    """The reader that is surest of the source.

    Raises FondsError source-missing, source-unreadable, source-empty, source-binary.
    """
    sample = source.sample
    surest = max(READERS, key=lambda reader: reader.recognises(sample))
    if surest.recognises(sample) is Confidence.NO:
        raise FondsError("source-binary", path=source.name)
    return surest
