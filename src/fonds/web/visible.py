"""Middleware: no page carries a raw control character, whatever the records hold."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase

from fonds.normalise.visible import visible_in_html


def show_controls(answer: Callable[[HttpRequest], HttpResponseBase]) -> Callable[[HttpRequest], HttpResponseBase]:
    """Show control characters in HTML as symbols. What is stored, and what programs get, stays as it is."""

    def shown(request: HttpRequest) -> HttpResponseBase:
        response = answer(request)
        if isinstance(response, HttpResponse) and response.get("Content-Type", "").startswith("text/html"):
            response.content = visible_in_html(response.content.decode()).encode()
        return response

    return shown
