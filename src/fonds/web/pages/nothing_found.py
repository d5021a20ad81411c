"""What the results page says when nothing was found: ways on, one click each."""

from dataclasses import dataclass

from fonds.search.fields import FACET_FIELDS
from fonds.search.params import EXCLUDED
from fonds.search.request import AskedWord, Results, Spelling, WayOut


@dataclass(frozen=True, slots=True)
class ShownWay:
    """A search without one filter, or without the last few."""

    filters: tuple[tuple[str, str], ...]
    """Name and value of each filter that is taken away, as its chip says them."""
    count: int
    address: str


@dataclass(frozen=True, slots=True)
class Lost:
    """Everything that may help."""

    missing: tuple[AskedWord, ...]
    """Words that no record has."""
    met: tuple[AskedWord, ...]
    """Words that some record has, where there are several words."""
    any_word: Spelling | None
    ways: tuple[ShownWay, ...]


def nothing_found(results: Results) -> Lost | None:
    """The ways on, None where something was found."""
    found = results.nothing_found
    if found is None:
        return None
    return Lost(
        missing=tuple(word for word in found.words if not word.count),
        met=tuple(word for word in found.words if word.count),
        any_word=found.any_word,
        ways=tuple(map(_way, found.ways_out)),
    )


def _way(way: WayOut) -> ShownWay:
    return ShownWay(tuple((_name(name), label) for name, label in way.without), way.count, way.url)


def _name(parameter: str) -> str:
    """Such as “Person” and “Person is not”."""
    facet = parameter.removeprefix(EXCLUDED)
    return f"{facet.capitalize()} is not" if facet in FACET_FIELDS and parameter != facet else parameter.capitalize()
