"""Hits put together: by curated collection, or by the record directly above each, whatever its level."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Final

from fonds.records import lookups
from fonds.records.audience import Audience
from fonds.search.engine import Engine
from fonds.search.fields import FILE
from fonds.search.params import SearchParams, address, with_group, with_value
from fonds.search.request import Filter, HitGroup, Result, SearchRequest

MOST_GROUPS: Final = 20
SHOWN: Final = 3
"""Hits of each group."""
NOWHERE: Final = Filter(FILE, ("",))
"""What no record is below."""

RowsOf = Callable[[Sequence[str]], tuple[Result, ...]]
"""Ids → their rows."""


def branch(id_: str, audience: Audience) -> Filter:
    """What stands below a record on any level; nothing where the audience does not see the record."""
    containers = lookups.containers(id_, audience)
    return Filter(FILE, containers) if containers else NOWHERE


def grouped(
    params: SearchParams, request: SearchRequest, engine: Engine, rows_of: RowsOf
) -> tuple[tuple[HitGroup, ...], int]:
    """The largest groups of the hits of `request`, and how many hits are in none of these."""
    by = params.group
    counted = engine.search(replace(request, facets=(by,), facet_size=MOST_GROUPS, offset=0, size=1, with_years=False))
    chosen = {value for one in request.filters if one.field == by and not one.exclude for value in one.values}
    counts = [one for one in counted.facets[by] if one.count and (not chosen or one.value in chosen)][:MOST_GROUPS]
    labels = _labels(by, [one.value for one in counts], request.audience)
    groups = []
    for one in counts:
        ids = engine.search(_only(request, Filter(by, (one.value,)))).ids
        url = "/search?" + address(_within(params, one.value))
        groups.append(HitGroup(one.value, labels.get(one.value, one.value), one.count, url, rows_of(ids)))
    others = Filter(by, tuple(one.value for one in counts), exclude=True)
    return tuple(groups), engine.count(_only(request, others)) if counts else counted.total


def _only(request: SearchRequest, filter_: Filter) -> SearchRequest:
    return replace(
        request, filters=(*request.filters, filter_), facets=(), offset=0, size=SHOWN, with_years=False
    )  # fmt: skip


def _within(params: SearchParams, value: str) -> SearchParams:
    flat = with_group(params, "")
    return replace(flat, within=value) if params.group == FILE else with_value(flat, "collection", value)


def _labels(by: str, values: Iterable[str], audience: Audience) -> dict[str, str]:
    if by == FILE:
        return {id_: title_of(id_, audience) for id_ in values}
    found = lookups.labels({("collection", value) for value in values}, audience)
    return {key: label for (_, key), (label, _) in found.items()}


def title_of(id_: str, audience: Audience) -> str:
    """The first title of a record, or its id; empty for a record that the audience does not see."""
    brief = lookups.briefs([id_], audience).get(id_)
    return (brief.titles[0].text if brief.titles else id_) if brief else ""
