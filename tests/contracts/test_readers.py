"""Runs the reader contract for every reader that is listed."""

import csv
import json
from pathlib import Path

import xlsxwriter  # type: ignore[import-untyped]  # it has no stubs

from fonds.ingest.readers import READERS
from fonds.ingest.readers.exchange import ExchangeReader
from fonds.ingest.readers.jsonl import JsonlReader
from fonds.ingest.readers.spreadsheet import SpreadsheetReader
from fonds.ingest.readers.table import TableReader
from tests.contracts.reader import TITLE, ReaderContract

NUMBERS = (1, 2, 3)


class TestTable(ReaderContract):
    """CSV."""

    reader = TableReader()
    suffix = ".csv"

    def write(self, path: Path) -> None:
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows([["title", "date"], *([f"{TITLE} {number}", "1936"] for number in NUMBERS)])


class TestSpreadsheet(ReaderContract):
    """XLSX."""

    reader = SpreadsheetReader()
    suffix = ".xlsx"

    def write(self, path: Path) -> None:
        book = xlsxwriter.Workbook(path)
        sheet = book.add_worksheet("Letters")
        sheet.write_row(0, 0, ["title", "date"])
        for number in NUMBERS:
            sheet.write_row(number, 0, [f"{TITLE} {number}", "1936"])
        book.close()


class TestJsonl(ReaderContract):
    """One object a line."""

    reader = JsonlReader()
    suffix = ".jsonl"

    def write(self, path: Path) -> None:
        lines = [json.dumps({"title": f"{TITLE} {number}"}, ensure_ascii=False) for number in NUMBERS]
        path.write_text("\n".join(lines), encoding="utf-8")


class TestExchange(ReaderContract):
    """Fonds' own export."""

    reader = ExchangeReader()
    suffix = ".jsonl"

    def write(self, path: Path) -> None:
        head = {"format": "fonds-export", "version": 1, "site": {"title": "Test"}}
        records = [
            {"record": {"id": str(number), "description": {"titles": [{"text": f"{TITLE} {number}"}]}}}
            for number in NUMBERS
        ]
        lines = [json.dumps(line, ensure_ascii=False) for line in [head, *records]]
        path.write_text("\n".join(lines), encoding="utf-8")


def test_every_reader_runs_the_contract() -> None:
    assert {type(suite.reader) for suite in ReaderContract.__subclasses__()} == {type(reader) for reader in READERS}
