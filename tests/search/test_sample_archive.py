"""The page that the project is measured by, found in the sample archive by the real index."""

from importlib.resources import files

import msgspec
import pytest

from fonds.errors import FondsError
from fonds.options import Options
from fonds.records import actions
from fonds.records.audience import Audience
from fonds.records.description import Authority, Description
from fonds.search import indexer
from fonds.search.params import SearchParams, read_params
from fonds.search.request import Results
from fonds.search.service import search

HEADING = '"China--Foreign economic relations--Soviet Union"'
STAMP = actions.Stamp(by="tests")

FIRST_TEN = [
    "Record of a Conversation between Soviet Ambassador in China A. A. Petrov and General Zhang Zhizhong on 7 January 1947",
    "Ciphered Telegram No. 4159 from Filipov [Stalin] to Kovalev",
    "Letter No. 93 from L.D. Wilgress, Canadian Embassy, Moscow, to the Secretary of State for External Affairs, W.L. Mackenzie King",
    "Record of a Meeting Between T. V. Soong and Stalin",
]


@pytest.fixture
def filled(archive: Options) -> Options:
    """The sample archive in the catalogue and in the index."""
    lines = files("fonds.sample").joinpath("archive.jsonl").read_text(encoding="utf-8").splitlines()[1:]
    rows = [msgspec.json.decode(line) for line in lines]
    actions.save_authorities(
        [msgspec.convert(row["authority"], Authority) for row in rows if "authority" in row], STAMP
    )
    records = [row["record"] for row in rows if "record" in row]
    actions.save_records([(row["id"], msgspec.convert(row["description"], Description)) for row in records], STAMP)
    indexer.catch_up()
    return archive


def ask(**pairs: str) -> Results:
    """The public's answer to these parameters."""
    return search(read_params({name.rstrip("_"): [value] for name, value in pairs.items()}), Audience.PUBLIC)


def test_seed_page(filled: Options) -> None:
    parameters = {"q": HEADING, "place": "soviet-union", "collection": "china-and-the-soviet-union-in-xinjiang"}
    found = ask(**parameters, sort="added")
    assert (found.first, found.last, found.total) == (1, 10, 15)
    assert [row.title for row in found.results[:4]] == FIRST_TEN
    assert found.results[0].date.display == "January 12, 1947"
    second = ask(**parameters, sort="added", page="2")
    assert (second.first, second.last, second.total) == (11, 15, 15)
    with pytest.raises(FondsError) as error:
        ask(**parameters, page="3")
    assert error.value.code == "page-past-end"


def test_everything_is_there(filled: Options) -> None:
    found = search(SearchParams(), Audience.PUBLIC)
    assert found.total == 51
    assert found.facets["level"] == (), "the samples name no level"
    assert found.undated > 0


@pytest.mark.parametrize("query", ["Urumqi", "Урумчи", "迪化", "Tihwa", "ürümchi", "乌鲁木齐", "烏魯木齊"])
def test_one_town_under_all_its_names(filled: Options, query: str) -> None:
    found = ask(q=query)
    assert found.total >= 3
    assert found.expanded
    assert all(addition.source == query for addition in found.expanded)


def test_variants_off(filled: Options) -> None:
    with_variants, without = ask(q="Tihwa"), ask(q="Tihwa", variants="off")
    assert without.total < with_variants.total
    assert without.expanded == ()


def test_marks(filled: Options) -> None:
    found = ask(q="telegrams stalin", variants="off")
    row = next(row for row in found.results if "Ciphered Telegram No. 4159" in row.title)
    marked = [
        row.title[place.start : place.end] for match in row.matched if match.field == "title" for place in match.ranges
    ]
    assert marked == ["Telegram", "Stalin"]


def test_a_value_that_does_not_exist(filled: Options) -> None:
    found = ask(person="nobody-at-all")
    assert (found.total, found.first, found.last, found.page) == (0, 0, 0, 1)
    assert [(value.value, value.count, value.selected) for value in found.facets["person"] if value.selected] == [
        ("nobody-at-all", 0, True)
    ]


def test_range_of_years(filled: Options) -> None:
    found = ask(from_="1935", to="1935", undated="exclude")
    assert found.total > 0
    assert all(row.date.earliest and row.date.earliest.startswith("1935") for row in found.results)
    assert ask(from_="1935", to="1935").undated == ask().undated


def test_missing_index(archive: Options) -> None:
    with pytest.raises(FondsError) as error:
        ask(q="stalin")
    assert error.value.code == "index-missing"


@pytest.mark.parametrize("right", ["Governor", "Cypher"])
def test_typing_errors_of_the_source_hide_nothing(filled: Options, right: str) -> None:
    found = ask(q=right, per_page="100")
    every = [row.title for row in (*found.results, *found.near)]
    wrong = {"Governor": "Governer", "Cypher": "Cyper"}[right]
    held = [row.title for row in ask(q=f"={wrong}", per_page="100").results]
    assert held
    assert set(held) <= set(every)
    assert found.near_total >= len(found.near)
    assert wrong in {one.form for one in found.near_spellings}
    assert not {row.id for row in found.results} & {row.id for row in found.near}
