"""What a command is given to read: its arguments, or the lines of standard input; and who gives it."""

import getpass
import sys
from collections.abc import Iterable, Iterator


def texts_given(arguments: Iterable[str]) -> Iterator[str]:
    """The arguments, or without any the lines of standard input as they come, without what ends them.

    What was not UTF-8 comes with replacement characters: JSON can hold no half of a pair.
    """
    return map(_decodable, arguments or _lines())


def user_name() -> str:
    """Who decides, where nobody is named: the user of this system."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # no name for this user id, as in containers
        return "command line"


def _lines() -> Iterator[str]:
    for number, line in enumerate(sys.stdin.buffer):
        text = line.decode("utf-8", "replace")
        yield (text.removeprefix("\ufeff") if number == 0 else text).removesuffix("\n").removesuffix("\r")


def _decodable(text: str) -> str:
    return text.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
