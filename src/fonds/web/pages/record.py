"""A record's page: everything that is known of it, as the one who asks may see it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from fonds.errors import FondsError
from fonds.interop.audience import audience_of
from fonds.interop.permanent import ark, permanent_address, section_address
from fonds.interop.rest.endpoint import no_parameters
from fonds.records import lookups
from fonds.records.audience import Audience
from fonds.records.date_notes import date_notes
from fonds.records.description import Brief, Description, Relation, Text, Title, Witness
from fonds.records.lookups import RecordView
from fonds.web.pages.areas import areas
from fonds.web.pages.cited import file_groups
from fonds.web.pages.errors import Suggestion, error_page
from fonds.web.pages.found_names import FoundNames
from fonds.web.pages.page import page
from fonds.web.pages.ties import Labels, groups, named_in
from fonds.web.templatetags.reading import when

CHILDREN = 100
"""Parts listed on the page of the whole."""


@dataclass(frozen=True, slots=True)
class Link:
    """A place to go, and what it is called."""

    address: str
    label: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """Where the record stands in one of its collections."""

    collection: Link
    previous: Link | None
    following: Link | None


@dataclass(frozen=True, slots=True)
class Form:
    """A witness and its holder."""

    witness: Witness
    holder: Link | None


@dataclass(frozen=True, slots=True)
class Tied:
    """A relation and the record at its other end, if it is here."""

    relation: Relation
    target: Link | None


@page
def record(request: HttpRequest, id_: str) -> HttpResponse:
    """The page of one record. An id with a slip in it gets suggestions, a withdrawn one its tombstone."""
    no_parameters(request)
    audience = audience_of(request)
    try:
        view = lookups.record(id_, audience)
    except FondsError as error:
        near = lookups.similar_ids(id_, audience) if error.code == "record-missing" else []
        briefs = lookups.briefs(near, audience)
        found = [Suggestion(f"/records/{other}", title_of(briefs[other].titles, other)) for other in near]
        return error_page(request, error, found)
    return render(request, "fonds/record.html", _context(view, audience))


@page
def by_ark(request: HttpRequest, naan: str, id_: str) -> HttpResponse:
    """The record that an ARK names. Raises FondsError page-missing for another site's prefix."""
    if not settings.FONDS.naan or naan != settings.FONDS.naan:
        raise FondsError("page-missing")
    lookups.record(id_, audience_of(request))
    return redirect(f"/records/{id_}")


def title_of(titles: tuple[Title, ...], id_: str) -> str:
    """The title to show: the first; a record without one is called by its id."""
    return titles[0].text if titles else f"Untitled record {id_}"


def _context(view: RecordView, audience: Audience) -> dict[str, object]:
    description = view.description
    labels = lookups.labels(named_in(description), audience)
    targets = lookups.briefs([tie.target for tie in description.relations if tie.target], audience)
    address = permanent_address(settings.FONDS, view.id)
    title = description.titles[0] if description.titles else Title(text=f"Untitled record {view.id}", language="en")
    forms = [_form(witness, labels) for witness in description.witnesses]
    names = FoundNames(lookups.spots(view.id, audience), description)
    return {
        "view": view,
        "record": description,
        "title": title,
        "history": lookups.versions(view.id, audience),
        "ancestors": [_link(id_, brief) for id_, brief in lookups.ancestors(view.id, audience)],
        "children": [_link(id_, brief) for id_, brief in lookups.children(view.id, audience, CHILDREN)],
        "places_in": _places_in(view, labels, audience),
        "people": groups("agent", description.agents, labels),
        "place_groups": groups("place", description.places, labels),
        "topics": groups("topic", description.topics, labels),
        "forms": forms,
        "relations": [_tied(relation, targets) for relation in description.relations],
        "abstracts": names.abstracts(),
        "texts": [(text, _heading(text), names.paragraphs(text)) for text in description.texts],
        "found": names.listed(),
        "areas": areas(description),
        "files": file_groups(view.id, labels, audience),
        "date_notes": date_notes(description) if audience >= Audience.ARCHIVIST else (),
        "address": address,
        "ark": ark(settings.FONDS, view.id),
        "citation": citation(description, title.text, forms, settings.FONDS.title),
    }


def _link(id_: str, brief: Brief) -> Link:
    return Link(f"/records/{id_}", title_of(brief.titles, id_), when(brief.dates[0]) if brief.dates else "")


def _places_in(view: RecordView, labels: Labels, audience: Audience) -> list[Place]:
    """One place for each collection that the audience may see."""
    keys = [membership.collection for membership in view.description.collections]
    seen = [key for key in dict.fromkeys(keys) if ("collection", key) in labels]
    beside = {key: lookups.neighbours(view.id, key, audience) for key in seen}
    briefs = lookups.briefs(sorted({id_ for pair in beside.values() for id_ in pair if id_}), audience)
    places = []
    for key in seen:
        label, slug = labels["collection", key]
        previous, following = (_link(id_, briefs[id_]) if id_ in briefs else None for id_ in beside[key])
        places.append(Place(Link(section_address("collection", slug), label), previous, following))
    return places


def _form(witness: Witness, labels: Labels) -> Form:
    label, slug = labels.get(("repository", witness.repository), ("", ""))
    return Form(witness, Link(section_address("repository", slug), label) if slug else None)


def _tied(relation: Relation, targets: Mapping[str, Brief]) -> Tied:
    brief = targets.get(relation.target)
    return Tied(relation, _link(relation.target, brief) if brief else None)


def _heading(text: Text) -> str:
    return "Translation" if text.kind == "translation" else "Transcript"


def citation(description: Description, title: str, forms: Iterable[Form], site: str) -> str:
    """How to cite the record, up to its address: title, date, holder and reference of the first witness, site."""
    parts = [f"“{title}”", when(description.dates[0]) if description.dates else "date not given"]
    first = next(iter(forms), None)
    if first is not None:
        references = first.witness.references
        reference = references[0].raw if references else ""
        holder = first.holder.label if first.holder else first.witness.repository_found
        parts += [] if holder and holder in reference else [holder]
        parts.append(reference)
    parts.append(site)
    return ", ".join(part.rstrip(" .,") for part in parts if part)
