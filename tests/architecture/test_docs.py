"""Generated pages are what the code says; what people read names every setting, error and command."""

import pytest

from tests.architecture.tree import ROOT
from tools import generate_docs


@pytest.mark.parametrize("name", ["settings.md", "errors.md", "commands.md", "search.md", "fields.md", "problems.md"])
def test_a_generated_page_is_what_the_code_says(name: str) -> None:
    page = ROOT / "docs" / "reference" / name
    assert page.read_text(encoding="utf-8") == generate_docs.pages()[name], "run “make docs”"
