"""Every command explains itself, with an example, anywhere and at once."""

import os
import subprocess
import sys
import time
from importlib import import_module
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from fonds.cli import main
from fonds.cli.listing import COMMANDS
from fonds.errors import ERRORS, Exit
from tests.conftest import ROOT

ENVIRONMENT = {
    **{k: v for k, v in os.environ.items() if not k.startswith(("FONDS_", "DJANGO_"))},
    "PYTHONPATH": str(ROOT / "src"),
}


def fonds(*arguments: str, folder: Path) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-m", "fonds", *arguments],
        cwd=folder, env=ENVIRONMENT, text=True, encoding="utf-8", capture_output=True, check=False, timeout=60,
    )  # fmt: skip


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_an_example(name: str) -> None:
    command = import_module(COMMANDS[name].module).command
    assert isinstance(command, click.Command)
    said = command.get_help(click.Context(command, info_name=name))
    head, found, examples = said.partition("Example")
    assert found, f"“fonds {name} --help” shows no example"
    assert "fonds" in examples
    assert f" {name}" in examples
    assert head.strip()


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_is_explained(name: str) -> None:
    command = import_module(COMMANDS[name].module).command
    silent = [p.name for p in command.params if isinstance(p, click.Option) and not p.hidden and not p.help]
    assert silent == []


@pytest.mark.parametrize("name", COMMANDS)
def test_help_needs_no_archive(name: str, tmp_path: Path) -> None:
    done = fonds(name, "--help", folder=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith(f"Usage: fonds {name}")
    assert list(tmp_path.iterdir()) == []


def test_help_lists_every_command_and_what_the_exit_codes_mean() -> None:
    said = CliRunner().invoke(main, ["--help"]).output
    for name, listed in COMMANDS.items():
        assert name in said
        assert listed.sentence in " ".join(said.split())
    codes = {int(line.split()[0]) for line in said.partition("Exit codes:")[2].splitlines() if line.strip()}
    assert codes == set(map(int, Exit))


def test_help_loads_neither_django_nor_a_command(tmp_path: Path) -> None:
    script = (
        "import sys\nfrom fonds.cli import main\nmain(['--help'], standalone_mode=False)\n"
        "print([name for name in sys.modules if name.split('.')[0] in {'django', 'tantivy', 'granian', 'msgspec'}])"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=tmp_path, env=ENVIRONMENT, text=True, capture_output=True, check=True
    )
    assert done.stdout.splitlines()[-1] == "[]"


def test_help_comes_at_once(tmp_path: Path) -> None:
    seconds = []
    for _ in range(5):
        begun = time.perf_counter()
        fonds("--help", folder=tmp_path)
        seconds.append(time.perf_counter() - begun)
    assert min(seconds) < 0.3


def test_an_unknown_command_is_a_mistake_of_usage(tmp_path: Path) -> None:
    done = fonds("publish", folder=tmp_path)
    assert done.returncode == Exit.USAGE
    assert "publish" in done.stderr


def test_the_version_is_told(tmp_path: Path) -> None:
    assert fonds("--version", folder=tmp_path).stdout.startswith("Fonds, version ")


def test_every_exit_code_is_explained_in_the_operations_page() -> None:
    page = (ROOT / "docs" / "operations.md").read_text(encoding="utf-8")
    for code in Exit:
        assert f"| {int(code)} |" in page
    assert all(kind.exit in set(Exit) for kind in ERRORS.values())
