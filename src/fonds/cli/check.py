"""`fonds check`: look for trouble."""

import click
import msgspec
from django.conf import settings

from fonds.cli.progress import say
from fonds.errors import Exit
from fonds.records import journal
from fonds.records.audience import Audience
from fonds.records.lookups import totals
from fonds.site import condition


@click.command()
@click.option("--dates", is_flag=True, help="List records whose title, catalogue and text name different days.")
@click.option("--json", "as_json", is_flag=True, help="With --dates: a JSON object a line: id, title, sentence.")
@click.pass_context
def command(context: click.Context, *, dates: bool, as_json: bool) -> None:
    """Look for trouble in settings, catalogue, index, journal and visibility, and say what to do about it.

    With --dates look at the dates of every record instead: what names different days, and each 1 January that
    nothing else names. Ends with code 1 when something was found.

    \b
    Examples:
      fonds --archive letters check
      fonds --archive letters check --dates
    """
    if as_json and not dates:
        raise click.UsageError("--json goes with --dates.")
    say("Looking at every record …")
    if _dates(as_json=as_json) if dates else _condition():
        context.exit(Exit.FINDINGS)
    records = totals(Audience.ARCHIVIST).records
    if not as_json:
        looked_at = "The dates agree" if dates else "All is in order"
        click.echo(f"{looked_at}: {records} records, change {journal.last_number()} of the archive.")


def _condition() -> bool:
    """Print every finding; whether there was one."""
    found = list(condition.findings(settings.FONDS))
    for finding in found:
        click.echo(finding)
    return bool(found)


def _dates(*, as_json: bool) -> bool:
    """Print every doubt about a date; whether there was one."""
    was_found = False
    for doubt in condition.dates():
        was_found = True
        if as_json:
            click.echo(msgspec.json.encode(doubt._asdict()))
        else:
            click.echo(f"{doubt.id}  {doubt.title}\n  {doubt.sentence}")
    return was_found
