"""A worker beside a long import: it indexes what is written while more is being written, on the second core."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from fonds.options import Options

WORTH_IT = 5_000
"""Rows from which on a second process earns its start."""
GRACE = 60.0
"""Seconds that it has to commit what it is indexing."""


@contextmanager
def worker_beside(options: Options, rows: int) -> Iterator[None]:
    """Run `fonds work` meanwhile, for imports of many rows. Where a worker runs already, this one only waits."""
    if rows < WORTH_IT:
        yield
        return
    command = [sys.executable, "-m", "fonds", "--archive", str(options.path), "work", "--only-index"]
    command += ["--watched-by", str(os.getpid())]
    worker = subprocess.Popen(command, stdin=subprocess.DEVNULL, start_new_session=True)  # noqa: S603 - our own command
    try:
        yield
    finally:
        worker.terminate()
        try:
            worker.wait(GRACE)
        except subprocess.TimeoutExpired:  # killed at any moment, it leaves nothing half done
            worker.kill()
            worker.wait()
