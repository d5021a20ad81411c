"""The results page, in the sample archive."""

import re
from typing import Any

import pytest
from django.test import Client

from fonds.options import Options
from fonds.search import service
from tests.web.page_words import words

SEED = {
    "q": '"China--Foreign economic relations--Soviet Union"',
    "place": "soviet-union",
    "collection": "china-and-the-soviet-union-in-xinjiang",
    "sort": "added",
}


def test_seed_page(client: Client, sample: Options) -> None:
    page = client.get("/search", SEED).content.decode()
    text = words(page)
    assert text.startswith("Skip to content")
    assert "1 – 10 of 15" in text
    titles = re.findall(r'<h3 class="title"><a href="/records/\w+"', page)
    assert len(titles) == 10
    first = text.index("Record of a Conversation between Soviet Ambassador in China A. A. Petrov")
    last = text.index("Excerpt on Xinjiang from Minutes No. 42")
    assert text.index("1 – 10 of 15") < text.index("January 12, 1947") < first < text.index("July 16, 1935") < last
    assert 'rel="next"' in page
    assert "page=2" in page


def test_second_page(client: Client, sample: Options) -> None:
    text = words(client.get("/search", {**SEED, "page": "2"}).content.decode())
    assert "11 – 15 of 15" in text
    assert "Previous" in text
    assert "Next" not in text


def test_skip_link_leads_to_the_content(client: Client, sample: Options) -> None:
    page = client.get("/search").content.decode()
    assert re.search(r'<body[^>]*>\s*<a class="skip" href="#main">Skip to content</a>', page)
    assert '<main id="main" tabindex="-1">' in page


def test_matched_words_are_marked(client: Client, sample: Options) -> None:
    page = client.get("/search", {"q": "aviation"}).content.decode()
    assert "<mark>aviation</mark>" in page


def test_facet_values_are_checkboxes_that_narrow_and_widen(client: Client, sample: Options) -> None:
    page = client.get("/search", {"q": "trade"}).content.decode()
    assert '<input type="checkbox" name="place" value="xinjiang">' in page
    assert 'rel="nofollow" href="/search?q=trade&amp;not_place=xinjiang"' in page
    chosen = client.get("/search", {"q": "trade", "place": "xinjiang", "not_kind": "telegram"}).content.decode()
    assert '<input type="checkbox" name="place" value="xinjiang" checked>' in chosen
    assert '<input type="checkbox" name="not_kind" value="telegram" checked>' in chosen
    assert re.search(r'<a class="chip" rel="nofollow" href="/search\?q=trade&amp;not_kind=telegram">', chosen)


def test_the_form_of_filters_asks_what_was_asked(client: Client, sample: Options) -> None:
    """Sent off as it stands, the form gives the search that it stands in, and no parameter twice."""
    asked = {
        "q": "letter",
        "person": ["sheng-shicai", "unknown"],
        "place": "xinjiang",
        "not_kind": ["telegram", "odd"],
        "from": "1930",
        "to": "1945",
        "sort": "oldest",
        "per_page": "25",
        "group": "collection",
        "version": "3",
    }
    page = client.get("/search", asked).content.decode()
    form = page[page.index("data-ticks") : page.index("</form>", page.index("data-ticks"))]
    fields = re.findall(r'<input type="(?:checkbox|hidden)" name="([^"]+)" value="([^"]+)"( checked)?>', form)
    boxes = re.findall(r'<input type="checkbox" name="([^"]+)" value="([^"]+)"', form)
    sent = [(name, value) for name, value, checked in fields if checked or (name, value) not in boxes]
    del asked["version"]  # another search is no longer the one that was shared
    wanted = [(name, one) for name, value in asked.items() for one in ([value] if isinstance(value, str) else value)]
    assert sorted(sent) == sorted(wanted)


def test_forms_hand_the_other_parameters_on(client: Client, sample: Options) -> None:
    page = client.get("/search", {"q": "trade", "place": "xinjiang", "from": "1935", "page": "1"}).content.decode()
    search, dates = page.split('<form class="facet dates"')
    dates = dates.split("</form>")[0]
    assert '<input type="hidden" name="place" value="xinjiang">' in search
    assert '<input type="hidden" name="from" value="1935">' in search
    assert '<input type="hidden" name="q" value="trade">' in dates
    assert 'type="hidden" name="from"' not in dates


def test_other_forms_of_a_name_are_told(client: Client, sample: Options) -> None:
    page = words(client.get("/search", {"q": '"Sheng Shicai"'}).content.decode())
    assert "Also searched:" in page
    assert "盛世才" in page
    assert "Шэн Шицай" in page


def test_nothing_found_says_which_filter_to_remove(client: Client, sample: Options) -> None:
    text = words(client.get("/search", {"q": "trade", "from": "1990", "undated": "exclude"}).content.decode())
    assert "Nothing found" in text
    assert re.search(r"\d+ records without From 1990", text)


@pytest.mark.parametrize(
    ("parameters", "sentence"),
    [
        ({"page": "0"}, "Pages are numbered from 1 to 1,000,000."),
        ({"page": "-1"}, "Pages are numbered from 1 to 1,000,000."),
        ({"page": "9" * 20}, "Pages are numbered from 1 to 1,000,000."),
        ({"per_page": "-1"}, "It is one of: 10, 25, 50, 100."),
        ({"page": "99999"}, "There is no page 99999: the 51 results end on page 6."),
        ({"per_page": "7"}, "It is one of: 10, 25, 50, 100."),
        ({"colour": "red"}, "“colour” is not a parameter of this page."),
        ({"from": "soon"}, "Write a date such as 1937"),
        ({"person": "a\0b"}, "Take the NUL character out."),
        ({"sort": "<script>"}, "“<script>”"),
    ],
)
def test_bad_parameters_get_a_sentence(
    client: Client, sample: Options, parameters: dict[str, str], sentence: str
) -> None:
    answer = client.get("/search", parameters)
    assert answer.status_code == 400
    assert sentence in words(answer.content.decode())
    assert "<script>" not in answer.content.decode()


def test_a_value_that_does_not_exist_finds_nothing(client: Client, sample: Options) -> None:
    answer = client.get("/search", {"person": "nobody-at-all"})
    assert answer.status_code == 200
    assert "Nothing found" in words(answer.content.decode())


def test_without_an_index_everything_but_search_works(client: Client, whole: str, archive: Options) -> None:
    for file in sorted(archive.index_folder.rglob("*"), reverse=True):
        file.rmdir() if file.is_dir() else file.unlink()
    answer = client.get("/search", {"q": "telegram"})
    assert answer.status_code == 503
    assert "The search index is not ready." in words(answer.content.decode())
    assert client.get("/").status_code == 200
    assert "Ciphered telegram" in words(client.get("/people/stalin").content.decode())


def test_a_match_in_neither_title_nor_summary_is_shown_beside_them(client: Client, sample: Options) -> None:
    page = client.get("/search", SEED).content.decode()
    assert page.count("<mark>China--Foreign economic relations--Soviet Union</mark>") == 10


def test_near_spellings_follow_and_are_not_counted(client: Client, sample: Options) -> None:
    text = words(client.get("/search", {"q": "Cypher"}).content.decode())
    assert "Near spellings: " in text
    assert text.index("Near spellings: ") < text.index("Cyper No. 105")


def test_every_facet_has_values_in_the_sample(client: Client, sample: Options) -> None:
    text = words(client.get("/search").content.decode())
    headings = ["Collections", "People", "Places", "Topics", "Archives", "Languages", "Kinds of document"]
    assert [heading for heading in headings if heading in text] == headings
    assert "Russian" in text


def test_ways_out_are_counted_not_searched(client: Client, sample: Options, monkeypatch: pytest.MonkeyPatch) -> None:
    searched: list[Any] = []
    whole = service.search

    def noting(*asked: Any) -> Any:  # noqa: ANN401 - hands on whatever the page asks
        searched.append(asked)
        return whole(*asked)

    monkeypatch.setattr(service, "search", noting)
    page = client.get("/search", {"place": "xinjiang", "from": "1990", "undated": "exclude"}).content.decode()
    assert "1990" in page
    assert len(searched) == 1


def test_pages_too_deep_are_not_offered(client: Client, sample: Options, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("fonds.search.params.DEEPEST", 20)
    text = client.get("/search", {"q": "soviet"}).content.decode()
    assert "page=2" in text
    assert "page=3" not in text


def test_imprecise_dates_are_those_of_what_is_found(client: Client, sample: Options) -> None:
    for query in ({"undated": "only"}, {"from": "1949", "dates": "certain"}, {"from": "1949"}, {}):
        answer = client.get("/api/v1/search", query).json()
        assert answer["imprecise"] <= answer["total"], query
    assert client.get("/api/v1/search", {"undated": "only"}).json()["imprecise"] == 0


def test_every_added_form_says_why_without_a_mouse(client: Client, sample: Options) -> None:
    text = words(client.get("/search", {"q": "盛世才"}).content.decode())
    assert re.search(r"Sheng Shih-ts'ai\s+Wade–Giles form of the name of Sheng Shicai, for “盛世才”", text)


def test_notes_are_one_line_and_offer_all_words(client: Client, sample: Options) -> None:
    page = client.get("/search", {"q": "letter from governor sheng no*field f:x"}).content.decode()
    notes = page[page.index('<div class="notes">') :].split("</p>")[0]
    assert "There are many words" in notes
    assert "“f” is not a field" in notes
    assert 'href="/search?q=%2Bletter+%2Bfrom+%2Bgovernor+%2Bsheng' in notes


def test_a_date_that_cannot_be_read_loses_no_words(client: Client, sample: Options) -> None:
    answer = client.get("/search", {"q": "trade loan", "from": "early 1936"})
    assert answer.status_code == 400
    assert 'value="trade loan"' in answer.content.decode()


def test_the_page_names_its_one_address(client: Client, sample: Options) -> None:
    page = client.get("/search?sort=oldest&dates=possible&q=trade&page=1&version=1").content.decode()
    assert '<link rel="canonical" href="/search?q=trade&amp;sort=oldest">' in page


def test_the_page_of_a_facet_says_whose_values_they_are_and_hands_on_what_was_left_out(
    client: Client, sample: Options
) -> None:
    page = client.get("/search/facets/person", {"q": "letter", "not_person": "stalin-joseph", "prefix": "m"})
    text = page.content.decode()
    assert re.search(r"records?, found for “ ?letter ?”, under the filters that you chose\.", words(text))
    show = text[text.index('class="ticks"') :]
    assert '<input type="hidden" name="not_person" value="stalin-joseph">' in show


def test_groups_say_how_many_records_they_hold(client: Client, sample: Options) -> None:
    text = words(client.get("/search", {"q": "Stalin", "group": "collection"}).content.decode())
    assert re.search(r"\d+ records in 1 collection\b", text)
