"""A text made even for looking names up in it, with the way back: which place of the source each place of it is.

Left out are signs that nobody sees (soft hyphens, zero-width characters, marks of direction). Runs of white space are
one space, a name divided at the end of a line is whole, and a letter with its combining marks is one character. What is
left has one character for each letter, so that folding it moves nothing.
"""

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass

_UNSEEN = "\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
_BLANKS = re.compile(r"(?P<blanks>[ \t\n\r\f\v\u00a0]{2,})")
_DIVIDED = re.compile(r"-[ \t]*\r?\n")
_ODD = re.compile(f"[{_UNSEEN}\u0300-\u036f]")
_UNEVEN = re.compile(
    f"(?P<unseen>[{_UNSEEN}]+)"
    f"|(?P<divided>(?<=[^\\W\\d_])-[ \\t]*\\r?\\n[ \\t]*(?=[^\\W\\d_]))"
    f"|(?P<blanks>[ \\t\\n\\r\\f\\v\\u00a0]{{2,}})"
    f"|(?P<marked>[^\\W_][{_UNSEEN}]*[\u0300-\u036f][\u0300-\u036f{_UNSEEN}]*)"
)
_MARKS_AND_UNSEEN = re.compile(f"[\u0300-\u036f{_UNSEEN}]")
_ALL_UNSEEN = re.compile(f"[{_UNSEEN}]")

PARAGRAPH = "\u2029"
"""Stands for an empty line in an even text: no name goes over it."""


@dataclass(frozen=True, slots=True)
class EvenText:
    """The even text, and the stretches of it that are moved against the source."""

    text: str
    starts: tuple[int, ...] = ()
    """Places from which on …"""
    shifts: tuple[int, ...] = ()
    """… this must be added to a place."""
    is_gap: tuple[bool, ...] = ()
    """Whether nothing is left of what stood before that place."""

    def source(self, start: int, end: int) -> tuple[int, int]:
        """Where the stretch from `start` to before `end` stands in the source, marks of its last letter included."""
        if not self.starts:
            return start, end
        return start + self._shift(bisect_right(self.starts, start) - 1), end + self._shift(self._before(end))

    def _shift(self, at: int) -> int:
        return self.shifts[at] if at >= 0 else 0

    def _before(self, end: int) -> int:
        """Unseen signs after a stretch are not part of it."""
        at = bisect_right(self.starts, end) - 1
        while at >= 0 and self.starts[at] == end and self.is_gap[at]:
            at -= 1
        return at


def even(text: str) -> EvenText:
    """`text` made even."""
    uneven = _uneven(text)
    if uneven is None:
        return EvenText(text)
    pieces: list[str] = []
    moved: list[tuple[int, int, bool]] = []
    length = done = 0
    for found in uneven.finditer(text):
        start, end = found.span()
        instead = _instead(found)
        if end - start == len(instead) == 1:
            continue
        pieces += (text[done:start], instead)
        length += start - done + len(instead)
        done = end
        moved.append((length, end - length, not instead))
    pieces.append(text[done:])
    starts, shifts, gaps = zip(*moved, strict=True) if moved else ((), (), ())
    return EvenText("".join(pieces), starts, shifts, gaps)


def _uneven(text: str) -> re.Pattern[str] | None:
    """What to look for in `text`: the cheapest pattern that misses nothing there, None for an even text."""
    if not text.isascii() and _ODD.search(text):
        return _UNEVEN
    if "\n" in text and _DIVIDED.search(text):
        return _UNEVEN
    if "  " in text or "\n" in text or "\u00a0" in text:
        return _BLANKS if _BLANKS.search(text) else None
    return None


def _instead(found: re.Match[str]) -> str:
    words = found.group()
    if found.lastgroup == "unseen":
        return ""
    if found.lastgroup == "divided":
        return "-"
    if found.lastgroup == "blanks":
        return PARAGRAPH if words.count("\n") > 1 or words.count("\r") > 1 else " "
    composed = unicodedata.normalize("NFC", _ALL_UNSEEN.sub("", words))
    return composed if len(composed) == 1 else _MARKS_AND_UNSEEN.sub("", words)
