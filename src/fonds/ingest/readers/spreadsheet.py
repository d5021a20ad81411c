"""Spreadsheets: XLSX, ODS and the older Excel formats. Formulas arrive as the values that were last computed."""

import datetime as dt
from collections.abc import Iterator
from itertools import count

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook

from fonds.errors import FondsError
from fonds.ingest.problems import Problem
from fonds.ingest.reader import Confidence
from fonds.ingest.readers.table import headings
from fonds.ingest.source import Sample, Source, SourceRecord

_SUFFIXES = frozenset({".xlsx", ".xlsm", ".ods", ".xls", ".xlsb"})
_MAGIC = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
_PARTS = (b"[Content_Types].xml", b"xl/", b"_rels/.rels", b"application/vnd.oasis.opendocument.spreadsheet")
_TEXT_TABLES = frozenset({".csv", ".tsv", ".tab", ".txt", ".jsonl", ".json"})

_Cell = int | float | str | bool | dt.time | dt.date | dt.datetime | dt.timedelta


class SpreadsheetReader:
    """Workbooks with one or several sheets, each with its headings in the first row that is not empty."""

    def recognises(self, sample: Sample) -> Confidence:
        """By the archive that a workbook is, and its name."""
        if sample.suffix in _SUFFIXES:
            return Confidence.CERTAIN if sample.head.startswith(_MAGIC) else Confidence.NO
        is_workbook = sample.head.startswith(_MAGIC[0]) and any(part in sample.head for part in _PARTS)
        return Confidence.LIKELY if is_workbook else Confidence.NO

    def read(self, source: Source) -> Iterator[SourceRecord | Problem]:
        """Each row of each sheet. Raises FondsError source-unreadable, source-empty."""
        if source.sample.suffix in _TEXT_TABLES:
            raise FondsError("source-binary", path=source.name)
        is_empty = True
        try:
            with source.open() as stream:
                book = CalamineWorkbook.from_filelike(stream)
                for name in book.sheet_names:
                    for record in _rows(book.get_sheet_by_name(name), source, name):
                        is_empty = False
                        yield record
        except CalamineError as error:
            raise FondsError(
                "source-unreadable",
                path=source.name,
                reason=f"it is not a workbook that can be opened ({str(error).strip() or type(error).__name__})",
                hint="Save it again as XLSX, without a password.",
            ) from error
        if is_empty:
            raise FondsError("source-empty", path=source.name)


def _rows(sheet: CalamineSheet, source: Source, name: str) -> Iterator[SourceRecord]:
    labels: list[str] = []
    if sheet.start is None:
        return
    for row, values in zip(count(1), sheet.iter_rows(), strict=False):
        cells = [cell_text(value) for value in values]
        if not any(cells):
            continue
        if labels:
            yield SourceRecord(tuple(zip(labels, cells, strict=False)), source.name, row, name)
        else:
            labels = headings(cells)


def cell_text(value: _Cell) -> str:
    """The cell as its program shows it: whole numbers without a point, dates in ISO 8601, TRUE and FALSE."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
    if isinstance(value, dt.datetime):
        return value.date().isoformat() if value.time() == dt.time() else value.isoformat()
    if isinstance(value, (dt.date, dt.time)):
        return value.isoformat()
    return str(value)
