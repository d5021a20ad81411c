"""/api/v1/suggestions: what may be meant by the letters typed so far."""

from django.http import HttpRequest

from fonds.errors import FondsError
from fonds.interop.audience import audience_of
from fonds.interop.rest.endpoint import endpoint
from fonds.search.suggesting import Suggestions, suggest

NAME = "q"


@endpoint
def suggestions(request: HttpRequest) -> Suggestions:
    """Suggestions. Raises FondsError parameter-unknown, parameter-unreadable."""
    for given in request.GET:
        if given != NAME:
            raise FondsError("parameter-unknown", name=given, known=NAME)
    values = set(request.GET.getlist(NAME))
    if len(values) > 1:
        raise FondsError("parameter-unreadable", name=NAME, value=request.GET[NAME][:100], hint="Give it once only.")
    return suggest("".join(values).encode("utf-8", "replace").decode(), audience_of(request))
