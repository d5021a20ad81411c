"""The two commands of a fresh machine, and the list of the others."""

import os
import re
import subprocess

from tests.architecture.tree import ROOT

MAKEFILE = (ROOT / "Makefile").read_text()


def _make(*arguments: str) -> str:
    """What `make` prints."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("MAKE")}
    return subprocess.run(
        ["make", *arguments], cwd=ROOT, env=environment, check=True, capture_output=True, text=True
    ).stdout


def test_make_alone_prints_every_target() -> None:
    said = _make()
    declared = re.search(r"^\.PHONY: (.*)$", MAKEFILE, re.MULTILINE)
    assert declared
    for target in set(declared.group(1).split()) - {"setup-base"}:  # a part of demo
        assert f"make {target} " in said


def test_port_changes_where_the_demo_is_served() -> None:
    assert "serve --port 8123" in _make("--dry-run", "demo", "PORT=8123")
    assert "serve --port 8000" in _make("--dry-run", "demo")


def test_the_demo_needs_no_development_tools() -> None:
    steps = _make("--dry-run", "demo")
    assert "set_up.py base" in steps
    assert "set_up.py dev" not in steps


def test_the_suite_runs_on_both_databases() -> None:
    runs = [line for line in _make("--dry-run", "test").splitlines() if "pytest" in line]
    assert len(runs) == 2
    assert [("with_postgres.py" in run) for run in runs] == [False, True]


def test_continuous_integration_runs_the_same() -> None:
    script = ROOT / ".ci" / "run"
    assert os.access(script, os.X_OK)
    assert script.read_text().rstrip().endswith("make test")
