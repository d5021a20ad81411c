"""A search for an authority that was merged into another searches for the other: old addresses of searches go on."""

from dataclasses import replace

from fonds.records import lookups
from fonds.records.audience import Audience
from fonds.search.fields import FACET_FIELDS, UNIDENTIFIED
from fonds.search.params import SearchParams
from fonds.search.request import Filter


def follow_merges(params: SearchParams, audience: Audience) -> SearchParams:
    """The same search, with the surviving authority wherever the audience may see it."""
    named = {
        (kind, value)
        for one in params.filters
        if (kind := FACET_FIELDS[one.field].authority)
        for value in one.values
        if not value.startswith(UNIDENTIFIED)
    }
    into = lookups.survivors_seen(named, audience) if named else {}
    return replace(params, filters=tuple(_followed(one, into) for one in params.filters)) if into else params


def _followed(one: Filter, into: dict[tuple[str, str], tuple[str, str]]) -> Filter:
    kind = FACET_FIELDS[one.field].authority
    values = (into.get((kind, value), (kind, value))[1] for value in one.values)
    return replace(one, values=tuple(dict.fromkeys(values)))
