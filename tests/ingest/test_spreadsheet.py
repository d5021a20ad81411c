"""Workbooks: what their cells show, several sheets, and files that are none."""

import datetime as dt
import zipfile
from pathlib import Path

import pytest
import xlsxwriter  # type: ignore[import-untyped]  # it has no stubs

from fonds.errors import FondsError
from fonds.ingest.problems import Problem
from fonds.ingest.readers.spreadsheet import cell_text
from fonds.ingest.source import Source, SourceRecord
from tests.ingest.sources import read, write


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("  as it is ", "  as it is "),
        (3.0, "3"),
        (3.25, "3.25"),
        (-7.0, "-7"),
        (1e20, "1e+20"),
        (True, "TRUE"),
        (12, "12"),
        (dt.date(1936, 6, 17), "1936-06-17"),
        (dt.datetime(1936, 6, 17), "1936-06-17"),  # noqa: DTZ001 - cells have no zone
        (dt.datetime(1936, 6, 17, 8, 30), "1936-06-17T08:30:00"),  # noqa: DTZ001 - cells have no zone
        (dt.time(8, 30), "08:30:00"),
    ],
)
def test_cells_are_shown_as_their_program_shows_them(value: str | float | dt.date | dt.time, text: str) -> None:
    assert cell_text(value) == text


def workbook(path: Path) -> Source:
    book = xlsxwriter.Workbook(path)
    one = book.add_worksheet("Letters")
    one.write_row(1, 0, ["Title", "No", "Date", "Sum"])
    one.write_row(2, 0, ["Letter", 4159])
    one.write_datetime(2, 2, dt.datetime(1949, 10, 14), book.add_format({"num_format": "yyyy-mm-dd"}))  # noqa: DTZ001 - cells have no zone
    one.write_formula(2, 3, "=1+1", None, 2)
    book.add_worksheet("Empty")
    two = book.add_worksheet("Телеграммы")
    two.write_row(0, 0, ["Title"])
    two.write_row(1, 0, ["Телеграмма"])
    book.close()
    return Source(path, path.name)


def test_every_sheet_is_read_under_its_own_headings(tmp_path: Path) -> None:
    first = (("Title", "Letter"), ("No", "4159"), ("Date", "1949-10-14"), ("Sum", "2"))
    assert read(workbook(tmp_path / "a.xlsx")) == [
        SourceRecord(first, "a.xlsx", 3, "Letters"),
        SourceRecord((("Title", "Телеграмма"),), "a.xlsx", 2, "Телеграммы"),
    ]


def test_a_workbook_named_csv_is_refused(tmp_path: Path) -> None:
    content = workbook(tmp_path / "a.xlsx").path.read_bytes()
    with pytest.raises(FondsError) as refused:
        read(write(tmp_path / "a.csv", content))
    assert refused.value.code == "source-binary"


@pytest.mark.parametrize("content", [b"PK\x03\x04 and nothing more", b"PK\x03\x04" + bytes(5000)])
def test_a_damaged_workbook_is_refused_in_a_sentence(tmp_path: Path, content: bytes) -> None:
    with pytest.raises(FondsError) as refused:
        read(write(tmp_path / "a.xlsx", content))
    assert refused.value.code == "source-unreadable"


def test_a_workbook_without_rows_is_empty(tmp_path: Path) -> None:
    book = xlsxwriter.Workbook(tmp_path / "a.xlsx")
    book.add_worksheet()
    book.close()
    with pytest.raises(FondsError) as refused:
        read(Source(tmp_path / "a.xlsx", "a.xlsx"))
    assert refused.value.code == "source-empty"


def rewritten(path: Path, old: str, new: str) -> Source:
    """The workbook with a piece of its first sheet's XML replaced."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    sheet = "xl/worksheets/sheet1.xml"
    assert old.encode() in parts[sheet]
    parts[sheet] = parts[sheet].replace(old.encode(), new.encode())
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return Source(path, path.name)


def test_errors_and_formulas_without_a_value_stay_and_are_told(tmp_path: Path) -> None:
    book = xlsxwriter.Workbook(tmp_path / "a.xlsx")
    sheet = book.add_worksheet("Letters")
    sheet.write_row(0, 1, ["Title", "Date"])
    sheet.write_row(1, 1, ["Letter"])
    sheet.write_formula(1, 2, "=#REF!", None, "#REF!")
    sheet.write_formula(2, 1, '="Tele"&"gram"', None, "")
    sheet.write_formula(3, 1, '=""', None, "x")
    sheet.write_formula(5, 1, "=A1", None, "")
    sheet.write_formula(5, 0, "=B1", None, "")
    book.close()
    found = read(rewritten(tmp_path / "a.xlsx", "<v>x</v>", "<v></v>"))
    told = [(one.code, one.row, one.sheet, one.column) for one in found if isinstance(one, Problem)]
    assert told == [
        ("cell-error", 2, "Letters", "Date"),
        ("formula-not-computed", 3, "Letters", "Title"),
        ("formula-not-computed", 6, "Letters", "column 1"),
        ("formula-not-computed", 6, "Letters", "Title"),
    ]
    assert [(one.row, one.cells) for one in found if isinstance(one, SourceRecord)] == [
        (2, (("column 1", ""), ("Title", "Letter"), ("Date", "#REF!"))),
        (3, (("column 1", ""), ("Title", '="Tele"&"gram"'), ("Date", ""))),
        (6, (("column 1", "=B1"), ("Title", "=A1"))),
    ]


def test_a_workbook_that_declares_entities_is_refused(tmp_path: Path) -> None:
    source = workbook(tmp_path / "a.xlsx")
    declared = '<!DOCTYPE worksheet [<!ENTITY a "aaaa">]><worksheet '
    with pytest.raises(FondsError, match="document type") as refused:
        read(rewritten(source.path, "<worksheet ", declared))
    assert refused.value.code == "source-unreadable"


def test_a_hidden_sheet_comes_in_and_is_told(tmp_path: Path) -> None:
    book = xlsxwriter.Workbook(tmp_path / "a.xlsx")
    book.add_worksheet("Shown").write_column(0, 0, ["Title", "A"])
    hidden = book.add_worksheet("Hidden")
    hidden.write_column(0, 0, ["Title", "B"])
    hidden.hide()
    book.close()
    first, note, second = read(Source(tmp_path / "a.xlsx", "a.xlsx"))
    assert isinstance(first, SourceRecord)
    assert isinstance(note, Problem)
    assert (note.code, note.severity, note.sheet) == ("sheet-hidden", "note", "Hidden")
    assert isinstance(second, SourceRecord)
    assert second.cells == (("Title", "B"),)
