"""How to search: every form of a query and every field, from the parser's own tables, with examples of this archive."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from fonds.errors import FondsError
from fonds.interop.audience import audience_of
from fonds.interop.rest.endpoint import no_parameters
from fonds.search.example_words import FALLBACK, examples, with_parts
from fonds.search.fields import FIELDS, Field
from fonds.search.params import SearchParams
from fonds.search.query.forms import FORMS, NEAR
from fonds.web.pages.facets import address_of
from fonds.web.pages.page import page


@dataclass(frozen=True, slots=True)
class Example:
    """A query that was asked, and what it found."""

    text: str
    meaning: str
    count: int | None
    """None where the archive could not be asked."""
    address: str


@page
def search_help(request: HttpRequest) -> HttpResponse:
    """The page that explains the query box."""
    no_parameters(request)
    try:
        counted = examples(audience_of(request))
    except FondsError:  # no index: the page explains nevertheless
        counted = {}
    forms = [_example(counted, form.example, form.meaning) for form in FORMS]
    fields = [(field, _of_field(counted, field)) for field in FIELDS]
    return render(request, "fonds/search_help.html", {"forms": forms, "fields": fields, "near": NEAR})


def _example(counted: dict[str, tuple[str, int]], name: str, meaning: str) -> Example:
    text, count = counted.get(name) or (name.format_map(with_parts(FALLBACK)), None)
    return Example(text, meaning, count, address_of(SearchParams(q=text)))


def _of_field(counted: dict[str, tuple[str, int]], field: Field) -> Example | None:
    return _example(counted, field.name, field.help or field.label) if field.name in counted else None
