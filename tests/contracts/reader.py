"""What every reader keeps to. To add one, subclass `ReaderContract` in `test_readers.py` with a source of its format."""

from pathlib import Path

import pytest

from fonds.errors import FondsError
from fonds.ingest.problems import Problem
from fonds.ingest.reader import Confidence, Reader
from fonds.ingest.readers import READERS, reader_for
from fonds.ingest.source import Sample, Source, SourceRecord

TITLE = "Телеграмма № 12 — 给盛世才 “на”"


class ReaderContract:
    """Subclasses say which reader it is, and make a source of three rows whose first cell holds `TITLE` and 1, 2, 3."""

    reader: Reader
    suffix: str

    def write(self, path: Path) -> None:
        """Write the source."""
        raise NotImplementedError

    @pytest.fixture
    def source(self, tmp_path: Path) -> Source:
        path = tmp_path / f"rows{self.suffix}"
        self.write(path)
        return Source(path, path.name)

    def test_it_is_listed(self) -> None:
        assert type(self.reader) in {type(reader) for reader in READERS}

    def test_it_is_surest_of_its_own_format(self, source: Source) -> None:
        assert type(reader_for(source)) is type(self.reader)

    @pytest.mark.parametrize(
        "head", [b"", b"\x00", b"\xff\xfe", b"PK\x03\x04", b"{", b"[", b"\xef\xbb\xbf", b"\x89PNG\r\n"]
    )
    @pytest.mark.parametrize("name", ["", "rows", "rows.csv", "rows.xlsx", "rows.jsonl", "rows."])
    def test_recognising_never_raises(self, head: bytes, name: str) -> None:
        assert self.reader.recognises(Sample(name, head)) in set(Confidence)

    def test_rows_come_in_order_with_their_place(self, source: Source) -> None:
        rows = [one for one in self.reader.read(source) if isinstance(one, SourceRecord)]
        assert len(rows) == 3
        assert [row.row for row in rows] == sorted({row.row for row in rows})
        assert {row.file for row in rows} == {source.name}

    def test_cells_are_unaltered(self, source: Source) -> None:
        rows = [one for one in self.reader.read(source) if isinstance(one, SourceRecord)]
        for number, row in enumerate(rows, start=1):
            assert f"{TITLE} {number}" in row.cells[0][1]

    def test_a_source_can_be_read_twice(self, source: Source) -> None:
        assert list(self.reader.read(source)) == list(self.reader.read(source))

    def test_nothing_is_a_problem(self, source: Source) -> None:
        assert [one for one in self.reader.read(source) if isinstance(one, Problem)] == []

    def test_an_empty_file_is_refused_in_a_sentence(self, tmp_path: Path) -> None:
        path = tmp_path / f"empty{self.suffix}"
        path.write_bytes(b"")
        with pytest.raises(FondsError, match="empty") as refused:
            reader_for(Source(path, path.name))
        assert refused.value.code == "source-empty"

    def test_random_bytes_never_end_in_another_error(self, tmp_path: Path) -> None:
        path = tmp_path / f"random{self.suffix}"
        path.write_bytes(bytes(range(256)) * 40)
        with pytest.raises(FondsError) as refused:
            list(reader_for(Source(path, path.name)).read(Source(path, path.name)))
        assert refused.value.code in {"source-binary", "source-unreadable"}
