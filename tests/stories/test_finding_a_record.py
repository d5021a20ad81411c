"""A reader searches, narrows, turns the page, opens a record and comes back: by mouse, by keyboard, without scripts."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.stories.conftest import SEED, shoot

SEED_TITLES = [
    "Record of a Conversation between Soviet Ambassador in China A. A. Petrov and General Zhang Zhizhong on 7 January 1947",
    "Ciphered Telegram No. 4159 from Filipov [Stalin] to Kovalev",
    "Letter No. 93 from L.D. Wilgress, Canadian Embassy, Moscow, to the Secretary of State for External Affairs, W.L. Mackenzie King",
    "Record of a Meeting Between T. V. Soong and Stalin",
    "Letter from Cde. V. M. Molotov to Governor Shicai Sheng",
    "Letter from Governor Shicai Sheng to Cdes. Stalin, Molotov, and Voroshilov",
    "Telegram from Cdes. Stalin, Molotov, and Voroshilov to G. Apresov, Consul General in Urumqi",
    "Excerpt on Xinjiang from Minutes No. 21 of the VKP(b) CC Politburo Meetings",
    "Concerning Soviet Trade with Xinjiang",
    "Excerpt on Xinjiang from Minutes No. 42 of the VKP(b) CC Politburo Meetings",
]
SEED_DATES = [
    "January 12, 1947",
    "October 14, 1949",
    "March 23, 1944",
    "July 9, 1945",
    "July 3, 1942",
    "May 10, 1942",
    "1936",
    "October 26, 1940",
    "June 17, 1936",
    "July 16, 1935",
]


def titles(page: Page) -> list[str]:
    """Titles of the results shown, in order."""
    return [re.sub(r"\s+", " ", text).strip() for text in page.locator("main ol.results .title").all_inner_texts()]


def total(page: Page) -> int:
    """The number of results that the page states: "1 – 10 of 15", or "15 records in 2 collections"."""
    extent = page.locator("h2.extent").inner_text()
    return int(extent.split()[0] if "record" in extent else extent.rpartition(" ")[2])


def test_the_seed_page_stands_as_it_stood_and_more(site: Page, demo_site: str) -> None:
    site.goto(demo_site + SEED)
    expect(site.get_by_text("1 – 10 of 15")).to_be_visible()
    assert titles(site) == SEED_TITLES
    dates = [text.strip() for text in site.locator("main ol.results time").all_inner_texts()]
    assert dates == SEED_DATES
    shoot(site, "results-wide")


def test_the_first_thing_is_a_skip_link_that_works(site: Page, demo_site: str) -> None:
    site.goto(demo_site + SEED)
    site.keyboard.press("Tab")
    skip = site.locator(":focus")
    expect(skip).to_have_text("Skip to content")
    expect(skip).to_be_visible()
    assert site.locator("body").inner_text().strip().startswith("Skip to content")
    skip.press("Enter")
    assert site.evaluate("document.activeElement.closest('main') !== null")


def test_the_second_page_has_the_other_five(site: Page, demo_site: str) -> None:
    site.goto(demo_site + SEED)
    site.get_by_role("link", name=re.compile("next", re.IGNORECASE)).first.click()
    expect(site.get_by_text("11 – 15 of 15")).to_be_visible()
    assert len(titles(site)) == 5
    assert not set(titles(site)) & set(SEED_TITLES)


def _search_filter_open_and_return(page: Page, address: str, *, without_scripts: bool = False) -> None:
    page.goto(address)
    page.locator("input[type=search]").first.fill("letter Stalin")
    page.locator("input[type=search]").first.press("Enter")
    expect(page).to_have_url(re.compile("q=letter"))
    before = total(page)
    page.get_by_role("checkbox", name=re.compile("^(Kashgar|Urumqi)")).first.click()
    if without_scripts:
        page.get_by_role("button", name="Apply places").click()
    expect(page).to_have_url(re.compile("place="))
    assert 0 < total(page) < before
    first = page.locator("main ol.results .title a").first
    title = first.inner_text()
    first.click()
    expect(page).to_have_url(re.compile("/records/"))
    expect(page.locator("h1")).to_contain_text(title[:30])
    page.go_back()
    expect(page).to_have_url(re.compile("place="))


def test_search_filter_open_a_record_and_go_back(site: Page, demo_site: str) -> None:
    _search_filter_open_and_return(site, demo_site)


def test_the_same_without_scripts(browser: Browser, demo_site: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.set_default_timeout(10_000)
    _search_filter_open_and_return(page, demo_site, without_scripts=True)
    page.goto(demo_site + SEED)
    expect(page.get_by_text("1 – 10 of 15")).to_be_visible()
    context.close()


SAID = """(() => {
    const it = document.activeElement;
    return (it.labels?.[0]?.innerText || it.innerText || it.ariaLabel || "").trim();
})()"""
"""What the element with the focus is called."""


def _tab_to(page: Page, pattern: str, limit: int = 300) -> None:
    """Press Tab until the focused element's text or label matches."""
    for _ in range(limit):
        page.keyboard.press("Tab")
        said = page.evaluate(SAID)
        if re.search(pattern, said, re.DOTALL):
            return
    pytest.fail(f"no stop of the Tab key matches {pattern!r}")


def test_the_same_by_keyboard_alone(site: Page, demo_site: str) -> None:
    site.goto(demo_site)
    for _ in range(60):
        site.keyboard.press("Tab")
        if site.evaluate("document.activeElement.type === 'search'"):
            break
    site.keyboard.type("Politburo Xinjiang")
    site.keyboard.press("Enter")
    expect(site).to_have_url(re.compile("q=Politburo"))
    _tab_to(site, r"^Minutes")
    site.keyboard.press("Space")
    _tab_to(site, r"^Decision")
    site.keyboard.press("Space")
    expect(site).not_to_have_url(re.compile("kind="))  # several are ticked before one Enter
    site.keyboard.press("Enter")
    expect(site).to_have_url(re.compile("kind=minutes&kind=decision"))
    _tab_to(site, r"^Excerpt on Xinjiang")
    site.keyboard.press("Enter")
    expect(site).to_have_url(re.compile("/records/"))
    site.go_back()  # headless Chromium has no window to hear Alt+Left
    expect(site).to_have_url(re.compile("kind=minutes"))


def test_a_chosen_filter_is_a_chip_that_can_be_removed(site: Page, demo_site: str) -> None:
    site.goto(demo_site + SEED)
    chip = site.get_by_role("link", name=re.compile("Place Soviet Union.*remove this filter"))
    chip.click()
    expect(site).not_to_have_url(re.compile("place=soviet-union"))


@pytest.mark.parametrize("name", ["wide", "narrow", "dark", "print"])
def test_every_face_of_the_results_page_fits_its_width(browser: Browser, demo_site: str, name: str) -> None:
    width = 390 if name == "narrow" else 1280
    context = browser.new_context(
        viewport={"width": width, "height": 900}, color_scheme="dark" if name == "dark" else "light"
    )
    page = context.new_page()
    if name == "print":
        page.emulate_media(media="print")
    page.goto(demo_site + SEED)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    shoot(page, f"results-{name}")
    context.close()
