"""Small files at the root: robots.txt and the icon."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from fonds.interop.permanent import base_address
from fonds.web.pages.page import page


@page
def robots(request: HttpRequest) -> HttpResponse:
    """What crawlers are asked to leave: searches, of which there is no end. They are told where the download is."""
    context = {"site_address": base_address(settings.FONDS)}
    return render(request, "fonds/robots.txt", context, content_type="text/plain; charset=utf-8")


@page
def favicon(request: HttpRequest) -> HttpResponse:
    """The site's icon."""
    return render(request, "fonds/favicon.svg", content_type="image/svg+xml")
