"""One consistent reading of the whole catalogue, while others go on writing: what a backup and an export need."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, transaction


@contextmanager
def snapshot() -> Iterator[None]:
    """Everything read inside is of one moment. Nobody is kept waiting, and nothing may be written inside."""
    if connection.vendor == "sqlite":
        with _sqlite():
            yield
    else:
        with transaction.atomic(durable=True), connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
            yield


@contextmanager
def _sqlite() -> Iterator[None]:
    # Not `transaction.atomic`: the site's transactions are immediate, which would lock all writers out.
    with connection.cursor() as cursor:
        cursor.execute("BEGIN DEFERRED")
        try:
            cursor.execute("SELECT 1 FROM sqlite_master").fetchone()  # WAL fixes the moment at the first read
            yield
        finally:
            cursor.execute("ROLLBACK")
