"""A long import has a worker beside it, which ends with it and leaves the index complete."""

from collections.abc import Callable

import psutil

from fonds.site.helping import WORTH_IT
from tests.conftest import ArchiveFolder


def test_a_long_import_is_indexed_whole_and_leaves_no_process(new_archive: Callable[[], ArchiveFolder]) -> None:
    folder = new_archive()
    folder.fonds("init", str(folder.path), check=True)
    table = folder.path.parent / "long.csv"
    rows = [f"Letter {number},{1900 + number % 50}" for number in range(WORTH_IT + 500)]
    table.write_text("title,date\n" + "\n".join(rows), encoding="utf-8")
    folder.fonds("import", str(table), "--yes", check=True)
    assert f"of {WORTH_IT + 500}" in folder.fonds("search", check=True).stdout
    assert folder.fonds("search", f'"Letter {WORTH_IT + 499}"', check=True).stdout.startswith("1 – 1 of 1")
    assert folder.fonds("check").returncode == 0
    here = [
        process for process in psutil.process_iter(["cmdline"]) if str(folder.path) in (process.info["cmdline"] or [])
    ]
    assert here == []
