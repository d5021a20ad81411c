"""`fonds verify`: prove that a backup, or the archive itself, is whole."""

from pathlib import Path

import click

from fonds.cli import archive
from fonds.cli.progress import say
from fonds.errors import Exit
from fonds.site.backup.verify import verify


@click.command()
@click.argument("dest", type=click.Path(path_type=Path), required=False)
@click.pass_context
def command(context: click.Context, dest: Path | None) -> None:
    """Read every file and row of the backup DEST and prove that nothing is missing or changed.

    Without DEST the archive itself is proved: its database, its journal, every document and every stored file.

    \b
    Examples:
      fonds verify /mnt/backups/letters-monday
      fonds --archive letters verify
    """
    say("Reading every file and row …")
    if dest is not None:
        manifest = verify(dest)
        click.echo(f"The backup {dest} is whole: change {manifest.archive_version}, made {manifest.made}.")
        return
    opened = archive.open_archive(context.obj)
    integrity = archive.module_of_open_archive("fonds.site.integrity")
    findings = list(integrity.findings(opened))
    for finding in findings:
        click.echo(finding)
    if findings:
        context.exit(Exit.FINDINGS)
    click.echo(f"The archive {opened.path} is whole.")
