"""Long work shows progress on a terminal, and is silent in a pipe."""

import os
import pty
import subprocess
from pathlib import Path

import pytest

from fonds.errors import Exit
from tests.conftest import ArchiveFolder

LONG = ("export", "backup", "index", "verify", "check")


def arguments(command: str, tmp_path: Path) -> list[str]:
    return {"export": ["export", "-o", str(tmp_path / "site.jsonl")], "backup": ["backup", str(tmp_path / "copy")]}.get(
        command, [command]
    )


@pytest.mark.parametrize("command", LONG)
def test_long_work_says_what_it_does_on_a_terminal(demo_folder: ArchiveFolder, tmp_path: Path, command: str) -> None:
    terminal, theirs = pty.openpty()
    running = demo_folder.start(*arguments(command, tmp_path), stdout=subprocess.DEVNULL, stderr=theirs)
    os.close(theirs)
    said = b""
    try:
        while read := os.read(terminal, 4096):
            said += read
    except OSError:  # how Linux says that the other end of a terminal is closed
        pass
    finally:
        os.close(terminal)
    assert running.wait(timeout=60) == Exit.DONE
    assert said.strip()
    assert b"Error" not in said


@pytest.mark.parametrize("command", LONG)
def test_long_work_is_silent_in_a_pipe(demo_folder: ArchiveFolder, tmp_path: Path, command: str) -> None:
    done = demo_folder.fonds(*arguments(command, tmp_path))
    assert (done.returncode, done.stderr) == (Exit.DONE, "")
