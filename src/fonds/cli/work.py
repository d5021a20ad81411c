"""`fonds work`: the background work of an archive."""

import click
from django.conf import settings

from fonds.site.stopping import is_orphan, stop_event
from fonds.site.worker import work


@click.command()
@click.option("--watched-by", type=int, hidden=True, help="End with this process, which started this one.")
@click.option("--only-index", is_flag=True, hidden=True, help="Beside an import, which writes: only index.")
def command(watched_by: int | None, only_index: bool) -> None:
    """Keep the index up to date and open what is due, until Ctrl-C or SIGTERM.

    “fonds serve” starts this by itself; run it by hand where another web server answers. One at a time works on an
    archive.

    \b
    Example:
      fonds --archive letters work
    """
    work(
        settings.FONDS,
        stop_event(),
        lambda: watched_by is not None and is_orphan(watched_by),
        patient=watched_by is not None,
        only_index=only_index,
    )
