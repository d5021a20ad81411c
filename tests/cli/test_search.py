"""`fonds search` and `fonds show`: what the site would answer, on the command line."""

import json
import os
import shutil
import subprocess
from collections.abc import Callable
from typing import Any

import pytest

from fonds.errors import Exit
from fonds.records import identifiers
from tests.cli.filling import described, fill
from tests.conftest import ArchiveFolder

PHRASE = '"China--Foreign economic relations--Soviet Union"'
FIFTEEN = ("--place", "soviet-union", "--collection", "china-and-the-soviet-union-in-xinjiang", "--sort", "added")


def found(folder: ArchiveFolder, *arguments: str) -> dict[str, Any]:
    done = folder.fonds("search", *arguments, "--json")
    assert (done.returncode, done.stderr) == (Exit.DONE, "")
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer


def test_the_fifteen_are_found_as_on_the_results_page(demo_folder: ArchiveFolder) -> None:
    first = demo_folder.fonds("search", PHRASE, *FIFTEEN, check=True).stdout
    assert "1 – 10 of 15\n" in first
    second = demo_folder.fonds("search", PHRASE, *FIFTEEN, "--page", "2", check=True).stdout
    assert "11 – 15 of 15\n" in second
    answer = found(demo_folder, PHRASE, *FIFTEEN)
    assert (answer["total"], len(answer["results"])) == (15, 10)
    for result in answer["results"]:
        assert f"{result['id']}  {result['date']['display']}\n  {result['title']}\n" in first


def test_an_empty_query_finds_everything(demo_folder: ArchiveFolder) -> None:
    assert found(demo_folder)["total"] == found(demo_folder, "")["total"] == 51


def test_several_words_are_one_query_and_facets_repeat(demo_folder: ArchiveFolder) -> None:
    assert found(demo_folder, "sheng", "shicai") == found(demo_folder, "sheng shicai")
    one, other = found(demo_folder, "--kind", "telegram"), found(demo_folder, "--kind", "letter")
    both = found(demo_folder, "--kind", "telegram", "--kind", "letter")
    assert both["total"] == one["total"] + other["total"] > max(one["total"], other["total"])


def test_a_dash_reads_the_query_from_standard_input(demo_folder: ArchiveFolder) -> None:
    long = "apresov " + "unheard " * 12_500  # 100,000 characters: more than an address holds
    done = subprocess.run(
        demo_folder.command("search", "-", "--json"),
        input=long,
        env=demo_folder.environment,
        text=True,
        capture_output=True,
        check=False,
    )
    assert done.returncode == Exit.DONE, done.stderr
    assert "results" in json.loads(done.stdout)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--page", "0"], "“page” cannot be “0”"),
        (["--page", "99"], "There is no page 99: the 51 results end on page 6"),
        (["--per-page", "7"], "“per_page” cannot be “7”"),
        (["--from", "yesterday"], "“from” cannot be “yesterday”"),
        (["--sort", "colour"], "“sort” cannot be “colour”"),
        (["--sort", "title", "--sort", "oldest"], "Give it once only"),
        (["--colour", "red"], "--colour"),
        (["--as", "everything"], "everything"),
    ],
)
def test_what_cannot_be_read_is_a_mistake_of_usage(demo_folder: ArchiveFolder, arguments: list[str], said: str) -> None:
    done = demo_folder.fonds("search", *arguments)
    assert done.returncode == Exit.USAGE
    assert said in done.stderr
    assert done.stdout == ""


def test_nothing_found_is_said(demo_folder: ArchiveFolder) -> None:
    done = demo_folder.fonds("search", "xyzzyx", "--variants", "off")
    assert done.returncode == Exit.DONE
    assert "Nothing was found." in done.stdout


@pytest.fixture
def guarded(new_archive: Callable[[], ArchiveFolder]) -> tuple[ArchiveFolder, str, str]:
    """An archive with a public and a closed record, indexed: the folder and their ids."""
    folder = new_archive()
    folder.fonds("init", str(folder.path), check=True)
    shown, closed = fill(
        folder, described("Letter from Kashgar"), described("Letter in cipher", visibility={"access": "closed"})
    )
    folder.fonds("index", check=True)
    return folder, shown, closed


def test_the_command_line_reads_as_the_public(guarded: tuple[ArchiveFolder, str, str]) -> None:
    folder, _, closed = guarded
    assert found(folder, "letter")["total"] == 1
    assert found(folder, "cipher")["total"] == 0
    assert found(folder, "letter", "--as", "archivist")["total"] == 2
    unknown = _other_than(closed)
    hidden, missing = folder.fonds("show", closed), folder.fonds("show", unknown)
    assert hidden.returncode == missing.returncode == Exit.NOT_FOUND
    assert hidden.stderr.replace(closed, "") == missing.stderr.replace(unknown, "")
    assert "Letter in cipher" in folder.fonds("show", closed, "--as", "archivist").stdout


def _other_than(id_: str) -> str:
    return next(other for other in iter(identifiers.mint, "") if other != id_)


def test_a_record_is_shown_whole(guarded: tuple[ArchiveFolder, str, str]) -> None:
    folder, shown, _ = guarded
    text = folder.fonds("show", shown, check=True).stdout
    assert text == (
        f"id: {shown}\ntitles:\n  - text: Letter from Kashgar\n"
        "places:\n  - found: Kashgar\n    role: about\n    identified: kashgar\n"
    )
    answer = json.loads(folder.fonds("show", shown, "--json", check=True).stdout)
    assert (answer["id"], answer["url"]) == (shown, f"/records/{shown}")
    assert answer["description"]["titles"] == [{"text": "Letter from Kashgar"}]


def test_a_wrong_check_character_gets_a_suggestion_that_the_public_may_see(
    guarded: tuple[ArchiveFolder, str, str],
) -> None:
    folder, shown, closed = guarded
    for id_, suggested in ((shown, True), (closed, False)):
        wrong = id_[:-1] + ("0" if id_[-1] != "0" else "1")
        done = folder.fonds("show", wrong)
        assert done.returncode == Exit.NOT_FOUND
        assert done.stderr.startswith(f"Error: There is no record “{wrong}”.\n")
        assert (f"Did you mean {id_}" in done.stderr) is suggested


def test_a_query_that_begins_with_a_minus_is_explained(demo_folder: ArchiveFolder) -> None:
    done = demo_folder.fonds("search", "-stalin")
    assert done.returncode == Exit.USAGE
    assert "fonds search -- -word" in done.stderr
    assert demo_folder.fonds("search", "--", "-stalin").returncode == Exit.DONE


def test_a_terminal_is_not_steered_by_a_record(new_archive: Callable[[], ArchiveFolder]) -> None:
    folder = new_archive()
    folder.fonds("init", str(folder.path), check=True)
    (id_,) = fill(folder, described("Red \x1b[31m and \u202edekcab"))
    folder.fonds("index", check=True)
    for arguments in (["search", "red"], ["show", id_]):
        said = folder.fonds(*arguments, check=True).stdout
        assert "Red ␛[31m and [U+202E]dekcab" in said.replace("[Red]", "Red")
    assert "\u202edekcab" in json.loads(folder.fonds("show", id_, "--json").stdout)["description"]["titles"][0]["text"]


def test_a_full_disk_is_said(demo_folder: ArchiveFolder) -> None:
    with open("/dev/full", "wb") as full:  # noqa: PTH123 - a device
        done = subprocess.run(
            demo_folder.command("search", "", "--json"),
            env=demo_folder.environment, stdout=full, stderr=subprocess.PIPE, text=True, check=False,
        )  # fmt: skip
    assert done.returncode == Exit.INPUT
    assert done.stderr.startswith("Error: Standard output cannot be written: No space left on device.\n")
    assert "Traceback" not in done.stderr


def test_an_index_that_may_not_be_opened_is_said(new_archive: Callable[[], ArchiveFolder]) -> None:
    """Root may do everything: without its capabilities it is a user like any other."""
    tied = [] if os.geteuid() else ["setpriv", "--bounding-set=-dac_override,-dac_read_search"]
    if tied and shutil.which(tied[0]) is None:
        pytest.skip("root may open everything, and there is no setpriv to forbid it")
    folder = new_archive()
    folder.fonds("init", str(folder.path), check=True)
    folder.fonds("index", check=True)
    (live,) = (folder.path / "index").glob("*-1")
    for path in (*live.iterdir(), live):
        path.chmod(0o555 if path.is_dir() else 0o444)
    try:
        done = subprocess.run(
            [*tied, *folder.command("search", "")], env=folder.environment, capture_output=True, text=True, check=False
        )
    finally:
        live.chmod(0o755)
    assert done.returncode == Exit.ARCHIVE
    assert f"The search index at {live.resolve()} cannot be opened: this user lacks the permission" in done.stderr
    assert "rebuilt" not in done.stderr


def test_why(demo_folder: ArchiveFolder) -> None:
    said = demo_folder.fonds("search", "governor", "--why", check=True).stdout
    assert "    governor\n" in said
    assert "[Governor]" in said
    assert "    raised: Spelt exactly as typed: “governor”.\n" in said
    assert "    only words that are spelt nearly so\n" in said
    answer = found(demo_folder, "governor", "--why")
    assert {row["id"] for row in (*answer["results"], *answer["near"])} == set(answer["why"])
    assert all(told["found"] for told in answer["why"].values())
    assert "why" not in found(demo_folder, "governor")
