"""The catalogue's database, from one setting: a file in the archive folder, or PostgreSQL."""

from typing import Any
from urllib.parse import unquote, urlsplit

from fonds.errors import FondsError
from fonds.options import Options

CONNECT_WITHIN = 10
"""Seconds that a database server has to answer."""

PRAGMAS = (
    "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON; PRAGMA cache_size=-8192;"
    "PRAGMA wal_autocheckpoint=16384;"
)
"""Each thread of each worker has a connection, so each keeps few pages: the system keeps the file for all of them.

The write-ahead log may grow to 64 MB before it is folded in: a long import waits for the disk less often.
"""


def database(options: Options) -> dict[str, Any]:
    """Django's DATABASES entry. Raises FondsError option-unreadable."""
    if options.catalogue == "sqlite":
        return _sqlite(options)
    return _postgresql(options.catalogue, options.wait)


def _sqlite(options: Options) -> dict[str, Any]:
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": options.catalogue_file,
        "CONN_MAX_AGE": None,
        "OPTIONS": {"transaction_mode": "IMMEDIATE", "timeout": options.wait, "init_command": PRAGMAS},
    }


def _postgresql(address: str, wait: int) -> dict[str, Any]:
    parts = urlsplit(address)
    if parts.scheme not in {"postgresql", "postgres"} or not parts.path.strip("/"):
        raise FondsError(
            "option-unreadable",
            name="catalogue",
            place="the settings",
            value=address.rpartition("@")[2],
            reason="it must be “sqlite” or postgresql://user:password@host:port/database",
        )
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.strip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": unquote(parts.hostname or ""),
        "PORT": str(parts.port or ""),
        "CONN_MAX_AGE": None,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": {"connect_timeout": CONNECT_WITHIN, "options": f"-c lock_timeout={wait}s"},
    }
