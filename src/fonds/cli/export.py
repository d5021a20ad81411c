"""`fonds export`: write everything in one format."""

import dataclasses

import click
from django.conf import settings

from fonds.cli.audience import as_option
from fonds.cli.output import STANDARD, output
from fonds.cli.progress import progress
from fonds.interop.formats import FORMATS
from fonds.interop.holdings import holdings
from fonds.records.access import visible_to
from fonds.records.audience import Audience
from fonds.records.snapshot import snapshot


@click.command()
@click.option(
    "--format", "name", type=click.Choice(list(FORMATS)), default="jsonl", show_default=True, help="What to write."
)
@click.option("--output", "-o", "to", metavar="FILE", default=STANDARD, help="A file; “-” is standard output.")
@as_option(everything=True)
def command(name: str, to: str, audience: Audience) -> None:
    """Write all records and authorities. “jsonl” loses nothing: “fonds import” reads it back to an equal site.

    What the public may not see is left out unless --as says otherwise; what was public and is gone is written as a
    tombstone. “--as everything” writes all there is.

    \b
    Examples:
      fonds export --format jsonl -o site.jsonl
      fonds export --as everything | gzip > all.jsonl.gz
    """
    with output(to) as file, snapshot():
        count = visible_to(audience).count()
        site = holdings(settings.FONDS.title, audience)
        site = dataclasses.replace(site, records=progress(site.records, "Writing records", count))
        FORMATS[name].write(site, file)
        left_out = visible_to(Audience.ARCHIVIST).count() - count
    if left_out > 0:
        sentence = f"{left_out} records that the {audience.term} may not see are not in it"
        click.echo(f"{sentence}; --as archivist writes them.", err=True)
