"""`fonds import`, `batches` and `undo` as a person uses them."""

import json
import re
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.cli.filling import run_python
from tests.conftest import ArchiveFolder

CSV = "Title,Date,Place\nTelegram to Apresov,1936,Urumchi\nMinutes,June 17, 1936,Hami\nLetter,the day of the goat,\n"
GOOD = "Title,Date\nTelegram to Apresov,1936\nLetter,1949\n"


@pytest.fixture
def folder(new_archive: Callable[[], ArchiveFolder]) -> ArchiveFolder:
    made = new_archive()
    made.fonds("init", str(made.path), check=True)
    return made


@pytest.fixture
def letters(tmp_path: Path) -> Path:
    path = tmp_path / "letters.csv"
    path.write_text(CSV, encoding="utf-8")
    return path


def test_a_dry_run_shows_the_plan_and_changes_nothing(folder: ArchiveFolder, letters: Path) -> None:
    done = folder.fonds("import", str(letters), "--dry-run")
    assert done.returncode == 1  # a row was refused
    assert done.stderr == ""
    for said in (
        "Title  → title",
        "Place  → place",
        "The records will be published",
        "+ row 2: place urumchi Urumchi",
        "+ row 2: Telegram to Apresov",
        "! refused: letters.csv, row 3: The row has 4 cells, the headings are 3.",
        "! warning: letters.csv, row 4, column “Date”: The date “the day of the goat” was not understood",
        "created 2, changed 0, left as they are 0, refused 1",
        "dry run",
    ):
        assert said in done.stdout
    assert "Nothing was imported yet" in folder.fonds("batches").stdout


def test_the_plan_shows_old_and_new(folder: ArchiveFolder, tmp_path: Path) -> None:
    path = tmp_path / "letters.csv"
    path.write_text(GOOD, encoding="utf-8")
    folder.fonds("import", str(path), "--yes", check=True)
    path.write_text(GOOD.replace("1949", "1950"), encoding="utf-8")
    done = folder.fonds("import", str(path), "--dry-run", check=True)
    assert "dates: “1949” → “1950”" in done.stdout
    assert "changed 1, left as they are 1" in done.stdout


def test_without_a_terminal_somebody_must_say_yes(folder: ArchiveFolder, letters: Path) -> None:
    done = folder.fonds("import", str(letters), input="")
    assert done.returncode == 2
    assert "nobody confirmed" in done.stderr
    assert "--yes" in done.stderr
    assert json.loads(folder.fonds("batches", "--json").stdout) == []


def test_json_has_the_fields_of_the_design(folder: ArchiveFolder, letters: Path) -> None:
    done = folder.fonds("import", str(letters), "--yes", "--json")
    assert done.returncode == 1
    said: dict[str, Any] = json.loads(done.stdout)
    assert set(said) == {"batch", "created", "changed", "unchanged", "refused", "problems"}
    assert (said["created"], said["refused"]) == (2, 1)
    assert {"code", "severity", "file", "row", "column", "sentence", "suggestion"} <= set(said["problems"][0])
    assert json.loads(folder.fonds("search", "Apresov", "--json").stdout)["total"] == 1


def test_there_and_back(folder: ArchiveFolder, tmp_path: Path) -> None:
    first = folder.fonds("import", "-", "--yes", "--json", input=GOOD)
    assert (first.returncode, first.stderr) == (0, "")
    batch = json.loads(first.stdout)["batch"]
    again = json.loads(folder.fonds("import", "-", "--yes", "--json", input=GOOD).stdout)
    assert (again["batch"], again["created"], again["changed"], again["unchanged"]) == (None, 0, 0, 2)
    assert folder.fonds("undo", str(batch)).returncode == 2
    undone = folder.fonds("undo", str(batch), "--yes", check=True)
    assert "2 records removed" in undone.stdout
    (listed,) = json.loads(folder.fonds("batches", "--json").stdout)
    assert (listed["batch"], listed["state"], listed["created"]) == (batch, "undone", 2)
    assert json.loads(folder.fonds("search", "Apresov", "--json").stdout)["total"] == 0
    twice = folder.fonds("undo", str(batch), "--yes")
    assert (twice.returncode, "taken back before" in twice.stderr) == (1, True)


@pytest.mark.parametrize(
    ("name", "content", "code", "said"),
    [
        ("empty.csv", b"", 3, "is empty"),
        ("image.csv", b"\x89PNG\r\n\x1a\n" + bytes(300), 3, "binary"),
        ("foo.csv", b"Foo,Bar\n1,2\n", 3, "No column of foo.csv"),
        ("a.xlsx", b"Title\nA\n", 3, "named as a spreadsheet"),
    ],
)
def test_bad_sources_are_told_in_a_sentence(
    folder: ArchiveFolder, tmp_path: Path, name: str, content: bytes, code: int, said: str
) -> None:
    (tmp_path / name).write_bytes(content)
    done = folder.fonds("import", str(tmp_path / name), "--yes")
    assert (done.returncode, "Traceback" in done.stderr) == (code, False)
    assert said in done.stderr


def test_an_unknown_field_of_a_profile_is_told_with_the_nearest(
    folder: ArchiveFolder, letters: Path, tmp_path: Path
) -> None:
    (tmp_path / "p.toml").write_text('[columns]\nTitle = "titel"\n', encoding="utf-8")
    done = folder.fonds("import", str(letters), "--profile", str(tmp_path / "p.toml"), "--yes")
    assert done.returncode == 3
    assert "Did you mean “title”?" in done.stderr


WAIT_FOR_THE_FIRST_THOUSAND = """
import sys, time
from pathlib import Path
from fonds.cli.archive import open_archive
open_archive(Path(sys.argv[1]))
from fonds.records import journal
end = time.monotonic() + 60
while not journal.last_number() and time.monotonic() < end:
    time.sleep(0.01)
"""


@pytest.mark.slow
def test_an_import_that_was_killed_goes_on(folder: ArchiveFolder, tmp_path: Path) -> None:
    path = tmp_path / "many.csv"
    path.write_text("Title\n" + "".join(f"Letter {number}\n" for number in range(30_000)), encoding="utf-8")
    process = folder.start("import", str(path), "--yes", stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    run_python(folder, WAIT_FOR_THE_FIRST_THOUSAND)
    process.kill()
    process.wait(timeout=30)
    (listed,) = json.loads(folder.fonds("batches", "--json").stdout)
    assert listed["state"] == "interrupted", "the import was over before it could be killed"
    rest = folder.fonds("import", str(path), "--dry-run", check=True)
    assert "was interrupted" in rest.stderr
    left = int(re.findall(r"created (\d+)", rest.stdout)[0])
    assert 0 < left < 30_000
    assert rest.stdout.count("+ row") == left
    done = folder.fonds("import", str(path), "--yes", "--json")
    assert "was interrupted" in done.stderr
    said = json.loads(done.stdout)
    assert (said["batch"], said["created"]) == (listed["batch"], 30_000)
    assert json.loads(folder.fonds("search", "", "--json").stdout)["total"] == 30_000


def test_a_batch_that_is_not_there(folder: ArchiveFolder) -> None:
    assert folder.fonds("undo", "7", "--yes").returncode == 6
