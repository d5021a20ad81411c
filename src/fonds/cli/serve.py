"""`fonds serve`: the whole site with one command."""

import os
import sys
from threading import Event

import click
from django.conf import settings

from fonds import options
from fonds.site import condition
from fonds.site.listening import answers, claim, is_loopback, url
from fonds.site.stopping import stop_event
from fonds.site.supervisor import supervise


@click.command()
@click.option("--host", help="Network address to listen on; 0.0.0.0 for all. [default: the setting “host”]")
@click.option("--port", type=int, help="Port; 0 for any that is free. [default: the setting “port”]")
@click.option("--workers", type=click.IntRange(1, 64), help="Processes that answer. [default: the setting “workers”]")
def command(host: str | None, port: int | None, workers: int | None) -> None:
    """Serve the site, and keep its index up to date, until Ctrl-C or SIGTERM.

    Starts two children and watches them: the web server with its workers, and “fonds work”. One that dies is started
    again.

    \b
    Example:
      fonds --archive letters serve --port 8080 --workers 4
    """
    serve(settings.FONDS, host, port, workers)


def serve(
    archive: options.Options, host: str | None = None, port: int | None = None, workers: int | None = None
) -> None:
    """Serve the open archive until asked to end. Raises FondsError port-taken and address-unusable."""
    host = host or archive.host
    port = claim(host, archive.port if port is None else port)
    python, us = [sys.executable, "-m"], str(os.getpid())
    commands = {
        "The web server": [*python, "fonds.site.web_server", host, str(port), str(workers or archive.workers), us],
        "The background worker": [*python, "fonds", "--archive", str(archive.path), "work", "--watched-by", us],
    }
    if not archive.address and not is_loopback(host):
        click.echo(f"Note: {condition.ADVICE[0].upper()}{condition.ADVICE[1:]}", err=True)
    said = Event()

    def announce() -> None:
        if not said.is_set() and answers(host, port):
            said.set()
            click.echo(f"“{archive.title}” is served at {url(host, port)} (Ctrl-C ends it).")

    supervise(commands, stop_event(), announce)
