"""The supervisor with real children: started, started again, ended with all that they started."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from fonds.site import supervisor
from fonds.site.supervisor import supervise

# A child that has a child of its own, writes down both process ids, and sleeps.
PARENT = """
import os, subprocess, sys, time
child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
with open(sys.argv[1], "a") as file:
    file.write(f"{os.getpid()} {child.pid}\\n")
time.sleep(60)
"""


def is_alive(process: int) -> bool:
    """Whether it runs: a zombie that nobody has fetched does not."""
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


def wait_until(condition: Callable[[], bool], seconds: float = 15) -> bool:
    deadline = time.monotonic() + seconds
    while not condition() and time.monotonic() < deadline:
        time.sleep(0.05)
    return condition()


def lives(file: Path) -> list[list[int]]:
    """(child, grandchild) of each life so far."""
    return [[int(word) for word in line.split()] for line in file.read_text().splitlines()] if file.exists() else []


def all_gone(file: Path) -> bool:
    """Whether nothing of any life is left; the system takes a moment for what was killed."""
    return wait_until(lambda: not any(is_alive(process) for life in lives(file) for process in life), 5)


def test_a_child_that_dies_is_started_again_and_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(supervisor, "SHORTEST_LIFE", 0.0)
    written, stop = tmp_path / "lives", threading.Event()
    commands = {"A child": [sys.executable, "-c", PARENT, str(written)]}
    thread = threading.Thread(target=supervise, args=(commands, stop, lambda: None))
    thread.start()
    try:
        assert wait_until(lambda: len(lives(written)) == 1)
        first, grandchild = lives(written)[0]
        os.kill(first, signal.SIGKILL)
        assert wait_until(lambda: len(lives(written)) == 2), "it was not started again"
        assert wait_until(lambda: not is_alive(grandchild)), "what the dead child had started lives on"
    finally:
        stop.set()
        thread.join(timeout=20)
    assert not thread.is_alive()
    assert all_gone(written)


def test_a_child_that_dies_at_once_is_not_started_again_at_once(tmp_path: Path) -> None:
    written, stop, looks = tmp_path / "lives", threading.Event(), []

    def look() -> None:
        looks.append(len(lives(written)))
        if len(looks) > 8:
            stop.set()

    write = f"open({str(written)!r}, 'a').write('1 1\\n')"
    supervise({"A child": [sys.executable, "-c", write]}, stop, look)
    assert looks[-1] in {1, 2}


def test_a_child_that_does_not_want_to_end_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(supervisor, "GRACE", 0.5)
    written, stop = tmp_path / "lives", threading.Event()
    stubborn = "import signal; signal.signal(signal.SIGTERM, signal.SIG_IGN)\n" + PARENT

    def look() -> None:
        if lives(written):
            stop.set()

    supervise({"A child": [sys.executable, "-c", stubborn, str(written)]}, stop, look)
    assert all_gone(written)


def test_a_process_knows_when_its_parent_is_gone() -> None:
    script = (
        "import os, sys, time\nfrom fonds.site.stopping import is_orphan\nparent = os.getppid()\n"
        "if os.fork():\n    sys.exit()\nmiddle = os.getppid()\nprint(is_orphan(os.getppid()), flush=True)\n"
        "time.sleep(0.5)\nprint(is_orphan(middle), flush=True)\n"
    )
    environment = {**os.environ, "PYTHONPATH": "src"}
    done = subprocess.run([sys.executable, "-c", script], env=environment, text=True, capture_output=True, check=True)
    assert done.stdout.split() == ["False", "True"]
