"""`fonds init` makes a folder; every command then opens it, or says why it cannot."""

import os
import shutil
import sqlite3
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import psycopg
import pytest

from fonds.errors import Exit
from fonds.records import journal
from tests.cli.filling import described, fill, run_python
from tests.conftest import POSTGRES, ArchiveFolder

sqlite_only = pytest.mark.skipif(bool(POSTGRES), reason="is about the SQLite catalogue; this run is on PostgreSQL")


@pytest.fixture
def folder(new_archive: Callable[[], ArchiveFolder]) -> ArchiveFolder:
    made = new_archive()
    made.fonds("init", str(made.path), "--title", "Letters from Tihwa", check=True)
    return made


def test_init_makes_settings_catalogue_and_rooms(folder: ArchiveFolder) -> None:
    assert (folder.path / "fonds.toml").read_text(encoding="utf-8") == 'title = "Letters from Tihwa"\n'
    assert (folder.path / "files").is_dir()
    assert (folder.path / "index").is_dir()
    assert (folder.path / "secret.key").stat().st_mode & 0o777 == 0o600
    assert (folder.path / "catalogue.sqlite3").is_file() is not bool(POSTGRES)


def test_init_refuses_a_folder_that_holds_anything(folder: ArchiveFolder, tmp_path: Path) -> None:
    again = folder.fonds("init", str(folder.path))
    assert again.returncode == Exit.ARCHIVE
    assert again.stderr.startswith(f"Error: {folder.path} already holds files.")
    (tmp_path / "a-file").touch()
    assert folder.fonds("init", str(tmp_path / "a-file")).returncode == Exit.ARCHIVE


def test_init_takes_an_empty_folder(new_archive: Callable[[], ArchiveFolder]) -> None:
    folder = new_archive()
    folder.path.mkdir()
    assert folder.fonds("init", str(folder.path)).returncode == Exit.DONE


def test_the_archive_may_be_named_before_or_after_the_command(folder: ArchiveFolder, tmp_path: Path) -> None:
    folder.environment.pop("FONDS_ARCHIVE")
    for arguments in (["--archive", str(folder.path), "export"], ["export", f"--archive={folder.path}"]):
        assert folder.fonds(*arguments, cwd=tmp_path).returncode == Exit.DONE
    assert folder.fonds("export", cwd=folder.path).returncode == Exit.DONE
    missing = folder.fonds("export", cwd=tmp_path)
    assert missing.returncode == Exit.ARCHIVE
    assert f"There is no archive at {tmp_path.resolve()}." in missing.stderr


def test_a_folder_that_is_no_archive_is_refused(folder: ArchiveFolder, tmp_path: Path) -> None:
    done = folder.fonds("export", "--archive", str(tmp_path))
    assert done.returncode == Exit.ARCHIVE
    assert f"There is no archive at {tmp_path}." in done.stderr
    assert "fonds init" in done.stderr


@sqlite_only
def test_a_catalogue_that_is_missing_is_not_made_anew(folder: ArchiveFolder) -> None:
    (folder.path / "catalogue.sqlite3").unlink()
    assert folder.fonds("export").returncode == Exit.ARCHIVE
    assert not (folder.path / "catalogue.sqlite3").exists()


@sqlite_only
def test_a_catalogue_that_is_no_database_is_said(folder: ArchiveFolder) -> None:
    (folder.path / "catalogue.sqlite3").write_text("Dear Comrade, " * 1000)
    done = folder.fonds("export")
    assert done.returncode == Exit.ARCHIVE
    assert "The catalogue cannot be reached: file is not a database." in done.stderr


def test_a_database_server_that_does_not_answer_is_said(folder: ArchiveFolder) -> None:
    folder.environment["FONDS_CATALOGUE"] = "postgresql://fonds:secret@127.0.0.1:9/fonds"
    done = folder.fonds("export")
    assert done.returncode == Exit.ARCHIVE
    assert "The catalogue cannot be reached" in done.stderr
    assert "secret" not in done.stderr


def test_an_archive_that_cannot_be_made_leaves_no_half_of_one(new_archive: Callable[[], ArchiveFolder]) -> None:
    folder = new_archive()
    folder.environment["FONDS_CATALOGUE"] = "postgresql://fonds:secret@127.0.0.1:9/fonds"
    done = folder.fonds("init", str(folder.path))
    assert done.returncode == Exit.ARCHIVE
    assert "The catalogue cannot be reached" in done.stderr
    assert not folder.path.exists()


@pytest.mark.skipif(not POSTGRES, reason="FONDS_TEST_POSTGRES names no server")
def test_init_refuses_a_database_that_is_in_use(
    folder: ArchiveFolder, new_archive: Callable[[], ArchiveFolder]
) -> None:
    another = new_archive()
    another.environment["FONDS_CATALOGUE"] = folder.environment["FONDS_CATALOGUE"]
    done = another.fonds("init", str(another.path))
    assert done.returncode == Exit.ARCHIVE
    assert "already holds tables" in done.stderr
    assert not another.path.exists()


@pytest.mark.parametrize(
    ("settings", "code", "said"),
    [
        ("title = ", Exit.ARCHIVE, "cannot be read as TOML"),
        ('titel = "A"', Exit.ARCHIVE, "Did you mean “title”?"),
        ('port = "many"', Exit.ARCHIVE, "it must be a whole number"),
        ('catalogue = "mysql://a/b"', Exit.ARCHIVE, "it must be “sqlite” or postgresql://"),
    ],
)
def test_settings_that_are_not_right_are_said(folder: ArchiveFolder, settings: str, code: Exit, said: str) -> None:
    folder.environment.pop("FONDS_CATALOGUE", None)
    (folder.path / "fonds.toml").write_text(settings, encoding="utf-8")
    done = folder.fonds("export")
    assert (done.returncode, said in done.stderr, "Traceback" in done.stderr) == (code, True, False)


_MIGRATION = """
import sys
from pathlib import Path
from fonds.cli.archive import open_archive
from django.db import connection
open_archive(Path(sys.argv[1]))
with connection.cursor() as cursor:
    cursor.execute(%r)
"""


def test_an_archive_of_a_newer_version_is_left_alone(folder: ArchiveFolder) -> None:
    from_the_future = (
        "INSERT INTO django_migrations (app, name, applied) VALUES ('records', '9999_maps', CURRENT_TIMESTAMP)"
    )
    run_python(folder, _MIGRATION % from_the_future)
    for command in (["export"], ["upgrade"]):
        done = folder.fonds(*command)
        assert done.returncode == Exit.ARCHIVE
        assert "written by a newer Fonds: its catalogue holds records.9999_maps" in done.stderr


def test_an_archive_of_an_older_version_is_upgraded_after_a_backup(folder: ArchiveFolder, tmp_path: Path) -> None:
    fill(folder, described("Letter from Kashgar"))
    before = folder.fonds("export", check=True).stdout
    # As an archive was before there were imports: the records stand, the tables of the imports do not.
    script = (
        "import sys\nfrom pathlib import Path\nfrom fonds.cli.archive import start\n"
        "from django.core.management import call_command\nstart(Path(sys.argv[1]))\n"
        "call_command('migrate', 'ingest', 'zero', verbosity=0)"
    )
    run_python(folder, script)
    assert "Run “fonds upgrade”" in folder.fonds("export").stderr
    upgraded = folder.fonds("upgrade", "--backup", str(tmp_path / "before"))
    assert upgraded.returncode == Exit.DONE, upgraded.stderr
    assert folder.fonds("verify", str(tmp_path / "before")).returncode == Exit.DONE
    assert folder.fonds("export", check=True).stdout == before
    assert "is up to date" in folder.fonds("upgrade", check=True).stdout


def _without_power(folder: ArchiveFolder, *arguments: str) -> "subprocess.CompletedProcess[str]":
    """Run `fonds` so that it obeys the rights of files, which root does not."""
    command = folder.command(*arguments)
    if os.getuid() == 0:
        if not shutil.which("setpriv"):
            pytest.skip("root may write anywhere, and there is no setpriv to take that away")
        command = ["setpriv", "--bounding-set", "-dac_override", *command]
    return subprocess.run(command, env=folder.environment, text=True, capture_output=True, check=False, timeout=60)


@pytest.fixture
def read_only(folder: ArchiveFolder) -> Iterator[ArchiveFolder]:
    inside = [path for path in folder.path.rglob("*") if path.name != "secret.key"]
    for path in (*inside, folder.path):
        path.chmod(path.stat().st_mode & ~0o222)
    yield folder
    for path in (folder.path, *inside):
        path.chmod(path.stat().st_mode | 0o200)


@sqlite_only
def test_a_read_only_archive_is_said(read_only: ArchiveFolder) -> None:
    done = _without_power(read_only, "index")
    assert done.returncode == Exit.ARCHIVE
    assert f"The archive at {read_only.path} cannot be written to." in done.stderr


def test_a_place_that_is_read_only_is_said(read_only: ArchiveFolder) -> None:
    done = _without_power(read_only, "init", str(read_only.path / "files" / "another"))
    assert done.returncode == Exit.ARCHIVE
    assert "cannot be written to" in done.stderr


@sqlite_only
def test_an_archive_in_use_by_another_writer_is_said(folder: ArchiveFolder) -> None:
    folder.environment["FONDS_WAIT"] = "1"
    other = sqlite3.connect(folder.path / "catalogue.sqlite3", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        done = _write(folder)
    finally:
        other.execute("ROLLBACK")
        other.close()
    assert "archive-busy" in done
    assert _write(folder) == "written\n"


@pytest.mark.skipif(not POSTGRES, reason="FONDS_TEST_POSTGRES names no server")
def test_a_database_in_use_by_another_writer_is_said(folder: ArchiveFolder) -> None:
    folder.environment["FONDS_WAIT"] = "1"
    with psycopg.connect(folder.environment["FONDS_CATALOGUE"]) as other:
        other.execute("SELECT pg_advisory_xact_lock(%s)", [journal.WRITERS_LOCK])
        assert "archive-busy" in _write(folder)
    assert _write(folder) == "written\n"


def _write(folder: ArchiveFolder) -> str:
    script = (
        "import sys\nfrom pathlib import Path\nfrom importlib import import_module\n"
        "from fonds.cli.archive import open_archive\nfrom fonds.errors import FondsError\n"
        "open_archive(Path(sys.argv[1]))\nactions = import_module('fonds.records.actions')\n"
        "description = import_module('fonds.records.description').Description()\n"
        "try:\n    actions.save_records([('', description)], actions.Stamp(by='test'))\n    print('written')\n"
        "except FondsError as error:\n    print(error.code)\n"
    )
    return run_python(folder, script)
