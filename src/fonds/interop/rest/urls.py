"""Addresses below /api/v1/."""

from django.urls import path

from fonds.interop.rest.endpoint import nothing_here
from fonds.interop.rest.facets import facet
from fonds.interop.rest.openapi import openapi
from fonds.interop.rest.records import record
from fonds.interop.rest.searching import explain, search
from fonds.interop.rest.suggesting import suggestions

urlpatterns = [
    path("search", search, name="api-search"),
    path("search/explain", explain, name="api-explain"),
    path("facets/<str:name>", facet, name="api-facet"),
    path("suggestions", suggestions, name="api-suggestions"),
    path("records/<str:id_>", record, name="api-record"),
    path("openapi.json", openapi, name="api-openapi"),
    path("", nothing_here),
    path("<path:rest>", nothing_here),
]
