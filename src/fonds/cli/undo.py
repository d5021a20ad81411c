"""`fonds undo`: take an import back."""

import sys

import click

from fonds.cli.import_ import bring_index_up_to_date
from fonds.errors import FondsError
from fonds.ingest.plan import plan_of
from fonds.ingest.undo import undo


@click.command("undo")
@click.argument("batch", type=int)
@click.option("--yes", is_flag=True, help="Do not ask.")
def command(batch: int, yes: bool) -> None:
    """Take the import BATCH back: all of it, exactly, or nothing.

    Created records become tombstones, changed ones get back what they were. Refused, with the reasons, where later
    work stands on it. Importing the file again brings the same records back under their ids.

    \b
    Example:
      fonds undo 3
    """
    counts = plan_of(batch).counts
    question = f"Take back import {batch} ({counts.created} records created, {counts.changed} changed)?"
    if not yes and not (sys.stdin.isatty() and click.confirm(question, err=True)):
        raise FondsError("undo-not-confirmed", batch=batch)
    undone = undo(batch)
    bring_index_up_to_date()
    click.echo(
        f"Import {batch} is taken back: {undone.removed} records removed, {undone.restored} as they were before, "
        f"{undone.authorities_removed} authorities removed, {undone.authorities_restored} as they were before."
    )
    if undone.authorities_kept:
        click.echo(f"Kept, because others use them: {', '.join(undone.authorities_kept)}.")
