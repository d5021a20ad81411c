"""A reader types and is offered what may be meant: by keyboard, by mouse, and not at all without scripts."""

import re

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.stories.conftest import shoot

BOX = "input[role=combobox]"
OPTION = ".suggested [role=option]"


def _typed(page: Page, address: str, text: str) -> None:
    page.goto(address)
    page.locator(BOX).last.press_sequentially(text)
    expect(page.locator(OPTION).first).to_be_visible()


def test_a_name_in_another_script_is_offered_and_reached_by_keyboard(site: Page, demo_site: str) -> None:
    _typed(site, demo_site, "盛世")
    box = site.locator(BOX)
    expect(box).to_have_attribute("aria-expanded", "true")
    expect(site.get_by_role("status")).to_have_text(re.compile("suggestion"))
    assert box.get_attribute("aria-activedescendant") is None, "what was typed is what Enter asks for"
    box.press("ArrowDown")
    chosen = site.locator(f"{OPTION}[aria-selected=true]")
    expect(chosen).to_contain_text("Sheng")
    assert box.get_attribute("aria-activedescendant") == chosen.get_attribute("id")
    box.press("Enter")
    expect(site).to_have_url(re.compile(r"/search\?person=sheng-shicai"))


def test_escape_closes_the_list_and_keeps_the_words(site: Page, demo_site: str) -> None:
    _typed(site, f"{demo_site}/search", "sta")
    box = site.locator(BOX)
    box.press("ArrowUp")
    expect(site.locator(f"{OPTION}[aria-selected=true]")).to_have_count(1)
    box.press("Escape")
    expect(site.locator(OPTION)).to_have_count(0)
    expect(box).to_have_value("sta")
    expect(box).to_have_attribute("aria-expanded", "false")
    box.press("Enter")
    expect(site).to_have_url(re.compile(r"/search\?q=sta$"))


def test_a_suggestion_is_chosen_with_the_mouse(site: Page, demo_site: str) -> None:
    _typed(site, f"{demo_site}/people/", "letter from")
    site.locator(OPTION).filter(has_text="record").first.click()
    expect(site).to_have_url(re.compile("/records/|title%3A"))


def test_axe_finds_nothing_in_an_open_list(browser: Browser, demo_site: str) -> None:
    for name, width, scheme in (("wide", 1280, "light"), ("dark", 1280, "dark"), ("narrow", 390, "light")):
        context = browser.new_context(
            viewport={"width": width, "height": 900},
            color_scheme=scheme,  # type: ignore[arg-type]
            bypass_csp=True,
        )
        page = context.new_page()
        _typed(page, demo_site, "s")
        page.locator(BOX).press("ArrowDown")
        shoot(page, f"suggestions-{name}")
        found = Axe().run(page)
        assert found.violations_count == 0, found.generate_report()
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        context.close()


def test_without_scripts_the_box_is_a_box(browser: Browser, demo_site: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(demo_site)
    expect(page.locator(BOX)).to_have_count(0)
    page.get_by_role("searchbox").fill("Stalin")
    page.get_by_role("searchbox").press("Enter")
    expect(page).to_have_url(re.compile("q=Stalin"))
    context.close()


def test_nothing_is_asked_of_who_saves_data(browser: Browser, demo_site: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.add_init_script("Object.defineProperty(navigator, 'connection', {value: {saveData: true}})")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(demo_site)
    page.get_by_role("searchbox").press_sequentially("sta")
    page.wait_for_timeout(300)
    assert not [url for url in asked if "suggestions?" in url]
    context.close()
