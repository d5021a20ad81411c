"""Whatever an address holds, the answer is a page that says what is wrong with it, never a fault."""

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
    "/people/stalin?role={}",
    "/people/?page={}",
    "/api/v1/records/{}",
    "/api/v1/search?q={}",
    "/api/v1/search?person={}",
    "/api/v1/search/explain?id={}",
    "/api/v1/search/explain?q={}&id=x",
    "/api/v1/facets/{}",
    "/api/v1/facets/person?prefix={}",
    "/api/v1/suggestions?q={}",
)


@pytest.mark.parametrize("path", PATHS)
def test_no_address_is_a_fault(client: Client, sample: Options, path: str) -> None:
    client.raise_request_exception = False
    found = {odd: client.get(path.format(quote(odd, safe=""))).status_code for odd in ODD}
    assert {odd: status for odd, status in found.items() if status >= 500} == {}
