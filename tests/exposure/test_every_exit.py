"""What can a stranger see? Every address is walked as the public; a new one fails until it is listed here."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

from fonds.records import identifiers, lookups
from fonds.records.audience import Audience
from fonds.records.description import encode
from fonds.search.fields import FACETS
from tests.exposure.conftest import CANARIES, Planted

OPEN_SLUGS = {
    "people": "open-agent",
    "places": "open-place",
    "topics": "open-topic",
    "archives": "open-repository",
    "collections": "open-collection",
}
HIDDEN_SLUGS = {
    "people": "canary-agent",
    "places": "canary-place",
    "topics": "canary-topic",
    "archives": "canary-archive",
    "collections": "canary-collection",
}
SEARCHES = [
    "",
    "?q=letter",
    "?q=can*",
    "?q=canar~",
    *(f"?q={word}" for word in CANARIES.values()),
    *(f"?q=title:{word}" for word in CANARIES.values()),
    *(f"?{facet}=canary-{facet}" for facet in ("person", "place", "topic", "archive", "collection")),
    *(f"?not_{facet}=open" for facet in ("person", "place")),
    "?person=canary-agent",
    f"?person=name:Cde. {CANARIES['internal']}",
    "?sort=title&per_page=100",
    "?sort=oldest&undated=only",
    "?from=1900&to=2000&dates=certain",
    "?page=2",
    "?page=zzz",
    f"?{CANARIES['closed']}=1",
    "?group=collection",
    "?group=file",
    "?q=canaryinternol",
    f"?q={CANARIES['internal']} letter",
    f"?q={CANARIES['internal']}&person=open-agent&from=1950",
    "?version=3",
    "?version=999999999",
    "?within=zzzzzzzz",
]
EXPLAINED = [
    "?q=letter",
    "?q=letter can* canar~ open paragraph",
    "?q=person:canary-agent OR letter",
    *(f"?q=letter OR {word}" for word in CANARIES.values()),
    *(f"?q={word}" for word in CANARIES.values()),
]
"""Questions whose answers are asked why."""

TYPED = ["", "c", "ca", "canary", "cde", "letter", "letter about can", "a", "open", *CANARIES.values()]
FACET_PAGES = [
    *(f"{name}?prefix={prefix}" for name in FACETS for prefix in ("", "canary", "cde")),
    *(f"person{query}" for query in SEARCHES),
    "nothing",
]

LISTS = ["?role=sender", "?role=about", "?role=holder", "?role=", "?found=by-machine", "?found=by-machine&page=2"]
"""The lists of an entry's records."""


def addresses(planted: Planted) -> dict[str, list[str]]:
    """Route → the addresses to walk there. Everything that the router knows must be a key."""
    ids = [planted.open, *planted.hidden.values(), "zzzzzzzz"]
    pages: dict[str, list[str]] = {
        "": ["/"],
        "search": [
            *(f"/search{query}" for query in SEARCHES),
            *(f"/search?within={id_}{more}" for id_ in planted.hidden.values() for more in ("", "&group=file")),
            *(f"/search{query}&why={id_}" for query in EXPLAINED for id_ in ids),
        ],
        "search/help": ["/search/help"],
        "records/<str:id_>": [f"/records/{id_}" for id_ in ids],
        "search/": [f"/search/{query}" for query in SEARCHES],
        "search/help/": ["/search/help/"],
        "records/<str:id_>/": [f"/records/{id_}/" for id_ in ids],
        "ark:<str:naan>/<str:id_>/": [f"/ark:99999/{id_}/" for id_ in ids],
        "robots.txt": ["/robots.txt"],
        "favicon.svg": ["/favicon.svg"],
        "downloads/<str:name>": ["/downloads/records.jsonl", "/downloads/unknown"],
        "api/": ["/api/"],
        "api/v1/search": [
            *(f"/api/v1/search{query}" for query in SEARCHES),
            *(f"/api/v1/search?within={id_}" for id_ in planted.hidden.values()),
        ],
        "api/v1/search/explain": [
            f"/api/v1/search/explain{query or '?'}&id={id_}" for query in EXPLAINED for id_ in ids
        ],
        "api/v1/records/<str:id_>": [f"/api/v1/records/{id_}" for id_ in ids],
        "api/v1/facets/<str:name>": [f"/api/v1/facets/{asked}" for asked in FACET_PAGES],
        "search/facets/<str:name>": [f"/search/facets/{asked}" for asked in FACET_PAGES],
        "api/v1/suggestions": [f"/api/v1/suggestions?q={text}" for text in TYPED],
        "api/v1/openapi.json": ["/api/v1/openapi.json"],
        "api/v1/": ["/api/v1/"],
        "api/v1/<path:rest>": ["/api/v1/records", f"/api/v1/{CANARIES['closed']}"],
        "records/<str:id_>/files/<int:number>": [f"/records/{id_}/files/1" for id_ in ids],
        "records/<str:id_>/files/<int:number>/": [f"/records/{id_}/files/1/" for id_ in ids],
        **references(),
        "ark:<str:naan>/<str:id_>": [f"/ark:99999/{id_}" for id_ in ids],
    }
    for kind, slug in OPEN_SLUGS.items():
        pages[f"{kind}/"] = [f"/{kind}/"]
        pages[kind] = [f"/{kind}"]
        entries = [f"/{kind}/{slug}", f"/{kind}/{HIDDEN_SLUGS[kind]}", f"/{kind}/unknown"]
        entries += [f"{entry}{question}" for entry in entries for question in LISTS]
        pages[f"{kind}/<str:slug>"] = entries
        pages[f"{kind}/<str:slug>/"] = [f"{entry}/" for entry in entries if "?" not in entry]
    return pages


def references() -> dict[str, list[str]]:
    """Route → the addresses of archives by reference: open levels, hidden ones, unknown ones."""
    first = [f"/archives/{slug}/references" for slug in ("open-repository", "canary-archive", "unknown")]
    open_levels = ["fond%201", "fond%201/opis%202", "fond%201/opis%202/delo%203"]
    hidden_levels = [f"fond%201/opis%20{word.upper()}" for word in CANARIES.values()]
    levels = [f"{first[0]}/{level}" for level in [*open_levels, *hidden_levels, "fond%209"]]
    return {
        "archives/<str:slug>/references": first,
        "archives/<str:slug>/references/": [f"{address}/" for address in first],
        "archives/<str:slug>/references/<path:levels>": levels,
        "archives/<str:slug>/references/<path:levels>/": [f"{address}/" for address in levels],
    }


def routes(patterns: list[Any], before: str = "") -> Iterator[str]:
    """Every route that the site answers."""
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            yield from routes(pattern.url_patterns, before + str(pattern.pattern))
        elif isinstance(pattern, URLPattern):
            yield before + str(pattern.pattern)


def betrayed(response: Any, asked: str) -> list[str]:  # noqa: ANN401 - the test client's own kind of response
    """The planted words in a response, those that the question itself held aside."""
    said = (response.getvalue().decode() + json.dumps(dict(response.headers))).lower()
    return [word for word in CANARIES.values() if word in said and word not in asked.lower()]


def test_every_route_is_walked(planted: Planted) -> None:
    assert set(routes(get_resolver().url_patterns)) == set(addresses(planted))


def test_the_public_meets_no_planted_word(planted: Planted, client: Client) -> None:
    walked = [address for group in addresses(planted).values() for address in group]
    for address in walked:
        response = client.get(address)
        assert response.status_code in {200, 301, 400, 404, 410}, address
        assert not betrayed(response, address), address
        hidden_ids = [id_ for id_ in planted.hidden.values() if id_ not in address]
        assert not [id_ for id_ in hidden_ids if id_ in response.getvalue().decode()], address


@pytest.mark.parametrize("word", CANARIES.values())
def test_searching_for_a_hidden_word_finds_and_counts_nothing(planted: Planted, client: Client, word: str) -> None:
    answer = client.get("/api/v1/search", {"q": word}).json()
    assert (answer["total"], answer["results"], answer["undated"]) == (0, [], 0)
    assert not any(value["count"] for values in answer["facets"].values() for value in values)


def test_counts_are_those_of_the_open_record_alone(planted: Planted, client: Client) -> None:
    answer = client.get("/api/v1/search").json()
    assert answer["total"] == 1
    assert {value["count"] for values in answer["facets"].values() for value in values} == {1}


def test_the_years_are_those_of_the_open_record_alone(planted: Planted, client: Client) -> None:
    """Every hidden record is of a year of its own, in which nothing else is."""
    for address in ("", "?from=1900&to=2000", "?undated=only", "?dates=certain&from=1930"):
        answer = client.get(f"/api/v1/search{address}").json()
        assert answer["years"] == [{"year": 1947, "possible": 1, "certain": 1}], address
        assert answer["decades"] == [{"year": 1940, "possible": 1, "certain": 1}], address
        assert "1903" not in client.get(f"/search{address}").content.decode().replace(address.replace("&", "&amp;"), "")


def test_doubts_about_hidden_dates_stay_with_archivists(planted: Planted, client: Client) -> None:
    assert "Dates to look at" not in client.get(f"/records/{planted.open}").content.decode()


def test_names_found_by_machine_are_those_in_open_words(planted: Planted, client: Client) -> None:
    """The open agent stands in every hidden record and in one open text, the open place in hidden words only."""
    page = client.get(f"/records/{planted.open}").content.decode()
    assert page.count('class="found"') == 1
    assert [one["bearers"][0]["key"] for one in client.get(f"/api/v1/records/{planted.open}").json()["mentions"]] == [
        "open-agent"
    ]
    found = client.get("/people/open-agent?found=by-machine").content.decode()
    assert "1 – 1 of 1" in found
    assert client.get("/places/open-place?found=by-machine").status_code == 400
    assert "found by machine" not in client.get("/places/open-place").content.decode()
    of, everybody = ("place", "open-place"), Audience.ARCHIVIST
    assert lookups.count_mentioning(of, everybody) > 5, "the planting is real"
    assert {one.key for spot in lookups.spots(planted.open, everybody) for one in spot.bearers} >= {"canary-agent"}


def test_a_hidden_id_answers_like_an_unknown_one(planted: Planted, client: Client) -> None:
    unknown = identifiers.mint()
    expected = client.get(f"/records/{unknown}")
    assert expected.status_code == 404
    for name in ("internal", "closed", "until", "readers", "below"):
        answer = client.get(f"/records/{planted.hidden[name]}")
        assert answer.status_code == 404
        same = answer.content.decode().replace(planted.hidden[name], unknown)
        assert same == expected.content.decode()


def test_references_of_hidden_records_alone_are_unknown(planted: Planted, client: Client) -> None:
    walked = references()["archives/<str:slug>/references/<path:levels>"]
    answers = [client.get(address) for address in walked]
    assert [answer.status_code for answer in answers] == [200] * 3 + [404] * (len(walked) - 3)
    assert {answer.content for answer in answers[3:]} == {answers[-1].content}
    file = answers[2].content.decode()
    assert "1 record cited from here" in file
    assert client.get(f"/records/{planted.open}/files/1").status_code == 404
    assert "cited from this file" not in client.get(f"/records/{planted.open}").content.decode()
    assert client.get(f"/records/{planted.hidden['closed']}/files/1").status_code == 404


@pytest.mark.parametrize("name", ["withdrawn", "removed"])
@pytest.mark.parametrize("base", ["/records/", "/api/v1/records/"])
def test_what_was_public_answers_410_with_a_bare_tombstone(
    planted: Planted, client: Client, name: str, base: str
) -> None:
    response = client.get(base + planted.hidden[name])
    assert response.status_code == 410
    assert not betrayed(response, "")


def test_the_readers_copy_does_hold_what_the_public_lacks(planted: Planted) -> None:
    """The planting is real: whoever may see everything does meet the words."""
    said = " ".join(encode(view.description) for view in lookups.export_records(Audience.EVERYTHING))
    missing = [name for name, word in CANARIES.items() if word not in said]
    assert missing == ["old", "authority"], "an old version and the authorities are elsewhere"


@pytest.mark.parametrize("name", ["internal", "closed", "until", "readers", "below"])
def test_a_hidden_record_is_explained_like_an_unknown_one(planted: Planted, client: Client, name: str) -> None:
    unknown = identifiers.mint()
    address = f"/api/v1/search/explain?q={CANARIES[name]}&id="
    expected, answer = client.get(address + unknown), client.get(address + planted.hidden[name])
    assert answer.status_code == expected.status_code == 404
    assert answer.content.decode().replace(planted.hidden[name], unknown) == expected.content.decode()


def test_a_hidden_paragraph_explains_nothing(planted: Planted, client: Client) -> None:
    word = CANARIES["text"]
    told = client.get("/api/v1/search/explain", {"q": f"letter OR {word}", "id": planted.open}).json()
    assert (told["is_hit"], told["missing"]) == (True, [word])
    only = client.get("/api/v1/search/explain", {"q": word, "id": planted.open}).json()
    assert (only["is_hit"], only["found"], only["missing"], only["raised"]) == (False, [], [], [])
    (row,) = client.get("/api/v1/search", {"q": f"paragraph OR {word}"}).json()["results"]
    assert [match["paragraph"] for match in row["matched"]] == ["p1"]
    assert row["where"] == ""
