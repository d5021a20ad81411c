"""How long-running processes end: when they are asked to, and when the process that watches them is gone."""

import os
import signal
import threading

SIGNALS = (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)


def stop_event() -> threading.Event:
    """An event that is set when this process is asked to end. Call it in the main thread."""
    event = threading.Event()
    for number in SIGNALS:
        signal.signal(number, lambda _number, _frame: event.set())
    return event


def is_orphan(parent: int) -> bool:
    """Whether the process `parent`, which started this one, is gone."""
    return os.getppid() != parent
