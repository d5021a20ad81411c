"""The archive folder: what it is made of."""

from collections.abc import Mapping
from pathlib import Path

import tomli_w

from fonds import options
from fonds.errors import FondsError
from fonds.site.secret_key import secret_key

RESTORING = "restore.unfinished"
"""Stands in the folder until a restored catalogue is whole: a folder that has it is no archive, and may be restored
into again."""

Settings = Mapping[str, str | int]


def make_folder(path: Path, settings: Settings, mark: str = "") -> None:
    """Make the folder at `path` with `settings` in its fonds.toml, a secret key, and room for files and index.

    With `mark`, the first thing in it is an empty file of that name. Raises FondsError archive-exists when `path` is
    a file or holds anything, archive-read-only when it cannot be made.
    """
    if path.exists() and (not path.is_dir() or any(path.iterdir())):
        raise FondsError("archive-exists", path=path)
    try:
        path.mkdir(parents=True, exist_ok=True)
        if mark:
            (path / mark).touch()
    except OSError as error:
        raise FondsError("archive-read-only", path=path) from error
    complete_folder(path, settings)


def complete_folder(path: Path, settings: Settings) -> None:
    """Add what is missing in the folder at `path`. Raises FondsError archive-read-only."""
    try:
        if not (path / options.FILE).is_file():
            (path / options.FILE).write_text(tomli_w.dumps(dict(settings)), encoding="utf-8")
        made = options.load(path, {})
        made.files_folder.mkdir(exist_ok=True)
        made.index_folder.mkdir(exist_ok=True)
    except OSError as error:
        raise FondsError("archive-read-only", path=path) from error
    secret_key(made.secret_key_file)
