"""The environment's own examination: what is installed is believed only when every file is there."""

import importlib.metadata
import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.tree import ROOT
from tools import set_up


def _install(site_packages: Path, name: str, version: str, *files: str) -> importlib.metadata.Distribution:
    """A distribution as pip leaves it: its metadata, and those of its files that do not end in “!”."""
    folder = site_packages / f"{name}-{version}.dist-info"
    folder.mkdir(parents=True)
    (folder / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n")
    (folder / "RECORD").write_text("".join(f"{file.rstrip('!')},,\n" for file in files))
    for file in files:
        if not file.endswith("!"):
            (site_packages / file).write_text("")
    return importlib.metadata.Distribution.at(folder)


@pytest.mark.parametrize(
    ("files", "missing"),
    [
        (("one.py", "two.py"), ""),
        (("one.py", "two.py!"), "two.py"),
        (("one.py", "one.cpython-311.pyc!"), ""),
    ],
)
def test_a_missing_file_is_seen(tmp_path: Path, files: tuple[str, ...], missing: str) -> None:
    assert set_up._missing_file(_install(tmp_path, "letters", "1.0", *files)) == missing


@pytest.mark.parametrize("lock", ["base.txt", "dev.txt"])
def test_locks_are_read(lock: str) -> None:
    entries = dict(set_up._locked(ROOT / "requirements" / lock))
    assert entries["django"] == importlib.metadata.version("Django")
    assert entries["psycopg"] == importlib.metadata.version("psycopg")
    assert not [name for name in entries if "[" in name]


def test_both_locks_agree() -> None:
    base, dev = (dict(set_up._locked(ROOT / "requirements" / lock)) for lock in ("base.txt", "dev.txt"))
    assert {name: dev[name] for name in base.keys() & dev.keys()} == {
        name: base[name] for name in base.keys() & dev.keys()
    }


def test_a_change_of_the_locks_is_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "requirements").mkdir()
    for name in ("pyproject.toml", "requirements/base.txt", "requirements/dev.txt"):
        (tmp_path / name).write_text("as it was")
    monkeypatch.setattr(set_up, "ROOT", tmp_path)
    before = {kind: set_up._wanted(kind) for kind in set_up.LOCKS}
    (tmp_path / "requirements" / "dev.txt").write_text("otherwise")
    after = {kind: set_up._wanted(kind) for kind in set_up.LOCKS}
    assert after["base"] == before["base"]
    assert after["dev"] != before["dev"]


@pytest.mark.parametrize("missing", ["no environment", "a Python that does not run", "another folder's scripts"])
def test_an_environment_that_does_not_work_is_seen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, missing: str
) -> None:
    python, command = tmp_path / "bin" / "python", tmp_path / "bin" / "fonds"
    if missing != "no environment":
        python.parent.mkdir()
        python.write_text("#!/bin/sh\nexit 1\n" if "Python" in missing else "#!/bin/sh\nexit 0\n")
        python.chmod(0o755)
    if missing == "another folder's scripts":
        command.write_text("#!/elsewhere/.venv/bin/python\n")
    monkeypatch.setattr(set_up, "PYTHON", python)
    monkeypatch.setattr(set_up, "COMMAND", command)
    assert not set_up._works()


def test_an_old_python_is_told(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(set_up, "OLDEST", (99, 0))
    assert set_up.main("base") == 1
    assert "Fonds needs Python" in capsys.readouterr().err


def test_the_locks_hold_all_that_they_need() -> None:
    """They are installed without looking for more, so what one package needs of another must be among them."""
    checked = subprocess.run(
        [sys.executable, "-m", "pip", "--disable-pip-version-check", "check"],
        check=False,
        capture_output=True,
        text=True,
    )
    assert not checked.returncode, checked.stdout
