"""The dates of real finding aids, each beside what its cataloguer made of it."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from fonds.normalise.dates import Bounds, DateReading, possibly_within, read_date, read_edtf


class Row(NamedTuple):
    """A text, how often it stands in the finding aids, and the cataloguer's reading, where it is sane."""

    times: int
    reading: DateReading
    normal: DateReading | None


@pytest.fixture
def rows(samples: Path) -> list[Row]:
    file = samples.parent / "data" / "dates" / "unitdates_ead3.tsv"
    if not file.is_file():
        pytest.skip("the dates of finding aids (../shared/data/dates) are not here")
    return list(_rows(file))


def _rows(file: Path) -> Iterator[Row]:
    for line in file.read_text(encoding="utf-8").splitlines()[1:]:
        count, text, normal = line.split("\t")[:3]
        cataloguer = read_edtf(normal)
        sane = cataloguer.status == "read" and not {"9999", "2999"} & set(normal.replace("/", "-").split("-"))
        yield Row(int(count), read_date(text), cataloguer if sane else None)


def _agree(row: Row) -> bool:
    made = row.normal
    return made is not None and possibly_within(
        Bounds(row.reading.earliest, row.reading.latest), Bounds(made.earliest, made.latest)
    )


def test_99_of_100_are_understood(rows: list[Row]) -> None:
    understood = sum(row.times for row in rows if row.reading.status != "not-understood")
    assert understood / sum(row.times for row in rows) >= 0.99


def test_readings_agree_with_their_cataloguers(rows: list[Row]) -> None:
    both = [row for row in rows if row.normal and row.reading.status == "read"]
    assert len(both) > 20
    assert sum(row.times for row in both if _agree(row)) / sum(row.times for row in both) >= 0.985


def test_next_to_none_is_wrong_in_silence(rows: list[Row]) -> None:
    both = [row for row in rows if row.normal and row.reading.status == "read"]
    silent = [row for row in both if not _agree(row) and not (row.reading.note or row.reading.qualifiers)]
    assert sum(row.times for row in silent) / sum(row.times for row in both) <= 0.001
