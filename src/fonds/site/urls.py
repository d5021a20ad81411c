"""All addresses of the site."""

from django.urls import include, path

from fonds.interop.downloads import download

urlpatterns = [
    path("downloads/<str:name>", download, name="download"),
    path("api/v1/", include("fonds.interop.rest.urls")),
    path("", include("fonds.web.urls")),
]
handler400 = "fonds.web.pages.errors.bad_request"
handler404 = "fonds.web.pages.errors.not_found"
handler500 = "fonds.web.pages.errors.server_error"
