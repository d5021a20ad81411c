"""`fonds work`: the background work of an archive."""

import os

import click
from django.conf import settings

from fonds.site.stopping import is_orphan, stop_event
from fonds.site.worker import work


@click.command()
@click.option("--watched", is_flag=True, hidden=True, help="End with the process that started this one.")
def command(watched: bool) -> None:
    """Keep the index up to date and open what is due, until Ctrl-C or SIGTERM.

    “fonds serve” starts this by itself; run it by hand where another web server answers. One at a time works on an
    archive.

    \b
    Example:
      fonds --archive letters work
    """
    parent = os.getppid()
    work(settings.FONDS, stop_event(), lambda: watched and is_orphan(parent), patient=watched)
