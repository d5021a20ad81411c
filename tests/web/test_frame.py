"""What all pages have in common."""

import re

import pytest
from django.test import Client

from fonds import __version__
from fonds.options import Options
from fonds.records import actions
from fonds.records.actions import Stamp
from fonds.records.description import Description
from tests.web.page_words import words

PAGES = ["/", "/search", "/search/help", "/people/", "/collections/", "/api/", "/nothing/here"]

SCRIPT = f' src="/static/fonds/searching.js?v={__version__}" defer'


@pytest.mark.parametrize("address", PAGES)
def test_every_page_begins_with_a_way_to_its_content(client: Client, sample: Options, address: str) -> None:
    page = client.get(address).content.decode()
    assert re.search(r'<body[^>]*>\s*<a class="skip" href="#main">Skip to content</a>', page)
    assert page.count('id="main"') == 1
    assert page.count("<h1") == 1
    assert " style=" not in page
    assert re.findall(r"<script([^>]*)>(.*?)</script>", page) == [(SCRIPT, "")], "one file, nothing inline"


def test_home_tells_true_numbers(client: Client, sample: Options) -> None:
    text = words(client.get("/").content.decode())
    assert "51 records to search" in text
    assert "Record of a Conversation between Soviet Ambassador" in text
    actions.save_records([("", Description())], Stamp(by="tests"))
    assert "52 records" in words(client.get("/").content.decode())


def test_home_of_an_empty_archive(client: Client, archive: Options) -> None:
    assert "Nothing has been brought in yet." in words(client.get("/").content.decode())


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete", "options", "trace"])
def test_pages_are_only_read(client: Client, archive: Options, method: str) -> None:
    answer = getattr(client, method)("/search")
    assert answer.status_code == 405
    assert answer.headers["Allow"] == "GET, HEAD"


def test_head_answers_without_words(client: Client, sample: Options) -> None:
    answer = client.head("/search")
    assert answer.status_code == 200
    assert answer.content == b""


def test_pages_can_be_asked_for_again(client: Client, sample: Options) -> None:
    first = client.get("/search/help")
    assert first.headers["Cache-Control"] == "private, max-age=30"
    again = client.get("/search/help", headers={"If-None-Match": first.headers["ETag"]})
    assert again.status_code == 304


def test_no_script_and_no_style_from_elsewhere(client: Client, archive: Options) -> None:
    policy = client.get("/").headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy


def test_crawlers_are_asked_to_leave_searches(client: Client, archive: Options) -> None:
    answer = client.get("/robots.txt")
    assert answer.headers["Content-Type"].startswith("text/plain")
    told = answer.content.decode()
    assert "Disallow: /search?" in told
    instead = re.search(r"/downloads/\S+", told)
    assert instead, "robots are told what to take instead"
    assert client.get(instead.group()).getvalue()
    assert client.get("/favicon.svg").headers["Content-Type"] == "image/svg+xml"


def test_help_runs_its_own_examples(client: Client, sample: Options) -> None:
    page = client.get("/search/help").content.decode()
    examples = re.findall(r'href="(/search\?q=[^"]+)"', page)
    assert len(examples) >= 10
    for address in examples:
        assert client.get(address).status_code == 200


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("/?x=1", "“x” is not a parameter of this page."),
        ("/records/{id}?x=1", "“x” is not a parameter of this page."),
        ("/places/soviet-union?page=0", "“page” is not a parameter of this page."),
        ("/search/help?x=1", "“x” is not a parameter of this page."),
        ("/api/?x=1", "“x” is not a parameter of this page."),
        ("/people/?page=-1", "Pages are numbered from 1 to 1,000,000."),
        ("/people/?page=999999999999", "Pages are numbered from 1 to 1,000,000."),
    ],
)
def test_what_a_page_does_not_know_is_said(client: Client, sample: Options, address: str, said: str) -> None:
    id_ = client.get("/api/v1/search").json()["results"][0]["id"]
    answer = client.get(address.format(id=id_))
    assert answer.status_code == 400
    assert said in words(answer.content.decode())


@pytest.mark.parametrize(
    ("address", "right"),
    [
        ("/search/", "/search"),
        ("/search/?q=a%26b&page=2", "/search?q=a%26b&page=2"),
        ("/search/help/", "/search/help"),
        ("/records/3k7mq0xz/", "/records/3k7mq0xz"),
        ("/records/%0d%0aX:%20y%3f%25/", "/records/%0D%0AX%3A%20y%3F%25"),
        ("/places/soviet-union/", "/places/soviet-union"),
        ("/collections/papers/", "/collections/papers"),
        ("/people", "/people/"),
        ("/people?page=2", "/people/?page=2"),
    ],
)
def test_a_slash_too_many_or_too_few_leads_on(client: Client, archive: Options, address: str, right: str) -> None:
    answer = client.get(address)
    assert (answer.status_code, answer.headers["Location"]) == (301, right)
