"""People, places, topics and archives: their lists, and a page for each with its names, facts and records."""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from fonds.interop.audience import audience_of
from fonds.interop.permanent import SECTIONS, base_address, section_address
from fonds.interop.rest.endpoint import no_parameters
from fonds.normalise.text import fold
from fonds.records import lookups
from fonds.records.audience import Audience
from fonds.records.description import Authority, Name
from fonds.records.lookups import EntryView
from fonds.search.params import SearchParams
from fonds.search.request import Filter
from fonds.web.pages.authority_facts import entered, fact_groups, tied_groups
from fonds.web.pages.authority_records import groups, one_role
from fonds.web.pages.facets import address_of
from fonds.web.pages.page import page
from fonds.web.pages.paging import list_paging, page_number, span_of
from fonds.web.pages.references import browsing_address
from fonds.web.pages.ties import FACETS

PER_PAGE: Final = 200
"""Entries on one page of a list."""
HEADINGS: Final = {"agent": "People and bodies", "place": "Places", "topic": "Topics", "repository": "Archives"}
LEADS: Final = {
    "agent": "Persons, families and corporate bodies that the records name, under all their spellings.",
    "place": "Places that the records name, under all their spellings.",
    "topic": "What the records are about.",
    "repository": "Who holds the papers.",
}

View = Callable[..., HttpResponse]


@dataclass(frozen=True, slots=True)
class Listed:
    """An entry in a list, with a few of its other names."""

    label: str
    address: str
    records: int
    others: tuple[Name, ...]


@dataclass(frozen=True, slots=True)
class Related:
    """A wider or narrower entry."""

    label: str
    address: str


def index(kind: str) -> View:
    """The page that lists the entries of a kind, by letter."""

    @page
    def show(request: HttpRequest) -> HttpResponse:
        number = page_number(request)
        found = sorted(lookups.entries(kind, audience_of(request)), key=lambda view: fold(view.authority.label))
        span = span_of(len(found), number, PER_PAGE)
        shown = [_listed(kind, view) for view in found[span.start : span.last]]
        path = f"/{SECTIONS[kind]}/"
        context = {
            "heading": HEADINGS[kind],
            "lead": LEADS[kind],
            "letters": [(letter, list(group)) for letter, group in groupby(shown, key=_letter)],
            "span": span,
            "paging": list_paging(path, span),
        }
        return render(request, "fonds/authorities.html", context)

    return show


def entry(kind: str) -> View:
    """The page of one entry of a kind, or of its records in one role. An old address redirects to the present one."""

    @page
    def show(request: HttpRequest, slug: str) -> HttpResponse:
        audience = audience_of(request)
        view = lookups.entry(kind, slug, audience)
        address = section_address(kind, view.slug)
        if slug != view.slug:
            return redirect(address + ("?" + request.GET.urlencode() if request.GET else ""), permanent=True)
        context = _context(kind, view, audience)
        listed = one_role((kind, view.authority.key), address, request, audience)
        if listed is not None:
            return render(request, "fonds/authority_role.html", context | {"listed": listed, "entry": address})
        no_parameters(request)
        return render(request, "fonds/authority.html", context | _whole(kind, view, address, audience))

    return show


def _listed(kind: str, view: EntryView) -> Listed:
    label = view.authority.label
    others = tuple(name for name in view.authority.names if name.text != label)[:3]
    return Listed(label, section_address(kind, view.slug), view.records, others)


def _letter(listed: Listed) -> str:
    first = fold(listed.label).lstrip("'\"([")[:1].upper()
    return first if first.isalpha() else "0–9"


def _context(kind: str, view: EntryView, audience: Audience) -> dict[str, object]:
    authority = view.authority
    return {
        "view": view,
        "authority": authority,
        "heading": HEADINGS[kind],
        "index": f"/{SECTIONS[kind]}/",
        "broader": _broader(kind, authority, audience),
        "address": base_address(settings.FONDS) + section_address(kind, view.slug),
    }


def _whole(kind: str, view: EntryView, address: str, audience: Audience) -> dict[str, object]:
    """What only the first page of an entry has: its facts, and the beginning of each list."""
    authority = view.authority
    return {
        "facet": FACETS[kind],
        "facts": fact_groups(authority.facts),
        "entered": entered(authority.identifiers),
        "tied": tied_groups(authority, audience),
        "groups": groups((kind, authority.key), address, audience),
        "references": browsing_address(authority, view.slug, audience),
        "all_records": address_of(SearchParams(filters=(Filter(FACETS[kind], (authority.key,)),), sort="oldest")),
    }


def _broader(kind: str, authority: Authority, audience: Audience) -> Related | None:
    key = (kind, authority.broader)
    found = lookups.labels([key], audience).get(key) if authority.broader else None
    return Related(found[0], section_address(kind, found[1])) if found else None
