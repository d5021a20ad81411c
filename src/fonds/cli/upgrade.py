"""`fonds upgrade`: bring an older archive to this version, after a backup."""

from datetime import UTC, datetime
from pathlib import Path

import click

from fonds.cli import archive
from fonds.cli.progress import say
from fonds.errors import FondsError
from fonds.site.backup.write import back_up


@click.command()
@click.option(
    "--backup",
    "dest",
    type=click.Path(path_type=Path),
    help="Where the backup goes; otherwise a new folder beside the archive.",
)
@click.pass_context
def command(context: click.Context, dest: Path | None) -> None:
    """Back the archive up, then bring its catalogue to this version of Fonds. End “fonds serve” first.

    An archive that has this version already is left as it is.

    \b
    Example:
      fonds --archive letters upgrade
    """
    opened = archive.start(context.obj)
    archive.require_whole(opened)
    try:
        archive.check_version(opened)
    except FondsError as error:
        if error.code != "archive-older":
            raise
    else:
        click.echo(f"The archive {opened.path} is up to date.")
        return
    moment = datetime.now(UTC).strftime("%Y%m%d-%H%M%S")
    dest = dest or opened.path.with_name(f"{opened.path.name}-before-upgrade-{moment}")
    say("Backing up …")
    back_up(opened, dest)
    say("Upgrading …")
    archive.migrate(opened)
    archive.check_version(opened)
    click.echo(f"The archive {opened.path} is up to date. Its backup is {dest}.")
