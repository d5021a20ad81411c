"""What a command is given to read: its arguments, or the lines of standard input; and who is said to give it."""

import sys
from collections.abc import Iterable, Iterator
from typing import Final

NOBODY_NAMED: Final = "an archivist"
"""Who decided, where nobody is named. Not the user of this system: whoever decides is shown to the public."""


def texts_given(arguments: Iterable[str]) -> Iterator[str]:
    """The arguments, or without any the lines of standard input as they come, without what ends them.

    What was not UTF-8 comes with replacement characters: JSON can hold no half of a pair.
    """
    return map(_decodable, arguments or _lines())


def _lines() -> Iterator[str]:
    for number, line in enumerate(sys.stdin.buffer):
        text = line.decode("utf-8", "replace")
        yield (text.removeprefix("\ufeff") if number == 0 else text).removesuffix("\n").removesuffix("\r")


def _decodable(text: str) -> str:
    return text.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
