"""`fonds authorities`, and authority files through `fonds import` and `fonds export`: as a person types them."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from fonds.errors import Exit
from tests.cli.filling import KASHGAR, described, fill
from tests.conftest import ArchiveFolder

TABLE = """\
kind,name,variants,wikidata,facts,Rank
person,Sheng Shicai,Shicai Sheng|Шэн Шицай {scheme: Palladius},Q699834,birth: 1897 {source: BDRC},General
person,Sheng Shih-ts'ai,,,birth: 1895 {source: LCNAF},
"""


@pytest.fixture
def folder(new_archive: Callable[[], ArchiveFolder], tmp_path: Path) -> ArchiveFolder:
    made = new_archive()
    made.fonds("init", str(made.path), check=True)
    (tmp_path / "people.csv").write_text(TABLE, encoding="utf-8")
    return made


def bring_in(folder: ArchiveFolder, path: Path) -> dict[str, object]:
    """What `fonds import --authorities --json` says of it."""
    done = folder.fonds("import", "--authorities", str(path), "--yes", "--json", check=True)
    said: dict[str, object] = json.loads(done.stdout)
    return said


def test_a_table_is_shown_brought_in_and_taken_back(folder: ArchiveFolder, tmp_path: Path) -> None:
    table = tmp_path / "people.csv"
    dry = folder.fonds("import", "--authorities", str(table), "--dry-run", check=True)
    assert "+ row 2: agent sheng-shicai Sheng Shicai" in dry.stdout
    assert "Rank      → kept under its own label" in dry.stdout
    assert "Authorities: created 2, changed 0, left as they are 0, refused 0." in dry.stdout
    said = bring_in(folder, table)
    assert (said["batch"], said["created"], said["problems"]) == (2, 2, [])
    assert bring_in(folder, table)["unchanged"] == 2
    undone = folder.fonds("undo", "2", "--yes", check=True)
    assert "2 authorities removed" in undone.stdout
    assert folder.fonds("authorities", "show", "agent", "sheng-shicai").returncode == Exit.NOT_FOUND


def test_a_bad_row_is_a_finding(folder: ArchiveFolder, tmp_path: Path) -> None:
    table = tmp_path / "bad.csv"
    table.write_text("name\nNobody\n", encoding="utf-8")
    done = folder.fonds("import", "--authorities", str(table), "--dry-run")
    assert done.returncode == Exit.FINDINGS
    assert "! refused: bad.csv, row 2: Nothing says whether it is an agent" in done.stdout
    assert "Add a column “kind”" in done.stdout


def test_what_is_exported_comes_back(folder: ArchiveFolder, tmp_path: Path) -> None:
    bring_in(folder, tmp_path / "people.csv")
    for name in ("csv", "jsonl"):
        file = tmp_path / f"out.{name}"
        folder.fonds("export", "--authorities", "--format", name, "--as", "archivist", "-o", str(file), check=True)
        said = bring_in(folder, file)
        assert (said["created"], said["changed"], said["unchanged"]) == (0, 0, 2)
    refused = folder.fonds("export", "--format", "csv")
    assert refused.returncode == Exit.USAGE
    assert "--authorities" in refused.stderr
    assert folder.fonds("export", "--authorities", "--format", "csv", check=True).stdout.count("\n") == 1, "public"


def test_show_tells_names_with_their_sources(folder: ArchiveFolder, tmp_path: Path) -> None:
    bring_in(folder, tmp_path / "people.csv")
    shown = folder.fonds("authorities", "show", "agent", "sheng-shicai", "--as", "archivist", check=True).stdout
    assert "name: Шэн Шицай  (variant, Palladius, people.csv)" in shown
    assert "facts: property birth; value 1897; source BDRC" in shown
    hidden = folder.fonds("authorities", "show", "agent", "sheng-shicai")
    assert hidden.returncode == Exit.NOT_FOUND, "the public sees what a public record names"


def test_a_merge_is_shown_done_and_taken_back(folder: ArchiveFolder, tmp_path: Path) -> None:
    bring_in(folder, tmp_path / "people.csv")
    role = {"found": "Sheng", "role": "sender", "identified": "sheng-shih-tsai"}
    (id_,) = fill(folder, described("Letter", agents=[role]))
    pair = ("agent", "sheng-shih-tsai", "sheng-shicai")
    dry = folder.fonds("authorities", "merge", *pair, "--dry-run", check=True).stdout
    assert "Records that will name the other: 1 (sender 1)" in dry
    assert "Names gained: Sheng Shih-ts'ai" in dry
    assert "Side by side, birth: 1897 | 1895" in dry
    assert "Nothing was changed" in dry
    unconfirmed = folder.fonds("authorities", "merge", *pair)
    assert unconfirmed.returncode == Exit.USAGE
    assert "--apply" in unconfirmed.stderr
    done = json.loads(folder.fonds("authorities", "merge", *pair, "--apply", "--json", "--by", "me", check=True).stdout)
    assert (done["records"], done["roles"], done["names_gained"]) == (1, {"sender": 1}, ["Sheng Shih-ts'ai"])
    shown = json.loads(folder.fonds("show", id_, "--json", check=True).stdout)
    assert shown["description"]["agents"] == [{**role, "identified": "sheng-shicai"}]
    old = json.loads(folder.fonds("authorities", "show", "agent", pair[1], "--json", "--as", "archivist").stdout)
    assert (old["key"], old["records"], old["merges"][0]["by"]) == ("sheng-shicai", 1, "me")
    found = folder.fonds("search", "Shih-ts'ai", "--json", check=True).stdout
    assert json.loads(found)["total"] == 1, "the index has followed"
    assert "merge: agent sheng-shih-tsai into sheng-shicai" in folder.fonds("batches", check=True).stdout
    folder.fonds("undo", str(done["batch"]), "--yes", check=True)
    shown = json.loads(folder.fonds("show", id_, "--json", check=True).stdout)
    assert shown["description"]["agents"] == [role]
    assert folder.fonds("verify").returncode == Exit.DONE


def test_a_split_is_shown_done_and_taken_back(folder: ArchiveFolder) -> None:
    role = {"found": "喀什", "role": "sent from", "identified": "kashgar"}
    ids = fill(folder, described("A"), described("B", places=[role]))
    assert KASHGAR["key"] == "kashgar"
    lines = [{"kind": "place", "key": "kashgar", "names": [{"text": "喀什", "language": "zh"}]}]
    file = folder.path / "more.jsonl"
    file.write_text(json.dumps(lines[0]) + "\n", encoding="utf-8")
    bring_in(folder, file)
    options = ("--names", "喀什", "--records", f"{ids[0]},{ids[1]}")
    dry = folder.fonds("authorities", "split", "place", "kashgar", *options, "--dry-run", check=True).stdout
    assert "Records in which it is meant: 2 (about 1, sent from 1)" in dry
    assert "Records that name “Kashgar” still: 0" in dry
    done = folder.fonds("authorities", "split", "place", "kashgar", "--names", "喀什", "--apply", check=True)
    assert "Split: kashen is new; 1 records changed." in done.stdout
    folder.fonds("undo", done.stdout.split("fonds undo ")[1].split("”")[0], "--yes", check=True)
    wrong = folder.fonds("authorities", "split", "place", "kashgar", "--names", "Hami", "--apply")
    assert wrong.returncode == Exit.INPUT
    assert "has no name “Hami”" in wrong.stderr
    assert "“Kashgar”, “喀什”" in wrong.stderr
