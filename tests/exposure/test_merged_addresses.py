"""The address of an authority that was merged betrays nothing: it leads on only to what the one who asks may see."""

import pytest
from django.test import Client

from fonds.ingest.joining import merge
from fonds.records import actions
from fonds.records.description import Authority, AuthorityTie, Name
from fonds.search import indexer
from tests.exposure.conftest import BY, CANARIES, Planted
from tests.exposure.test_every_exit import betrayed

SECRET = CANARIES["authority"]
OLD = Authority(kind="agent", key="old-agent", names=(Name(text=f"{SECRET} formerly", kind="authorised"),))


@pytest.fixture(autouse=True)
def merged(planted: Planted) -> None:
    """One that was merged into a hidden agent, and one that was merged into an open one."""
    former = Authority(kind="agent", key="former-agent", names=(Name(text="Former agent", kind="authorised"),))
    actions.save_authorities([OLD, former], BY)
    merge("agent", "old-agent", "canary-agent", "archivist")
    merge("agent", "former-agent", "open-agent", "archivist")


@pytest.mark.parametrize("slash", ["", "/"])
def test_a_merged_address_of_a_hidden_one_answers_like_an_unknown_one(client: Client, slash: str) -> None:
    answers = [client.get(f"/people/{slug}{slash}", follow=True) for slug in ("old-agent", "nobody-xx")]
    hidden, unknown = (answer.content.decode() for answer in answers)
    assert [answer.status_code for answer in answers] == [404, 404]
    assert hidden.replace("old-agent", "nobody-xx") == unknown
    assert not betrayed(answers[0], "")
    assert "canary-agent" not in hidden


def test_a_merged_address_of_an_open_one_leads_to_it(client: Client) -> None:
    answer = client.get("/people/former-agent")
    assert (answer.status_code, answer["Location"]) == (301, "/people/open-agent")
    shown = client.get("/people/open-agent").content.decode()
    assert "Former agent" in shown, "its names are names of the other"


def test_ties_to_hidden_authorities_are_not_told(client: Client) -> None:
    opened = Authority(
        kind="agent",
        key="open-agent",
        names=(Name(text="Open agent", kind="authorised"),),
        ties=(AuthorityTie(kind="predecessor", key="canary-agent", found=SECRET),),
        merged=("former-agent",),
    )
    actions.save_authorities([opened], BY)
    answer = client.get("/people/open-agent")
    assert answer.status_code == 200
    assert not betrayed(answer, "")


def test_a_search_for_a_merged_one_finds_what_its_survivor_has_and_no_hidden_key(client: Client) -> None:
    indexer.catch_up()
    opened = client.get("/api/v1/search", {"person": "former-agent"}).json()
    assert opened["total"] == 1
    hidden = client.get("/api/v1/search", {"person": "old-agent"})
    assert hidden.json()["total"] == 0
    page = client.get("/search", {"person": "old-agent"}).content.decode()
    assert "canary-agent" not in page + hidden.content.decode()
    unknown = client.get("/search", {"person": "nobody-xx"}).content.decode()
    assert page.replace("old-agent", "nobody-xx") == unknown
