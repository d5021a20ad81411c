"""Small files at the root: robots.txt and the icon."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from fonds.web.pages.page import page


@page
def robots(request: HttpRequest) -> HttpResponse:
    """What crawlers are asked to leave: searches, of which there is no end."""
    return render(request, "fonds/robots.txt", content_type="text/plain; charset=utf-8")


@page
def favicon(request: HttpRequest) -> HttpResponse:
    """The site's icon."""
    return render(request, "fonds/favicon.svg", content_type="image/svg+xml")
