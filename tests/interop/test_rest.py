"""The JSON interface by example."""

from typing import Any

import pytest
from django.test import Client

from fonds.interop.rest.problems import MEDIA_TYPE
from fonds.options import Options
from fonds.records import actions
from fonds.records.actions import Stamp
from fonds.records.description import Description, Paragraph, Text, Title, Visibility
from fonds.search import indexer

BY = Stamp(by="tests")
SEED = {
    "q": '"China--Foreign economic relations--Soviet Union"',
    "place": "soviet-union",
    "collection": "china-and-the-soviet-union-in-xinjiang",
    "sort": "added",
}


def is_problem(answer: Any, status: int, code: str) -> bool:  # noqa: ANN401 - Django's test response has no public type
    body = answer.json()
    return bool(
        answer.status_code == body["status"] == status
        and answer.headers["Content-Type"] == MEDIA_TYPE
        and body["code"] == code
        and body["detail"].strip().endswith(".")
    )


def test_search_answers_as_the_page_does(client: Client, sample: Options) -> None:
    body = client.get("/api/v1/search", SEED).json()
    assert (body["first"], body["last"], body["total"]) == (1, 10, 15)
    first = body["results"][0]
    assert first["url"] == f"/records/{first['id']}"
    assert first["date"]["edtf"] == "1947-01-12"
    places = {value["value"]: value for value in body["facets"]["place"]}
    assert places["soviet-union"]["selected"] is True
    assert places["soviet-union"]["count"] == 15
    assert {"undated", "imprecise", "expanded", "notes", "archive_version"} <= body.keys()


def test_years_are_counted(client: Client, sample: Options) -> None:
    body = client.get("/api/v1/search", {"undated": "exclude"}).json()
    years = {count["year"]: (count["possible"], count["certain"]) for count in body["years"]}
    assert list(years) == sorted(years)
    assert all(possible >= certain >= 0 < possible for possible, certain in years.values())
    assert sum(certain for _, certain in years.values()) == body["total"]
    assert sum(count["certain"] for count in body["decades"]) == body["total"]
    ranged = client.get("/api/v1/search", {"from": "1935", "to": "1935", "undated": "exclude"}).json()
    assert ranged["years"] == body["years"]
    assert ranged["total"] == years[1935][0]


def test_expansions_say_where_they_come_from(client: Client, sample: Options) -> None:
    expanded = client.get("/api/v1/search", {"q": '"Sheng Shicai"'}).json()["expanded"]
    assert "盛世才" in {addition["form"] for addition in expanded}
    assert all({"from", "form", "reason"} == addition.keys() for addition in expanded)


def test_a_record(client: Client, archive: Options) -> None:
    hidden = Text(id="t1", paragraphs=(Paragraph(id="p1", text="not yet"),), visibility=Visibility(access="closed"))
    description = Description(titles=(Title(text="A letter"),), texts=(hidden,))
    (id_, number), *_ = actions.save_records([("", description)], BY)
    body = client.get(f"/api/v1/records/{id_}").json()
    assert (body["id"], body["url"], body["version"]) == (id_, f"/records/{id_}", number)
    assert body["permanent_url"] == f"/records/{id_}"
    assert body["changed"]
    assert body["description"] == {"titles": [{"text": "A letter"}], "visibility": {}}


@pytest.mark.parametrize(
    ("address", "status", "code"),
    [
        ("/api/v1/search?page=0", 400, "parameter-unreadable"),
        ("/api/v1/search?page=99999", 400, "page-past-end"),
        ("/api/v1/search?per_page=7", 400, "parameter-unreadable"),
        ("/api/v1/search?colour=red", 400, "parameter-unknown"),
        ("/api/v1/records/zzzzzzzz", 404, "record-missing"),
        ("/api/v1/records/zzzzzzzz?x=1", 400, "parameter-unknown"),
        ("/api/v1/records/%00", 404, "page-missing"),
        ("/api/v1/nothing", 404, "page-missing"),
        ("/api/v1/", 404, "page-missing"),
        ("/api/v1/records/a/b", 404, "page-missing"),
    ],
)
def test_problems(client: Client, sample: Options, address: str, status: int, code: str) -> None:
    assert is_problem(client.get(address), status, code)


def test_hidden_and_unknown_records_answer_alike(client: Client, archive: Options) -> None:
    internal = Description(titles=(Title(text="Secret"),), visibility=Visibility(publication="internal"))
    id_ = actions.save_records([("", internal)], BY)[0][0]
    hidden = client.get(f"/api/v1/records/{id_}")
    unknown = client.get("/api/v1/records/00000000")
    assert is_problem(hidden, 404, "record-missing")
    assert hidden.content.replace(id_.encode(), b"00000000") == unknown.content


def test_withdrawn_records_are_gone(client: Client, archive: Options) -> None:
    id_ = actions.save_records([("", Description(titles=(Title(text="Once public"),)))], BY)[0][0]
    indexer.catch_up()
    actions.withdraw([id_], BY)
    assert is_problem(client.get(f"/api/v1/records/{id_}"), 410, "record-withdrawn")


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete", "options", "trace"])
@pytest.mark.parametrize("address", ["/api/v1/search", "/api/v1/records/x", "/api/v1/openapi.json", "/api/v1/nothing"])
def test_it_is_only_read(client: Client, archive: Options, method: str, address: str) -> None:
    answer = getattr(client, method)(address)
    assert is_problem(answer, 405, "method-refused")
    assert answer.headers["Allow"] == "GET, HEAD"


def test_without_an_index(client: Client, archive: Options) -> None:
    assert is_problem(client.get("/api/v1/search?q=x"), 503, "index-missing")


def test_its_page_names_every_parameter(client: Client, archive: Options) -> None:
    page = client.get("/api/").content.decode()
    parameters = client.get("/api/v1/openapi.json").json()["paths"]["/search"]["get"]["parameters"]
    assert all(f"<code>{parameter['name']}</code>" in page for parameter in parameters)
