"""What all pages have in common: they are only read, their errors are words, and browsers keep them for a moment."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec

from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_cache_control, patch_vary_headers

from fonds.errors import FondsError
from fonds.interop.rest.endpoint import READING, SECONDS, refuse_nul
from fonds.web.pages.errors import error_page

P = ParamSpec("P")


def page(
    view: Callable[Concatenate[HttpRequest, P], HttpResponse],
) -> Callable[Concatenate[HttpRequest, P], HttpResponse]:
    """Make a page of `view`: GET and HEAD only, each FondsError becomes a page of its own."""

    @wraps(view)
    def answer(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        if request.method not in READING:
            response = error_page(request, FondsError("method-refused", method=request.method))
            response["Allow"] = ", ".join(READING)
            return response
        try:
            refuse_nul(request)
            response = view(request, *args, **kwargs)
        except FondsError as error:
            return error_page(request, error)
        patch_cache_control(response, private=True, max_age=SECONDS)
        patch_vary_headers(response, ("Accept-Language",))  # dates are put into the reader's language
        return response

    return answer
