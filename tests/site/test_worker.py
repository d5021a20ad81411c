"""The background worker: what it does in a round, and what it survives."""

import subprocess
import threading
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection

from fonds.errors import Exit, FondsError
from fonds.options import Options
from fonds.records import actions, journal, lookups
from fonds.records.audience import Audience
from fonds.records.description import Description, Title, Visibility
from fonds.search import indexer, service, suggesting
from fonds.search.opening import engine
from fonds.search.params import read_params
from fonds.site import condition, worker
from fonds.site.lock import held
from tests.cli.filling import described, fill, run_python
from tests.conftest import ArchiveFolder
from tests.site.test_supervisor import wait_until

STAMP = actions.Stamp(by="test")
YESTERDAY = (datetime.now(UTC).date() - timedelta(days=1)).isoformat()


def letter(title: str, **switches: str) -> str:
    description = Description(titles=(Title(text=title),), visibility=Visibility(**switches))  # type: ignore[arg-type]  # literals
    return actions.save_records([("", description)], STAMP)[0][0]


def total(query: str) -> int:
    return service.search(read_params({"q": [query]}), Audience.PUBLIC).total


def rounds(archive: Options, until: Callable[[], bool]) -> None:
    """Run the worker until `until` holds; it asks before each round."""
    worker.work(archive, threading.Event(), until, patient=False)


def test_a_round_opens_what_is_due_and_indexes_it(archive: Options, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker, "INTERVAL", 0.0)
    id_ = letter("Letter in cipher", access="closed", until=YESTERDAY)
    indexer.catch_up()
    assert total("cipher") == 0
    assert list(condition.openings()) == ["1 records are due to be opened; “fonds serve” or “fonds work” does it."]
    turns = iter([False, False, False, True, True])
    rounds(archive, lambda: next(turns))
    assert lookups.record(id_, Audience.PUBLIC).id == id_
    assert total("cipher") == 1
    assert list(condition.openings()) == []


def test_beside_an_import_it_only_indexes(archive: Options, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two who write to one catalogue wait for each other."""
    monkeypatch.setattr(worker, "INTERVAL", 0.0)
    letter("Letter in cipher", access="closed", until=YESTERDAY)
    letter("Letter from Kashgar")
    before = journal.last_number()
    turns = iter([False, False, False, True, True])
    worker.work(archive, threading.Event(), lambda: next(turns), patient=False, only_index=True)
    assert total("kashgar") == 1
    assert journal.last_number() == before
    assert list(condition.openings()) == ["1 records are due to be opened; “fonds serve” or “fonds work” does it."]
    assert not suggesting.is_up_to_date()


def test_an_index_that_is_missing_is_made_anew(archive: Options, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker, "INTERVAL", 0.0)
    letter("Letter from Kashgar")
    assert not engine().state().is_ready
    assert [finding for finding in condition.index() if "is missing" in finding]
    turns = iter([False, False, False, True, True])
    rounds(archive, lambda: next(turns))
    assert engine().state().is_ready
    assert total("kashgar") == 1
    assert list(condition.index()) == []


def test_check_counts_what_the_index_lacks(archive: Options) -> None:
    indexer.catch_up()
    letter("Letter from Kashgar")
    assert [finding for finding in condition.index() if "1 changes behind" in finding]


RENAME = """
import sys
from pathlib import Path
from fonds.cli.archive import start
from django.db import connection
start(Path(sys.argv[1]))
with connection.cursor() as cursor:
    cursor.execute("ALTER TABLE {} RENAME TO {}")
"""


def test_a_catalogue_that_fails_for_a_while_is_survived(new_archive: Callable[[], ArchiveFolder]) -> None:
    folder = new_archive()
    folder.fonds("init", str(folder.path), check=True)
    fill(folder, described("Letter from Kashgar"))
    run_python(folder, RENAME.format("records_revision", "elsewhere"))
    running = folder.start("work", stderr=subprocess.PIPE)
    try:
        assert running.stderr is not None
        assert running.stderr.readline().startswith("fonds work: The catalogue did not answer: ")
        run_python(folder, RENAME.format("elsewhere", "records_revision"))
        assert wait_until(lambda: folder.fonds("check").returncode == Exit.DONE, 30)
    finally:
        running.terminate()
        assert running.wait(timeout=20) == Exit.DONE


def test_one_works_at_a_time_and_a_patient_one_waits(archive: Options) -> None:
    stop = threading.Event()
    with held(archive.path / "work.lock") as is_ours:
        assert is_ours
        with pytest.raises(FondsError, match="already runs on the archive"):
            worker.work(archive, stop, lambda: False, patient=False)
        asked: list[int] = []

        def is_abandoned() -> bool:
            asked.append(1)
            return len(asked) > 1

        worker.work(archive, stop, is_abandoned, patient=True)
    assert connection.is_usable()
