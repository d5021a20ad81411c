"""`fonds index`: bring the search index up to date, or rebuild it."""

import click

from fonds.cli.progress import say
from fonds.records import journal
from fonds.search import indexer


@click.command()
@click.option("--rebuild", is_flag=True, help="Make the index anew, beside the one in use.")
def command(rebuild: bool) -> None:
    """Bring the search index up to date with the catalogue.

    “fonds serve” and “fonds work” do this by themselves. With --rebuild the index is made anew beside the one in use,
    which answers until the new one is ready.

    \b
    Examples:
      fonds index
      fonds index --rebuild
    """
    say("Rebuilding the index …" if rebuild else "Bringing the index up to date …")
    if rebuild:
        indexer.rebuild()
    else:
        indexer.catch_up()
    click.echo(f"The index is at change {journal.last_number()}.")
