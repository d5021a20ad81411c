"""`fonds authorities`: look at one, make two of them one, or two of one."""

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

import click
import msgspec

from fonds.cli.audience import as_option
from fonds.cli.import_ import bring_index_up_to_date
from fonds.errors import FondsError
from fonds.ingest import joining
from fonds.ingest.models import Batch
from fonds.normalise.visible import visible
from fonds.records import lookups
from fonds.records.audience import Audience
from fonds.records.description import Authority, encode
from fonds.records.lookups import EntryView, MergePreview, SplitPreview
from fonds.records.parting import Part

KINDS = ("agent", "place", "topic", "repository", "collection")

_kind = click.argument("kind", type=click.Choice(KINDS), metavar="KIND")
_by = click.option("--by", default="", help="Who decides; otherwise the name of this user.")
_apply = click.option("--apply", "do", is_flag=True, help="Do it without asking.")
_dry_run = click.option("--dry-run", is_flag=True, help="Only show what would happen.")
_json = click.option("--json", "as_json", is_flag=True, help="As JSON, for programs.")


@click.group("authorities")
def command() -> None:
    """People, bodies, places, topics and repositories: show one, merge two, split one.

    KIND is agent, place, topic, repository or collection; KEY the last part of its address. Every merge and split is
    shown before anything happens, and “fonds undo” takes it back.

    \b
    Examples:
      fonds authorities show agent sheng-shicai
      fonds authorities merge agent sheng-shih-tsai sheng-shicai --dry-run
      fonds authorities split agent kuznetsov --names "Кузнецов В. В." --records r4k2p9xw
    """


@command.command("show")
@_kind
@click.argument("key")
@_json
@as_option()
def show(kind: str, key: str, as_json: bool, audience: Audience) -> None:
    """Show all that is known of an authority: names with their sources, facts, ties, and what was merged into it.

    The key of one that was merged shows the one that it was merged into.

    \b
    Examples:
      fonds authorities show agent sheng-shicai
      fonds authorities show repository rgani --json --as archivist
    """
    view = lookups.entry(kind, key, audience)
    told = _told(view, audience)
    if as_json:
        click.echo(msgspec.json.encode(told).decode())
        return
    for line in _shown(view.authority, told):
        click.echo(visible(line))


def _told(view: EntryView, audience: Audience) -> dict[str, Any]:
    authority = view.authority
    around = lookups.succession(authority, audience)
    told = {
        "kind": authority.kind,
        "key": authority.key,
        "label": authority.label,
        "slug": view.slug,
        "records": view.records,
        "authority": msgspec.json.decode(encode(authority)),
        "predecessors": [tie.found or tie.key for tie in around.predecessors],
        "successors": [tie.found or tie.key for tie in around.successors],
    }
    if audience >= Audience.ARCHIVIST:
        told["merges"] = lookups.merges(authority.kind, authority.key)
    return told


def _shown(authority: Authority, told: dict[str, Any]) -> Iterator[str]:
    yield f"{authority.label}  ({authority.kind} {authority.key}; records: {told['records']})"
    for name in authority.names:
        aside = [name.kind, name.language, name.script, name.scheme, _span(name.valid_from, name.valid_to), name.source]
        yield f"  name: {name.text}  ({', '.join(part for part in aside if part)})"
    lists = ("existence", "facts", "offices", "identifiers", "descriptions", "ties", "others")
    for part in lists:
        for one in getattr(authority, part):
            said = msgspec.to_builtins(one)
            yield f"  {part}: {'; '.join(f'{name} {value}' for name, value in said.items())}"
    yield from (f"  {part}: {told[part]}" for part in ("predecessors", "successors") if told[part])
    for part in ("type", "broader", "note", "source"):
        if value := getattr(authority, part):
            yield f"  {part}: {value}"
    for one in told.get("merges", ()):
        batch = f", batch {one.batch}" if one.batch else ""
        yield f"  merged: {one.label} ({one.key}), {one.at:%Y-%m-%d} by {one.by}{batch}"


def _span(first: str, last: str) -> str:
    return f"{first}–{last}" if first or last else ""


@command.command("merge")
@_kind
@click.argument("key")
@click.argument("into")
@_apply
@_dry_run
@_json
@_by
def merge(kind: str, key: str, into: str, do: bool, dry_run: bool, as_json: bool, by: str) -> None:  # noqa: PLR0917 - click hands them over by name
    """Make the authority KEY a part of INTO, which gets all its names, identifiers, facts and records.

    Shows first what changes. Conflicting facts stay side by side; every role stays; the old address leads to INTO.

    \b
    Examples:
      fonds authorities merge agent sheng-shih-tsai sheng-shicai --dry-run
      fonds authorities merge repository tskhsd-2 tskhsd --apply
    """
    preview = lookups.merge_preview(kind, key, into)
    values = _merge_values(preview)
    batch = _carry_out(values, _merge_lines(preview), lambda: joining.merge(kind, key, into, by), do, dry_run, as_json)
    if batch is not None and not as_json:
        click.echo(f"Merged; {batch.changed} records changed. “fonds undo {batch.pk}” takes it back.")


@command.command("split")
@_kind
@click.argument("key")
@click.option("--names", "names", multiple=True, required=True, metavar="NAME", help="Goes over; may be repeated.")
@click.option("--identifiers", multiple=True, metavar="SCHEME:VALUE", help="Goes over as well; may be repeated.")
@click.option("--records", multiple=True, metavar="ID", help="In which the new one is meant; several between commas.")
@_apply
@_dry_run
@_json
@_by
def split(  # noqa: PLR0917 - click hands them over by name
    kind: str,
    key: str,
    names: tuple[str, ...],
    identifiers: tuple[str, ...],
    records: tuple[str, ...],
    do: bool,
    dry_run: bool,
    as_json: bool,
    by: str,
) -> None:
    """Give some names of the authority KEY to a new one, and the records in which that one is meant.

    Without --records those go over that give one of the names. Shows first what changes.

    \b
    Examples:
      fonds authorities split agent kuznetsov --names "Кузнецов В. В." --dry-run
      fonds authorities split agent kuznetsov --names "V. V. Kuznetsov" --records r4k2p9xw,3k7mq0xz --apply
    """
    ids = tuple(id_.strip() for some in records for id_ in some.split(",") if id_.strip())
    part = Part(names, identifiers, ids)
    preview = lookups.split_preview(kind, key, part)
    batch = _carry_out(
        _split_values(preview),
        _split_lines(preview),
        lambda: joining.split(kind, key, part, by)[0],
        do,
        dry_run,
        as_json,
    )
    if batch is not None and not as_json:
        new = preview.new.key
        click.echo(f"Split: {new} is new; {batch.changed} records changed. “fonds undo {batch.pk}” takes it back.")


def _carry_out(  # noqa: PLR0917 - one call for both
    values: dict[str, Any], lines: Iterable[str], act: Callable[[], Batch], do: bool, dry_run: bool, as_json: bool
) -> Batch | None:
    """Show the preview; do it if that is wanted. Raises FondsError change-not-confirmed."""
    if not as_json:
        for line in lines:
            click.echo(visible(line))
    if dry_run:
        _print(values, None, as_json)
        if not as_json:
            click.echo("Nothing was changed: this was a dry run.")
        return None
    if not do and not (sys.stdin.isatty() and click.confirm("Do this?", err=True)):
        raise FondsError("change-not-confirmed")
    batch = act()
    bring_index_up_to_date()
    _print(values, batch.pk, as_json)
    return batch


def _print(values: dict[str, Any], batch: int | None, as_json: bool) -> None:
    if as_json:
        click.echo(msgspec.json.encode({"batch": batch, **values}).decode())


def _merge_values(preview: MergePreview) -> dict[str, Any]:
    return {
        "kind": preview.stays.kind,
        "key": preview.gone.key,
        "into": preview.stays.key,
        "records": preview.records,
        "roles": dict(preview.roles),
        "names_gained": preview.names_gained,
        "identifiers_gained": preview.identifiers_gained,
        "facts_gained": preview.facts_gained,
        "conflicts": preview.conflicts,
        "authorities": preview.authorities,
        "becomes_public": preview.becomes_public,
    }


def _merge_lines(preview: MergePreview) -> Iterator[str]:
    gone, stays = preview.gone, preview.stays
    yield f"“{gone.label}” ({gone.key}) becomes a part of “{stays.label}” ({stays.key})."
    yield f"  Records that will name the other: {preview.records}{_roles(preview.roles)}"
    yield from _some("Names gained", preview.names_gained)
    yield from _some("Identifiers gained", preview.identifiers_gained)
    yield from _some("Facts gained", preview.facts_gained)
    yield from _some("Authorities that will name the other", preview.authorities)
    for one in preview.conflicts:
        yield f"  Side by side, {one.property}: {', '.join(one.ours)} | {', '.join(one.theirs)}"
    if preview.becomes_public:
        yield "  The public will see the names of both; until now it saw only the second."
    yield f"  Whatever asks for “{gone.key}” will be led to “{stays.key}”."


def _split_values(preview: SplitPreview) -> dict[str, Any]:
    return {
        "kind": preview.rest.kind,
        "key": preview.rest.key,
        "new": preview.new.key,
        "names": [name.text for name in preview.new.names],
        "records": preview.records,
        "stay": preview.stay,
        "roles": dict(preview.roles),
    }


def _split_lines(preview: SplitPreview) -> Iterator[str]:
    rest, new = preview.rest, preview.new
    yield f"“{new.label}” ({new.key}) becomes an authority of its own beside “{rest.label}” ({rest.key})."
    yield from _some("Names that go over", [name.text for name in new.names])
    yield from _some("Identifiers that go over", [f"{one.scheme}:{one.value}" for one in new.identifiers])
    yield f"  Records in which it is meant: {preview.records}{_roles(preview.roles)}"
    yield f"  Records that name “{rest.label}” still: {preview.stay}"
    yield "  Facts, offices and descriptions stay with the old one."


def _roles(roles: Sequence[tuple[str, int]]) -> str:
    told = ", ".join(f"{role or 'no role'} {count}" for role, count in roles)
    return f" ({told})" if told else ""


def _some(label: str, found: Sequence[str]) -> Iterator[str]:
    if found:
        yield f"  {label}: {'; '.join(found)}"
