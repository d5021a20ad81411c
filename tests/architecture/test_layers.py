"""The import contracts of pyproject.toml hold; and each of them can fail."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.tree import PACKAGE, ROOT

LINTER = Path(sys.executable).with_name("lint-imports")

VIOLATIONS = {
    "a lower layer imports a higher one": ("records/breach.py", "import fonds.search", "Imports point down"),
    "two that stand side by side": ("web/breach.py", "import fonds.curation", "Imports point down"),
    "a package without a layer": ("helpers/__init__.py", "", "Imports point down"),
    "Django in normalise": ("normalise/breach.py", "import django.conf", "normalise is pure"),
    "the network in normalise": ("normalise/breach.py", "from urllib.request import urlopen", "normalise is pure"),
    "an engine that knows models": ("search/engines/breach.py", "import fonds.records.models", "Engines and queries"),
    "a query that knows Django": ("search/query/breach.py", "from django.db import models", "Engines and queries"),
    "a page that asks an engine": ("web/breach.py", "from fonds.search import engines", "Pages and protocols"),
    "a page that opens an address": ("web/breach.py", "import requests", "Only ingest.fetching"),
}


def _lint(root: Path) -> "subprocess.CompletedProcess[str]":
    """Run the linter in `root`, whose package wins over the installed one."""
    command = [str(LINTER), "--no-logo", "--no-cache", "--config", "pyproject.toml"]
    environment = os.environ | {"PYTHONPATH": str(root / "src"), "COLUMNS": "200"}
    return subprocess.run(command, cwd=root, check=False, capture_output=True, text=True, env=environment)


def test_every_contract_holds() -> None:
    linted = _lint(ROOT)
    assert linted.returncode == 0, linted.stdout + linted.stderr


@pytest.fixture
def skeleton(tmp_path: Path) -> Path:
    """The packages of Fonds, empty, under the contracts of Fonds."""
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    for path in PACKAGE.rglob("*.py"):
        copy = tmp_path / "src" / path.relative_to(ROOT / "src")
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.touch()
    (tmp_path / "src/fonds/curation/__init__.py").parent.mkdir(exist_ok=True)
    (tmp_path / "src/fonds/curation/__init__.py").touch()
    return tmp_path


def test_empty_packages_break_no_contract(skeleton: Path) -> None:
    linted = _lint(skeleton)
    assert linted.returncode == 0, linted.stdout + linted.stderr


@pytest.mark.parametrize("name", VIOLATIONS)
def test_a_breach_is_found(skeleton: Path, name: str) -> None:
    module, line, contract = VIOLATIONS[name]
    path = skeleton / "src" / "fonds" / module
    path.parent.mkdir(exist_ok=True)
    path.write_text(f"{line}\n")
    linted = _lint(skeleton)
    assert linted.returncode == 1
    broken = [row for row in linted.stdout.splitlines() if row.endswith("BROKEN")]
    assert any(contract in row for row in broken), linted.stdout
