"""axe finds no violation on any kind of page, in light and in dark, wide and narrow."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from tests.stories.conftest import SEED, shoot

PAGES = {
    "home": "/",
    "results": SEED,
    "years": "/search?from=1935&to=1936",
    "why": "/search?q=zhang+zhizhong&why=4rm265r5",
    "nothing-found": "/search?q=nothingofthekind+Stallin+letter&from=1995&undated=exclude&not_kind=telegram",
    "not-understood": "/search?q=stalin+AND+(letter+OR+nofield:foo+date:xyz&version=1",
    "groups": "/search?q=Stalin&group=collection&not_kind=telegram",
    "facet": "/search/facets/person?q=letter",
    "help": "/search/help",
    "record": "/records/4rm265r5",
    "collection": "/collections/china-and-the-soviet-union-in-xinjiang",
    "collections": "/collections/",
    "people": "/people/",
    "person": "/people/sheng-shicai",
    "place": "/places/urumqi",
    "topic": "/topics/china-foreign-economic-relations-soviet-union",
    "archive": "/archives/rgaspi",
    "references": "/archives/rgaspi/references",
    "file": "/archives/rgaspi/references/fond%2017/opis%20162/delo%2018",
    "not-found": "/records/nothere",
    "bad-request": "/search?page=0",
    "api": "/api/",
}
"""One of each kind of page."""
FACES = {"wide": (1280, "light"), "dark": (1280, "dark"), "narrow": (390, "light")}


@pytest.mark.parametrize("face", FACES)
@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing(browser: Browser, demo_site: str, name: str, face: str) -> None:
    width, scheme = FACES[face]
    context = browser.new_context(
        viewport={"width": width, "height": 900},
        color_scheme=scheme,  # type: ignore[arg-type]
        bypass_csp=True,
    )
    page = context.new_page()
    page.goto(demo_site + PAGES[name])
    shoot(page, f"{name}-{face}")
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
    assert page.evaluate("document.documentElement.scrollWidth") <= width, "the page scrolls sideways"
    context.close()
