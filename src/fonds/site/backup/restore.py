"""Make an archive folder from a backup. The steps are separate because the archive is opened in between."""

import shutil
import tomllib
from pathlib import Path

from django.core.management import call_command

from fonds import options
from fonds.site.backup import tables
from fonds.site.backup.manifest import Manifest
from fonds.site.folder import RESTORING, make_folder


def make_folder_from(source: Path, manifest: Manifest, to: Path) -> None:
    """Settings and files of the backup in a new folder.

    The mark `RESTORING` stands in it, for whoever completes it to take away; a folder that has it is made anew.
    Raises FondsError backup-newer, archive-exists, archive-read-only; then nothing was written.
    """
    tables.require_known(manifest.migrations)
    settings = tomllib.loads((source / options.FILE).read_text(encoding="utf-8"))
    if (to / RESTORING).is_file():
        shutil.rmtree(to)
    make_folder(to, settings, mark=RESTORING)
    for listed in manifest.items:
        if listed.path.startswith("files/"):
            target = to / listed.path
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source / listed.path, target)


def fill_catalogue(source: Path, manifest: Manifest) -> None:
    """The rows of the backup in the empty catalogue of the open archive, which is then brought to this version."""
    described = tables.tables(manifest.migrations)
    for app, name in manifest.migrations.items():
        call_command("migrate", app, name, interactive=False, verbosity=0)
    tables.load((table, source / "catalogue" / f"{table.name}.jsonl") for table in described)
    call_command("migrate", interactive=False, verbosity=0)
