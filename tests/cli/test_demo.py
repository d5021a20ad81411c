"""`fonds demo`: the sample archive, whole however often it was interrupted."""

import signal
import time
from collections.abc import Callable

import pytest

from fonds.errors import Exit
from tests.cli.filling import run_python
from tests.conftest import ArchiveFolder

RECORDS = 51


def export(folder: ArchiveFolder) -> list[str]:
    return folder.fonds("export", "--format", "jsonl", check=True).stdout.splitlines()


def test_the_sample_archive_is_whole_and_in_order(demo_folder: ArchiveFolder) -> None:
    assert sum(line.startswith('{"record"') for line in export(demo_folder)) == RECORDS
    checked = demo_folder.fonds("check")
    assert (checked.returncode, checked.stderr) == (Exit.DONE, "")
    assert f"{RECORDS} records" in checked.stdout
    assert demo_folder.fonds("verify").returncode == Exit.DONE


def test_a_second_time_changes_nothing(demo_folder: ArchiveFolder) -> None:
    before = demo_folder.fonds("check", check=True).stdout
    again = demo_folder.fonds("demo", str(demo_folder.path))
    assert (again.returncode, again.stderr) == (Exit.DONE, "")
    assert demo_folder.fonds("check", check=True).stdout == before


def test_another_archive_is_not_filled(new_archive: Callable[[], ArchiveFolder]) -> None:
    folder = new_archive()
    folder.fonds("init", str(folder.path), check=True)
    done = folder.fonds("demo", str(folder.path))
    assert done.returncode == Exit.ARCHIVE
    assert "already holds files" in done.stderr
    assert len(export(folder)) == 1


@pytest.mark.parametrize("delay", [0.3, 0.6, 0.9, 1.2])
def test_a_sample_archive_that_was_left_half_made_is_mended(
    new_archive: Callable[[], ArchiveFolder], demo_folder: ArchiveFolder, delay: float
) -> None:
    folder = new_archive()
    interrupted = folder.start("demo", str(folder.path))
    time.sleep(delay)
    interrupted.send_signal(signal.SIGKILL)
    interrupted.wait()
    mended = folder.fonds("demo", str(folder.path))
    assert (mended.returncode, mended.stderr) == (Exit.DONE, "")
    assert export(folder) == export(demo_folder)
    assert folder.fonds("check").returncode == Exit.DONE
    assert not list(folder.path.glob("*.unfinished"))


_STOP_BEFORE_A_MIGRATION_IS_RECORDED = """
import os, sys
from pathlib import Path
from django.db.migrations.recorder import MigrationRecorder
from fonds.cli import archive
from fonds.cli.demo import MARK, TITLE
from fonds.site.folder import make_folder

record = MigrationRecorder.record_applied
def stop_once(self, app, name):
    record(self, app, name) if app != STOP_AT else os._exit(0)

path = Path(sys.argv[1])
make_folder(path, {"title": TITLE}, mark=MARK)
MigrationRecorder.record_applied = stop_once
archive.migrate(archive.start(path))
"""


@pytest.mark.parametrize("app", ["records", "ingest", "search"])
def test_tables_that_were_made_but_not_recorded_stop_nobody(
    new_archive: Callable[[], ArchiveFolder], demo_folder: ArchiveFolder, app: str
) -> None:
    folder = new_archive()
    run_python(folder, _STOP_BEFORE_A_MIGRATION_IS_RECORDED.replace("STOP_AT", repr(app)))
    mended = folder.fonds("demo", str(folder.path))
    assert (mended.returncode, mended.stderr) == (Exit.DONE, "")
    assert export(folder) == export(demo_folder)


_STOP_IN_THE_MIDDLE = """
import os, sys
from importlib import import_module
from pathlib import Path
from fonds.cli.demo import MARK, TITLE
from fonds.site.folder import make_folder
from fonds.cli import archive

path = Path(sys.argv[1])
make_folder(path, {"title": TITLE}, mark=MARK)
archive.migrate(archive.start(path))
import_module("fonds.ingest.rows").CHUNK = 10
apply = import_module("fonds.ingest.apply")
apply.stream.__globals__["CHUNK"] = 10
apply.recount = lambda batch: os._exit(0)
import_module("fonds.site.sample_archive").apply = apply.apply
import_module("fonds.site.sample_archive").bring_in()
"""


def test_an_import_that_was_cut_off_before_its_end_is_finished(
    new_archive: Callable[[], ArchiveFolder], demo_folder: ArchiveFolder
) -> None:
    folder = new_archive()
    run_python(folder, _STOP_IN_THE_MIDDLE)
    unfinished = folder.fonds("check")
    assert unfinished.returncode == Exit.FINDINGS
    assert "Batch 1 was interrupted" in unfinished.stdout
    assert folder.fonds("demo", str(folder.path)).returncode == Exit.DONE
    assert export(folder) == export(demo_folder)
    assert folder.fonds("check").returncode == Exit.DONE
