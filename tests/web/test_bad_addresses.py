"""Whatever an address holds, it is never a fault of the site."""

from urllib.parse import quote

import pytest
from django.test import Client

from fonds.options import Options

ODD = ("\0", "a\0b", "\0" * 50, "\ufffe", "\u202e", "a" * 3000, "../..", "%", "'\"<>")
"""PostgreSQL cannot even be asked for a NUL."""
PATHS = (
    "/records/{}",
    "/records/{}/files/1",
    "/ark:99999/{}",
    "/collections/{}",
    "/people/{}",
    "/places/{}",
    "/topics/{}",
    "/archives/{}",
    "/archives/{}/references",
    "/archives/rgaspi/references/{}",
    "/search/facets/{}",
    "/search/facets/person?prefix={}",
    "/search?q={}",
    "/search?q=stalin&why={}",
    "/search?person={}",
    "/search?within={}",
    "/search?from={}",
    "/search?sort={}",
    "/people/mikoyan-anastas?role={}",
    "/people/?page={}",
    "/api/v1/records/{}",
    "/api/v1/search?q={}",
    "/api/v1/search?person={}",
    "/api/v1/search/explain?id={}",
    "/api/v1/facets/{}",
    "/api/v1/facets/person?prefix={}",
    "/api/v1/suggestions?q={}",
)


def faults(client: Client, path: str) -> dict[str, int]:
    """What makes `path` a fault."""
    client.raise_request_exception = False
    found = {odd: client.get(path.format(quote(odd, safe=""))).status_code for odd in ODD}
    return {odd: status for odd, status in found.items() if status >= 500}


@pytest.mark.parametrize("path", PATHS)
def test_no_address_is_a_fault(client: Client, sample: Options, path: str) -> None:
    assert faults(client, path) == {}


def test_no_question_on_a_real_record_is_a_fault(client: Client, sample: Options) -> None:
    id_ = client.get("/api/v1/search?q=stalin").json()["results"][0]["id"]
    for path in ("/api/v1/search/explain?q={}&id=", "/search?q={}&why=", "/api/v1/search?q={}&within="):
        assert faults(client, path + id_) == {}
    told = client.get("/api/v1/search/explain", {"id": "\0"})
    assert told.status_code == 400
    assert "Give the id of one record" in told.content.decode()
