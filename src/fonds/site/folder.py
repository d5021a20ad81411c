"""The archive folder: what it is made of."""

from collections.abc import Mapping
from pathlib import Path

import tomli_w

from fonds import options
from fonds.errors import FondsError
from fonds.site.secret_key import secret_key


def make_folder(path: Path, settings: Mapping[str, str | int]) -> None:
    """Make the folder at `path` with `settings` in its fonds.toml, a secret key, and room for files and index.

    Raises FondsError archive-exists when `path` is a file or holds anything, archive-read-only when it cannot be made.
    """
    if path.exists() and (not path.is_dir() or any(path.iterdir())):
        raise FondsError("archive-exists", path=path)
    try:
        path.mkdir(parents=True, exist_ok=True)
        (path / options.FILE).write_text(tomli_w.dumps(dict(settings)), encoding="utf-8")
    except OSError as error:
        raise FondsError("archive-read-only", path=path) from error
    made = options.load(path, {})
    made.files_folder.mkdir()
    made.index_folder.mkdir()
    secret_key(made.secret_key_file)
