"""Backup, verify and restore: of one moment, whole, and back to the same answers."""

import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from fonds.errors import Exit
from tests.cli.asking import answers, hundred
from tests.cli.filling import described, fill, run_python
from tests.conftest import POSTGRES, ArchiveFolder


@pytest.fixture(scope="session")
def backup(demo_folder: ArchiveFolder, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A backup of the sample archive, with a stored file."""
    (demo_folder.path / "files" / "9f").mkdir(exist_ok=True)
    digest = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
    (demo_folder.path / "files" / "9f" / digest).write_bytes(b"test")
    made = tmp_path_factory.mktemp("backups") / "monday"
    done = demo_folder.fonds("backup", str(made))
    assert (done.returncode, done.stderr) == (Exit.DONE, "")
    return made


def test_a_backup_proves_itself_anywhere(backup: Path, tmp_path: Path, demo_folder: ArchiveFolder) -> None:
    folder = ArchiveFolder(tmp_path, {**demo_folder.environment, "FONDS_ARCHIVE": str(tmp_path / "nowhere")})
    done = folder.fonds("verify", str(backup), cwd=tmp_path)
    assert done.returncode == Exit.DONE
    assert done.stdout.startswith(f"The backup {backup} is whole: change ")


def test_a_restored_archive_gives_the_same_answers(
    backup: Path, demo_folder: ArchiveFolder, new_archive: Callable[[], ArchiveFolder]
) -> None:
    restored = new_archive()
    done = restored.fonds("restore", str(backup))
    assert (done.returncode, done.stderr) == (Exit.DONE, "")
    queries = hundred(demo_folder)
    expected = answers(demo_folder, queries)
    assert sum(answer["total"] > 0 for answer in expected) > 50
    assert answers(restored, queries) == expected
    assert restored.fonds("check").returncode == Exit.DONE
    assert restored.fonds("verify").returncode == Exit.DONE
    everything = ["export", "--as", "everything"]
    assert restored.fonds(*everything).stdout == demo_folder.fonds(*everything).stdout
    assert restored.fonds("batches").stdout == demo_folder.fonds("batches").stdout
    assert [path.read_bytes() for path in (restored.path / "files").rglob("*") if path.is_file()] == [b"test"]


def test_a_restored_archive_is_written_on(backup: Path, new_archive: Callable[[], ArchiveFolder]) -> None:
    restored = new_archive()
    restored.fonds("restore", str(backup), check=True)
    source = restored.path.parent / "more.csv"
    source.write_text("Title,Date\nLetter from Hami,1937\n", encoding="utf-8")
    assert restored.fonds("import", str(source), "--yes").returncode == Exit.DONE
    assert restored.fonds("undo", "2", "--yes").returncode == Exit.DONE
    assert restored.fonds("verify").returncode == Exit.DONE


@pytest.mark.skipif(not POSTGRES, reason="FONDS_TEST_POSTGRES names no server")
def test_a_backup_moves_between_the_two_databases(
    backup: Path, demo_folder: ArchiveFolder, new_archive: Callable[[], ArchiveFolder], tmp_path: Path
) -> None:
    on_sqlite, on_postgres = new_archive(), new_archive()
    del on_sqlite.environment["FONDS_CATALOGUE"]
    on_sqlite.fonds("restore", str(backup), check=True)
    assert (on_sqlite.path / "catalogue.sqlite3").is_file()
    on_sqlite.fonds("backup", str(tmp_path / "from-sqlite"), check=True)
    on_postgres.fonds("restore", str(tmp_path / "from-sqlite"), check=True)
    for table in (backup / "catalogue").iterdir():
        assert (tmp_path / "from-sqlite" / "catalogue" / table.name).read_bytes() == table.read_bytes()
    queries = hundred(demo_folder)
    assert answers(on_sqlite, queries) == answers(on_postgres, queries) == answers(demo_folder, queries)


def test_restore_refuses_a_database_that_holds_anything(
    backup: Path, demo_folder: ArchiveFolder, new_archive: Callable[[], ArchiveFolder]
) -> None:
    if not POSTGRES:
        pytest.skip("a new folder has a new SQLite file: only a PostgreSQL database can hold anything")
    folder = new_archive()
    folder.environment["FONDS_CATALOGUE"] = demo_folder.environment["FONDS_CATALOGUE"]
    done = folder.fonds("restore", str(backup))
    assert done.returncode == Exit.ARCHIVE
    assert "already holds tables" in done.stderr
    assert not folder.path.exists()
    assert demo_folder.fonds("check").returncode == Exit.DONE


_INTERRUPTED = """
import os, signal, sys
from fonds.cli import main
from fonds.site.backup import tables

load = tables.load

def cut_off(sources):
    print("filling", flush=True)
    os.kill(os.getpid(), signal.{signal})
    load(sources)

tables.load = cut_off
sys.argv = ["fonds", "--archive", sys.argv[1], "restore", {source!r}]
main()
"""


def _interrupt(folder: ArchiveFolder, backup: Path, name: str) -> "subprocess.CompletedProcess[str]":
    script = _INTERRUPTED.format(signal=name, source=str(backup))
    command = [sys.executable, "-c", script, str(folder.path)]
    return subprocess.run(command, env=folder.environment, capture_output=True, text=True, check=False, timeout=120)


def test_a_restore_stopped_by_hand_leaves_nothing(backup: Path, new_archive: Callable[[], ArchiveFolder]) -> None:
    folder = new_archive()
    stopped = _interrupt(folder, backup, "SIGINT")
    assert "Aborted!" in stopped.stderr
    assert stopped.stdout == "filling\n"
    assert not folder.path.exists()


@pytest.mark.skipif(bool(POSTGRES), reason="a database that was being filled must be emptied by its keeper")
def test_a_restore_that_was_killed_is_said_and_mended(
    backup: Path, demo_folder: ArchiveFolder, new_archive: Callable[[], ArchiveFolder]
) -> None:
    folder = new_archive()
    assert _interrupt(folder, backup, "SIGKILL").returncode == -signal.SIGKILL
    for command in ("verify", "check", "export", "upgrade"):
        done = folder.fonds(command)
        assert done.returncode == Exit.ARCHIVE
        assert f"The archive at {folder.path} is not whole: restoring it was interrupted." in done.stderr
    assert folder.fonds("init", str(folder.path)).returncode == Exit.ARCHIVE
    assert folder.fonds("restore", str(backup)).returncode == Exit.DONE
    assert folder.fonds("verify").returncode == Exit.DONE
    assert not list(folder.path.glob("*.unfinished"))
    assert folder.fonds("export").stdout == demo_folder.fonds("export").stdout


def test_no_secret_is_in_a_backup(new_archive: Callable[[], ArchiveFolder], tmp_path: Path) -> None:
    folder = new_archive()
    folder.fonds("init", str(folder.path), check=True)
    catalogue = folder.environment.pop("FONDS_CATALOGUE", "sqlite")
    (folder.path / "fonds.toml").write_text(f'title = "A"\ncontact = "a@example.org"\ncatalogue = "{catalogue}"\n')
    folder.fonds("backup", str(tmp_path / "backup"), check=True)
    key = (folder.path / "secret.key").read_bytes()
    copied = [path for path in (tmp_path / "backup").rglob("*") if path.is_file()]
    assert not any(key in path.read_bytes() or path.name == "secret.key" for path in copied)
    assert (tmp_path / "backup" / "fonds.toml").read_text() == 'title = "A"\ncontact = "a@example.org"\n'
    if POSTGRES:
        assert not any(catalogue.encode() in path.read_bytes() for path in copied)


def test_a_backup_goes_into_a_new_folder_only(demo_folder: ArchiveFolder, backup: Path) -> None:
    done = demo_folder.fonds("backup", str(backup))
    assert done.returncode == Exit.ARCHIVE
    assert f"{backup} already holds files." in done.stderr
    nowhere = demo_folder.fonds("backup", "/proc/backup")
    assert nowhere.returncode == Exit.INPUT
    assert "The backup cannot be written to /proc/backup" in nowhere.stderr


def cut(backup: Path) -> None:
    file = backup / "catalogue" / "records_revision.jsonl"
    os.truncate(file, file.stat().st_size - 10)


def flip(backup: Path) -> None:
    file = backup / "catalogue" / "records_record.jsonl"
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 1
    file.write_bytes(content)


def lose(backup: Path) -> None:
    next((backup / "files").rglob("9f86*")).unlink()


def unfinish(backup: Path) -> None:
    (backup / "manifest.json").unlink()


def garble(backup: Path) -> None:
    (backup / "manifest.json").write_text("{", encoding="utf-8")


def escape(backup: Path) -> None:
    _edit(backup, lambda listed: listed["items"].append({"path": "files/../../x", "size": 0, "sha256": ""}))


def miscount(backup: Path) -> None:
    _edit(backup, lambda listed: listed["tables"].update(records_tie=1))


def name_a_table_elsewhere(backup: Path) -> None:
    _edit(backup, lambda listed: listed["tables"].update({"../../x": 0}))


def name_a_migration_elsewhere(backup: Path) -> None:
    _edit(backup, lambda listed: listed["migrations"].update({"../x": "0001_initial"}))


def name_a_file_of_another_kind(backup: Path) -> None:
    _edit(backup, lambda listed: listed["items"].append({"path": "secret.key", "size": 0, "sha256": ""}))


def name_with_a_backslash(backup: Path) -> None:
    _edit(backup, lambda listed: listed["items"].append({"path": "files/..\\x", "size": 0, "sha256": ""}))


def unlist(backup: Path) -> None:
    _edit(backup, lambda listed: listed.update(items=[i for i in listed["items"] if "records_tie" not in i["path"]]))


def link_a_file(backup: Path) -> None:
    file = next((backup / "files").rglob("9f86*"))
    file.rename(backup.parent / "elsewhere")
    file.symlink_to(backup.parent / "elsewhere")


def link_a_folder(backup: Path) -> None:
    (backup / "catalogue").rename(backup.parent / "elsewhere")
    (backup / "catalogue").symlink_to(backup.parent / "elsewhere")


def link_the_manifest(backup: Path) -> None:
    (backup / "manifest.json").rename(backup.parent / "elsewhere")
    (backup / "manifest.json").symlink_to(backup.parent / "elsewhere")


def _edit(backup: Path, change: Callable[[dict[str, Any]], None]) -> None:
    file = backup / "manifest.json"
    listed = json.loads(file.read_text(encoding="utf-8"))
    change(listed)
    file.write_text(json.dumps(listed), encoding="utf-8")


@pytest.mark.parametrize(
    ("damage", "reason"),
    [
        (cut, "records_revision.jsonl has"),
        (flip, "records_record.jsonl is not what was written"),
        (lose, "is missing"),
        (unfinish, "it was never finished"),
        (garble, "manifest.json cannot be read"),
        (escape, "names a file outside it"),
        (miscount, "the table records_tie has"),
        (name_a_table_elsewhere, "names a table or migration that cannot be: ../../x"),
        (name_a_migration_elsewhere, "names a table or migration that cannot be: ../x"),
        (name_a_file_of_another_kind, "names a file outside it: secret.key"),
        (name_with_a_backslash, "names a file outside it"),
        (unlist, "does not list catalogue/records_tie.jsonl"),
        (link_a_file, "symbolic link"),
        (link_a_folder, "symbolic link"),
        (link_the_manifest, "manifest.json is a symbolic link"),
    ],
)
def test_a_damaged_backup_is_refused(
    backup: Path,
    new_archive: Callable[[], ArchiveFolder],
    tmp_path: Path,
    damage: Callable[[Path], None],
    reason: str,
) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(backup, copy)
    damage(copy)
    folder = new_archive()
    for command in ("verify", "restore"):
        done = folder.fonds(command, str(copy))
        assert done.returncode == Exit.FINDINGS
        assert f"Error: The backup at {copy} is damaged: " in done.stderr
        assert reason in done.stderr
    assert not folder.path.exists()


def test_what_is_no_backup_is_said(new_archive: Callable[[], ArchiveFolder], tmp_path: Path) -> None:
    done = new_archive().fonds("verify", str(tmp_path / "none"))
    assert (done.returncode, f"There is no backup at {tmp_path / 'none'}." in done.stderr) == (Exit.INPUT, True)


def test_a_backup_of_a_newer_version_is_left_alone(
    backup: Path, new_archive: Callable[[], ArchiveFolder], tmp_path: Path
) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(backup, copy)
    _edit(copy, lambda listed: listed["migrations"].update(records="9999_maps"))
    folder = new_archive()
    done = folder.fonds("restore", str(copy))
    assert done.returncode == Exit.INPUT
    assert "made by a newer Fonds: it holds records.9999_maps" in done.stderr
    assert not folder.path.exists()


def test_restore_refuses_a_folder_that_holds_anything(backup: Path, demo_folder: ArchiveFolder) -> None:
    done = demo_folder.fonds("restore", str(backup))
    assert done.returncode == Exit.ARCHIVE
    assert "already holds files" in done.stderr


@pytest.mark.parametrize(
    ("statement", "finding"),
    [
        ("UPDATE records_revision SET document = '{' WHERE number = 2", "Change 2, of record"),
        (
            "UPDATE records_revision SET number = 9 WHERE number = (SELECT max(number) FROM records_revision)",
            "The journal",
        ),
        ("UPDATE records_record SET seen_by = 2", "is shown to the audience “archivist”; its switches say “public”"),
        ("DELETE FROM records_entry", "Records name the place “kashgar”, which is not there"),
    ],
)
def test_a_damaged_archive_is_found(new_archive: Callable[[], ArchiveFolder], statement: str, finding: str) -> None:
    folder = new_archive()
    folder.fonds("init", str(folder.path), check=True)
    fill(folder, described("Letter from Kashgar"))
    assert folder.fonds("verify").returncode == Exit.DONE
    run_python(folder, _RAW.format(statement))
    done = folder.fonds("verify")
    assert done.returncode == Exit.FINDINGS
    assert finding in done.stdout


_RAW = """
import sys
from pathlib import Path
from fonds.cli.archive import open_archive
from django.db import connection
open_archive(Path(sys.argv[1]))
with connection.constraint_checks_disabled(), connection.cursor() as cursor:
    if connection.vendor == "postgresql":
        cursor.execute("SET session_replication_role = replica")
    cursor.execute({!r})
"""


def test_a_stored_file_that_was_changed_is_found(new_archive: Callable[[], ArchiveFolder]) -> None:
    folder = new_archive()
    folder.fonds("init", str(folder.path), check=True)
    file = folder.path / "files" / ("0" * 64 + ".jpg")
    file.write_bytes(b"scan")
    done = folder.fonds("verify")
    assert done.returncode == Exit.FINDINGS
    assert f"The stored file {file} was changed" in done.stdout
