"""Addresses of the pages."""

from django.urls import path

from fonds.web.pages.home import home

urlpatterns = [
    path("", home, name="home"),
]
