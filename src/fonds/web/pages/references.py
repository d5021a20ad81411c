"""An archive's page by references: the levels that source lines name, and the records cited from each.

The levels are derived from the lines. They are no levels of description, and not the holder's arrangement; every page
says so. A level is known only through a record that the one who asks may see.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final
from urllib.parse import quote

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from fonds.errors import FondsError
from fonds.interop.audience import audience_of
from fonds.interop.permanent import section_address
from fonds.records import lookups
from fonds.records.audience import Audience
from fonds.records.description import Authority
from fonds.records.lookups import CitedStep, Holder
from fonds.web.pages.brief_list import BriefRow, brief_rows
from fonds.web.pages.page import page
from fonds.web.pages.paging import Span, list_paging, page_number, span_of

PER_PAGE: Final = 100
"""Levels and records together on one page."""


@dataclass(frozen=True, slots=True)
class Step:
    """A level, where its page is, and how many records are cited from it and from below."""

    address: str
    shown: tuple[str, ...]
    records: int = 0


def references_address(slug: str, levels: Sequence[str] = ()) -> str:
    """The address of a level. A slash within a level is written as in a JSON Pointer (RFC 6901): ~1, and ~ itself ~0.

    Servers decode %2F before they see the path's parts, so that it cannot be told from the slash between two levels.
    """
    parts = (quote(level.replace("~", "~0").replace("/", "~1"), safe="") for level in levels)
    return "/".join((section_address("repository", slug), "references", *parts))


def levels_in(path: str) -> tuple[str, ...]:
    """The levels that an address names, from its decoded end; none for an empty one."""
    return tuple(part.replace("~1", "/").replace("~0", "~") for part in path.split("/")) if path else ()


def browsing_address(authority: Authority, slug: str, audience: Audience) -> str:
    """Where the references of an archive can be browsed; empty where no visible record is cited from it."""
    is_cited = authority.kind == "repository" and lookups.is_cited(lookups.holder_of(authority), audience)
    return references_address(slug) if is_cited else ""


@page
def references(request: HttpRequest, slug: str, levels: str = "") -> HttpResponse:
    """The page of one level, or of the first ones. Raises FondsError authority-missing, page-missing."""
    audience = audience_of(request)
    view = lookups.entry("repository", slug, audience)
    if slug != view.slug:
        address = references_address(view.slug, levels_in(levels))
        return redirect(address + ("?" + request.GET.urlencode() if request.GET else ""), permanent=True)
    holder, steps = lookups.holder_of(view.authority), levels_in(levels)
    if not lookups.is_cited(holder, audience, steps):
        raise FondsError("page-missing")
    context = _context(holder, view.slug, steps, page_number(request), audience)
    archive = Step(section_address("repository", view.slug), (view.authority.label,))
    return render(request, "fonds/references.html", context | {"archive": archive})


def _context(holder: Holder, slug: str, levels: tuple[str, ...], number: int, audience: Audience) -> dict[str, object]:
    address = references_address(slug, levels)
    below = lookups.cited_levels(holder, levels, audience)
    records = lookups.count_citing(holder, levels, audience) if levels else 0
    span = span_of(len(below) + records, number, PER_PAGE)
    trail = _trail(slug, lookups.trail(holder, levels, audience))
    return {
        "trail": [Step(references_address(slug), ("References",)), *trail[:-1]] if levels else [],
        "here": _written(trail),
        "below": [
            Step(references_address(slug, (*levels, one.key)), one.shown, one.records)
            for one in below[span.start : span.last]
        ],
        "levels": len(below),
        "records": records,
        "rows": _rows(holder, levels, span, len(below), audience),
        "span": span,
        "paging": list_paging(address, span),
        "address": address,
    }


def _trail(slug: str, steps: Sequence[CitedStep]) -> list[Step]:
    keys = [step.key for step in steps]
    return [Step(references_address(slug, keys[:depth]), step.shown) for depth, step in enumerate(steps, start=1)]


def _written(trail: Sequence[Step]) -> tuple[str, ...]:
    """All levels of a path in one line, once in each script that they are written in."""
    lines = (", ".join(step.shown[which] for step in trail) for which in (0, -1))
    return tuple(dict.fromkeys(lines)) if trail else ()


def _rows(holder: Holder, levels: tuple[str, ...], span: Span, before: int, audience: Audience) -> list[BriefRow]:
    """The records on this page: they come after the levels."""
    first = max(span.start - before, 0)
    limit = max(span.last - before, 0) - first
    return cited_rows(lookups.citing(holder, levels, audience, first, limit), audience) if limit else []


def cited_rows(found: Sequence[lookups.Citing], audience: Audience) -> list[BriefRow]:
    """Rows of a list of cited records, each with its leaves."""
    ids = [one.id for one in found]
    return brief_rows(ids, lookups.briefs(ids, audience), leaves={one.id: one.leaves for one in found})
