"""Whole paths in a real browser, against the sample archive served by the real command."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

SEED = (
    '/search?q="China--Foreign economic relations--Soviet Union"'
    "&place=soviet-union&collection=china-and-the-soviet-union-in-xinjiang&sort=added"
)
"""The search that the whole project is measured by."""
SCREENSHOTS = Path(__file__).parents[2] / "screenshots"
"""Ignored by git; whoever changes a page looks at them."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything here needs Chromium."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture
def site(page: Page, demo_site: str) -> Page:
    """A page of the browser that fails on any script error."""
    page.set_default_timeout(10_000)
    page.on("pageerror", lambda error: pytest.fail(f"script error: {error}"))
    return page


def shoot(page: Page, name: str) -> None:
    """Keep a picture of the whole page."""
    SCREENSHOTS.mkdir(exist_ok=True)
    page.screenshot(path=SCREENSHOTS / f"{name}.png", full_page=True)
