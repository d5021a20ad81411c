"""A plan in words: how each source is read, and what would happen with each row."""

from collections.abc import Iterator
from itertools import islice

import click

from fonds.ingest.models import BatchRow
from fonds.ingest.plan import Counts, Plan, PlannedRow, PlannedSource
from fonds.ingest.problems import Problem

SHOWN = 20
"""Rows of a kind that are shown before asking; a dry run shows all."""

_SIGNS = {BatchRow.CREATE: "+", BatchRow.CHANGE: "~", BatchRow.REMOVE: "-"}
_LONGEST = 200

_VISIBILITY = {
    "published": "The records will be published: everybody may see them.",
    "internal": "The records will be internal: only archivists see them until they are published.",
    "withdrawn": "The records will be withdrawn: only archivists see them.",
    "authorities": "An authority is shown to those who may see a record that names it.",
    "as exported": "The records will be as visible as they were where they were exported.",
}


def tell_plan(plan: Plan, *, whole: bool = False) -> None:
    """Print the plan; with `whole` every row, otherwise the first of each kind."""
    for source in plan.sources:
        _tell_source(source)
    for sentence in dict.fromkeys(_VISIBILITY[source.publication] for source in plan.sources):
        click.echo(sentence)
    for action in (BatchRow.CREATE, BatchRow.CHANGE, BatchRow.REMOVE):
        rows = plan.rows(action)
        _tell_some((line for row in rows for line in _row_lines(row)), whole=whole)
    _tell_some((line for problem in plan.problems() for line in _problem_lines(problem)), whole=whole)
    tell_counts(plan)


def tell_counts(plan: Plan) -> None:
    """Print how many rows are created, changed, left and refused."""
    if plan.is_of_authorities:
        _tell_authorities(plan.of_authorities())
        return
    counts = plan.counts
    parts = [f"created {counts.created}", f"changed {counts.changed}", f"left as they are {counts.unchanged}"]
    parts += [f"removed {counts.removed}"] if counts.removed else []
    click.echo(f"Records: {', '.join([*parts, f'refused {counts.refused}'])}.")
    if counts.authorities:
        click.echo(f"Authorities created or changed: {counts.authorities}.")
    if counts.absent:
        click.echo(f"Earlier rows that are no longer in the source: {counts.absent}; their records stay as they are.")


def _tell_authorities(counts: Counts) -> None:
    click.echo(
        f"Authorities: created {counts.created}, changed {counts.changed}, left as they are {counts.unchanged}, "
        f"refused {counts.refused}."
    )


def _tell_source(source: PlannedSource) -> None:
    click.echo(f"{source.file}, compared with what came before from “{source.name}”:")
    width = max((len(label) for label, _ in source.mapping), default=0)
    for label, field in source.mapping:
        click.echo(f"  {label:<{width}}  → {field or 'kept under its own label'}")
    if source.key:
        click.echo(f"  Rows are recognised by “{source.key}”.")


def _tell_some(lines: Iterator[str], *, whole: bool) -> None:
    for line in lines if whole else islice(lines, SHOWN):
        click.echo(line)
    if rest := sum(1 for _ in lines):
        click.echo(f"  … and {rest:,} more lines; --dry-run shows all.")


def _row_lines(row: PlannedRow) -> Iterator[str]:
    what = "" if row.kind == "record" else f"{row.kind} "
    subject = f"{row.subject} " if row.subject else ""
    yield f"{_SIGNS[row.action]} {_place(row.sheet, row.row)}: {what}{subject}{_short(row.title)}"
    for field, old, new in row.changes:
        yield f"    {field.replace('_', ' ')}: “{_short(old)}” → “{_short(new)}”"


def _problem_lines(problem: Problem) -> Iterator[str]:
    place = problem.file if not problem.row else f"{problem.file}, {_place(problem.sheet, problem.row)}"
    column = f", column “{problem.column}”" if problem.column else ""
    yield f"! {problem.severity}: {place}{column}: {problem.sentence}"
    if problem.suggestion:
        yield f"    {problem.suggestion}"


def _place(sheet: str, row: int) -> str:
    return f"sheet “{sheet}”, row {row}" if sheet else f"row {row}"


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1] + "…"
