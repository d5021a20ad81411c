"""The command `fonds`: one module a command, listed by hand in `listing`."""

from fonds.cli.group import main

__all__ = ["main"]
