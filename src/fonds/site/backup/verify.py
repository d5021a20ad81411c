"""Prove that a backup is whole: every file, every row, and a journal without gaps."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec

from fonds import __version__
from fonds.errors import FondsError
from fonds.records.description import decode_authority, decode_description
from fonds.site.backup import tables
from fonds.site.backup.manifest import Item, Manifest, read_manifest, sha256

Row = dict[str, Any]


def verify(folder: Path) -> Manifest:
    """The manifest of the backup in `folder`, once all that it says was found true.

    Raises FondsError backup-missing and backup-damaged, which says where.
    """
    manifest = read_manifest(folder)
    for listed in manifest.items:
        if reason := _damage(folder, listed):
            raise FondsError("backup-damaged", path=folder, reason=reason)
    try:
        _open(folder, manifest)
    except (ValueError, KeyError, OSError) as error:
        raise FondsError("backup-damaged", path=folder, reason=str(error)) from error
    return manifest


def _damage(folder: Path, listed: Item) -> str:
    file = folder / listed.path
    if any(place.is_symlink() for place in (file, *file.parents) if folder in place.parents):
        return f"{listed.path} is, or lies behind, a symbolic link"
    if not file.is_file():
        return f"{listed.path} is missing"
    if file.stat().st_size != listed.size:
        return f"{listed.path} has {file.stat().st_size} bytes instead of {listed.size}"
    if sha256(file) != listed.sha256:
        return f"{listed.path} is not what was written (its SHA-256 differs)"
    return ""


def _open(folder: Path, manifest: Manifest) -> None:
    """Read every row. Raises ValueError with a reason when something does not fit."""
    checks: dict[str, Callable[[int, Row], None]] = {"records_record": _record_check(manifest)}
    checks["records_revision"] = _revision_check(manifest)
    for table, expected in manifest.tables.items():
        check = checks.get(table, _anything)
        count = 0
        for count, row in enumerate(tables.read(folder / "catalogue" / f"{table}.jsonl"), start=1):
            check(count, row)
        if count != expected:
            raise ValueError(f"the table {table} has {count} rows instead of {expected}")
    if manifest.tables.get("records_revision") != manifest.archive_version:
        raise ValueError(f"its journal does not end at {manifest.archive_version}")


def _anything(_number: int, _row: Row) -> None:
    """Of other tables, rows are counted only."""


def _revision_check(manifest: Manifest) -> Callable[[int, Row], None]:
    can_decode = manifest.fonds == __version__  # documents of another version are read by that version

    def check(number: int, row: Row) -> None:
        if row["number"] != number:
            raise ValueError(f"the journal has {row['number']} where {number} is due")
        if not can_decode:
            return
        try:
            decode = decode_description if row["subject_kind"] == "record" else decode_authority
            decode(row["document"])
        except msgspec.ValidationError as error:
            raise ValueError(f"change {number} of the journal cannot be read: {error}") from error

    return check


def _record_check(manifest: Manifest) -> Callable[[int, Row], None]:
    def check(_number: int, row: Row) -> None:
        if not 1 <= row["revision_id"] <= manifest.archive_version:
            raise ValueError(f"the record {row['id']} stands on change {row['revision_id']}, which is not there")

    return check
