"""What all endpoints have in common: GET and HEAD only, errors as problem documents, a short private cache."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec

import msgspec
from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_cache_control

from fonds.errors import FondsError
from fonds.interop.rest.problems import problem

READING = ("GET", "HEAD")
SECONDS = 30
"""How long a browser may show an answer again without asking."""

P = ParamSpec("P")


def endpoint(
    view: Callable[Concatenate[HttpRequest, P], object],
) -> Callable[Concatenate[HttpRequest, P], HttpResponse]:
    """Make an endpoint of a function that returns a value: anything that msgspec can write as JSON."""

    @wraps(view)
    def answer(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        if request.method not in READING:
            return refuse_method(request)
        try:
            refuse_nul(request)
            value = view(request, *args, **kwargs)
        except FondsError as error:
            return problem(error)
        response = HttpResponse(msgspec.json.encode(value), content_type="application/json")
        patch_cache_control(response, private=True, max_age=SECONDS)
        return response

    return answer


def refuse_method(request: HttpRequest) -> HttpResponse:
    """The 405 for a method that is not for reading."""
    response = problem(FondsError("method-refused", method=request.method))
    response["Allow"] = ", ".join(READING)
    return response


def refuse_nul(request: HttpRequest) -> None:
    """Raise FondsError page-missing for an address with a NUL in it: PostgreSQL cannot even be asked for one."""
    if "\0" in request.path:
        raise FondsError("page-missing")


def no_parameters(request: HttpRequest) -> None:
    """Raise FondsError parameter-unknown where the address has any parameter."""
    for name in request.GET:
        raise FondsError("parameter-unknown", name=name, known="none")


@endpoint
def nothing_here(request: HttpRequest, rest: str = "") -> object:  # noqa: ARG001 - the addresses decide
    """Every address below /api/v1/ that is not an endpoint. Raises FondsError page-missing."""
    raise FondsError("page-missing")
