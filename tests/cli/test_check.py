"""`fonds check`: what needs a person is said."""

from collections.abc import Callable

import pytest

from fonds.errors import Exit
from tests.cli.filling import described, fill, run_python
from tests.conftest import POSTGRES, ArchiveFolder

_LOSE_LAST_LINE = """
import sqlite3, sys
from pathlib import Path
from contextlib import closing
with closing(sqlite3.connect(Path(sys.argv[1]) / "catalogue.sqlite3")) as catalogue, catalogue:
    catalogue.execute("delete from records_revision where number = (select max(number) from records_revision)")
"""


@pytest.fixture
def folder(new_archive: Callable[[], ArchiveFolder]) -> ArchiveFolder:
    made = new_archive()
    made.fonds("init", str(made.path), check=True)
    return made


@pytest.mark.skipif(bool(POSTGRES), reason="PostgreSQL does not let a line go that a record stands on")
def test_a_record_whose_version_is_missing_is_found(folder: ArchiveFolder) -> None:
    (id_,) = fill(folder, described("Letter from Kashgar"))
    folder.fonds("index", check=True)
    assert folder.fonds("check").returncode == Exit.DONE
    run_python(folder, _LOSE_LAST_LINE)
    for command in ("check", "verify"):
        done = folder.fonds(command)
        assert done.returncode == Exit.FINDINGS
        assert f"The record {id_} stands on line 2 of the journal, which is not there." in done.stdout


def test_a_site_that_others_reach_needs_an_address(folder: ArchiveFolder) -> None:
    folder.fonds("index", check=True)
    folder.environment["FONDS_HOST"] = "0.0.0.0"  # noqa: S104 - nothing listens here
    done = folder.fonds("check")
    assert done.returncode == Exit.FINDINGS
    assert "set “address” in fonds.toml" in done.stdout
    folder.environment["FONDS_ADDRESS"] = "archive.example.org"
    assert folder.fonds("check").returncode == Exit.DONE
