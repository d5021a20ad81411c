"""The page that tells programmers of the JSON interface, made from the same description that programs read."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from fonds.interop.permanent import base_address
from fonds.interop.rest.endpoint import no_parameters
from fonds.interop.rest.openapi import BASE, PROBLEMS, description
from fonds.web.pages.page import page


@page
def programs(request: HttpRequest) -> HttpResponse:
    """Endpoints, parameters and errors."""
    no_parameters(request)
    paths = description(settings.FONDS.title)["paths"]
    endpoints = [(BASE + address, methods["get"]) for address, methods in paths.items()]
    context = {"base": base_address(settings.FONDS), "endpoints": endpoints, "problems": PROBLEMS}
    return render(request, "fonds/programs.html", context)
