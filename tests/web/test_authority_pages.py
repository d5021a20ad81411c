"""People, places, topics, archives and collections."""

import pytest
from django.test import Client

from fonds.options import Options
from fonds.records.models import Entry, Slug
from tests.web.page_words import words


@pytest.mark.parametrize(
    ("section", "heading"),
    [
        ("people", "People and bodies"),
        ("places", "Places"),
        ("topics", "Topics"),
        ("archives", "Archives"),
        ("collections", "Collections"),
    ],
)
def test_lists(client: Client, sample: Options, section: str, heading: str) -> None:
    page = client.get(f"/{section}/").content.decode()
    assert f"<h1>{heading}</h1>" in page
    assert f'href="/{section}/' in page.partition("<main")[2]
    assert client.get(f"/{section}").headers["Location"] == f"/{section}/"
    assert client.get(f"/{section}/", {"page": "99"}).status_code == 400


@pytest.mark.parametrize("section", ["people", "places", "topics", "archives", "collections"])
def test_lists_of_an_empty_archive(client: Client, archive: Options, section: str) -> None:
    assert "There are none yet." in words(client.get(f"/{section}/").content.decode())


def test_a_person(client: Client, sample: Options) -> None:
    page = client.get("/people/sheng-shicai").content.decode()
    text = words(page)
    assert "盛世才" in text
    assert 'lang="zh-Latn"' in page
    assert "Wade–Giles" in text
    assert "12 records" in text
    assert 'href="/search?person=sheng-shicai&amp;sort=oldest"' in page
    assert text.index("June 1934") < text.index("May 10, 1942")


def test_a_place_a_topic_and_an_archive(client: Client, whole: str) -> None:
    for address, label in (("/places/urumqi", "Urumqi"), ("/topics/trade", "Trade"), ("/archives/rgaspi", "RGASPI")):
        text = words(client.get(address).content.decode())
        assert label in text
        assert "1 record" in text
        assert "Ciphered telegram" in text


def test_a_collection_in_its_own_order(client: Client, sample: Options) -> None:
    address = "/collections/china-and-the-soviet-union-in-xinjiang"
    first = words(client.get(address).content.decode())
    assert "1 – 25 of 50" in first
    assert "Китай и Советский Союз" in first
    assert "Xinjiang lay between two powers." in first
    second = words(client.get(address, {"page": "2"}).content.decode())
    assert "26 – 50 of 50" in second
    assert client.get(address, {"page": "3"}).status_code == 400
    assert client.get(address, {"pages": "3"}).status_code == 400


def test_an_old_address_redirects_for_good(client: Client, whole: str) -> None:
    entry = Entry.objects.get(kind="agent", key="stalin")
    entry.slug = "stalin-joseph"
    entry.save()
    Slug.objects.create(kind="agent", slug="stalin-joseph", entry=entry)
    answer = client.get("/people/stalin")
    assert (answer.status_code, answer.headers["Location"]) == (301, "/people/stalin-joseph")
    assert client.get("/people/stalin-joseph").status_code == 200


def test_unknown_entries(client: Client, sample: Options) -> None:
    answer = client.get("/people/nobody")
    assert answer.status_code == 404
    assert "There is no agent “nobody”." in words(answer.content.decode())
