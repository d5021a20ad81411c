"""Backups that are made while an import runs: each is of one moment."""

import csv
import json
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

from fonds.errors import Exit
from tests.cli.asking import answers, hundred, without_version
from tests.conftest import ArchiveFolder

COLLECTION = ["china-and-the-soviet-union-in-xinjiang"]
ROWS = 15000
"""So many that writing them takes longer than making a backup: with fewer it is chance whether one falls into it."""
BESIDE = 3
"""Backups that are made at the same time."""


def table_of(rows: int, path: Path) -> Path:
    """A table of letters that the sample archive knows nothing of."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["Title", "Date", "Description"])
        writer.writerows([f"Ledger {row}", f"{1800 + row % 90}", f"Page {row} of a ledger"] for row in range(rows))
    return path


def test_backups_while_an_import_runs_are_each_of_one_moment(
    new_archive: Callable[[], ArchiveFolder], tmp_path: Path
) -> None:
    folder = new_archive()
    folder.fonds("demo", str(folder.path), check=True)
    queries = hundred(folder, collection=COLLECTION, sort=["title"])  # the rank of a word depends on all records
    before = without_version(answers(folder, queries))
    source = table_of(ROWS, tmp_path / "ledgers.csv")
    running = folder.start("import", str(source), "--yes", stdout=subprocess.DEVNULL)
    backups: list[Path] = []
    making: list[subprocess.Popen[str]] = []
    while running.poll() is None:  # several at a time: writing takes a moment between reading and indexing
        if sum(one.poll() is None for one in making) < BESIDE:
            backups.append(tmp_path / f"backup-{len(backups)}")
            making.append(folder.start("backup", str(backups[-1]), stdout=subprocess.DEVNULL))
        time.sleep(0.1)
    assert [one.wait() for one in making] == [Exit.DONE] * len(making)
    assert running.returncode == Exit.DONE
    for made in backups:
        assert folder.fonds("verify", str(made)).returncode == Exit.DONE
    sizes = {made: manifest(made)["tables"]["records_record"] for made in backups}
    amid = [made for made, size in sizes.items() if 51 < size < 51 + ROWS]
    assert amid, f"no backup fell into the import: {sorted(sizes.values())}"
    restored = new_archive()
    restored.fonds("restore", str(amid[0]), check=True)
    assert without_version(answers(restored, queries)) == before
    assert restored.fonds("verify").returncode == Exit.DONE
    finished = tmp_path / "finished"
    folder.fonds("backup", str(finished), check=True)
    again = new_archive()
    again.fonds("restore", str(finished), check=True)
    queries += [{"q": [f"ledger {number}"]} for number in range(0, ROWS, 1500)]
    assert answers(again, queries) == answers(folder, queries)


def manifest(folder: Path) -> dict[str, dict[str, int]]:
    found: dict[str, dict[str, int]] = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    return found
