"""All values of one facet, or those that begin as what was typed."""

from collections.abc import Sequence
from typing import Final

from msgspec import Struct

from fonds.search.request import FacetValue
from fonds.search.suggesting.forms import name_keys, typed

MOST_VALUES: Final = 10_000
"""The most frequent ones that are looked through."""
SHOWN: Final = 100


class FacetPage(Struct, frozen=True):
    """The most frequent of the values asked for, and those chosen."""

    facet: str
    prefix: str
    total: int
    """Records found; a chosen value of this facet does not narrow what is counted for the others."""
    matching: int
    """Values that begin so, of which at most a hundred are listed."""
    values: tuple[FacetValue, ...]
    archive_version: int


def beginning(name: str, prefix: str, values: Sequence[FacetValue], total: int, version: int) -> FacetPage:
    """The values in whose label some word begins the rest as `prefix` does; of all of them, chosen ones come first."""
    key = typed(prefix)
    found = [one for one in values if one.selected or (one.count and _begins(one.label, key))]
    ordered = sorted(found, key=lambda one: not one.selected)
    return FacetPage(name, prefix, total, len(found), tuple(ordered[:SHOWN]), version)


def _begins(label: str, key: str) -> bool:
    return not key or any(start.startswith(key) for start in name_keys(label))
