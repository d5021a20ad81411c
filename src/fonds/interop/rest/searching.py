"""/api/v1/search: the parameters of /search, the answer of the search service; /api/v1/search/explain: why."""

from django.http import HttpRequest

from fonds.errors import FondsError
from fonds.interop.audience import audience_of
from fonds.interop.rest.endpoint import endpoint
from fonds.search import service
from fonds.search.explain import Explanation
from fonds.search.explain import explain as explain_result
from fonds.search.params import read_params
from fonds.search.request import Results

_ONE_ID = "Give the id of one record, as in the address of its page."


@endpoint
def search(request: HttpRequest) -> Results:
    """Search. Raises FondsError parameter-unknown, parameter-unreadable and what `service.search` raises."""
    return service.search(read_params(dict(request.GET.lists())), audience_of(request))


@endpoint
def explain(request: HttpRequest) -> Explanation:
    """Why a search finds the record `id`. Raises FondsError as `search` does, record-missing and record-withdrawn."""
    asked = dict(request.GET.lists())
    ids = {value.strip() for value in asked.pop("id", [])} - {""}
    if len(ids) != 1 or any("\0" in id_ for id_ in ids):  # PostgreSQL cannot even be asked for a NUL
        value = ", ".join(sorted(ids))[:100].replace("\0", "␀")
        raise FondsError("parameter-unreadable", name="id", value=value, hint=_ONE_ID)
    return explain_result(read_params(asked), ids.pop(), audience_of(request))
