"""The download that robots are told to take instead of searching."""

import io
import json
from collections.abc import Iterator
from http import HTTPStatus

import pytest
from django.test import Client

from fonds.interop import downloads
from fonds.interop.formats import FORMATS
from fonds.interop.holdings import holdings
from fonds.options import Options
from fonds.records.audience import Audience

ADDRESS = "/downloads/records.jsonl"


@pytest.fixture(autouse=True)
def _free() -> Iterator[None]:
    """Whatever a test does, the slot is free again after it."""
    yield
    assert downloads._slot.acquire(blocking=False), "the slot was not given back"
    downloads._slot.release()


def test_it_is_what_the_public_would_export(client: Client, sample: Options) -> None:
    answer = client.get(ADDRESS)
    exported = io.BytesIO()
    FORMATS["jsonl"].write(holdings(sample.title, Audience.PUBLIC), exported)
    assert answer.getvalue() == exported.getvalue()
    lines = [json.loads(line) for line in exported.getvalue().splitlines()]
    assert lines[0]["audience"] == "public"
    assert sum("record" in line for line in lines) == 51
    assert answer["Content-Type"] == "application/x-ndjson"
    assert "records.jsonl" in answer["Content-Disposition"]


def test_who_has_this_version_is_told_so(client: Client, sample: Options) -> None:
    head = client.head(ADDRESS)
    assert head.status_code == HTTPStatus.OK
    assert head.content == b""
    again = client.get(ADDRESS, headers={"If-None-Match": head["ETag"]})
    assert again.status_code == HTTPStatus.NOT_MODIFIED
    assert again["ETag"] == head["ETag"]


def test_one_reader_at_a_time(client: Client, sample: Options) -> None:
    first = client.get(ADDRESS)
    second = client.get(ADDRESS)
    assert second.status_code == HTTPStatus.SERVICE_UNAVAILABLE
    assert second.json()["code"] == "download-busy"
    assert second["Retry-After"] == "60"
    first.getvalue()
    third = client.get(ADDRESS)
    assert third.status_code == HTTPStatus.OK
    third.close()  # a reader who is gone before the first line


@pytest.mark.parametrize(
    ("address", "status", "code"),
    [
        ("/downloads/secret.key", 404, "page-missing"),
        (f"{ADDRESS}?q=stalin", 400, "parameter-unknown"),
    ],
)
def test_nothing_else_is_given(client: Client, sample: Options, address: str, status: int, code: str) -> None:
    answer = client.get(address)
    assert answer.status_code == status
    assert answer.json()["code"] == code


def test_it_is_only_read(client: Client, sample: Options) -> None:
    assert client.post(ADDRESS).status_code == HTTPStatus.METHOD_NOT_ALLOWED
