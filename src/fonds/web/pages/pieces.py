"""A text cut into what matched and what did not."""

from collections.abc import Iterable
from dataclasses import dataclass

from fonds.search.request import MatchRange


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text that matched, or one that did not."""

    text: str
    is_match: bool


Pieces = tuple[Piece, ...]


def pieces(text: str, ranges: Iterable[MatchRange]) -> Pieces:
    """`text` cut at the ends of `ranges` (code points, end excluded), which may touch or overlap."""
    made: list[Piece] = []
    done = 0
    for start, end in _merged(ranges, len(text)):
        made += [Piece(text[done:start], is_match=False), Piece(text[start:end], is_match=True)]
        done = end
    made.append(Piece(text[done:], is_match=False))
    return tuple(piece for piece in made if piece.text)


def _merged(ranges: Iterable[MatchRange], length: int) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted((max(found.start, 0), min(found.end, length)) for found in ranges):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        elif start < end:
            merged.append((start, end))
    return merged
