"""SQLite while very much is written: room for the pages that are changed, and a log that stays small.

SQLite folds its write-ahead log into the catalogue by itself, but begins it anew only at a moment without any reader.
Beside a busy worker there is none: the log of a million records grew to 9 GB, and every page was looked for through all
of it.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from django.db import connection

LARGEST: Final = 256 * 2**20
"""Bytes from which on the log is folded in."""
PATIENCE: Final = 200
"""Milliseconds for which readers are waited for: a backup reads for minutes, and other writers wait meanwhile."""
ROOM: Final = -256 * 2**10
"""Kibibytes of pages kept while very much is written, below 0: each record changes some in sixty places."""


@contextmanager
def room() -> Iterator[None]:
    """Keep more pages in memory meanwhile. Does nothing on PostgreSQL."""
    if connection.vendor != "sqlite":
        yield
        return
    with connection.cursor() as cursor:
        usual = cursor.execute("PRAGMA cache_size").fetchone()[0]
        cursor.execute(f"PRAGMA cache_size={ROOM}")
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute(f"PRAGMA cache_size={usual:d}")


def fold_in() -> None:
    """Fold a log that has grown too large into the catalogue; where somebody still reads, it is left for later.

    Call it between transactions. Does nothing on PostgreSQL.
    """
    if connection.vendor != "sqlite":
        return
    log = Path(f"{connection.settings_dict['NAME']}-wal")
    if log.is_file() and log.stat().st_size > LARGEST:
        with connection.cursor() as cursor:
            usual = cursor.execute("PRAGMA busy_timeout").fetchone()[0]
            cursor.execute(f"PRAGMA busy_timeout={PATIENCE}")
            try:
                cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            finally:
                cursor.execute(f"PRAGMA busy_timeout={usual:d}")
