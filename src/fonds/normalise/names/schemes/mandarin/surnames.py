"""Surnames of China: evidence of where the family name stands, and how their characters are read."""

from collections import defaultdict
from typing import Final, NamedTuple

from fonds.normalise.names.schemes.mandarin import surname_table
from fonds.normalise.names.schemes.mandarin.syllables import Reading


class Surname(NamedTuple):
    """One surname: ("ou", "yang") 欧阳."""

    syllables: Reading
    han: str
    """In simplified characters."""
    frequent: bool
    """Whether it is one of the hundred that most people bear."""


def _rows(table: str, *, frequent: bool, compound: bool = False) -> list[Surname]:
    rows = []
    for line in table.strip().splitlines():
        reading, characters = line.split(" | ")
        names = [characters] if compound else list(characters)
        rows += [Surname(tuple(reading.split()), han, frequent) for han in names]
    return rows


SURNAMES: Final = (
    *_rows(surname_table.FREQUENT, frequent=True),
    *_rows(surname_table.OTHERS, frequent=False),
    *_rows(surname_table.COMPOUND, frequent=False, compound=True),
)
"""Every surname of the table; one with two readings (尉迟, 翟, 覃) twice."""

SURNAME_SYLLABLES: Final = frozenset(surname.syllables for surname in SURNAMES)
"""The readings that are surnames: ("sheng",), ("ou", "yang")."""


def _by_han() -> dict[str, tuple[Reading, ...]]:
    found: defaultdict[str, list[Reading]] = defaultdict(list)
    for surname in SURNAMES:
        found[surname.han].append(surname.syllables)
    return {han: tuple(readings) for han, readings in found.items()}


SURNAME_READINGS: Final = _by_han()
"""Simplified characters of a surname → its readings."""

LONGEST_SURNAME: Final = max(map(len, SURNAME_READINGS))


def surname_of(han: str) -> str:
    """The surname that a name in simplified characters begins with: the longest of the table that leaves a given name.

    "" where there is none: "欧阳修" → "欧阳", "盛世才" → "盛", "尤金" → "尤", "香港" → "".
    """
    for size in range(min(LONGEST_SURNAME, len(han) - 1), 0, -1):
        if han[:size] in SURNAME_READINGS:
            return han[:size]
    return ""
