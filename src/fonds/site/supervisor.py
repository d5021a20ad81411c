"""Keeps a few child processes running: starts them, starts one again that died, ends all of them.

    fonds serve ─┬─▶ web server (granian, several workers)
                 └─▶ fonds work (index, opening days)

Each child leads a process group of its own, so that its own children end with it.
"""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from threading import Event

from fonds.normalise.remembering import LITTLE, SETTING

TICK = 0.2
"""Seconds between two looks at the children."""
GRACE = 10.0
"""Seconds that a child has to end by itself."""
SHORTEST_LIFE = 5.0
"""A child that dies sooner than that is started again after a pause, which doubles each time."""
LONGEST_PAUSE = 30.0
SPARING = {"MALLOC_ARENA_MAX": "1", "MALLOC_TRIM_THRESHOLD_": "131072", SETTING: LITTLE}
"""For the children, unless the environment says otherwise: glibc keeps what was freed for each thread, some 30 MB a
worker, and of Python's threads one is at work anyway; what names were found to be is remembered for a while only."""


@dataclass(slots=True)
class Child:
    """One child: its command line, and what is known of its present life."""

    name: str
    command: Sequence[str]
    process: "subprocess.Popen[bytes] | None" = None
    started: float = 0.0
    pause: float = 0.0
    due: float = field(default=0.0)

    def start(self) -> None:
        """Start it, in a process group of its own."""
        environment = {**SPARING, **os.environ}
        self.process = subprocess.Popen(self.command, env=environment, start_new_session=True)  # noqa: S603 - our own command lines
        self.started = time.monotonic()

    def look(self) -> None:
        """Start it if it is due; notice that it died."""
        now = time.monotonic()
        if self.process is None:
            if now >= self.due:
                self.start()
        elif self.process.poll() is not None:
            self._note_death(now)

    def _note_death(self, now: float) -> None:
        assert self.process is not None  # noqa: S101 - `look` has asked
        died_young = now - self.started < SHORTEST_LIFE
        self.pause = min(max(1.0, self.pause * 2), LONGEST_PAUSE) if died_young else 0.0
        self.due = now + self.pause
        sys.stderr.write(f"{self.name} ended with code {self.process.returncode}; starting it again.\n")
        self.kill_group()
        self.process = None

    def kill_group(self) -> None:
        """End, without asking, whatever is left of its process group."""
        if self.process is not None:
            with suppress(ProcessLookupError):
                os.killpg(self.process.pid, signal.SIGKILL)


def supervise(commands: Mapping[str, Sequence[str]], stop: Event, on_tick: Callable[[], None]) -> None:
    """Keep the commands (name → command line) running until `stop` is set, then end them all and return.

    `on_tick` is called about five times a second.
    """
    children = [Child(name, command) for name, command in commands.items()]
    try:
        while not stop.wait(TICK):
            for child in children:
                child.look()
            on_tick()
    finally:
        _end(children)


def _end(children: Sequence[Child]) -> None:
    running = [child for child in children if child.process is not None]
    for child in running:
        assert child.process is not None  # noqa: S101 - chosen above
        child.process.terminate()
    deadline = time.monotonic() + GRACE
    for child in running:
        assert child.process is not None  # noqa: S101 - chosen above
        with suppress(subprocess.TimeoutExpired):
            child.process.wait(timeout=max(0.1, deadline - time.monotonic()))
        child.kill_group()
        child.process.wait()
