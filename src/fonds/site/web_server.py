"""The web server as a process: `python -m fonds.site.web_server HOST PORT WORKERS PARENT`, which `fonds serve` starts.

It loads no Django itself: each worker process opens the archive, with connections of its own.
"""

import os
import signal
import sys
import threading
import time

from granian.constants import Interfaces
from granian.log import LogLevels
from granian.server import Server

from fonds.site.stopping import is_orphan

BLOCKING_THREADS = 2
"""Requests that one worker answers at a time; beyond two, threads share one core and only wait for each other."""
RESPAWN_INTERVAL = 10.0
"""Seconds: longer than a worker takes to start, or granian drops connections."""


def run(host: str, port: int, workers: int, parent: int) -> None:
    """Serve until asked to end, or until the process `parent`, which started this one, is gone."""
    threading.Thread(target=_end_with, args=(parent,), daemon=True).start()
    Server(
        "fonds.site.wsgi:application",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=workers,
        blocking_threads=BLOCKING_THREADS,
        respawn_failed_workers=True,
        respawn_interval=RESPAWN_INTERVAL,
        workers_kill_timeout=5,
        websockets=False,
        log_level=LogLevels.warning,
    ).serve()


def _end_with(parent: int) -> None:
    while not is_orphan(parent):
        time.sleep(1)
    os.kill(os.getpid(), signal.SIGTERM)


if __name__ == "__main__":
    run(sys.argv[1], *map(int, sys.argv[2:]))
