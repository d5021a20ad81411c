"""`fonds backup`: a consistent copy, also while the site runs."""

from pathlib import Path

import click
from django.conf import settings

from fonds.cli.progress import say
from fonds.site.backup.write import back_up


@click.command()
@click.argument("dest", type=click.Path(path_type=Path))
def command(dest: Path) -> None:
    """Copy the archive, as it is at this moment, into the new folder DEST; the site and imports go on meanwhile.

    The copy holds all rows, files and settings, but neither passwords nor the secret key. “fonds verify DEST” proves
    it, “fonds restore DEST” makes an archive of it.

    \b
    Example:
      fonds backup /mnt/backups/letters-monday
    """
    say("Copying the archive …")
    manifest = back_up(settings.FONDS, dest)
    click.echo(f"Backed up change {manifest.archive_version} of the archive to {dest}: {len(manifest.items)} files.")
