"""All values of one facet, of what a search finds: several can be ticked at once, and the beginning of one typed."""

from urllib.parse import parse_qsl

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from fonds.interop.audience import audience_of
from fonds.interop.rest.facets import PREFIX, asked
from fonds.search import params as search_params
from fonds.search import service
from fonds.search.fields import FACET_FIELDS
from fonds.search.params import EXCLUDED, SearchParams
from fonds.web.pages.facets import address_of, choices_of
from fonds.web.pages.page import page


@page
def facet_page(request: HttpRequest, name: str) -> HttpResponse:
    """The values. Raises FondsError: page-missing for what is no facet, and what the search service raises."""
    prefix, params = asked(request, name)
    found = service.facet_values(name, prefix, params, audience_of(request))
    context = {
        "field": FACET_FIELDS[name],
        "found": found,
        "choices": choices_of(params, name, found.values),
        "prefix_name": PREFIX,
        "excluded": params.values(name, exclude=True),
        "excluded_name": EXCLUDED + name,
        "kept": _kept(params, name),
        "all": _kept(params),
        "results": address_of(search_params.with_page(params, 1)),
    }
    return render(request, "fonds/facet_page.html", context)


def _kept(params: SearchParams, but: str = "") -> list[tuple[str, str]]:
    """Name and value of every parameter that a form hands on unchanged; page and version belong to another answer."""
    pairs = parse_qsl(search_params.address(params))
    return [(name, value) for name, value in pairs if name not in {but, "page", "version"}]
