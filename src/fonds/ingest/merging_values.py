"""Merges a field of several values: what takes the place of what, and what was edited on both sides.

before  English          ours   English, Russian        the source corrects the English title:
after   English (new)    →      English (new), Russian  it stands where the old one stood, and stays the primary
"""

from collections import defaultdict
from collections.abc import Sequence
from itertools import zip_longest
from typing import Any, NamedTuple

_NAMING = ("id", "element", "label", "scheme", "collection", "target", "kind", "language", "role", "property")
"""Fields that say which value of several it is, not what it says."""


class MergedValues(NamedTuple):
    """The values to write, and (ours, theirs) of each that was edited on both sides; None: it was taken out."""

    values: tuple[Any, ...]
    kept: tuple[tuple[Any, Any], ...]


def merge_values(before: Sequence[Any], after: Sequence[Any], ours: Sequence[Any]) -> MergedValues:
    """`ours` with what the source changed from `before` to `after`. The order of ours stays.

    A value that takes the place of another stands where that one stood; one that is new stands where the source has
    it. A value that the archive edited, or took out, and the source edited, or dropped, is as the archive has it.
    """
    theirs, edits = replacements(before, after), replacements(before, ours)
    kept: list[tuple[Any, Any]] = []
    merged: list[Any] = []
    for value in ours:
        if value not in before or value in after:
            merged.append(value)
        elif value in theirs and theirs[value] not in ours:
            merged.append(theirs[value])
    for old in _missing(before, after):
        new, edit = theirs.get(old), edits.get(old)
        if old not in ours and (new is not None or edit is not None) and new != edit:
            kept.append((edit, new))
    settled = {new for _, new in kept}
    for place, value in enumerate(after):
        if value not in before and value not in merged and value not in settled:
            merged.insert(_place(after, place, merged), value)
    return MergedValues(tuple(merged), tuple(kept))


def replacements(before: Sequence[Any], after: Sequence[Any]) -> dict[Any, Any]:
    """Value that is gone → the new one in its place: of the same name, so to speak, else where nothing else moved."""
    gone, new = _missing(before, after), _missing(after, before)
    found: dict[Any, Any] = {}
    for old_ones, new_ones in _by_name(gone, new):
        if len(old_ones) == len(new_ones):
            found.update(zip(old_ones, new_ones, strict=True))
    if len(gone) == len(new):
        rest = [one for one in new if one not in found.values()]
        at_same_place = {old: later for old, later in zip_longest(before, after) if later in rest}
        found.update((old, at_same_place[old]) for old in gone if old not in found and old in at_same_place)
    return found


def _missing(values: Sequence[Any], others: Sequence[Any]) -> list[Any]:
    return [value for value in dict.fromkeys(values) if value not in others]


def _by_name(gone: Sequence[Any], new: Sequence[Any]) -> list[tuple[list[Any], list[Any]]]:
    groups: defaultdict[tuple[Any, ...], tuple[list[Any], list[Any]]] = defaultdict(lambda: ([], []))
    for side, values in enumerate((gone, new)):
        for value in values:
            groups[tuple(getattr(value, name, "") for name in _NAMING)][side].append(value)
    return list(groups.values())


def _place(after: Sequence[Any], place: int, merged: Sequence[Any]) -> int:
    """Behind the value that it follows in the source, else before the one that it precedes, else at the end."""
    for value in reversed(after[:place]):
        if value in merged:
            return merged.index(value) + 1
    for value in after[place + 1 :]:
        if value in merged:
            return merged.index(value)
    return len(merged)
