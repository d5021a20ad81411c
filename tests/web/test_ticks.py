"""The checkbox of one value of a facet: what is ticked, and that nothing in it becomes HTML."""

import pytest

from fonds.web.pages.facets import Choice
from fonds.web.templatetags.ticks import tick


def choice(**parts: object) -> Choice:
    given: dict[str, object] = {"name": "person", "value": "mao", "label": "Mao", "count": 1, "excluding": "/search?x"}
    rest = dict.fromkeys(("is_chosen", "is_unidentified", "is_excluded"), False)
    return Choice(**(rest | given | parts))  # type: ignore[arg-type]  # as the fields are


@pytest.mark.parametrize(
    ("parts", "holds", "lacks"),
    [
        ({}, ['name="person" value="mao">', "1<span", " record</span>", 'href="/search?x"'], ["checked", "as found"]),
        ({"count": 1234, "is_chosen": True, "excluding": ""}, [" checked>", "1,234<", " records<"], ["<a "]),
        (
            {"name": "not_person", "is_excluded": True, "excluding": ""},
            ['name="not_person"', " checked>", "data-excluded", ">left out<"],
            ["<a ", "record"],
        ),
        ({"is_unidentified": True}, ["as found"], ["checked"]),
        ({"label": "盛世才"}, ['lang="und-Hani" dir="ltr">盛世才'], []),
    ],
)
def test_a_tick(parts: dict[str, object], holds: list[str], lacks: list[str]) -> None:
    html = tick(choice(**parts))
    assert [one for one in holds if one not in html] == []
    assert [one for one in lacks if one in html] == []


@pytest.mark.parametrize("part", ["name", "value", "label", "excluding"])
def test_nothing_becomes_html(part: str) -> None:
    html = tick(choice(**{part: "\"><script>'&"}))
    assert "<script" not in html
    assert "&lt;script&gt;" in html
