"""`fonds demo`: the sample archive."""

from pathlib import Path

import click

from fonds import options
from fonds.cli import archive
from fonds.cli.progress import say
from fonds.errors import FondsError
from fonds.site.folder import complete_folder, make_folder

TITLE = "Fonds sample archive"
MARK = "sample-archive.unfinished"
"""Stands in the folder while the sample archive is being made: a folder that has it is mended, not refused."""


@click.command()
@click.argument("path", type=click.Path(path_type=Path))
@click.option("--serve", "serves", is_flag=True, help="Serve it as well, until Ctrl-C.")
@click.option("--port", type=int, help="With --serve: the port; 0 for any that is free.")
def command(path: Path, serves: bool, port: int | None) -> None:
    """Make the sample archive in the folder PATH: 51 records on China and the Soviet Union in Xinjiang, 1934–1949.

    If it is there already it is left as it is; if making it was interrupted, it is completed.

    \b
    Examples:
      fonds demo sample --serve
      fonds demo sample && fonds --archive sample search apresov
    """
    opened = _made(path)
    if serves:
        archive.module_of_open_archive("fonds.cli.serve").serve(opened, port=port)
    else:
        click.echo(f"The sample archive is in {path}. “fonds --archive {path} serve” serves it.")


def _made(path: Path) -> options.Options:
    """The sample archive at `path`, open: made, completed, or found there. Raises FondsError archive-exists."""
    mark = path / MARK
    if not mark.is_file():
        if (path / options.FILE).is_file():
            return _found(path)
        make_folder(path, {"title": TITLE}, mark=MARK)
    say("Making the sample archive …")
    complete_folder(path, {"title": TITLE})
    opened = archive.start(path)
    archive.migrate(opened)
    archive.check_version(opened)
    archive.module_of_open_archive("fonds.site.sample_archive").bring_in()
    mark.unlink()
    return opened


def _found(path: Path) -> options.Options:
    if options.load(path).title != TITLE:
        raise FondsError("archive-exists", path=path)
    return archive.open_archive(path)
