"""What pages call the values of facets."""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from django.conf import settings

from fonds.normalise.kinds import label_of
from fonds.normalise.languages import language_name
from fonds.records import lookups
from fonds.records.audience import Audience
from fonds.search.fields import FACET_FIELDS, UNIDENTIFIED
from fonds.search.params import SearchParams
from fonds.search.request import FacetCount, FacetValue

Facets = dict[str, tuple[FacetValue, ...]]


def labelled(
    facets: Mapping[str, Iterable[FacetCount]], params: SearchParams, audience: Audience, language: str, version: int
) -> Facets:
    """The counts with their labels, the values left out among them: nothing is counted of those.

    A value that the audience cannot know is called as it was typed.
    """
    facets = {name: _with_excluded(counts, params.values(name, exclude=True)) for name, counts in facets.items()}
    known = _known(str(settings.FONDS.path), audience, version)
    wanted = {(FACET_FIELDS[name].authority, count.value) for name, counts in facets.items() for count in counts}
    missing = {key for key in wanted if key[0] and key not in known and not key[1].startswith(UNIDENTIFIED)}
    if missing:
        found = lookups.labels(missing, audience)
        known.update({key: label for key, (label, _) in found.items()})  # only these: others are whatever was typed
    return {
        name: tuple(
            FacetValue(
                count.value, _label(name, count.value, known, language), count.count, count.value in params.values(name)
            )
            for count in counts
        )
        for name, counts in facets.items()
    }


def _with_excluded(counts: Iterable[FacetCount], excluded: Sequence[str]) -> list[FacetCount]:
    found = [count for count in counts if count.value not in excluded]
    return [*found, *(FacetCount(value, 0) for value in excluded)]


@lru_cache(maxsize=4)
def _known(_archive: str, _audience: Audience, _version: int) -> dict[tuple[str, str], str]:
    """Labels met before at this version of the archive."""
    return {}


def _label(facet: str, value: str, known: Mapping[tuple[str, str], str], language: str) -> str:
    if facet == "language":
        return language_name(value) or value
    if facet == "kind":
        return label_of(value, language)
    return known.get((FACET_FIELDS[facet].authority, value), value.removeprefix(UNIDENTIFIED))
