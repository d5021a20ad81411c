"""Comparing family names with family names, given names with given names."""

from dataclasses import dataclass

from fonds.normalise.names.comparing.words import Near, Word, nearness


@dataclass(frozen=True, slots=True)
class Agreement:
    """How far two sequences of words agree."""

    pairs: tuple[tuple[Word, Word, Near], ...]
    """Words that were matched, and how near they are."""
    left: int
    """Words of the one without a partner."""
    right: int
    """Words of the other without a partner."""
    conflict: bool = False
    """Words without a partner stand in the same place on both sides."""

    @property
    def worst(self) -> Near:
        """The least nearness among the pairs; NOT without pairs."""
        return min((near for _, _, near in self.pairs), default=Near.NOT)

    @property
    def complete(self) -> bool:
        """Whether every word has its partner."""
        return not self.left and not self.right

    @property
    def full_words(self) -> int:
        """Pairs of words that are more than initials."""
        return sum(near is not Near.INITIAL and not one.initial for one, _, near in self.pairs)


NOTHING = Agreement((), 0, 0)


def families(one: tuple[Word, ...], other: tuple[Word, ...]) -> Agreement:
    """Words of family names, matched in any order; "MacDonald" is "Mac Donald"."""
    if len(one) == 1 and len(other) == 1:
        near = nearness(one[0], other[0])
        return Agreement(((one[0], other[0], near),), 0, 0) if near else Agreement((), 1, 1)
    if "".join(word.plain for word in one) == "".join(word.plain for word in other):
        return Agreement(((one[0], other[0], Near.SAME),), 0, 0)
    return in_any_order(one, other)


def in_any_order(one: tuple[Word, ...], other: tuple[Word, ...], *, are_given: bool = False) -> Agreement:
    """Match the nearest words first, wherever they stand."""
    found = sorted(
        ((nearness(mine, its, are_given=are_given), -abs(here - there), here, there)
         for here, mine in enumerate(one) for there, its in enumerate(other)),
        reverse=True,
    )  # fmt: skip
    mine_taken: set[int] = set()
    its_taken: set[int] = set()
    pairs = []
    for near, _, here, there in found:
        if near and here not in mine_taken and there not in its_taken:
            mine_taken.add(here)
            its_taken.add(there)
            pairs.append((one[here], other[there], near))
    left, right = len(one) - len(pairs), len(other) - len(pairs)
    return Agreement(tuple(pairs), left, right, bool(left and right))


def givens(one: tuple[Word, ...], other: tuple[Word, ...]) -> Agreement:
    """Match given names in their order; a word that only one side has may be missing, not another one."""
    if "".join(word.plain for word in one) == "".join(word.plain for word in other):
        return Agreement(tuple((word, word, Near.SAME) for word in one), 0, 0)
    pairs: list[tuple[Word, Word, Near]] = []
    here = there = 0
    conflict = False
    while here < len(one) and there < len(other):
        step = _next_pair(one, other, here, there, first=not pairs)
        if step is None:
            break
        next_here, next_there, near = step
        conflict = conflict or (next_here > here and next_there > there)
        pairs.append((one[next_here], other[next_there], near))
        here, there = next_here + 1, next_there + 1
    conflict = conflict or (here < len(one) and there < len(other))
    left, right = len(one) - len(pairs), len(other) - len(pairs)
    if pairs and left and right and (pairs[0][0] is not one[0] or pairs[0][1] is not other[0]):
        conflict = True  # "John William" is not "William A."
    found = Agreement(tuple(pairs), left, right, conflict)
    if found.conflict:  # "Berry, James L." and "Berry, Lampton J."
        swapped = in_any_order(one, other, are_given=True)
        if not swapped.conflict and swapped.full_words:
            return swapped
    return found


def _next_pair(
    one: tuple[Word, ...], other: tuple[Word, ...], here: int, there: int, *, first: bool
) -> tuple[int, int, Near] | None:
    """The next two words that match, skipping as few as possible."""
    for skipped in range(len(one) - here + len(other) - there - 1):
        for mine in range(skipped + 1):
            at, also = here + mine, there + skipped - mine
            if at < len(one) and also < len(other):
                near = nearness(one[at], other[also], are_given=True)
                if near and not (
                    skipped and first and (near is Near.INITIAL or one[at].initial)
                ):  # first names come first
                    return at, also, near
    return None
