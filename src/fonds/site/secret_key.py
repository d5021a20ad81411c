"""The site's secret key, in a file of its own (mode 0600) that no backup copies."""

import secrets
from pathlib import Path


def secret_key(file: Path) -> str:
    """The key in `file`, made now if there is none; a key for this process only where none can be written."""
    try:
        return file.read_text(encoding="ascii").strip() or _new(file)
    except FileNotFoundError:
        return _new(file)


def _new(file: Path) -> str:
    key = secrets.token_urlsafe(50)
    try:
        file.touch(mode=0o600)
        file.write_text(key, encoding="ascii")
    except OSError:  # a read-only copy of an archive can still be read
        return key
    return key
