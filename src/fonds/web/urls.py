"""Addresses of the pages. They are a public contract: change one only with a redirect."""

from django.urls import path

from fonds.web.pages.plain import favicon, robots

urlpatterns = [
    path("robots.txt", robots, name="robots"),
    path("favicon.svg", favicon, name="favicon"),
]
