"""Names of authorities that only hidden records name: no export tells them, and no search is widened by them."""

import io

import msgspec
import pytest
from django.test import Client

from fonds.interop.authority_files import AUTHORITY_FORMATS
from fonds.records import actions, lookups
from fonds.records.audience import Audience
from fonds.records.description import Authority, AuthorityTie, Fact, Name, Office, Other, Visibility
from fonds.search import indexer
from tests.exposure.conftest import ALIAS, BY, Planted


def exported(name: str, audience: Audience) -> str:
    """What an authority file for this audience says."""
    to = io.BytesIO()
    AUTHORITY_FORMATS[name]("An archive", lookups.export_versions(audience), audience, to)
    return to.getvalue().decode()


@pytest.mark.parametrize("name", AUTHORITY_FORMATS)
def test_a_public_authority_file_names_nobody_hidden(planted: Planted, name: str) -> None:
    opened = Authority(
        kind="agent",
        key="open-agent",
        names=(Name(text="Open agent", kind="authorised"),),
        broader="canary-agent",
        ties=(AuthorityTie(kind="successor", key="canary-agent", found="canaryfound", note="canarynote"),),
    )
    actions.save_authorities([opened], BY)
    assert "canary" in exported(name, Audience.ARCHIVIST)
    public = exported(name, Audience.PUBLIC)
    assert "Open agent" in public
    assert "canary" not in public


def test_a_search_is_widened_only_while_a_visible_record_names_the_bearer(planted: Planted, client: Client) -> None:
    def widened() -> list[object]:
        return client.get("/api/v1/search", {"q": ALIAS}).json()["expanded"]  # type: ignore[no-any-return]

    id_ = planted.hidden["internal"]
    hidden = lookups.record(id_, Audience.ARCHIVIST).description
    assert not widened()
    actions.save_records([(id_, msgspec.structs.replace(hidden, visibility=Visibility()))], BY)
    indexer.catch_up()
    assert widened()
    actions.save_records([(id_, hidden)], BY)
    assert not widened(), "the catalogue decides, not what was said before"


@pytest.mark.parametrize("address", ["/people/open-agent", "/people/", "/people/open-agent?role=sender", "/search"])
def test_what_a_file_says_of_an_authority_is_text(planted: Planted, client: Client, address: str) -> None:
    evil = "<b onclick=x>\"'"
    opened = Authority(
        kind="agent",
        key="open-agent",
        type=evil,
        names=(Name(text=evil, kind="authorised"), Name(text=f"{evil}2", source=evil, scheme=evil)),
        facts=(Fact(property=evil, value=evil, source=evil, note=evil),),
        offices=(Office(title=evil, place=evil),),
        ties=(AuthorityTie(kind=evil, found=evil, source=evil),),
        others=(Other(label=evil, value=evil),),
        note=evil,
        source=evil,
    )
    actions.save_authorities([opened], BY)
    said = client.get(address).content.decode()
    assert "&lt;b onclick" in said
    assert "<b onclick" not in said
