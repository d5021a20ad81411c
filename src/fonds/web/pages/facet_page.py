"""All values of one facet, of what a search finds: several can be ticked at once, and the beginning of one typed."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from fonds.interop.audience import audience_of
from fonds.interop.rest.facets import PREFIX, asked
from fonds.search import params as search_params
from fonds.search import service
from fonds.search.fields import FACET_FIELDS
from fonds.search.params import SearchParams
from fonds.web.pages.facets import address_of, choices_of, handed_on
from fonds.web.pages.page import page


@page
def facet_page(request: HttpRequest, name: str) -> HttpResponse:
    """The values. Raises FondsError: page-missing for what is no facet, and what the search service raises."""
    prefix, params = asked(request, name)
    found = service.facet_values(name, prefix, params, audience_of(request))
    choices = choices_of(params, name, found.values)
    context = {
        "field": FACET_FIELDS[name],
        "found": found,
        "choices": choices,
        "prefix_name": PREFIX,
        "kept": handed_on(params, shown=choices),
        "all": handed_on(params),
        "params": params,
        "is_narrowed": _is_narrowed(params),
        "results": address_of(search_params.with_page(params, 1)),
    }
    return render(request, "fonds/facet_page.html", context)


def _is_narrowed(params: SearchParams) -> bool:
    return bool(params.filters or params.within or params.from_ or params.to) or params.undated != "include"
