"""`fonds export`: write everything in one format."""

import dataclasses

import click
from django.conf import settings

from fonds.cli.audience import as_option
from fonds.cli.output import STANDARD, output
from fonds.cli.progress import progress
from fonds.interop.authority_files import AUTHORITY_FORMATS
from fonds.interop.formats import FORMATS
from fonds.interop.holdings import holdings
from fonds.records.access import visible_to
from fonds.records.audience import Audience
from fonds.records.lookups import export_versions
from fonds.records.snapshot import snapshot


@click.command()
@click.option(
    "--format",
    "name",
    type=click.Choice(list({**FORMATS, **AUTHORITY_FORMATS})),
    default="jsonl",
    show_default=True,
    help="What to write; csv is for --authorities.",
)
@click.option("--authorities", is_flag=True, help="Only people, bodies, places, topics and repositories.")
@click.option("--output", "-o", "to", metavar="FILE", default=STANDARD, help="A file; “-” is standard output.")
@as_option(everything=True)
def command(name: str, authorities: bool, to: str, audience: Audience) -> None:
    """Write all records and authorities. “jsonl” loses nothing: “fonds import” reads it back to an equal site.

    What the public may not see is left out unless --as says otherwise; what was public and is gone is written as a
    tombstone. “--as everything” writes all there is.

    With --authorities only those are written, as a table (csv) or as lines (jsonl); “fonds import --authorities” reads
    both back. The public sees an authority that a public record names; --as archivist writes all.

    \b
    Examples:
      fonds export --format jsonl -o site.jsonl
      fonds export --as everything | gzip > all.jsonl.gz
      fonds export --authorities --format csv --as archivist -o people.csv
    """
    if authorities:
        with output(to) as file, snapshot():
            AUTHORITY_FORMATS[name](settings.FONDS.title, export_versions(audience), audience, file)
        return
    if name not in FORMATS:
        raise click.UsageError(f"{name} has no place for records; add --authorities, or choose another format.")
    with output(to) as file, snapshot():
        count = visible_to(audience).count()
        site = holdings(settings.FONDS.title, audience)
        site = dataclasses.replace(site, records=progress(site.records, "Writing records", count))
        FORMATS[name].write(site, file)
        left_out = visible_to(Audience.ARCHIVIST).count() - count
    if left_out > 0:
        sentence = f"{left_out} records that the {audience.term} may not see are not in it"
        click.echo(f"{sentence}; --as archivist writes them.", err=True)
