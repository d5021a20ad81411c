"""`fonds index`: bring the search index, the suggestions and the names found up to date, or make them anew."""

import click

from fonds.cli.progress import say
from fonds.records import journal, mentions
from fonds.search import indexer, suggesting


@click.command()
@click.option("--rebuild", is_flag=True, help="Make the index anew, beside the one in use.")
@click.option("--mentions", "anew", is_flag=True, help="Look for all names in all records anew.")
def command(rebuild: bool, anew: bool) -> None:
    """Bring the search index up to date with the catalogue, and the names of authorities found in records.

    “fonds serve” and “fonds work” do this by themselves. With --rebuild the index is made anew beside the one in use,
    which answers until the new one is ready. With --mentions all names are looked for anew in titles, summaries and
    texts.

    \b
    Examples:
      fonds index
      fonds index --rebuild
      fonds index --mentions
    """
    say("Rebuilding the index …" if rebuild else "Bringing the index up to date …")
    if rebuild:
        indexer.rebuild()
        suggesting.rebuild()
    else:
        indexer.catch_up()
        suggesting.catch_up()
    say("Looking for names …")
    if anew:
        mentions.rebuild()
    else:
        mentions.catch_up()
    click.echo(f"The index is at change {journal.last_number()}.")
