"""`fonds check --dates`: what an archivist should look at in the dates."""

import json
from collections.abc import Callable

from fonds.errors import Exit
from tests.cli.filling import described, fill
from tests.conftest import ArchiveFolder

PETROV, MINUTES = "4rm265r5", "jjwfw9s1"


def test_the_two_doubtful_dates_of_the_sample_are_listed(demo_folder: ArchiveFolder) -> None:
    done = demo_folder.fonds("check", "--dates", "--json")
    assert done.returncode == Exit.FINDINGS
    doubts = {row["id"]: row for row in map(json.loads, done.stdout.splitlines())}
    assert doubts.keys() == {PETROV, MINUTES}
    assert "January 12, 1947 (catalogue, registered)" in doubts[PETROV]["sentence"]
    assert "January 7, 1947 (catalogue, event, title)" in doubts[PETROV]["sentence"]
    assert "1935" in doubts[MINUTES]["sentence"]
    assert "1936" in doubts[MINUTES]["sentence"]
    assert doubts[MINUTES]["title"].startswith("Excerpt on Xinjiang from Minutes No. 42")
    listed = demo_folder.fonds("check", "--dates").stdout
    assert listed.count("\n") == 4
    assert f"{PETROV}  Record of a Conversation" in listed


def test_hidden_records_are_listed_too(new_archive: Callable[[], ArchiveFolder]) -> None:
    folder = new_archive()
    folder.fonds("init", str(folder.path), check=True)
    day = {"status": "read", "edtf": "1947-01-12", "earliest": "1947-01-12", "latest": "1947-01-12"}
    hidden = {"publication": "internal"}
    (id_,) = fill(folder, described("Talk on 7 January 1947", dates=[day], visibility=hidden))
    assert id_ in folder.fonds("check", "--dates").stdout


def test_json_is_of_the_dates_only(demo_folder: ArchiveFolder) -> None:
    assert demo_folder.fonds("check", "--json").returncode == Exit.USAGE
