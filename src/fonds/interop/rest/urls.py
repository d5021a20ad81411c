"""Addresses below /api/v1/."""

from django.urls import path

from fonds.interop.rest.endpoint import nothing_here

urlpatterns = [
    path("", nothing_here),
    path("<path:rest>", nothing_here),
]
