"""Errors as pages: what is wrong, and what to do about it."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from fonds.errors import FondsError
from fonds.interop.rest.problems import is_for_programs, problem

HEADINGS = {
    400: "This address cannot be read",
    404: "Not found",
    405: "This page can only be read",
    410: "Withdrawn",
    503: "Not available just now",
}
"""HTTP status → the heading of its page."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Somewhere else to go."""

    address: str
    words: str


def error_page(request: HttpRequest, error: FondsError, suggestions: Sequence[Suggestion] = ()) -> HttpResponse:
    """The page (or, below /api/v1/, the problem document) that says what `error` says."""
    if is_for_programs(request):
        return problem(error)
    heading = HEADINGS.get(error.status, "Something is wrong")
    typed = request.GET.get("q", "") if request.path.startswith("/search") else ""  # words are not lost with a bad date
    context = {"error": error, "heading": heading, "suggestions": suggestions, "typed": typed}
    return render(request, "fonds/error.html", context, status=error.status)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001 - Django's signature
    """Django's handler400: a host name or a form that cannot be accepted."""
    return error_page(request, FondsError("request-unreadable"))


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001 - Django's signature
    """Django's handler404: no page has this address."""
    return error_page(request, FondsError("page-missing"))


def server_error(request: HttpRequest) -> HttpResponse:
    """Django's handler500. It asks nothing of the catalogue, which may be what failed."""
    return error_page(request, FondsError("fault"))
