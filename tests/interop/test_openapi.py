"""The OpenAPI description is true: schemathesis asks what it allows and what it does not, over WSGI."""

from collections.abc import Iterator
from typing import Any

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from hypothesis import HealthCheck, given, settings
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from fonds.options import Options
from fonds.records import actions, lookups
from fonds.records.actions import Stamp
from fonds.records.audience import Audience
from fonds.search.params import NAMES
from fonds.site.wsgi import application

CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
]
"""Left out: that every value the schema allows gets a 200 (a page may lie past the end, EDTF has no pattern).
Other methods than GET and HEAD are in test_rest."""

pytestmark = pytest.mark.slow


PLAIN = {"Accept-Encoding": "identity"}
"""The WSGI client does not unpack."""
OPERATIONS = ["/search", "/search/explain", "/facets/{name}", "/suggestions", "/records/{id}", "/openapi.json"]
ASKED = [
    *((address, GenerationMode.POSITIVE) for address in OPERATIONS),
    ("/search", GenerationMode.NEGATIVE),  # the others take any word, or none
]


@pytest.fixture
def described(sample: Options) -> Iterator[Any]:
    """The description as the running site gives it. The database stays open, as in Django's own test client."""
    request_started.disconnect(close_old_connections)
    request_finished.disconnect(close_old_connections)
    yield schemathesis.openapi.from_wsgi("/api/v1/openapi.json", application)
    request_started.connect(close_old_connections)
    request_finished.connect(close_old_connections)


def test_every_operation_is_asked(described: Any) -> None:  # noqa: ANN401 - as schemathesis gives it
    assert list(described.raw_schema["paths"]) == OPERATIONS


@pytest.mark.parametrize(("address", "kind"), ASKED)
def test_every_answer_is_as_described(described: Any, address: str, kind: GenerationMode) -> None:  # noqa: ANN401 - as above
    """Made-up values that the description allows, and those that it does not."""

    @given(case=described[address]["GET"].as_strategy(generation_mode=kind))
    @settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
    def ask(case: schemathesis.Case[Any]) -> None:
        case.validate_response(case.call(headers=PLAIN), checks=CHECKS)

    ask()


def test_answers_about_real_records_are_as_described(described: Any) -> None:  # noqa: ANN401 - as schemathesis gives it
    operation = described["/records/{id}"]["GET"]
    views = list(lookups.export_records(Audience.PUBLIC))
    actions.withdraw([views[0].id], Stamp(by="tests"))
    answers = []
    for view in views:
        case = operation.Case(path_parameters={"id": view.id})
        response = case.call(headers=PLAIN)
        case.validate_response(response, checks=CHECKS)
        answers.append(response.status_code)
    assert answers == [410] + [200] * (len(views) - 1)


@pytest.mark.parametrize(
    "query", [{}, {"q": "stalin"}, {"q": '"Sheng Shicai" OR ('}, {"from": "1935", "to": "1937"}, {"page": 0}]
)
def test_real_searches_are_as_described(described: Any, query: dict[str, object]) -> None:  # noqa: ANN401 - as above
    case = described["/search"]["GET"].Case(query=query)
    response = case.call(headers=PLAIN)
    case.validate_response(response, checks=CHECKS)
    assert response.status_code == (400 if "page" in query else 200)


def test_every_parameter_is_described(described: Any) -> None:  # noqa: ANN401 - as above
    parameters = described.raw_schema["paths"]["/search"]["get"]["parameters"]
    assert [parameter["name"] for parameter in parameters] == list(NAMES)
