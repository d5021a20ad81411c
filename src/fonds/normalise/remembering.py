"""How much is remembered of what words and names were found to be: much by an import, little by a site.

An import compares the same names again and again, and ends. A site is asked something else each time, and runs for
months: each of its workers would grow by half a gigabyte. `fonds serve` sets `SETTING` for all that it starts.
"""

import os
from collections.abc import Callable
from functools import lru_cache
from typing import Final, ParamSpec, TypeVar, cast

SETTING: Final = "FONDS_REMEMBER"
"""Of the environment."""
LITTLE: Final = "little"
_PART: Final = 16 if os.environ.get(SETTING) == LITTLE else 1

P = ParamSpec("P")
R = TypeVar("R")


def remembered(most: int) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """`functools.lru_cache` for `most` answers, or for a sixteenth of them where little is to be remembered."""

    def decorate(function: Callable[P, R]) -> Callable[P, R]:
        return cast("Callable[P, R]", lru_cache(maxsize=most // _PART)(function))

    return decorate
