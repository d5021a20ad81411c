"""`fonds init`: make a new, empty archive folder."""

from pathlib import Path

import click

from fonds import options
from fonds.cli import archive
from fonds.site.folder import make_folder


@click.command()
@click.argument("path", type=click.Path(path_type=Path))
@click.option("--title", default="An archive", show_default=True, help="Name of the site, shown on every page.")
def command(path: Path, title: str) -> None:
    """Make a new, empty archive folder at PATH: settings, catalogue, and room for files and index.

    PATH must not exist, or be an empty folder.

    \b
    Example:
      fonds init letters --title "Letters from Tihwa"
    """
    init(path, title)
    click.echo(f"Made the archive {path}. Next: fonds --archive {path} import SOURCE")


def init(path: Path, title: str) -> options.Options:
    """Make an archive at `path` and open it.

    Raises FondsError archive-exists, catalogue-unreachable, catalogue-not-empty.
    """
    make_folder(path, {"title": title})
    with archive.unmade_on_error(path):
        found = archive.start(path)
        archive.require_empty(found)
        archive.migrate(found)
        archive.check_version(found)
    return found
