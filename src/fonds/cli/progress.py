"""Progress of long work: shown on a terminal, silent in a pipe. Always on standard error."""

import sys
from collections.abc import Iterable, Iterator
from typing import TypeVar

import click

Item = TypeVar("Item")


def progress(items: Iterable[Item], label: str, length: int | None = None) -> Iterator[Item]:
    """The same items; a bar moves while they are taken."""
    hidden = not sys.stderr.isatty()
    with click.progressbar(items, length=length, label=label, file=sys.stderr, hidden=hidden) as bar:
        yield from bar


def say(sentence: str) -> None:
    """Tell a person at a terminal what is going on."""
    if sys.stderr.isatty():
        click.echo(sentence, err=True)
