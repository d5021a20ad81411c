"""The home page: what the site holds."""

from functools import lru_cache

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from fonds.errors import FondsError
from fonds.interop.audience import audience_of
from fonds.interop.rest.endpoint import no_parameters
from fonds.records import journal, lookups
from fonds.records.audience import Audience
from fonds.records.lookups import EntryView, Totals
from fonds.search import service
from fonds.search.params import SearchParams
from fonds.web.pages.page import page
from fonds.web.pages.result_list import Row, rows

RECENT = 5
"""Newly catalogued records shown."""


@page
def home(request: HttpRequest) -> HttpResponse:
    """The site in numbers, its collections, and what is new."""
    no_parameters(request)
    audience = audience_of(request)
    totals, collections = _holdings(str(settings.FONDS.path), journal.last_number(), audience)
    context = {"totals": totals, "collections": collections, "recent": _recent(audience)}
    return render(request, "fonds/home.html", context)


@lru_cache(maxsize=8)
def _holdings(archive: str, version: int, audience: Audience) -> tuple[Totals, list[EntryView]]:  # noqa: ARG001 - the key
    """Counted once for each version of the archive: whatever changes a number writes to the journal first."""
    return lookups.totals(audience), lookups.entries("collection", audience)


def _recent(audience: Audience) -> list[Row]:
    """The last records catalogued; none while the index is being rebuilt."""
    try:
        return rows(service.search(SearchParams(sort="added"), audience).results[:RECENT])
    except FondsError as error:
        if error.status != 503:
            raise
        return []
