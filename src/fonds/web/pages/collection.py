"""Curated collections: their list, and a page for each with its introduction and its records in its order."""

from typing import Final

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from fonds.interop.audience import audience_of
from fonds.interop.permanent import section_address
from fonds.records import lookups
from fonds.records.audience import Audience
from fonds.records.lookups import EntryView
from fonds.search.params import SearchParams
from fonds.search.request import Filter
from fonds.web.pages.brief_list import BriefRow, brief_rows
from fonds.web.pages.facets import address_of
from fonds.web.pages.page import page
from fonds.web.pages.paging import Span, list_paging, page_number, span_of

KIND: Final = "collection"
PER_PAGE: Final = 25
"""Records on one page of a collection."""


@page
def collections(request: HttpRequest) -> HttpResponse:
    """All curated collections with the beginning of their introductions."""
    found = lookups.entries(KIND, audience_of(request))
    span = span_of(len(found), page_number(request), PER_PAGE)
    context = {"entries": found[span.start : span.last], "span": span, "paging": list_paging("/collections/", span)}
    return render(request, "fonds/collections.html", context)


@page
def collection(request: HttpRequest, slug: str) -> HttpResponse:
    """One collection. An old address redirects to the present one."""
    audience = audience_of(request)
    view = lookups.entry(KIND, slug, audience)
    address = section_address(KIND, view.slug)
    if slug != view.slug:
        return redirect(address, permanent=True)
    span = span_of(view.records, page_number(request), PER_PAGE)
    context = {
        "view": view,
        "authority": view.authority,
        "span": span,
        "rows": _rows(view, span, audience),
        "paging": list_paging(address, span),
        "search_within": address_of(SearchParams(filters=(Filter(KIND, (view.authority.key,)),))),
    }
    return render(request, "fonds/collection.html", context)


def _rows(view: EntryView, span: Span, audience: Audience) -> list[BriefRow]:
    ids = lookups.members(view.authority.key, audience, span.start, PER_PAGE)
    return brief_rows(ids, lookups.briefs(ids, audience))
