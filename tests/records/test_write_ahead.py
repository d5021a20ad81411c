"""SQLite's write-ahead log is folded in when it has grown, as soon as nobody reads what was before."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.utils import ConnectionHandler

from fonds.options import Options
from fonds.records import write_ahead
from fonds.site.catalogue import database


@pytest.fixture
def catalogue(db: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[BaseDatabaseWrapper]:
    """A file as the settings open it."""
    settings = database(Options(path=tmp_path, wait=1))
    connection = ConnectionHandler({"default": settings})["default"]
    monkeypatch.setattr(write_ahead, "connection", connection)
    monkeypatch.setattr(write_ahead, "LARGEST", 100_000)
    with connection.cursor() as cursor:
        cursor.execute("CREATE TABLE letter (words TEXT)")
    yield connection
    connection.close()


def write(catalogue: BaseDatabaseWrapper, count: int) -> None:
    with catalogue.cursor() as cursor:
        cursor.executemany("INSERT INTO letter VALUES (%s)", [("Letter " * 300,)] * count)


def size(catalogue: BaseDatabaseWrapper) -> int:
    return Path(f"{catalogue.settings_dict['NAME']}-wal").stat().st_size


def test_a_log_that_has_grown_is_folded_in(catalogue: BaseDatabaseWrapper) -> None:
    reader = sqlite3.connect(catalogue.settings_dict["NAME"])
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM letter").fetchone()
    write(catalogue, 100)
    grown = size(catalogue)
    assert grown > write_ahead.LARGEST
    write_ahead.fold_in()
    assert size(catalogue) == grown, "somebody still reads what was before"
    reader.close()
    write_ahead.fold_in()
    assert size(catalogue) == 0


def test_a_small_one_stays(catalogue: BaseDatabaseWrapper) -> None:
    write(catalogue, 2)
    before = size(catalogue)
    write_ahead.fold_in()
    assert size(catalogue) == before > 0


def test_room_is_given_back(catalogue: BaseDatabaseWrapper) -> None:
    def pages() -> int:
        with catalogue.cursor() as cursor:
            return int(cursor.execute("PRAGMA cache_size").fetchone()[0])

    @write_ahead.room()
    def breaking() -> None:
        assert pages() == write_ahead.ROOM < usual < 0
        raise RuntimeError

    usual = pages()
    for _ in range(2):
        with pytest.raises(RuntimeError):
            breaking()
        assert pages() == usual


@pytest.mark.django_db
def test_where_there_is_no_such_log_nothing_happens() -> None:
    write_ahead.fold_in()
