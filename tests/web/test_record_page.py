"""A record's page shows everything that is known of it."""

import dataclasses
import html
import re
from itertools import pairwise
from typing import Any

import pytest
from django.http import HttpRequest
from django.test import Client

from fonds.options import Options
from fonds.records import actions
from fonds.records.actions import Stamp
from fonds.records.audience import Audience
from fonds.records.description import Description, Title
from fonds.records.description.isad import ELEMENTS
from fonds.search import indexer
from fonds.web.pages import record
from tests.web.page_words import words

BY = Stamp(by="tests")


def test_every_field_is_shown(client: Client, whole: str) -> None:
    page = client.get(f"/records/{whole}").content.decode()
    text = words(page)
    for expected in (
        "Ciphered telegram", "Шифртелеграмма", "REF-17", "4159 outgoing in Register B of 14.10", "Telegram",
        "October 14, 1949 sent", "The source says “14/X/49”", "Read by the tests", "Undated received", "3 leaves", "Item",
        "Stalin, Joseph", "As found: Filipov . Identified by the cataloguer: the brackets (probable).",
        "Cde. K.", "As found; not identified.", "Sent to Urumqi", "Trade assigned for demonstration",
        "About fuel.", "О топливе.", "Summary: A. Writer", "Draft", "Held by RGASPI", "As found: РГАСПИ.",
        "f. 558, op. 11, d. 332, l. 1", "As cited, not checked.", "1 leaf", "Last leaf missing", "Kept apart", "Obtained by B. Finder",
        "Translation, English (excerpt)", "made by machine", "C. Translator", "First words.",
        "СТРОГО СЕКРЕТНО", "top secret", "Copy number 3", "Released 1992 by the commission",
        "Replies to The one before", "Encloses a list of goods not in this archive proposed, not confirmed",
        "Language of the material Russian", "Languages of this description English Russian", "Script of the material Cyrillic",
        "No known copyright", "Holder: nobody", "Catalogued for the tests", "Sachgruppe Wirtschaft",
        "In Chosen papers", "The whole fonds", "Enclosed list", "Previous The one before", "Next The one after",
    ):  # fmt: skip
        assert expected in text, expected
    for key, (_, label) in ELEMENTS.items():
        assert f"{label} Words of {key}" in text


def test_other_languages_are_named(client: Client, whole: str) -> None:
    page = client.get(f"/records/{whole}").content.decode()
    assert '<span lang="ru" dir="ltr">Шифртелеграмма</span>' in page
    assert '<span lang="und-Cyrl" dir="ltr">СТРОГО СЕКРЕТНО</span>' in page
    assert '<html lang="en">' in page


def test_paragraphs_have_their_ids(client: Client, whole: str) -> None:
    page = client.get(f"/records/{whole}").content.decode()
    assert 'id="p2"' in page
    assert 'href="#p2"' in page


def test_only_web_addresses_become_links(client: Client, whole: str) -> None:
    page = client.get(f"/records/{whole}").content.decode()
    assert 'href="https://source.example.org/1"' in page
    assert 'href="javascript' not in page
    assert "javascript:alert(1)" in page


def test_citation_and_permanent_link(client: Client, whole: str) -> None:
    text = words(client.get(f"/records/{whole}").content.decode())
    citation = "“Ciphered telegram”, October 14, 1949, RGASPI, f. 558, op. 11, d. 332, l. 1, Archive under test"
    assert f"{citation}, /records/{whole}" in text


def test_the_host_that_was_asked_is_not_printed(client: Client, whole: str, settings: Any) -> None:  # noqa: ANN401 - pytest-django publishes no type
    host = {"host": "elsewhere.example.com"}
    for address in (f"/records/{whole}", "/search", "/people/stalin", "/api/", f"/api/v1/records/{whole}"):
        answer = client.get(address, headers=host)
        assert (answer.status_code, b"elsewhere" in answer.content) == (200, False), address
    settings.FONDS = dataclasses.replace(settings.FONDS, address="archive.example.org")
    page = client.get(f"/records/{whole}", headers=host).content.decode()
    assert f"https://archive.example.org/records/{whole}" in page


def test_control_characters_are_shown_and_kept(client: Client, archive: Options) -> None:
    title = "Red \x1b[31m bell \x07 end\x85\x7f"
    (id_, _), *_ = actions.save_records([("", Description(titles=(Title(text=title),)))], BY)
    indexer.catch_up()
    for address in (f"/records/{id_}", "/search", "/"):
        page = client.get(address).content.decode()
        assert "Red ␛[31m bell ␇ end[U+0085]␡" in page, address
    assert client.get(f"/api/v1/records/{id_}").json()["description"]["titles"][0]["text"] == title


def test_an_ark_is_printed_and_leads_to_the_record(client: Client, whole: str, settings: Any) -> None:  # noqa: ANN401 - pytest-django publishes no type
    settings.FONDS = dataclasses.replace(settings.FONDS, naan="99999", address="archive.example.org")
    text = words(client.get(f"/records/{whole}").content.decode())
    assert f"https://archive.example.org/ark:99999/{whole}" in text
    assert client.get(f"/ark:99999/{whole}").headers["Location"] == f"/records/{whole}"
    assert client.get(f"/ark:12345/{whole}").status_code == 404


def test_headings_are_in_order(client: Client, whole: str) -> None:
    page = client.get(f"/records/{whole}").content.decode()
    levels = [int(level) for level in re.findall(r"<h([1-6])", page)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_a_slip_in_the_id_gets_a_suggestion(client: Client, whole: str) -> None:
    wrong = whole[:-1] + ("b" if whole[-1] != "b" else "c")
    answer = client.get(f"/records/{wrong}")
    assert answer.status_code == 404
    assert f'<a href="/records/{whole}">Ciphered telegram</a>' in answer.content.decode()


@pytest.mark.parametrize("id_", ["x", "zzzzzzzz", "ÄÖÜ盛世才", "a" * 3000, "\0", "a\0b", "..%2f.."])
def test_what_is_no_id_gets_404(client: Client, archive: Options, id_: str) -> None:
    answer = client.get(f"/records/{id_}")
    assert answer.status_code == 404
    assert "Not found" in answer.content.decode()


def test_withdrawn_records_leave_a_tombstone(client: Client, whole: str) -> None:
    actions.withdraw([whole], BY, reason="a secret reason")
    answer = client.get(f"/records/{whole}")
    assert answer.status_code == 410
    text = html.unescape(answer.content.decode())
    assert "has been withdrawn" in text
    assert "secret" not in text
    assert "Ciphered telegram" not in text


def test_a_record_that_says_nothing_still_has_a_page(client: Client, archive: Options) -> None:
    id_ = actions.save_records([("", Description())], BY)[0][0]
    text = words(client.get(f"/records/{id_}").content.decode())
    assert f"Untitled record {id_}" in text
    assert "Date not given" in text


def test_words_of_a_source_are_never_markup(client: Client, archive: Options) -> None:
    id_ = actions.save_records([("", Description(titles=(Title(text="<b onclick=x>Bold</b>"),)))], BY)[0][0]
    page = client.get(f"/records/{id_}").content.decode()
    assert "<b onclick" not in page
    assert "&lt;b onclick=x&gt;Bold" in page


@pytest.mark.parametrize(
    ("accept", "expected"),
    [
        ("", '<time datetime="1949-10-14">October 14, 1949</time>'),
        ("en-GB,de;q=0.5", '<time datetime="1949-10-14">October 14, 1949</time>'),
        ("ru-RU,en;q=0.7", '<time datetime="1949-10-14" lang="ru" dir="ltr">14 октября 1949 г.</time>'),
        ("ja,zh-CN;q=0.8", '<time datetime="1949-10-14" lang="zh" dir="ltr">1949年10月14日</time>'),
        ("eo, *", '<time datetime="1949-10-14">October 14, 1949</time>'),
    ],
)
def test_dates_are_in_the_readers_language(client: Client, whole: str, accept: str, expected: str) -> None:
    answer = client.get(f"/records/{whole}", headers={"Accept-Language": accept})
    assert expected in answer.content.decode()
    assert "Accept-Language" in answer.headers["Vary"]


def test_several_dates_stand_side_by_side(client: Client, whole: str) -> None:
    text = words(client.get(f"/records/{whole}").content.decode())
    assert "October 14, 1949 (sent) · Undated (received)" in text
    assert "The source says “14/X/49”." in text


@pytest.mark.parametrize(
    ("audience", "is_told"), [(Audience.PUBLIC, False), (Audience.READER, False), (Audience.ARCHIVIST, True)]
)
def test_doubts_about_dates_are_for_archivists(
    client: Client, sample: Options, monkeypatch: pytest.MonkeyPatch, audience: Audience, is_told: bool
) -> None:
    def asking(_request: HttpRequest) -> Audience:
        return audience

    monkeypatch.setattr(record, "audience_of", asking)
    text = words(client.get("/records/4rm265r5").content.decode())
    assert ("Different dates: January 12, 1947 (catalogue, registered)" in text) is is_told


def test_the_versions_of_a_record_are_told_without_names(client: Client, archive: Options) -> None:
    stamp = Stamp(by="A. Cataloguer")
    ((id_, first),) = actions.save_records([("", Description(titles=(Title(text="Letter"),)))], stamp)
    assert "versions" not in words(client.get(f"/records/{id_}").content.decode())
    actions.save_records([(id_, Description(titles=(Title(text="Letter, corrected"),)))], stamp)
    told = words(client.get(f"/records/{id_}").content.decode())
    assert "2 versions" in told
    assert f"{first}: created" in told
    assert "A. Cataloguer" not in told
