"""The keys under which a name or a title is found while it is typed."""

import re
from collections.abc import Iterator
from typing import Final

from fonds.normalise.chinese import simplify
from fonds.normalise.text import fold

LONGEST: Final = 64
"""Characters of a key."""
MOST_STARTS: Final = 4
"""Words of a name from which it can be typed."""
_GAPS: Final = re.compile(r"[\W_]+")
_SMALL: Final = frozenset(
    "a an and at by for from in of on or the to de der des du la le van von в во и из к на о об от по с со у".split()
)
"""Words that nobody begins with."""


def typed(text: str) -> str:
    """The key of `text` as far as it is typed: "Shih-ts'ai, Sh" is "shih tsai sh"."""
    return _GAPS.sub(" ", simplify(fold(text)).replace("'", "")).strip()


def name_keys(form: str) -> Iterator[str]:
    """The keys of a name: from its first word on, and turned round so that each of the next words leads."""
    words = typed(form).split()
    starts = [0, *(place for place in range(1, len(words)) if len(words[place]) > 1 and words[place] not in _SMALL)]
    for start in starts[:MOST_STARTS]:
        yield " ".join((*words[start:], *words[:start]))[:LONGEST].strip()


def title_key(title: str) -> str:
    """The key of a title: its beginning; empty where there is no letter."""
    return typed(title[: 3 * LONGEST])[:LONGEST].strip()


def size_of(records: int) -> int:
    """The order of magnitude of a number of records, by which names are put in order: that of 4 to 7 is 3."""
    return records.bit_length()
