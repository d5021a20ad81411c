"""A reader leaves out, widens, searches within, groups, shares and gets lost; the API and the command say the same."""

import json
import re
import urllib.request
from collections import Counter
from urllib.parse import parse_qsl

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.conftest import ArchiveFolder
from tests.stories.conftest import SEED, shoot
from tests.stories.test_finding_a_record import total


def test_a_value_is_left_out_and_let_in_again(browser: Browser, demo_site: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{demo_site}/search?q=Stalin")
    before = total(page)
    page.get_by_role("link", name=re.compile("^not Telegram", re.IGNORECASE)).first.click()
    expect(page).to_have_url(re.compile("not_kind=telegram"))
    assert 0 < total(page) < before
    box = page.get_by_role("checkbox", name=re.compile("Telegram.*left out"))
    expect(box).to_be_checked()
    shoot(page, "left-out-wide")
    box.uncheck()
    page.get_by_role("button", name="Apply kinds of document").click()
    assert total(page) == before
    context.close()


def test_several_values_are_ticked_at_once_among_all_of_them(browser: Browser, demo_site: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{demo_site}/search/facets/person?q=letter")
    page.get_by_label("Begins with").fill("sta")
    page.get_by_role("button", name="Show", exact=True).click()
    expect(page).to_have_url(re.compile("prefix=sta"))
    page.get_by_role("checkbox", name=re.compile("Stalin")).check()
    page.get_by_role("button", name="Show the records").click()
    expect(page).to_have_url(re.compile("person=.*stalin"))
    assert total(page) > 0
    context.close()


def test_a_search_within_a_collection_and_a_persons_records(site: Page, demo_site: str) -> None:
    for path, parameter in (
        ("/collections/china-and-the-soviet-union-in-xinjiang", "collection="),
        ("/people/sheng-shicai", "person=sheng-shicai"),
    ):
        site.goto(demo_site + path)
        site.get_by_label(re.compile("Search within")).last.fill("letter")
        site.get_by_label(re.compile("Search within")).last.press("Enter")
        expect(site).to_have_url(re.compile(parameter))
        assert total(site) > 0


def test_hits_in_groups_lead_to_all_of_each(site: Page, demo_site: str) -> None:
    site.goto(f"{demo_site}/search?q=Stalin")
    every = total(site)
    site.get_by_role("link", name="by collection").click()
    expect(site).to_have_url(re.compile("group=collection"))
    assert total(site) == every
    shoot(site, "groups-wide")
    more = site.get_by_role("link", name=re.compile(r"^All \d+ records")).first
    count = int(more.inner_text().split()[1])
    more.click()
    assert total(site) == count


def test_a_shared_link_says_its_version_and_that_the_archive_moved_on(site: Page, demo_site: str) -> None:
    site.goto(demo_site + SEED)
    link = site.get_by_role("link", name="Link to this search")
    version = re.search(r"version=(\d+)", link.get_attribute("href") or "")
    assert version
    link.click()
    expect(site.get_by_text("moved on")).to_have_count(0)
    site.goto(f"{demo_site}{SEED}&version={int(version[1]) - 1}")
    expect(site.get_by_text(f"moved on to version {version[1]}")).to_be_visible()
    assert total(site) == 15


def test_who_finds_nothing_gets_ways_on_that_keep_their_word(site: Page, demo_site: str) -> None:
    site.goto(f"{demo_site}/search?q=Stakin+letter&person=sheng-shicai&from=1995&undated=exclude")
    expect(site.get_by_text("No record has Stakin")).to_be_visible()
    shoot(site, "lost-wide")
    site.get_by_role("link", name="Stalin", exact=True).click()
    assert total(site) > 0
    site.goto(f"{demo_site}/search?q=letter&person=sheng-shicai&from=1995&undated=exclude")
    way = site.get_by_role("link", name=re.compile(r"^\d+ records?$")).first
    count = int(way.inner_text().split()[0])
    way.click()
    assert total(site) == count


ASKED = [
    "",
    "q=Stalin",
    "q=letter&not_kind=telegram&person=sheng-shicai",
    "q=Stalin&group=collection",
    "q=nothingofthekind+Stalin&from=1935&to=1936",
    "from=1935&to=1936&dates=certain&undated=exclude&sort=oldest",
    "q=Governer",
]


@pytest.mark.parametrize("query", ASKED)
def test_page_api_and_command_give_the_same_counts(
    page: Page, demo_site: str, demo_folder: ArchiveFolder, query: str
) -> None:
    with urllib.request.urlopen(f"{demo_site}/api/v1/search?{query}", timeout=20) as answer:  # noqa: S310 - our own
        told = json.load(answer)
    pairs = [(name, value) for name, value in parse_qsl(query) if name != "q"]
    words = dict(parse_qsl(query)).get("q", "")
    options = [text for name, value in pairs for text in (f"--{name.replace('_', '-')}", value)]
    said = json.loads(demo_folder.fonds("search", "--json", *options, "--", words, check=True).stdout)
    assert said == told
    page.goto(f"{demo_site}/search?{query}")
    if told["total"]:
        assert total(page) == told["total"]
    else:
        expect(page.get_by_text("Nothing found")).to_be_visible()
    texts = page.locator(".choice .count").all_text_contents()
    shown = Counter(int(number[0]) for text in texts if (number := re.search(r"\d+", text)))
    counts = Counter(value["count"] for values in told["facets"].values() for value in values)
    assert not shown - counts
    assert shown or not told["total"]
