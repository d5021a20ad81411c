"""The order of people for words with numbers in them: 2 before 10."""

import re

_RUNS = re.compile(r"([0-9]{1,4000})")


def natural_key(text: str) -> tuple[tuple[int, int | str], ...]:
    """A key that sorts runs of ASCII digits by their number, the rest by its letters."""
    runs = _RUNS.split(text.casefold())
    return tuple((0, int(run)) if place % 2 else (1, run) for place, run in enumerate(runs) if run)
