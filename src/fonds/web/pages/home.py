"""The home page."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from fonds.web.pages.page import page


@page
def home(request: HttpRequest) -> HttpResponse:
    """What the site holds."""
    return render(request, "fonds/home.html", {})
