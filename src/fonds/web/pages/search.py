"""The results page."""

from dataclasses import dataclass, replace

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from fonds.interop.audience import audience_of
from fonds.interop.permanent import base_address
from fonds.search import params as search_params
from fonds.search import service
from fonds.search.params import SearchParams
from fonds.search.query.expansion import by_reason
from fonds.search.query.parser import ANY_WORD, needing_all
from fonds.search.request import HitGroup, Results, Sort
from fonds.web.pages import facets
from fonds.web.pages.histogram import histogram
from fonds.web.pages.nothing_found import nothing_found
from fonds.web.pages.page import page
from fonds.web.pages.paging import Paging, paging
from fonds.web.pages.result_list import Row, rows
from fonds.web.pages.why import PARAMETER, whys

SORTS: dict[Sort, str] = {
    "relevance": "best match",
    "oldest": "oldest",
    "newest": "newest",
    "title": "title",
    "added": "newly catalogued",
}
GROUPS: dict[search_params.Group, str] = {"": "as one list", "collection": "by collection", "file": "by file"}


@dataclass(frozen=True, slots=True)
class Order:
    """One order to choose."""

    words: str
    address: str
    is_current: bool


@dataclass(frozen=True, slots=True)
class ShownGroup:
    """Hits that have a collection, or the record above them, in common."""

    id: str
    label: str
    count: int
    address: str
    rows: list[Row]


@page
def search(request: HttpRequest) -> HttpResponse:
    """Results for the address's parameters. Raises what read_params and the search service raise."""
    audience = audience_of(request)
    asked = dict(request.GET.lists())
    why = "".join(asked.pop(PARAMETER, [])[:1])
    params = search_params.read_params(asked)
    results = service.search(params, audience)
    explained = whys(params, results, why, audience)
    offered = facets.facets(params, results)
    ticks = [choice for facet in offered for choice in (*facet.shown, *facet.folded)]
    context = {
        "params": params,
        "results": results,
        "rows": rows(results.results, explained),
        "near": rows(results.near, explained),
        "kept": facets.handed_on(params, ("q",)),
        "kept_beside_dates": facets.handed_on(params, ("from", "to", "dates", "undated")),
        "kept_beside_facets": facets.handed_on(params, ("q",), ticks),
        "facets": offered,
        "chart": histogram(params, results),
        "chips": facets.chips(params, results),
        "cleared": facets.address_of(search_params.without_filters(params)),
        "orders": _orders(params),
        "sizes": _sizes(params),
        "paging": _paging(params, results),
        "only_undated": facets.address_of(replace(params, undated="only", page=1)),
        "variants": facets.address_of(replace(params, variants=not params.variants, page=1)),
        "groups": [_group(number, one) for number, one in enumerate(results.groups, start=1)],
        "groupings": _groupings(params),
        "lost": nothing_found(results),
        "permalink": facets.permalink_of(params, results.archive_version),
        "version_note": _version_note(params.version, results.archive_version),
        "widened": by_reason(results.expanded),
        "all_words": _all_words(params, results),
        "address": base_address(settings.FONDS) + facets.address_of(params),
        "program_address": facets.address_of(params).replace("/search", "/api/v1/search", 1),
    }
    return render(request, "fonds/search.html", context)


def _version_note(made: int, now: int) -> str:
    """What is to be said of the version that a shared link speaks of."""
    if not made or made == now:
        return ""
    if made > now:
        return f"The link speaks of version {made} of the archive; this is version {now}."
    return (
        f"The link was made as of version {made} of the archive, which has moved on to version {now}: "
        "what is found may differ."
    )


def _all_words(params: SearchParams, results: Results) -> str:
    """The address of the search for all words, where any of many were enough; empty elsewhere."""
    text = needing_all(params.q) if ANY_WORD in results.notes else ""
    return facets.address_of(replace(params, q=text, page=1)) if text else ""


def _paging(params: SearchParams, results: Results) -> Paging:
    """The pages to offer, none of them deeper than can be shown."""
    pages = min(results.pages, search_params.DEEPEST // params.per_page)
    return paging(results.page, pages, lambda number: facets.address_of(search_params.with_page(params, number)))


def _orders(params: SearchParams) -> list[Order]:
    offered = [sort for sort in SORTS if sort != "relevance" or params.q.strip()]
    return [
        Order(SORTS[sort], facets.address_of(search_params.with_sort(params, sort)), sort == params.order)
        for sort in offered
    ]


def _sizes(params: SearchParams) -> list[Order]:
    return [
        Order(str(size), facets.address_of(replace(params, per_page=size, page=1)), size == params.per_page)
        for size in search_params.PER_PAGE
    ]


def _groupings(params: SearchParams) -> list[Order]:
    return [
        Order(words, facets.address_of(search_params.with_group(params, group)), group == params.group)
        for group, words in GROUPS.items()
    ]


def _group(number: int, one: HitGroup) -> ShownGroup:
    return ShownGroup(f"group-{number}", one.label, one.count, one.url, rows(one.results))
