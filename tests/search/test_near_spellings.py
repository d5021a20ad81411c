"""Records with a slip in the spelling follow after the last result, under the spelling that they have."""

import pytest

from fonds.options import Options
from fonds.records import actions
from fonds.records.audience import Audience
from fonds.records.description import Description, Title, Visibility
from fonds.search import indexer
from fonds.search.params import read_params
from fonds.search.request import Results
from fonds.search.service import search

STAMP = actions.Stamp(by="tests")


def ask(query: str, **more: str) -> Results:
    pairs = {"q": [query], **{name: [value] for name, value in more.items()}}
    return search(read_params(pairs), Audience.PUBLIC)


@pytest.fixture
def filled(archive: Options) -> Options:
    """Twelve Governors, a Governer, a Government, and slips that nobody may see."""
    titles = [f"Letter {number} of the Governor" for number in range(12)]
    slips = ["Report of the Governer", "The Governer again", "Soviet Government", "Bagriov in Kulja"]
    hidden = [Description(titles=(Title(text="Govermor"),), visibility=Visibility(access="closed"))]
    kept = [Description(titles=(Title(text=title),)) for title in (*titles, *slips)]
    actions.save_records([("", one) for one in (*kept, *hidden)], STAMP)
    indexer.catch_up()
    return archive


def test_they_follow_after_the_last_result(filled: Options) -> None:
    first, last = ask("governor"), ask("governor", page="2")
    assert (first.total, first.near, first.near_spellings) == (12, (), ())
    assert (last.total, len(last.results), last.near_total) == (12, 2, 2)
    assert {row.title for row in last.near} == {"Report of the Governer", "The Governer again"}
    assert [(one.form, one.count, one.url) for one in last.near_spellings] == [("Governer", 2, "/search?q=%3DGoverner")]


def test_the_address_of_a_spelling_finds_it(filled: Options) -> None:
    assert ask("=Governer").total == 2
    (one,) = ask("report governor").near_spellings
    assert (one.form, one.count) == ("Governer", 1)
    assert one.url == "/search?q=report+%3DGoverner"


def test_a_transposition_is_one_slip(filled: Options) -> None:
    found = ask("Bagirov")
    assert (found.total, found.near_total) == (0, 1)
    assert [one.form for one in found.near_spellings] == ["Bagriov"]


def test_hidden_spellings_are_not_known(filled: Options) -> None:
    assert "Govermor" not in {one.form for one in ask("governor", page="2").near_spellings}
    assert ask("govermor").total == 0


def test_an_exact_spelling_has_no_near_one(filled: Options) -> None:
    assert (ask("=Governor", per_page="25").total, ask("=Governor", per_page="25").near) == (12, ())
