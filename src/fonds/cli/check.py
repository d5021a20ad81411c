"""`fonds check`: look for trouble."""

import click
from django.conf import settings

from fonds.cli.progress import say
from fonds.errors import Exit
from fonds.records import journal
from fonds.records.audience import Audience
from fonds.records.lookups import totals
from fonds.site.condition import findings


@click.command()
@click.pass_context
def command(context: click.Context) -> None:
    """Look for trouble in settings, catalogue, index, journal and visibility, and say what to do about it.

    Ends with code 1 when something was found.

    \b
    Example:
      fonds --archive letters check
    """
    say("Looking at every record …")
    found = list(findings(settings.FONDS))
    for finding in found:
        click.echo(finding)
    if found:
        context.exit(Exit.FINDINGS)
    records = totals(Audience.ARCHIVIST).records
    click.echo(f"All is in order: {records} records, change {journal.last_number()} of the archive.")
