"""/api/v1/facets/{name}: the values of one facet, of what a search finds."""

from django.http import HttpRequest

from fonds.errors import FondsError
from fonds.interop.audience import audience_of
from fonds.interop.rest.endpoint import endpoint
from fonds.search import service
from fonds.search.facet_values import FacetPage
from fonds.search.fields import FACETS
from fonds.search.params import SearchParams, read_params

PREFIX = "prefix"


def asked(request: HttpRequest, name: str) -> tuple[str, SearchParams]:
    """The beginning of a value, and the search.

    Raises FondsError: page-missing for what is no facet, parameter-unknown, parameter-unreadable.
    """
    if name not in FACETS:
        raise FondsError("page-missing")
    given = dict(request.GET.lists())
    prefixes = set(given.pop(PREFIX, [""]))
    if len(prefixes) > 1:
        hint = "Give it once only."
        raise FondsError("parameter-unreadable", name=PREFIX, value=request.GET[PREFIX][:100], hint=hint)
    return prefixes.pop().encode("utf-8", "replace").decode()[:200], read_params(given)


@endpoint
def facet(request: HttpRequest, name: str) -> FacetPage:
    """The values. Raises what `asked` and the search service raise."""
    prefix, params = asked(request, name)
    return service.facet_values(name, prefix, params, audience_of(request))
