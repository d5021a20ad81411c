"""Addresses of the pages. They are a public contract: change one only with a redirect."""

from django.urls import path

from fonds.interop.permanent import SECTIONS
from fonds.web.pages.authority import entry, index
from fonds.web.pages.cited import record_file
from fonds.web.pages.collection import collection, collections
from fonds.web.pages.facet_page import facet_page
from fonds.web.pages.home import home
from fonds.web.pages.plain import favicon, robots
from fonds.web.pages.programs import programs
from fonds.web.pages.record import by_ark, record
from fonds.web.pages.references import references
from fonds.web.pages.search import search
from fonds.web.pages.search_help import search_help
from fonds.web.pages.slash import with_slash, without_slash

KINDS = ("agent", "place", "topic", "repository")
"""Kinds of authority that have a list and pages of one manner; curated collections have their own."""

WITHOUT_SLASH = (
    *("search", "search/help", "records/<str:id_>", "records/<str:id_>/files/<int:number>"),
    *("ark:<str:naan>/<str:id_>", "archives/<str:slug>/references", "archives/<str:slug>/references/<path:levels>"),
)
"""Addresses that some type, and some programs write, with a slash at the end."""

urlpatterns = [
    path("", home, name="home"),
    path("search", search, name="search"),
    path("search/help", search_help, name="search-help"),
    path("search/facets/<str:name>", facet_page, name="facet"),
    path("records/<str:id_>", record, name="record"),
    path("records/<str:id_>/files/<int:number>", record_file, name="record-file"),
    path("ark:<str:naan>/<str:id_>", by_ark, name="ark"),
    path("collections/", collections, name="collections"),
    path("collections/<str:slug>", collection, name="collection"),
    *(path(f"{SECTIONS[kind]}/", index(kind), name=SECTIONS[kind]) for kind in KINDS),
    *(path(f"{SECTIONS[kind]}/<str:slug>", entry(kind), name=kind) for kind in KINDS),
    path("api/", programs, name="programs"),
    *(path(f"{address}/", without_slash) for address in WITHOUT_SLASH),
    path("archives/<str:slug>/references", references, name="references"),
    path("archives/<str:slug>/references/<path:levels>", references, name="references-level"),
    *(path(f"{section}/<str:slug>/", without_slash) for section in SECTIONS.values()),
    *(path(section, with_slash) for section in SECTIONS.values()),
    path("robots.txt", robots, name="robots"),
    path("favicon.svg", favicon, name="favicon"),
]
