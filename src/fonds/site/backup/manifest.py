"""The manifest of a backup: what belongs to it, and how each file can be proved."""

import hashlib
import re
from pathlib import Path
from typing import Literal

import msgspec

from fonds import options
from fonds.errors import FondsError

NAME = "manifest.json"
BLOCK = 1 << 20
_NAME = re.compile(r"[0-9A-Za-z_]+")


class Item(msgspec.Struct, frozen=True):
    """One file of the backup."""

    path: str
    """Below the backup's folder, with slashes."""
    size: int
    sha256: str


class Manifest(msgspec.Struct, frozen=True, kw_only=True):
    """All that a backup says about itself."""

    format: Literal["fonds-backup"] = "fonds-backup"
    version: Literal[1] = 1
    made: str
    """Moment of the backup (ISO, UTC)."""
    fonds: str
    """Version of Fonds that made it."""
    archive_version: int
    """Journal number of the last change in it."""
    migrations: dict[str, str]
    """Django app → its last migration: the shape of the rows."""
    tables: dict[str, int]
    """Table → rows."""
    items: tuple[Item, ...]


def item(folder: Path, path: Path) -> Item:
    """The entry for the file `path` of the backup in `folder`."""
    return Item(path.relative_to(folder).as_posix(), path.stat().st_size, sha256(path))


def sha256(path: Path) -> str:
    """The SHA-256 of a file, in hexadecimal digits."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(BLOCK):
            digest.update(block)
    return digest.hexdigest()


def write_manifest(folder: Path, manifest: Manifest) -> None:
    """Write it as the last file of the backup: a backup without one was not finished."""
    text = msgspec.json.format(msgspec.json.encode(manifest), indent=2)
    (folder / NAME).write_bytes(text + b"\n")


def read_manifest(folder: Path) -> Manifest:
    """The manifest of the backup in `folder`. Raises FondsError backup-missing and backup-damaged."""
    file = folder / NAME
    if file.is_symlink():
        raise FondsError("backup-damaged", path=folder, reason=f"{NAME} is a symbolic link")
    if not folder.is_dir():
        raise FondsError("backup-missing", path=folder)
    try:
        manifest = msgspec.json.decode(file.read_bytes(), type=Manifest)
    except FileNotFoundError as error:
        raise FondsError("backup-damaged", path=folder, reason=f"it has no {NAME}, so it was never finished") from error
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise FondsError("backup-damaged", path=folder, reason=f"{NAME} cannot be read: {error}") from error
    if reason := _foreign(manifest):
        raise FondsError("backup-damaged", path=folder, reason=f"{NAME} {reason}")
    return manifest


def _foreign(manifest: Manifest) -> str:
    """What in the manifest is not of this format: names of files, tables and migrations become paths."""
    for listed in manifest.items:
        if not _is_inside(listed.path):
            return f"names a file outside it: {listed.path}"
    for name in (*manifest.tables, *manifest.migrations, *manifest.migrations.values()):
        if not _NAME.fullmatch(name):
            return f"names a table or migration that cannot be: {name}"
    unlisted = {f"catalogue/{table}.jsonl" for table in manifest.tables} - {listed.path for listed in manifest.items}
    return f"does not list {min(unlisted)}" if unlisted else ""


def _is_inside(path: str) -> bool:
    """True for the places where a backup keeps its files."""
    parts = path.split("/")
    return all(part not in {"", ".", ".."} and "\\" not in part and "\0" not in part for part in parts) and (
        path == options.FILE or (len(parts) > 1 and parts[0] in {"catalogue", "files"})
    )
