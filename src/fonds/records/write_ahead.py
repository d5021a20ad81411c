"""SQLite's write-ahead log, kept small while very much is written.

SQLite folds the log into the catalogue by itself, but begins it anew only at a moment without any reader. Beside a busy
worker there is none: the log of a million records grew to 9 GB, and every page was looked for through all of it.
"""

from pathlib import Path
from typing import Final

from django.db import connection

LARGEST: Final = 256 * 2**20
"""Bytes from which on the log is folded in."""


def fold_in() -> None:
    """Fold a log that has grown too large into the catalogue, waiting for readers; one that stays is left for later.

    Call it between transactions. Does nothing on PostgreSQL.
    """
    if connection.vendor != "sqlite":
        return
    log = Path(f"{connection.settings_dict['NAME']}-wal")
    if log.is_file() and log.stat().st_size > LARGEST:
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
