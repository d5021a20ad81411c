"""`fonds batches`: the imports."""

import click
import msgspec

from fonds.ingest.models import Batch
from fonds.ingest.plan import Counts, is_at_work, sources_of


@click.command("batches")
@click.option("--json", "as_json", is_flag=True, help="Print a list of objects.")
def command(as_json: bool) -> None:
    """List the imports, newest first: when, from what, what each did, and whether it was taken back.

    \b
    Example:
      fonds batches
    """
    batches = Batch.objects.exclude(state=Batch.PLANNED).order_by("-id")
    if as_json:
        click.echo(msgspec.json.encode([_values(batch) for batch in batches.iterator()]).decode())
        return
    for batch in batches.iterator():
        click.echo(_line(batch))
    if not batches.exists():
        click.echo("Nothing was imported yet.")


def _state(batch: Batch) -> str:
    if batch.state != Batch.UNFINISHED:
        return batch.state
    return "running" if is_at_work(batch) else "interrupted"


def _values(batch: Batch) -> dict[str, object]:
    return {
        "batch": batch.pk,
        "at": batch.at,
        "state": _state(batch),
        "by": batch.by,
        "profile": batch.profile,
        "sources": [source.file for source in sources_of(batch)],
        **{name: getattr(batch, name) for name in Counts.__dataclass_fields__},
    }


def _line(batch: Batch) -> str:
    what = ", ".join(source.file for source in sources_of(batch)) or batch.profile  # what people did has no source
    counts = f"{batch.created} created, {batch.changed} changed, {batch.unchanged} left, {batch.refused} refused"
    counts += f", {batch.authorities} authorities" if batch.authorities else ""
    return f"{batch.pk:>5}  {batch.at:%Y-%m-%d %H:%M}  {_state(batch):<11}  {counts}  {what}"
