"""What every page knows of the site: its name, its parts, and which of them is shown."""

from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest

from fonds import __version__
from fonds.web.date_language import date_language

PARTS = (
    ("/search", "Search"),
    ("/collections/", "Collections"),
    ("/people/", "People"),
    ("/places/", "Places"),
    ("/topics/", "Topics"),
    ("/archives/", "Archives"),
)
"""Address and name of each part, in the order of the navigation."""


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the site in the navigation."""

    address: str
    name: str
    current: str
    """The value of aria-current: `page` on the part's first page, `true` below it, else empty."""


def site(request: HttpRequest) -> dict[str, object]:
    """Context processor: `site` (the archive's options), `parts`, `fonds_version`, `date_language`."""
    return {
        "site": settings.FONDS,
        "parts": [Part(address, name, _current(address, request.path)) for address, name in PARTS],
        "fonds_version": __version__,
        "date_language": date_language(request),
    }


def _current(address: str, path: str) -> str:
    if path == address:
        return "page"
    return "true" if path.startswith(address.rstrip("/") + "/") else ""
