"""CSV and its relatives: comma, semicolon or tab between cells, in the encodings that archives meet."""

import csv
from collections.abc import Iterator
from itertools import islice
from typing import TextIO

from fonds.errors import FondsError
from fonds.ingest.decoding import decoded, encoding_of, is_binary
from fonds.ingest.problems import Problem, problem
from fonds.ingest.reader import Confidence
from fonds.ingest.readers.quotation import OpenQuote, parsed
from fonds.ingest.source import Sample, Source, SourceRecord

LONGEST_CELL = 5_000_000
"""Characters. A longer cell is a quotation mark that was never closed."""

csv.field_size_limit(LONGEST_CELL)  # for the whole process; the default of 131,072 refuses real transcripts

_DELIMITERS = ",;\t"
_NAMED = frozenset({".csv", ".tsv", ".tab", ".txt"})
_WORKBOOKS = frozenset({".xlsx", ".xlsm", ".ods", ".xls", ".xlsb"})
_TRIED = 50


class TableReader:
    """Text with one row a record, and headings in the first row that is not empty."""

    def recognises(self, sample: Sample) -> Confidence:
        """Any text may be a table."""
        if is_binary(sample.head):
            return Confidence.NO
        return Confidence.LIKELY if sample.suffix in _NAMED else Confidence.POSSIBLE

    def read(self, source: Source) -> Iterator[SourceRecord | Problem]:
        """Each row under its headings. Raises FondsError source-binary, source-unreadable, source-empty."""
        if source.sample.suffix in _WORKBOOKS:
            raise FondsError(
                "source-unreadable",
                path=source.name,
                reason="it is named as a spreadsheet but holds plain text",
                hint="Rename it to end in .csv.",
            )
        encoding = encoding_of(source)
        if not encoding.is_certain:
            yield problem("encoding-guessed", source.name, 0, encoding=encoding.name)
        with decoded(source, encoding.name) as text:
            delimiter = source.delimiter or sniff(text)
            text.seek(0)
            yield from _rows(text, delimiter, source)


def sniff(text: TextIO) -> str:
    """The delimiter that cuts the first rows most evenly into more than one cell; a comma where none does."""
    lines = list(islice(text, _TRIED))
    return max(_DELIMITERS, key=lambda delimiter: _evenness(lines, delimiter))


def _evenness(lines: list[str], delimiter: str) -> tuple[float, int]:
    widths = []
    reader = csv.reader(lines, delimiter=delimiter)
    while True:
        try:
            widths.append(len(next(reader)))
        except StopIteration:
            break
        except csv.Error:
            continue
    widths = [width for width in widths if width]
    if not widths or widths[0] < 2:
        return 0.0, 0
    return sum(width == widths[0] for width in widths) / len(widths), widths[0]


def _rows(text: TextIO, delimiter: str, source: Source) -> Iterator[SourceRecord | Problem]:
    labels: list[str] = []
    for row, found in parsed(text, delimiter):
        if isinstance(found, OpenQuote):
            yield problem("quote-not-closed", source.name, row)
        elif isinstance(found, csv.Error):
            yield _unreadable(found, source, row)
        elif not any(cell.strip() for cell in found):
            continue
        elif labels:
            yield from _record(labels, found, source, row)
        else:
            labels = headings(found)
    if not labels:
        raise FondsError("source-empty", path=source.name)


def headings(cells: list[str]) -> list[str]:
    """The labels of the columns; one that is empty is called by its place."""
    return [cell.strip() or f"column {place}" for place, cell in enumerate(cells, start=1)]


def _record(labels: list[str], cells: list[str], source: Source, row: int) -> Iterator[SourceRecord | Problem]:
    found, expected = len(cells), len(labels)
    if any(cells[expected:]):
        held = " | ".join(cells)
        yield problem("too-many-cells", source.name, row, found=held, found_cells=found, expected=expected)
        return
    if found < expected:
        yield problem("too-few-cells", source.name, row, found_cells=found, expected=expected)
    yield SourceRecord(tuple(zip(labels, cells[:expected], strict=False)), source.name, row)


def _unreadable(error: csv.Error, source: Source, row: int) -> Problem:
    if "field larger" in str(error):
        return problem("cell-too-long", source.name, row, longest=f"{LONGEST_CELL:,}")
    return problem("row-unreadable", source.name, row, reason=error)
