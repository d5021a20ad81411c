"""`fonds review`: names without a person, whom they may mean, and what is decided about them."""

from collections.abc import Iterator
from itertools import islice

import click
import msgspec

from fonds.cli.import_ import bring_index_up_to_date
from fonds.ingest import identifying
from fonds.ingest.proposing import with_proposals
from fonds.ingest.undecided import Undecided, undecided
from fonds.normalise.visible import visible
from fonds.records.found_names import PARTS

CHUNK = 100
"""Names whose proposals are worked out at a time."""

_kind = click.option(
    "--kind", type=click.Choice(list(PARTS)), default="agent", show_default=True, help="What the name is of."
)
_record = click.option(
    "--record", "records", multiple=True, metavar="ID", help="Only in this record; may be repeated. Not remembered."
)
_by = click.option("--by", default="", help="Who decides; otherwise the name of this user.")


@click.group("review", invoke_without_command=True)
@click.option("--kind", type=click.Choice(list(PARTS)), help="Only names of this kind.")
@click.option("--limit", type=click.IntRange(1), default=25, show_default=True, help="How many names.")
@click.option("--all", "everything", is_flag=True, help="All of them.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
@click.pass_context
def command(context: click.Context, kind: str | None, limit: int, everything: bool, as_json: bool) -> None:
    """List the names that records give without saying who is meant, and whom each may mean, with the reasons.

    Nobody is identified by a name alone: you decide. A decision changes the records at once and is remembered for
    the next import; “fonds undo” takes it back.

    \b
    Examples:
      fonds review
      fonds review accept "Shicai Sheng" sheng-shicai
      fonds review accept Kuznetsov stalin --record r4k2p9xw
      fonds review refuse "Kuznetsov" kuznetsov-v-v
      fonds review new "G. Apresov"
    """
    if context.invoked_subcommand is not None:
        return
    found = undecided(kind or "")
    shown = found if everything else islice(found, limit)
    count = 0
    while chunk := list(islice(shown, CHUNK)):
        for name in with_proposals(chunk):
            count += 1
            if as_json:
                click.echo(msgspec.json.encode(name))
            else:
                click.echo("\n".join(map(visible, _lines(name))) + "\n")
    if not count and not as_json:
        click.echo("Every name is identified.")


@command.command("accept")
@click.argument("form")
@click.argument("key")
@_kind
@_record
@_by
def accept(form: str, key: str, kind: str, records: tuple[str, ...], by: str) -> None:
    """The name FORM means the authority KEY.

    \b
    Example:
      fonds review accept "Shicai Sheng" sheng-shicai
    """
    batch = identifying.accept(kind, form, key, by, records)
    bring_index_up_to_date()
    click.echo(f"“{visible(form)}” means {key}: {batch.changed} records changed. Take it back: fonds undo {batch.pk}")


@command.command("refuse")
@click.argument("form")
@click.argument("key")
@_kind
@_by
def refuse(form: str, key: str, kind: str, by: str) -> None:
    """The name FORM does not mean the authority KEY: it is not proposed again.

    \b
    Example:
      fonds review refuse Kuznetsov kuznetsov-v-v
    """
    identifying.refuse(kind, form, key, by)
    click.echo(f"“{visible(form)}” does not mean {key}; it is not proposed again.")


@command.command("new")
@click.argument("form")
@_kind
@_record
@_by
def new(form: str, kind: str, records: tuple[str, ...], by: str) -> None:
    """The name FORM means somebody who is not in the archive yet: make an authority of it.

    \b
    Example:
      fonds review new "G. Apresov"
    """
    batch, key = identifying.make_new(kind, form, by, records)
    bring_index_up_to_date()
    click.echo(f"Made {key}: {batch.changed} records changed. Take it back: fonds undo {batch.pk}")


def _lines(name: Undecided) -> Iterator[str]:
    roles = f", as {', '.join(name.roles)}" if name.roles else ""
    yield f"{name.form}    {name.kind}, {name.records} record{'s' if name.records != 1 else ''}{roles}"
    for one in name.proposals:
        yield f"  {one.same}: {one.label} ({one.key})"
        yield from (f"    + {reason}" for reason in one.reasons)
        yield from (f"    - {reason}" for reason in one.against)
    if not name.proposals:
        yield "  Nobody of this name is known."
