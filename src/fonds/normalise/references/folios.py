"""Leaves and pages with their backs: "1, 12-25", "49 ob.", "49 об.–50" → ranges that can be compared and written."""

import re
from typing import NamedTuple

BACK = r"(?:ob(?:or(?:ot)?)?|об(?:ор(?:от)?)?|verso|v|rev|back|зв|zv|r|recto)"
"""How the back of a leaf is written, and r or recto for its front."""
_LEAF = rf"[0-9]{{1,6}}(?:\s?[a-zа-я](?![\w.]))?(?:[\s-]?{BACK}\b\.?)?"
_TO = r"\s*[-–—‑−]\s*"
LEAVES = rf"{_LEAF}(?:{_TO}(?:{_LEAF}|{BACK}\b\.?))?"
"""Regular expression for one leaf or one range of leaves."""

_READ = re.compile(
    rf"(?P<number>[0-9]{{1,6}})\s?(?P<letter>[a-zа-я](?![\w.]))?[\s-]?(?P<back>{BACK}\b)?", re.IGNORECASE
)
_RANGE = re.compile(rf"(?P<first>{_LEAF})(?:{_TO}(?:(?P<last>{_LEAF})|(?P<both>{BACK}\b)))?", re.IGNORECASE)
_FRONTS = frozenset({"r", "recto"})


class Leaf(NamedTuple):
    """One side of a leaf. Leaves sort in the order of the file: 49, 49 ob., 50."""

    number: int
    letter: str = ""
    is_back: bool = False

    def written(self, *, back: str = "ob.") -> str:
        """The leaf in digits, its back marked with `back`: "49 ob."."""
        return f"{self.number}{self.letter}{' ' + back if self.is_back else ''}"


class Leaves(NamedTuple):
    """From the first leaf to the last; both are the same for one leaf alone."""

    first: Leaf
    last: Leaf

    def written(self, *, back: str = "ob.") -> str:
        """The range as it is shown: "49 ob.–50"."""
        if self.first == self.last:
            return self.first.written(back=back)
        return f"{self.first.written(back=back)}–{self.last.written(back=back)}"


def read_leaves(value: str) -> tuple[Leaves, ...]:
    """The ranges that the value of a leaf or page part names, in its order. Never raises; nothing for words alone.

    A shortened last number is completed from the first: "140-1" is 140 to 141, "195–96" is 195 to 196.
    """
    return tuple(_leaves(match) for match in _RANGE.finditer(value))


def _leaves(match: re.Match[str]) -> Leaves:
    first = _leaf(match["first"])
    if match["both"]:
        return Leaves(first, first._replace(is_back=match["both"].lower() not in _FRONTS))
    if not match["last"]:
        return Leaves(first, first)
    return Leaves(first, _completed(first, _leaf(match["last"])))


def _leaf(text: str) -> Leaf:
    match = _READ.match(text)
    if match is None:  # not for a text that _RANGE found
        return Leaf(0)
    back = (match["back"] or "").lower()
    letter = (match["letter"] or "").lower()
    if letter in {"v", "r"} and not back:
        letter, back = "", letter
    return Leaf(int(match["number"]), letter, bool(back) and back not in _FRONTS)


def _completed(first: Leaf, last: Leaf) -> Leaf:
    start, end = str(first.number), str(last.number)
    if last.number < first.number and len(end) < len(start):
        return last._replace(number=int(start[: len(start) - len(end)] + end))
    return last
