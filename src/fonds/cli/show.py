"""`fonds show`: one record."""

from collections.abc import Iterator
from typing import Any

import click
import msgspec

from fonds.cli.audience import as_option
from fonds.normalise.visible import visible
from fonds.records import lookups
from fonds.records.audience import Audience
from fonds.records.description import encode


@click.command()
@click.argument("id_", metavar="ID")
@click.option("--json", "as_json", is_flag=True, help="As JSON, for programs.")
@as_option()
def command(id_: str, as_json: bool, audience: Audience) -> None:
    """Show all that is known of the record ID.

    \b
    Examples:
      fonds show 3k7mq0xz
      fonds show 3k7mq0xz --json | jq .description.titles
    """
    view = lookups.record(id_, audience)
    described = msgspec.json.decode(encode(view.description))
    if as_json:
        shown = {
            "id": view.id,
            "url": f"/records/{view.id}",
            "version": view.version,
            "changed": view.changed,
            "description": described,
        }
        click.echo(msgspec.json.encode(shown))
        return
    click.echo(f"id: {view.id}")
    for line in _lines(described, 0):
        click.echo(visible(line))


def _lines(value: dict[str, Any], depth: int) -> Iterator[str]:
    """Label and value a line; what belongs together is indented and marked with a dash."""
    margin = "  " * depth
    for name, part in value.items():
        label = name.replace("_", " ")
        if isinstance(part, list):
            yield f"{margin}{label}:"
            yield from _list(part, depth + 1)
        elif isinstance(part, dict):
            yield f"{margin}{label}:"
            yield from _lines(part, depth + 1)
        else:
            yield f"{margin}{label}: {part}"


def _list(parts: list[Any], depth: int) -> Iterator[str]:
    margin = "  " * depth
    for part in parts:
        if not isinstance(part, dict):
            yield f"{margin}- {part}"
            continue
        first, *rest = [line[2:] for line in _lines(part, 1)] or [""]
        yield f"{margin}- {first}"
        yield from (f"{margin}  {line}" for line in rest)
