"""The values of facets as numbers: tantivy counts numbers many times faster than it looks up what a counted word says.

    <facet>_numbers   of each record, the numbers of its values          counted
    <facet>_values    "<number in hexadecimal> TAB <value>"              asked for; tells which value a number is

A number is made of the value alone, so it is the same in every segment and every index: what was read once stays true.
"""

from collections.abc import Collection, Mapping
from hashlib import blake2b
from typing import Final

from tantivy import Searcher

from fonds.search.engines.tantivy import schema

REMEMBERED: Final = 1 << 16
"""Values kept by each process, some 150 bytes each."""
LONGEST: Final = 65_000
"""Bytes of a value that is counted: an index takes no term of more than 65,530."""
_BETWEEN: Final = "\t"


def number_of(value: str) -> int:
    """The number of a value: 63 bits, so that of a million values two share one once in twenty million archives."""
    return int.from_bytes(blake2b(value.encode(), digest_size=8).digest(), "big") >> 1


def value_term(value: str, number: int) -> str:
    """What the column of values holds."""
    return f"{_prefix(number)}{value}"


def _prefix(number: int) -> str:
    return f"{number:016x}{_BETWEEN}"


class ValueNames:
    """Which value a number is, as far as this process has read it."""

    def __init__(self) -> None:
        self._kept: dict[int, str] = {}

    def of(self, searcher: Searcher, facet: str, numbers: Collection[int]) -> Mapping[int, str]:
        """Number → value. All of them must have been counted by this searcher in the column of this facet."""
        column = facet + schema.VALUES
        kept = self._kept
        missing = [number for number in numbers if number not in kept]
        if len(kept) + len(missing) > REMEMBERED:
            kept = self._kept = {number: kept[number] for number in numbers if number in kept}
        for number in missing:
            for term, _ in searcher.terms_with_prefix(column, _prefix(number)):
                kept[number] = term.split(_BETWEEN, 1)[1]
        return kept
