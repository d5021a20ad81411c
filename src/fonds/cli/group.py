"""`fonds` itself: finds the command, opens the archive for it, and says errors as sentences.

Nothing is loaded before it is needed: `fonds --help` reads the list only.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Any

import click

from fonds import __version__
from fonds.cli.listing import COMMANDS
from fonds.cli.output import abandon_standard_output, is_of_standard_output, unwritable
from fonds.errors import Exit, FondsError

EXIT_CODES = """\b
Exit codes:
  0  done
  1  done, and something needs a person (refused rows, a failed check)
  2  the command line is not right
  3  the input cannot be read or does not fit
  4  the archive folder cannot be used
  5  another process is writing; try again later
  6  there is no such record or batch
  141  whoever read the output stopped reading"""


class Commands(click.Group):
    """The commands of `listing`, each loaded when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """All names, in the order of the list."""
        return list(COMMANDS)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """`--archive PATH` may stand before or after the command."""
        with _errors_said(ctx):  # a question for help is answered here
            return super().parse_args(ctx, _archive_first(args))

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Open the archive where the command needs one; a question for help needs none."""
        name = args[0]
        if name in COMMANDS and COMMANDS[name].needs_archive:
            archive = import_module("fonds.cli.archive")  # Django: `fonds --help` must not wait for it
            if {"--help", "-h"} & set(args[1:]):
                archive.prepare_without_archive()
            else:
                archive.open_archive(ctx.params["folder"])
        return super().resolve_command(ctx, args)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's signature
        """Load one command."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(COMMANDS[cmd_name].module).command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - as above
        """The list, without loading what it lists."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, listed.sentence) for name, listed in COMMANDS.items()])

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 - click's signature
        """Run the command; what goes wrong for a person is said in a sentence."""
        with _errors_said(ctx):
            return super().invoke(ctx)


@contextmanager
def _errors_said(ctx: click.Context) -> Iterator[None]:
    """Say an error in a sentence and end with its code; where the output fails, what can still be said."""
    try:
        yield
    except FondsError as error:
        _say(error)
        ctx.exit(int(error.exit))
    except BrokenPipeError:
        abandon_standard_output()
        ctx.exit(int(Exit.CLOSED))
    except OSError as error:
        if not is_of_standard_output(error):
            raise
        said = unwritable("Standard output", error)
        _say(said)
        abandon_standard_output()
        ctx.exit(int(said.exit))


def _say(error: FondsError) -> None:
    click.echo(f"Error: {error.sentence}\n{error.hint}".rstrip(), err=True)


def _archive_first(args: Sequence[str]) -> list[str]:
    found: list[str] = []
    rest: list[str] = []
    words = iter(args)
    for word in words:
        if word == "--":
            rest += [word, *words]
        elif word == "--archive":
            found += [word, *[value for value in [next(words, None)] if value is not None]]
        elif word.startswith("--archive="):
            found.append(word)
        else:
            rest.append(word)
    return found + rest


@click.group(cls=Commands, epilog=EXIT_CODES, context_settings={"help_option_names": ["--help", "-h"]})
@click.option(
    "--archive",
    "folder",
    type=click.Path(path_type=Path),
    envvar="FONDS_ARCHIVE",
    default=Path(),
    help="The archive folder; otherwise FONDS_ARCHIVE, otherwise the current folder.",
)
@click.version_option(__version__, prog_name="Fonds")
@click.pass_context
def main(context: click.Context, folder: Path) -> None:
    """Fonds publishes an archive of historical documents: one folder, one command, every spelling.

    \b
    Start with:
      fonds demo sample --serve
    """
    context.obj = folder
