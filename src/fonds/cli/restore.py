"""`fonds restore`: make an archive folder from a backup."""

from pathlib import Path

import click

from fonds.cli import archive
from fonds.cli.progress import say
from fonds.site.backup.restore import fill_catalogue, make_folder_from
from fonds.site.backup.verify import verify
from fonds.site.folder import RESTORING


@click.command()
@click.argument("source", type=click.Path(path_type=Path))
@click.pass_context
def command(context: click.Context, source: Path) -> None:
    """Make an archive from the backup SOURCE in the folder that --archive names, which must be new or empty.

    The backup is proved first; nothing is written if it is damaged. The search index is made again. If restoring was
    interrupted, the same command begins anew.

    \b
    Example:
      fonds --archive letters-again restore /mnt/backups/letters-monday
    """
    folder: Path = context.obj
    say("Proving the backup …")
    manifest = verify(source)
    with archive.unmade_on_error(folder, mark=RESTORING):
        make_folder_from(source, manifest, folder)
        opened = archive.start(folder)
        say("Writing the catalogue …")
        archive.require_empty(opened)
        fill_catalogue(source, manifest)
        archive.check_version(opened)
        (folder / RESTORING).unlink()
    say("Making the search index …")
    archive.module_of_open_archive("fonds.search.indexer").rebuild()
    archive.module_of_open_archive("fonds.search.suggesting").catch_up()
    say("Looking for names …")
    archive.module_of_open_archive("fonds.records.mentions").catch_up()
    click.echo(f"Restored change {manifest.archive_version} of the archive into {folder}.")
