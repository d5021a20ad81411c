"""`fonds import`: bring in records, after showing what would happen."""

import sys
from collections.abc import Callable, Sequence
from contextlib import ExitStack

import click
import msgspec
from django.conf import settings

from fonds.cli.plan_text import tell_counts, tell_plan
from fonds.cli.progress import say
from fonds.errors import Exit, FondsError
from fonds.ingest.apply import apply
from fonds.ingest.plan import Plan, discard, interrupted, plan_of, rest_of
from fonds.ingest.planning import AUTHORITIES, GENERIC, make_plan
from fonds.ingest.source import STANDARD_INPUT, Source, opened
from fonds.records import mentions
from fonds.search import indexer, suggesting
from fonds.site.helping import worker_beside

TRIES = 3
"""Times that a plan is made anew when the archive moves on under it."""
FOR_NAMES = 2.0
"""Seconds that names are looked for in what was brought in."""


@click.command("import")
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE…")
@click.option("--dry-run", is_flag=True, help="Show the plan and change nothing.")
@click.option("--yes", is_flag=True, help="Do not ask.")
@click.option(
    "--profile",
    default=GENERIC,
    show_default=True,
    help="Which column feeds which field: a shipped name, or a TOML file.",
)
@click.option("--authorities", is_flag=True, help="The rows are people, bodies, places, topics or repositories.")
@click.option(
    "--encoding", default="", help="Encoding of the sources, where it is not plain to see: windows-1251, gb18030 …"
)
@click.option("--json", "as_json", is_flag=True, help="Print what was done as JSON.")
@click.pass_context
def command(  # noqa: PLR0917 - click hands them over by name
    context: click.Context,
    sources: tuple[str, ...],
    dry_run: bool,
    yes: bool,
    profile: str,
    authorities: bool,
    encoding: str,
    as_json: bool,
) -> None:
    """Bring in records from CSV, TSV, XLSX, ODS, JSONL or an export of Fonds; “-” is standard input.

    Shows first how the columns are read and what would be created, changed, left as it is and refused, then asks.
    Importing the same file again changes nothing; “fonds undo” takes an import back.

    With --authorities the file holds people, bodies, places, topics or repositories: one row each, or one row a name.
    Columns: name, name:ru, name:zh-Hans, variants, kind, type, existence, offices, facts, wikidata, viaf, lcnaf,
    geonames, lcsh, isil, predecessors, successors, broader, note, source … (docs/authorities.md).

    \b
    Examples:
      fonds import letters.csv --dry-run
      fonds import letters.xlsx --profile letters.toml --yes
      zcat letters.jsonl.gz | fonds import - --yes --json
      fonds import --authorities people.csv --dry-run
    """
    if authorities:
        if profile not in {GENERIC, AUTHORITIES}:
            raise click.UsageError("--authorities and --profile exclude each other.")
        profile = AUTHORITIES
    with ExitStack() as stack:
        found = [stack.enter_context(opened(source, sys.stdin.buffer, encoding)) for source in sources]
        if dry_run:
            plan = _rest(found, profile) or _planned(found, profile)
            _dry_run(plan, as_json=as_json)
        else:
            may_ask = sys.stdin.isatty() and STANDARD_INPUT not in sources
            plan = _import(found, profile, _confirmer(yes, may_ask), as_json=as_json)
    if plan.counts.refused:
        context.exit(int(Exit.FINDINGS))


def _planned(sources: Sequence[Source], profile: str) -> Plan:
    counter = _Counter("read")
    plan = make_plan(sources, profile, progress=counter)
    counter.end()
    return plan


def _dry_run(plan: Plan, *, as_json: bool) -> None:
    try:
        if as_json:
            _print_json(plan, batch=None)
        else:
            tell_plan(plan, whole=True)
            click.echo("Nothing was changed: this was a dry run.")
    finally:
        discard(plan.batch)


def _import(sources: Sequence[Source], profile: str, confirm: Callable[[], bool], *, as_json: bool) -> Plan:
    """Plan and apply; go on with an interrupted import of the same sources. Raises FondsError not-confirmed."""
    rest = _rest(sources, profile)
    if rest is None:
        return _plan_and_apply(sources, profile, confirm, as_json=as_json)
    if not as_json:
        tell_plan(rest)
    if not confirm():
        raise FondsError("not-confirmed")
    return _finish(rest, as_json=as_json)


def _rest(sources: Sequence[Source], profile: str) -> Plan | None:
    """What is left of an import of these sources that was interrupted."""
    batch = interrupted(sources, profile)
    if batch is None:
        return None
    click.echo(f"Import {batch} of these sources was interrupted; this is the rest, from where it stopped.", err=True)
    return rest_of(batch)


def _plan_and_apply(sources: Sequence[Source], profile: str, confirm: Callable[[], bool], *, as_json: bool) -> Plan:
    """Make the plan again while the archive moves on under it, each time shown and confirmed."""
    for _ in range(TRIES - 1):
        try:
            return _try(sources, profile, confirm, as_json=as_json)
        except FondsError as error:
            if error.code != "plan-stale":
                raise
            say("The archive has changed meanwhile; the plan is made anew.")
    return _try(sources, profile, confirm, as_json=as_json)


def _try(sources: Sequence[Source], profile: str, confirm: Callable[[], bool], *, as_json: bool) -> Plan:
    plan = _planned(sources, profile)
    try:
        if not as_json:
            tell_plan(plan)
        if plan.does_nothing:
            _tell_nothing(plan, as_json=as_json)
            return plan
        if not confirm():
            raise FondsError("not-confirmed")
        return _finish(plan, as_json=as_json)
    finally:
        discard(plan.batch)  # which spares what was applied


def _tell_nothing(plan: Plan, *, as_json: bool) -> None:
    if as_json:
        _print_json(plan, batch=None)
    else:
        click.echo("There is nothing to do.")


def _finish(plan: Plan, *, as_json: bool) -> Plan:
    counter = _Counter("written")
    with worker_beside(settings.FONDS, plan.counts.created + plan.counts.changed):
        apply(plan.batch, counter)
    counter.end()
    bring_index_up_to_date()
    done = plan_of(plan.batch)
    if as_json:
        _print_json(done, batch=done.batch)
    else:
        tell_counts(done)
        click.echo(f"Import {done.batch} is done. “fonds undo {done.batch}” takes it back.")
    return done


def bring_index_up_to_date() -> None:
    """Index what was written, unless another process is at it: that one will do this as well.

    Names are looked for in it as long as nobody minds waiting; the worker goes on.
    """
    say("Bringing the index up to date …")
    try:
        indexer.catch_up()
        suggesting.catch_up(seconds=FOR_NAMES)
        mentions.catch_up(seconds=FOR_NAMES)
    except FondsError as error:
        if error.code != "index-busy":
            raise


def _confirmer(yes: bool, may_ask: bool) -> Callable[[], bool]:
    def confirm() -> bool:
        return yes or (may_ask and click.confirm("Do this?", err=True))

    return confirm


def _print_json(plan: Plan, batch: int | None) -> None:
    """One object, as decision 20 of the design names its fields; problems are written as they are read."""
    counts = plan.of_authorities() if plan.is_of_authorities else plan.counts
    head = {"batch": batch, "created": counts.created, "changed": counts.changed, "unchanged": counts.unchanged}
    body = {**head, "refused": counts.refused, "problems": list(plan.problems())}
    click.echo(msgspec.json.encode(body).decode())


class _Counter:
    """How many rows are done, on a terminal only."""

    def __init__(self, done: str) -> None:
        self._done = done
        self._rows = 0

    def __call__(self, rows: int) -> None:
        self._rows += rows
        if sys.stderr.isatty():
            click.echo(f"\r{self._rows:,} rows {self._done}", err=True, nl=False)

    def end(self) -> None:
        """Leave the line."""
        if self._rows and sys.stderr.isatty():
            click.echo(err=True)
