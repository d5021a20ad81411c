"""The best alignment of the sounds of two names, and how well the names agree under it.

    s I d a l i n        斯大林
    s - t a l i n        Сталин

Each pair of sounds, and each sound that stands alone, brings the points of `agreement_table`; the alignment with most
points (Needleman and Wunsch, 1970) is divided by the number of sounds, so that long names need not agree better than
short ones.
"""

from functools import lru_cache

from fonds.normalise.names.schemes.transcription.agreement_table import FOREIGN_SOUNDS, TABLE
from fonds.normalise.names.schemes.transcription.chinese_sounds import chinese_sounds
from fonds.normalise.names.schemes.transcription.foreign_sounds import foreign_sounds

UNKNOWN = -60
NOTHING_ALIKE = -3.0

LONGEST = 40
"""Sounds beyond this are not compared: no part of a name has so many."""

Row = tuple[tuple[int, ...], int]
"""The points of one Chinese sound beside each foreign sound, and alone."""


def _rows() -> tuple[dict[str, int], dict[str, Row]]:
    alone: dict[str, int] = {}
    rows: dict[str, Row] = {}
    for line in TABLE.splitlines()[1:]:
        sound, *points = line.split()
        numbers = [int(point) for point in points]
        if sound == "-":
            alone = dict(zip(FOREIGN_SOUNDS, numbers, strict=True))
        else:
            rows[sound] = tuple(numbers[:-1]), numbers[-1]
    return alone, rows


_ALONE, _ROWS = _rows()
_COLUMN = {sound: place for place, sound in enumerate(FOREIGN_SOUNDS)}
_UNKNOWN_ROW: Row = (UNKNOWN,) * len(FOREIGN_SOUNDS), UNKNOWN


def points(chinese: str, foreign: str) -> int:
    """The points of the best alignment of two strings of sounds."""
    columns = [_COLUMN[sound] for sound in foreign if sound in _COLUMN]
    alone = [_ALONE[sound] for sound in foreign if sound in _COLUMN]
    before = [0]
    for each in alone:
        before.append(before[-1] + each)
    for sound in chinese:
        pairs, skipped = _ROWS.get(sound, _UNKNOWN_ROW)
        diagonal = before[0]
        left = diagonal + skipped
        row = [left]
        for column, foreign_alone, above in zip(columns, alone, before[1:], strict=True):
            best = diagonal + pairs[column]
            best = max(best, above + skipped)
            best = max(best, left + foreign_alone)
            row.append(best)
            diagonal, left = above, best
        before = row
    return before[-1]


@lru_cache(maxsize=1 << 17)
def agreement(han: str, word: str) -> float:
    """How well a part in Chinese characters and a word agree: about 1 if they are the same, below 0 if they are not.

    In natural logarithms of odds for each sound; `NOTHING_ALIKE` if one of them has no sounds.
    """
    chinese = chinese_sounds(han)[:LONGEST]
    if not chinese:
        return NOTHING_ALIKE
    return max(
        (points(chinese, foreign[:LONGEST]) / (10 * (len(chinese) + len(foreign))) for foreign in foreign_sounds(word)),
        default=NOTHING_ALIKE,
    )
