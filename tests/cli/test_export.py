"""`fonds export`: everything that one may see, read back to an equal site."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from fonds.errors import Exit
from tests.cli.asking import answers, hundred, without_version
from tests.cli.filling import described, fill
from tests.conftest import ArchiveFolder


@pytest.fixture
def folder(new_archive: Callable[[], ArchiveFolder]) -> ArchiveFolder:
    made = new_archive()
    made.fonds("init", str(made.path), check=True)
    return made


def test_an_export_is_read_back_to_an_equal_site(
    folder: ArchiveFolder, demo_folder: ArchiveFolder, tmp_path: Path
) -> None:
    file = tmp_path / "site.jsonl"
    demo_folder.fonds("export", "--format", "jsonl", "-o", str(file), check=True)
    done = folder.fonds("import", str(file), "--yes")
    assert done.returncode == Exit.DONE, done.stderr
    queries = hundred(demo_folder)
    assert without_version(answers(folder, queries)) == without_version(answers(demo_folder, queries))
    first, *rest = folder.fonds("export", check=True).stdout.splitlines()
    assert rest == file.read_text(encoding="utf-8").splitlines()[1:]
    assert json.loads(first)["format"] == "fonds-export"


def test_what_one_may_not_see_is_left_out_and_that_is_said(folder: ArchiveFolder) -> None:
    hidden = {"publication": "internal", "reason": "under embargo"}
    shown, closed = fill(folder, described("Letter from Kashgar"), described("Secret of Hami", visibility=hidden))
    public = folder.fonds("export")
    assert (shown in public.stdout, closed in public.stdout, "Hami" in public.stdout) == (True, False, False)
    assert "1 records that the public may not see are not in it" in public.stderr
    archivist = folder.fonds("export", "--as", "archivist")
    assert closed in archivist.stdout
    assert "under embargo" in archivist.stdout
    assert archivist.stderr == ""


def test_tombstones_and_hidden_records_come_back_too(
    folder: ArchiveFolder, new_archive: Callable[[], ArchiveFolder], tmp_path: Path
) -> None:
    hidden = {"publication": "internal"}
    fill(folder, described("Letter from Kashgar"), described("Secret of Hami", visibility=hidden))
    table = tmp_path / "more.csv"
    table.write_text("Title\nLetter taken back\n", encoding="utf-8")
    folder.fonds("import", str(table), "--yes", check=True)
    folder.fonds("undo", "1", "--yes", check=True)
    everything = folder.fonds("export", "--as", "everything", check=True).stdout
    assert '"removed"' in everything
    again = new_archive()
    again.fonds("init", str(again.path), check=True)
    read = subprocess.run(
        again.command("import", "-", "--yes"), input=everything, env=again.environment, text=True, capture_output=True, check=False
    )  # fmt: skip
    assert read.returncode == Exit.DONE, read.stderr
    assert again.fonds("export", "--as", "everything").stdout == everything
    gone = json.loads(everything.splitlines()[-1])["removed"]["id"]
    assert again.fonds("show", gone).stderr == folder.fonds("show", gone).stderr


def test_a_reader_that_stops_reading_is_no_error(demo_folder: ArchiveFolder) -> None:
    with demo_folder.start("export", stdout=subprocess.PIPE, stderr=subprocess.PIPE) as writing:
        assert writing.stdout is not None
        assert writing.stderr is not None
        writing.stdout.readline()
        writing.stdout.close()
        assert writing.stderr.read() == ""
        assert writing.wait() == Exit.CLOSED


@pytest.mark.parametrize(
    ("name", "reason"),
    [("no/site.jsonl", "No such file or directory"), ("", "Is a directory"), ("/dev/full", "No space left on device")],
)
def test_a_file_that_cannot_be_written_is_said(
    demo_folder: ArchiveFolder, tmp_path: Path, name: str, reason: str
) -> None:
    done = demo_folder.fonds("export", "-o", str(tmp_path / name))
    assert done.returncode == Exit.INPUT
    assert done.stderr.startswith(f"Error: {tmp_path / name} cannot be written: {reason}.\n")
    assert "Traceback" not in done.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("arguments", [["export"], ["export", "--help"], ["--help"]])
def test_a_full_standard_output_is_said(demo_folder: ArchiveFolder, arguments: list[str]) -> None:
    with open("/dev/full", "wb") as full:  # noqa: PTH123 - a device
        done = subprocess.run(
            demo_folder.command(*arguments),
            env=demo_folder.environment, stdout=full, stderr=subprocess.PIPE, text=True, check=False,
        )  # fmt: skip
    assert done.returncode == Exit.INPUT
    assert done.stderr.startswith("Error: Standard output cannot be written: No space left on device.\n")
    assert "Traceback" not in done.stderr


def test_a_file_is_replaced_whole_and_keeps_its_mode(demo_folder: ArchiveFolder, tmp_path: Path) -> None:
    file = tmp_path / "site.jsonl"
    file.write_text("before", encoding="utf-8")
    file.chmod(0o640)
    demo_folder.fonds("export", "-o", str(file), check=True)
    assert file.read_text(encoding="utf-8") == demo_folder.fonds("export", check=True).stdout
    assert (file.stat().st_mode & 0o777, list(tmp_path.iterdir())) == (0o640, [file])
