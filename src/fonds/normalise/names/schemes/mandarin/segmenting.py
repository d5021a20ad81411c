"""Cuts a run of letters into syllables in every way that the spellings of a scheme allow, without running away.

    spellings   "xian" → ("xian",), "xi" → ("xi",), "an" → ("an",), "chu" → ("zhu", "chu", "ju", "qu")
    cut         "xian" → [("xian",), ("xi", "an")]

First it is found out from which places the end can be reached; a walk that keeps to those never fails, so that the
work is bounded by the length of the text and the number of readings asked for. Fewer syllables come first.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property

from fonds.normalise.names.schemes.mandarin.syllables import Reading

MOST_READINGS = 64
"""How many readings of one text are given at most, unless more are asked for."""

_WALK = 8
"""How many times as many are looked at, so that those with the fewest syllables can be kept."""


class Spellings:
    """The spellings of a scheme and the syllables that each may stand for."""

    def __init__(self, pairs: Iterable[tuple[str, str]]) -> None:
        found: defaultdict[str, list[str]] = defaultdict(list)
        for spelling, syllable in pairs:
            if syllable not in found[spelling]:
                found[spelling].append(syllable)
        self.syllables: Mapping[str, tuple[str, ...]] = {spelling: tuple(each) for spelling, each in found.items()}

    @cached_property
    def longest(self) -> int:
        """Number of letters of the longest spelling."""
        return max(map(len, self.syllables))


def cut(
    letters: str,
    spellings: Spellings,
    limit: int = MOST_READINGS,
    allowed: Callable[[int, int], bool] | None = None,
) -> list[Reading]:
    """Every way to read an unbroken run of letters, the fewest syllables first, at most `limit`; [] if there is none.

    `allowed` may refuse the stretch from one place to another as one syllable.
    """
    ends = _ends(letters, spellings, allowed)
    if not ends[0]:
        return []
    found: dict[Reading, None] = {}
    for reading in _walk(letters, spellings, ends):
        found[reading] = None
        if len(found) >= limit * _WALK:
            break
    return sorted(found, key=len)[:limit]


def _ends(letters: str, spellings: Spellings, allowed: Callable[[int, int], bool] | None) -> list[list[int]]:
    """For each place, where a syllable that starts there may end so that the rest can be read too; longest first."""
    size = len(letters)
    ends: list[list[int]] = [[] for _ in range(size + 1)]
    for start in range(size - 1, -1, -1):
        for end in range(min(size, start + spellings.longest), start, -1):
            reachable = end == size or ends[end]
            if reachable and letters[start:end] in spellings.syllables and (allowed is None or allowed(start, end)):
                ends[start].append(end)
    return ends


def _walk(letters: str, spellings: Spellings, ends: list[list[int]]) -> Iterator[Reading]:
    """All readings, one after the other; a stack instead of recursion, for names of hundreds of letters."""
    stack: list[tuple[int, Reading]] = [(0, ())]
    while stack:
        start, read = stack.pop()
        if start == len(letters):
            yield read
            continue
        for end in reversed(ends[start]):
            stack.extend((end, (*read, each)) for each in reversed(spellings.syllables[letters[start:end]]))


def join(parts: Iterable[list[Reading]], limit: int = MOST_READINGS) -> frozenset[Reading]:
    """The readings of a whole from the readings of its parts, at most `limit`; empty if any part has none."""
    whole: list[Reading] = [()]
    for part in parts:
        whole = [before + after for before in whole for after in part]
        if len(whole) > limit:
            whole = sorted(whole, key=len)[:limit]
    return frozenset(whole) - {()}
