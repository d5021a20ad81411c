"""/api/v1/search: the parameters of /search, the answer of the search service."""

from django.http import HttpRequest

from fonds.interop.audience import audience_of
from fonds.interop.rest.endpoint import endpoint
from fonds.search import service
from fonds.search.params import read_params
from fonds.search.request import Results


@endpoint
def search(request: HttpRequest) -> Results:
    """Search. Raises FondsError parameter-unknown, parameter-unreadable and what `service.search` raises."""
    return service.search(read_params(dict(request.GET.lists())), audience_of(request))
