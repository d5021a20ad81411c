"""`--as`: who is asking. The command line reads as the public unless told otherwise."""

from collections.abc import Callable
from typing import Any, TypeVar

import click

from fonds.records.audience import Audience

Function = TypeVar("Function", bound=Callable[..., Any])


def as_option(*, everything: bool = False) -> Callable[[Function], Function]:
    """The option `--as`, handed over as `audience`; with `everything`, tombstones can be asked for as well."""
    names = [audience.term for audience in Audience if everything or audience is not Audience.EVERYTHING]
    return click.option(
        "--as",
        "audience",
        type=click.Choice(names),
        default=Audience.PUBLIC.term,
        show_default=True,
        callback=lambda _context, _option, name: Audience.named(name),
        help="Who is asking: what others may not see is left out.",
    )
