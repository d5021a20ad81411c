"""Spreadsheets: XLSX, ODS and the older Excel formats. Formulas arrive as the values that were last computed.

In XLSX, one that was never computed arrives as itself, and an error as its name.
"""

import datetime as dt
import zipfile
from collections.abc import Iterator, Mapping
from itertools import zip_longest
from xml.parsers import expat

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, SheetVisibleEnum

from fonds.errors import FondsError
from fonds.ingest.problems import Problem, problem
from fonds.ingest.reader import Confidence
from fonds.ingest.readers.table import headings
from fonds.ingest.readers.uncomputed import Cells, DoctypeError, Uncomputed, uncomputed
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
            for one in _sheets(source):
                is_empty = is_empty and not isinstance(one, SourceRecord)
                yield one
        except (CalamineError, zipfile.BadZipFile, expat.ExpatError, DoctypeError) as error:
            raise FondsError(
                "source-unreadable",
                path=source.name,
                reason=f"it is not a workbook that can be opened ({str(error).strip() or type(error).__name__})",
                hint="Save it again as XLSX, without a password.",
            ) from error
        if is_empty:
            raise FondsError("source-empty", path=source.name)


def _sheets(source: Source) -> Iterator[SourceRecord | Problem]:
    with source.open() as stream:
        book = CalamineWorkbook.from_filelike(stream)
        stream.seek(0)
        without_value = uncomputed(stream)
        hidden = {sheet.name for sheet in book.sheets_metadata if sheet.visible != SheetVisibleEnum.Visible}
        for name in book.sheet_names:
            rows = _rows(book.get_sheet_by_name(name), without_value.get(name, {}), source, name)
            for place, one in enumerate(rows):
                if not place and name in hidden:
                    yield problem("sheet-hidden", source.name, 0, sheet=name, name=name)
                yield one


def _rows(sheet: CalamineSheet, without_value: Cells, source: Source, name: str) -> Iterator[SourceRecord | Problem]:
    labels: list[str] = []
    shown = sheet.iter_rows() if sheet.start is not None else iter(())
    last = max(without_value, default=0)
    first, left = _margins(sheet, without_value)
    for row, (values, _) in enumerate(zip_longest(shown, range(last)), start=1):
        cells = [""] * (first - left) + [cell_text(value) for value in values or ()]
        missing = {column - left: found for column, found in without_value.get(row, {}).items()}
        _fill(cells, missing)
        if not any(cell.strip() for cell in cells):
            continue
        if not labels:
            labels = headings(cells)
            continue
        labels.extend(f"column {place}" for place in range(len(labels) + 1, len(cells) + 1))
        yield from _not_computed(missing, labels, source, row, name)
        yield SourceRecord(tuple(zip(labels, cells, strict=False)), source.name, row, name)


def _margins(sheet: CalamineSheet, without_value: Cells) -> tuple[int, int]:
    """Empty columns on the left: of what calamine gives, and of that and the cells without a value together."""
    left = min((column - 1 for row in without_value.values() for column in row), default=None)
    if sheet.start is None:
        return left or 0, left or 0
    first = sheet.start[1]
    return first, first if left is None else min(first, left)


def _fill(cells: list[str], missing: Mapping[int, Uncomputed]) -> None:
    """Put errors and formulas where nothing is shown."""
    cells.extend([""] * (max(missing, default=0) - len(cells)))
    for column, found in missing.items():
        cells[column - 1] = cells[column - 1] or found.text


def _not_computed(
    missing: Mapping[int, Uncomputed], labels: list[str], source: Source, row: int, sheet: str
) -> Iterator[Problem]:
    for column, found in sorted(missing.items()):
        code = "formula-not-computed" if found.is_formula else "cell-error"
        yield problem(code, source.name, row, sheet=sheet, column=labels[column - 1], value=found.text[:100])


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
