"""Addresses with a slash too many or too few: they lead on for good."""

from urllib.parse import quote

from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect

from fonds.web.pages.page import page


@page
def without_slash(request: HttpRequest, /, **_parts: str | int) -> HttpResponse:
    """Redirect to the same address without its last slash."""
    return _moved(request, request.path.rstrip("/"))


@page
def with_slash(request: HttpRequest) -> HttpResponse:
    """Redirect to the same address with a slash at its end."""
    return _moved(request, request.path + "/")


def _moved(request: HttpRequest, path: str) -> HttpResponse:
    """A permanent redirect; parameters are kept."""
    query = request.META.get("QUERY_STRING", "")
    return HttpResponsePermanentRedirect(f"{quote(path)}?{query}" if query else quote(path))
