"""`fonds serve`: the site answers, its worker is watched, and nothing of it is left behind."""

import json
import os
import re
import signal
import subprocess
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from fonds.errors import Exit
from tests.cli.filling import described, fill
from tests.conftest import ArchiveFolder, free_port
from tests.site.test_supervisor import is_alive, wait_until

_direct = urllib.request.build_opener(urllib.request.ProxyHandler({}))


@pytest.fixture
def folder(new_archive: Callable[[], ArchiveFolder]) -> ArchiveFolder:
    made = new_archive()
    made.fonds("init", str(made.path), "--title", "Letters from Tihwa", check=True)
    fill(made, described("Letter from Kashgar"))
    return made


class Serving:
    """A running `fonds serve`, and the processes below it."""

    def __init__(self, folder: ArchiveFolder, *arguments: str) -> None:
        self.process = folder.start(
            "serve", "--port", "0", "--workers", "2", *arguments, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        assert self.process.stdout is not None
        self.announced = self.process.stdout.readline()
        found = re.search(r"http://\S+/", self.announced)
        assert found, f"no address in {self.announced!r}"
        self.address = found.group()

    def get(self, path: str) -> bytes:
        with _direct.open(self.address + path, timeout=20) as answer:
            content: bytes = answer.read()
        return content

    def below(self) -> list[int]:
        """All processes that it started, and that these started."""
        return _descendants(self.process.pid)

    def worker(self) -> int:
        """Process id of `fonds work`, 0 while there is none."""
        found = [pid for pid in self.below() if "--watched-by" in _command_line(pid)]
        return found[0] if found else 0


def _descendants(process: int) -> list[int]:
    try:
        children = Path(f"/proc/{process}/task/{process}/children").read_text().split()
    except FileNotFoundError:
        return []
    return [pid for child in map(int, children) for pid in (child, *_descendants(child))]


def _command_line(process: int) -> list[str]:
    try:
        return Path(f"/proc/{process}/cmdline").read_text().split("\0")
    except (FileNotFoundError, ProcessLookupError):
        return []


@pytest.fixture
def serving(folder: ArchiveFolder) -> Iterator[Serving]:
    running = Serving(folder)
    started = running.below()
    yield running
    if running.process.poll() is None:
        running.process.terminate()
        running.process.wait(timeout=30)
    for pid in started:
        if is_alive(pid):
            os.kill(pid, signal.SIGKILL)


def test_it_prints_its_address_and_answers_there(serving: Serving) -> None:
    assert serving.announced.startswith("“Letters from Tihwa” is served at http://127.0.0.1:")
    assert b"Letters from Tihwa" in serving.get("")


def test_what_is_written_while_it_runs_is_found_soon(serving: Serving, folder: ArchiveFolder) -> None:
    fill(folder, described("Telegram to Apresov"))

    def total() -> int:
        found: int = json.loads(serving.get("api/v1/search?q=apresov"))["total"]
        return found

    assert wait_until(lambda: total() == 1)


def test_the_worker_is_started_again_when_it_is_killed(serving: Serving, folder: ArchiveFolder) -> None:
    assert wait_until(lambda: bool(serving.worker()))
    first = serving.worker()
    os.kill(first, signal.SIGKILL)
    assert wait_until(lambda: serving.worker() not in {0, first}), "it was not started again"
    fill(folder, described("Minutes of a meeting at Hami"))
    assert wait_until(lambda: folder.fonds("check").returncode == Exit.DONE), "the index does not follow any more"


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_it_ends_when_asked_and_leaves_no_process(serving: Serving, number: signal.Signals) -> None:
    assert wait_until(lambda: len(serving.below()) >= 4), "a web server, two workers of it, and `fonds work`"
    started = serving.below()
    serving.process.send_signal(number)
    assert serving.process.wait(timeout=20) == Exit.DONE
    assert wait_until(lambda: not any(map(is_alive, started)), 5)


def test_its_children_end_when_it_is_killed(serving: Serving) -> None:
    assert wait_until(lambda: len(serving.below()) >= 4)
    started = serving.below()
    serving.process.kill()
    serving.process.wait()
    assert wait_until(lambda: not any(map(is_alive, started)), 20)


def test_a_port_that_is_taken_is_said(serving: Serving, folder: ArchiveFolder) -> None:
    port = serving.address.rstrip("/").rpartition(":")[2]
    done = folder.fonds("serve", "--port", port)
    assert done.returncode == Exit.ARCHIVE
    assert f"Error: Port {port} on 127.0.0.1 is already in use." in done.stderr
    assert "--port" in done.stderr


def test_one_worker_at_a_time_works_on_an_archive(serving: Serving, folder: ArchiveFolder) -> None:
    assert wait_until((folder.path / "work.lock").exists)
    time.sleep(0.5)
    done = folder.fonds("work")
    assert done.returncode == Exit.BUSY
    assert f"“fonds work” already runs on the archive at {folder.path}." in done.stderr


def test_host_and_port_come_from_the_settings_unless_given(folder: ArchiveFolder) -> None:
    port = free_port()
    (folder.path / "fonds.toml").write_text(f'title = "A"\nhost = "127.0.0.1"\nport = {port}\nworkers = 1\n')
    running = folder.start("serve", stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    try:
        assert running.stdout is not None
        assert f"http://127.0.0.1:{port}/" in running.stdout.readline()
    finally:
        running.terminate()
        assert running.wait(timeout=20) == Exit.DONE
