"""The OpenAPI 3.1 description, made from the tables and values that the endpoints themselves use."""

from typing import Any, Final

import msgspec
from django.conf import settings
from django.http import HttpRequest

from fonds import __version__
from fonds.interop.rest.endpoint import endpoint, no_parameters
from fonds.interop.rest.problems import MEDIA_TYPE, Problem
from fonds.interop.rest.records import RecordAnswer
from fonds.search.explain import Explanation
from fonds.search.facet_values import FacetPage
from fonds.search.fields import FACET_FIELDS, FACETS
from fonds.search.params import EXCLUDED, NAMES, PER_PAGE, SORTS
from fonds.search.request import Results
from fonds.search.suggesting import Suggestions

Schema = dict[str, Any]

BASE: Final = "/api/v1"
PROBLEMS: Final = {
    "400": "A parameter is unknown or cannot be read, or the page lies past the end or too deep.",
    "404": "There is no such record or facet, or it may not be seen.",
    "405": "Another method than GET or HEAD.",
    "410": "The record was public and has been withdrawn.",
    "503": "The search index is being rebuilt.",
}
"""Status → when it is given."""

_SINGLE: Final[dict[str, tuple[Schema, str]]] = {
    "q": ({"type": "string"}, "The query. Everything is accepted; `notes` says what was not understood."),
    "from": ({"type": "string", "examples": ["1934"]}, "First day that may match: EDTF, such as 1937 or 1937-04-21."),
    "to": ({"type": "string", "examples": ["1949-10"]}, "Last day that may match: EDTF."),
    "within": ({"type": "string"}, "Id of a record: only what stands below it, on any level."),
    "group": (
        {"type": "string", "enum": ["collection", "file"]},
        "Put the hits together by collection, or by the record above each: `groups`.",
    ),
    "version": (
        {"type": "integer", "minimum": 0, "maximum": 999_999_999, "default": 0},
        "`archive_version` when a link was made. It changes nothing of what is found.",
    ),
    "dates": (
        {"type": "string", "enum": ["possible", "certain"], "default": "possible"},
        "Keep what may fall in the range, or only what must.",
    ),
    "undated": (
        {"type": "string", "enum": ["include", "only", "exclude"], "default": "include"},
        "What happens to records without a date.",
    ),
    "sort": ({"type": "string", "enum": list(SORTS)}, "Default: relevance with a query, else added (newest first)."),
    "page": ({"type": "integer", "minimum": 1, "maximum": 1_000_000, "default": 1}, "Counted from 1."),
    "per_page": ({"type": "integer", "enum": list(PER_PAGE), "default": PER_PAGE[0]}, "Results on a page."),
    "variants": (
        {"type": "string", "enum": ["on", "off"], "default": "on"},
        "Whether other forms of known names are searched as well.",
    ),
}
"""Parameters given once: schema and sentence. All others are facets, which may be repeated."""


@endpoint
def openapi(request: HttpRequest) -> Schema:
    """The description as JSON. Raises FondsError parameter-unknown."""
    no_parameters(request)
    return description(settings.FONDS.title)


def description(title: str) -> Schema:
    """The OpenAPI document of a site called `title`."""
    _, components = msgspec.json.schema_components(
        [Results, FacetPage, Suggestions, Explanation, RecordAnswer, Problem],
        ref_template="#/components/schemas/{name}",
    )
    return {
        "openapi": "3.1.0",
        "info": {
            "title": title,
            "version": __version__,
            "description": "Read-only. Every error is a problem document (RFC 9457) with a stable `code`.",
        },
        "servers": [{"url": BASE}],
        "paths": {
            "/search": {"get": _search()},
            "/search/explain": {"get": _explain()},
            "/facets/{name}": {"get": _facet()},
            "/suggestions": {"get": _suggestions()},
            "/records/{id}": {"get": _record()},
            "/openapi.json": {"get": _self()},
        },
        "components": {"schemas": components},
    }


def search_parameters() -> list[Schema]:
    """Every parameter of a search, in the order of the canonical address."""
    return [_parameter(name) for name in NAMES]


def _parameter(name: str) -> Schema:
    if name in _SINGLE:
        schema, sentence = _SINGLE[name]
        return {"name": name, "in": "query", "description": sentence, "schema": schema}
    facet = name.removeprefix(EXCLUDED)
    verb = "None of these values" if name.startswith(EXCLUDED) else "Any of these values"
    return {
        "name": name,
        "in": "query",
        "description": f"{verb} of the facet {FACET_FIELDS[facet].label}; may be repeated.",
        "schema": {"type": "array", "items": {"type": "string"}},
        "style": "form",
        "explode": True,
    }


def _search() -> Schema:
    return {
        "operationId": "search",
        "summary": "Search the records",
        "parameters": search_parameters(),
        "responses": {"200": _answer("The results", "Results"), **_problems("400", "405", "503")},
    }


def _explain() -> Schema:
    parameter = {
        "name": "id",
        "in": "query",
        "required": True,
        "description": "The id of the record that is to be explained.",
        "schema": {"type": "string", "minLength": 1},
    }
    return {
        "operationId": "explain",
        "summary": "Why a search finds a record, or that it does not",
        "parameters": [parameter, *search_parameters()],
        "responses": {
            "200": _answer("What matched where, and what raised the record", "Explanation"),
            **_problems("400", "404", "405", "410", "503"),
        },
    }


def _facet() -> Schema:
    name = {
        "name": "name",
        "in": "path",
        "required": True,
        "description": "The facet.",
        "schema": {"type": "string", "enum": list(FACETS)},
    }
    return {
        "operationId": "facet",
        "summary": "The values of one facet, of what a search finds",
        "parameters": [name, _text("prefix", "What a word of a value's label begins with."), *search_parameters()],
        "responses": {"200": _answer("The values", "FacetPage"), **_problems("400", "404", "405", "503")},
    }


def _suggestions() -> Schema:
    return {
        "operationId": "suggestions",
        "summary": "What may be meant: people, places, topics, archives, collections, titles",
        "parameters": [_text("q", "The letters typed so far, in any script.")],
        "responses": {"200": _answer("The suggestions", "Suggestions"), **_problems("400", "405")},
    }


def _text(name: str, sentence: str) -> Schema:
    return {"name": name, "in": "query", "description": sentence, "schema": {"type": "string"}}


def _record() -> Schema:
    parameter = {
        "name": "id",
        "in": "path",
        "required": True,
        "description": "The record's id, as in the address of its page.",
        "schema": {"type": "string", "minLength": 1, "pattern": "^[^/]+$"},
    }
    return {
        "operationId": "record",
        "summary": "One record with everything that is known of it",
        "parameters": [parameter],
        "responses": {"200": _answer("The record", "RecordAnswer"), **_problems("400", "404", "405", "410")},
    }


def _self() -> Schema:
    content = {"application/json": {"schema": {"type": "object"}}}
    return {
        "operationId": "openapi",
        "summary": "This description",
        "responses": {"200": {"description": "OpenAPI 3.1", "content": content}, **_problems("400", "405")},
    }


def _answer(words: str, name: str) -> Schema:
    return {"description": words, "content": {"application/json": {"schema": _ref(name)}}}


def _problems(*statuses: str) -> Schema:
    content = {MEDIA_TYPE: {"schema": _ref("Problem")}}
    return {status: {"description": PROBLEMS[status], "content": content} for status in statuses}


def _ref(name: str) -> Schema:
    return {"$ref": f"#/components/schemas/{name}"}
