"""Why a result is there, unfolded in its place; it needs no script, and says no more than the reader may know."""

import re

from django.test import Client

from fonds.options import Options
from fonds.records import identifiers


def shown(client: Client, **asked: str) -> str:
    answer = client.get("/search", asked)
    assert answer.status_code == 200
    return answer.content.decode()


def links(page: str) -> list[str]:
    """Addresses that unfold or fold an explanation."""
    return [link.replace("&amp;", "&") for link in re.findall(r'href="([^"]*#why-[^"]*)"', page)]


def test_every_result_of_words_can_be_unfolded(client: Client, sample: Options) -> None:
    page = shown(client, q="stalin", sort="oldest")
    found = links(page)
    assert len(found) == 10
    assert all(link.startswith("/search?q=stalin&sort=oldest&why=") for link in found)
    assert page.count('aria-expanded="false"') == 10
    assert links(shown(client)) == []
    assert links(shown(client, sort="title")) == []


def test_unfolding_and_folding(client: Client, sample: Options) -> None:
    address, other = links(shown(client, q="stalin"))[:2]
    page = client.get(address.partition("#")[0]).content.decode()
    assert page.count('aria-expanded="true"') == 1
    assert "Raised by" in page
    assert "Spelt exactly as typed: “stalin”." in page
    fold = links(page)[0]
    assert fold == "/search?q=stalin#" + address.partition("#")[2]
    assert links(page)[1] == other


def test_added_forms_say_why_they_were_searched(client: Client, sample: Options) -> None:
    address = links(shown(client, q="迪化"))[0]
    page = client.get(address.partition("#")[0]).content.decode()
    assert "for “迪化”" in page
    assert "name of" in page


def test_ids_that_are_no_result_are_passed_over(client: Client, sample: Options) -> None:
    plain = shown(client, q="stalin")
    for id_ in (identifiers.mint(), "nonsense", "<b>", "\ud800"):
        assert shown(client, q="stalin", why=id_.encode("utf-8", "replace").decode()) == plain
    assert client.get("/search?q=stalin&why=a&why=b").status_code == 200


def test_the_api_says_the_same(client: Client, sample: Options) -> None:
    row = client.get("/api/v1/search", {"q": "stalin"}).json()["results"][0]
    told = client.get("/api/v1/search/explain", {"q": "stalin", "id": row["id"]}).json()
    assert (told["is_hit"], told["id"], told["title"]) == (True, row["id"], row["title"])
    assert told["found"][0]["form"] == "stalin"
    for asked in ({"q": "stalin"}, {"q": "stalin", "id": " "}, {"id": row["id"], "colour": "red"}):
        answer = client.get("/api/v1/search/explain", asked)
        assert (answer.status_code, answer.json()["code"][:9]) == (400, "parameter")
    assert client.get("/api/v1/search/explain", {"id": "zzzzzzzz"}).status_code == 404
