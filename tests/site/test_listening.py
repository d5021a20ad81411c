"""Where the site listens."""

import socket

import pytest

from fonds.errors import FondsError
from fonds.site.listening import answers, claim, is_loopback, url


def test_a_port_that_is_taken_is_said() -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        assert answers("127.0.0.1", port)
        with pytest.raises(FondsError, match=f"Port {port} on 127.0.0.1 is already in use"):
            claim("127.0.0.1", port)
    assert claim("127.0.0.1", port) == port
    assert not answers("127.0.0.1", port)


def test_port_0_finds_one_that_is_free() -> None:
    assert claim("127.0.0.1", 0) > 1023


@pytest.mark.parametrize(("host", "port"), [("no such host", 8000), ("192.0.2.1", 8000), ("127.0.0.1", 99999)])
def test_an_address_that_is_not_ours_is_said(host: str, port: int) -> None:
    with pytest.raises(FondsError, match="Fonds cannot listen on"):
        claim(host, port)


@pytest.mark.parametrize(("host", "expected"), [("127.0.0.1", "http://127.0.0.1:8000/"), ("::1", "http://[::1]:8000/")])
def test_addresses_are_printed_as_people_type_them(host: str, expected: str) -> None:
    assert url(host, 8000) == expected


@pytest.mark.parametrize(
    ("host", "alone"),
    [("127.0.0.1", True), ("127.9.9.9", True), ("::1", True), ("localhost", True), ("0.0.0.0", False), ("::", False)],  # noqa: S104 - nothing listens there
)
def test_who_can_reach_a_host(host: str, alone: bool) -> None:
    assert is_loopback(host) is alone
