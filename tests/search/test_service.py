"""What the one door answers: dates and their doubts, languages, notes, memory."""

import msgspec
import pytest

from fonds.errors import FondsError
from fonds.options import Options
from fonds.records import actions
from fonds.records.audience import Audience
from fonds.records.description import Abstract, Dating, Description, Title
from fonds.search import indexer, params, service
from fonds.search.params import SearchParams, read_params
from fonds.search.request import Results
from fonds.search.service import count, search

STAMP = actions.Stamp(by="tests")


def dated(title: str, dating: Dating) -> Description:
    return Description(titles=(Title(text=title),), dates=(dating,))


def read(edtf: str, earliest: str, latest: str, precision: str) -> Dating:
    return Dating(text="as found", status="read", edtf=edtf, earliest=earliest, latest=latest, precision=precision)


@pytest.fixture
def filled(archive: Options) -> Options:
    """Five records with five sorts of date."""
    descriptions = [
        dated("Day", read("1937-04-21", "1937-04-21", "1937-04-21", "day")),
        dated("Year", read("1937", "1937-01-01", "1937-12-31", "year")),
        dated("Undated", Dating(text="n.d.", status="undated")),
        dated("Silent", Dating()),
        dated("Odd", Dating(text="the year of the snake", status="not-understood")),
    ]
    actions.save_records([("", one) for one in descriptions], STAMP)
    indexer.catch_up()
    return archive


def ask(language: str = "", **pairs: str) -> Results:
    return search(read_params({name.rstrip("_"): [value] for name, value in pairs.items()}), Audience.PUBLIC, language)


def test_dates_in_words(filled: Options) -> None:
    shown = {row.title: (row.date.display, row.date.status) for row in ask().results}
    assert shown["Day"] == ("April 21, 1937", "dated")
    assert shown["Year"] == ("1937", "dated")
    assert shown["Undated"] == ("n.d.", "undated")
    assert shown["Silent"][1] == "not-given"
    assert shown["Silent"][0]
    assert shown["Odd"] == ("the year of the snake", "not-understood")
    assert next(row.date.display for row in ask("ru").results if row.title == "Day") == "21 апреля 1937 г."


@pytest.mark.parametrize(
    ("pairs", "titles", "possible"),
    [
        ({"from": "1937-04", "to": "1937-04"}, {"Day", "Year", "Undated", "Silent", "Odd"}, {"Year"}),
        ({"from": "1937", "to": "1937", "undated": "exclude"}, {"Day", "Year"}, set()),
        ({"from": "1937-04", "to": "1937-04", "undated": "exclude", "dates": "certain"}, {"Day"}, set()),
        ({"undated": "only"}, {"Undated", "Silent", "Odd"}, set()),
        ({"from": "1940", "undated": "exclude"}, set(), set()),
        ({"q": "date:1937-05", "undated": "exclude"}, {"Year"}, set()),
    ],
)
def test_ranges(filled: Options, pairs: dict[str, str], titles: set[str], possible: set[str]) -> None:
    found = search(read_params({name: [value] for name, value in pairs.items()}), Audience.PUBLIC)
    assert {row.title for row in found.results} == titles
    assert {row.title for row in found.results if row.is_possible} == possible
    assert found.total == len(titles)
    assert found.undated == (0 if "q" in pairs else 3)


def test_nothing_found_is_a_page(filled: Options) -> None:
    found = ask(q="nowhere")
    assert (found.total, found.first, found.last, found.page, found.pages, found.results) == (0, 0, 0, 1, 0, ())
    with pytest.raises(FondsError, match="no page 2"):
        ask(q="nowhere", page="2")
    with pytest.raises(FondsError, match="no page 99999"):
        ask(page="99999")


def test_pages_too_deep_are_refused(archive: Options, monkeypatch: pytest.MonkeyPatch) -> None:
    assert params.DEEPEST % max(params.PER_PAGE) == 0
    monkeypatch.setattr(service, "DEEPEST", 20)
    actions.save_records([("", Description(titles=(Title(text=f"Letter {n}"),))) for n in range(25)], STAMP)
    indexer.catch_up()
    for sort in params.SORTS:
        assert len(ask(q="letter", sort=sort, page="2").results) == 10
        with pytest.raises(FondsError, match="Page 3 cannot be shown: only the first 20 results") as error:
            ask(q="letter", sort=sort, page="3")
        assert (error.value.code, error.value.status) == ("page-too-deep", 400)
    with pytest.raises(FondsError, match="no page 3: the 1 results end on page 1"):
        ask(q="letter AND 17", page="3")


@pytest.mark.parametrize(
    "pairs", [{}, {"q": "day"}, {"q": "day OR year"}, {"from_": "1937"}, {"undated": "only"}, {"q": "x"}]
)
def test_counting_alone(filled: Options, pairs: dict[str, str]) -> None:
    asked = read_params({name.rstrip("_"): [value] for name, value in pairs.items()})
    assert count(asked, Audience.PUBLIC) == search(asked, Audience.PUBLIC).total


def test_a_query_of_a_hundred_thousand_characters(filled: Options) -> None:
    found = ask(q="day " * 25_000)
    assert found.total == 1
    assert any("cut" in note for note in found.notes)


def test_the_language_asked_for_comes_first(archive: Options) -> None:
    parallel = Description(
        titles=(Title(text="Letter", language="en"), Title(text="Письмо", language="ru")),
        abstracts=(Abstract(text="About trade.", language="en"), Abstract(text="贸易", language="zh-Hans")),
    )
    actions.save_records([("", parallel)], STAMP)
    indexer.catch_up()
    shown = {language: (row.title, row.summary) for language in ("", "ru", "zh", "fr") for row in ask(language).results}
    assert shown == {
        "": ("Letter", "About trade."),
        "ru": ("Письмо", "About trade."),
        "zh": ("Letter", "贸易"),
        "fr": ("Letter", "About trade."),
    }
    (row,) = ask(q="贸易").results
    assert [(match.field, match.fragment) for match in row.matched] == [("summary", "贸易")]


@pytest.mark.parametrize("params", [SearchParams(), SearchParams(q="day OR another")])
def test_an_answer_is_remembered_until_the_archive_changes(filled: Options, params: SearchParams) -> None:
    first = search(params, Audience.PUBLIC)
    assert search(params, Audience.PUBLIC) is first
    assert search(params, Audience.READER) is not first
    service.forget()
    again = search(params, Audience.PUBLIC)
    assert again == first
    assert again is not first
    actions.save_records([("", Description(titles=(Title(text="Another"),)))], STAMP)
    behind = search(params, Audience.PUBLIC)
    assert (behind.total, behind.archive_version) == (first.total, first.archive_version + 1)
    indexer.catch_up()
    assert search(params, Audience.PUBLIC).total == first.total + 1


def test_the_answer_in_json(filled: Options) -> None:
    shown = msgspec.json.decode(msgspec.json.encode(ask(q="day")))
    assert shown["results"][0]["matched"] == [
        {
            "field": "title",
            "fragment": "Day",
            "ranges": [{"start": 0, "end": 3}],
            "form": "day",
            "paragraph": "",
            "source": "",
        }
    ]
    assert shown["results"][0]["date"]["earliest"] == "1937-04-21"
