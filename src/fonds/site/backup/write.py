"""Make a backup, while the site runs and others write."""

import shutil
import tomllib
from datetime import UTC, datetime
from pathlib import Path

import tomli_w

from fonds import __version__, options
from fonds.errors import FondsError
from fonds.records.snapshot import snapshot
from fonds.site.backup import tables
from fonds.site.backup.manifest import Manifest, item, write_manifest

LEFT_OUT = {"catalogue"}
"""Settings that may hold a password, and belong to a machine."""


def back_up(archive: options.Options, to: Path) -> Manifest:
    """Write a backup of the open archive into the new or empty folder `to`.

    Raises FondsError archive-exists when `to` holds anything, backup-unwritable when it cannot be written.
    """
    if to.exists() and (not to.is_dir() or any(to.iterdir())):
        raise FondsError("archive-exists", path=to)
    try:
        (to / "catalogue").mkdir(parents=True)
        return _write(archive, to)
    except OSError as error:
        raise FondsError("backup-unwritable", path=to, reason=error.strerror or error) from error


def _write(archive: options.Options, to: Path) -> Manifest:
    _copy_settings(archive.path / options.FILE, to / options.FILE)
    migrations = tables.applied_migrations()
    with snapshot():
        made = datetime.now(UTC).isoformat(timespec="seconds")
        rows = {
            table.name: tables.dump(table, to / "catalogue" / f"{table.name}.jsonl")
            for table in tables.tables(migrations)
        }
    # After the rows: a file is stored before the row that names it, and never changes.
    if archive.files_folder.is_dir():
        shutil.copytree(archive.files_folder, to / "files")
    manifest = Manifest(
        made=made,
        fonds=__version__,
        archive_version=rows["records_revision"],
        migrations=migrations,
        tables=rows,
        items=tuple(item(to, path) for path in sorted(to.rglob("*")) if path.is_file()),
    )
    write_manifest(to, manifest)
    return manifest


def _copy_settings(source: Path, target: Path) -> None:
    settings = tomllib.loads(source.read_text(encoding="utf-8"))
    kept = {name: value for name, value in settings.items() if name not in LEFT_OUT}
    target.write_text(tomli_w.dumps(kept), encoding="utf-8")
