"""The year histogram: what is drawn, where its bars lead, and what the page says beside it."""

import re
from itertools import pairwise
from typing import Any

import msgspec
import pytest
from django.test import Client

from fonds.options import Options
from fonds.records import actions
from fonds.records.actions import Stamp
from fonds.records.description import Dating, Description, Title
from fonds.search import indexer
from fonds.search.params import SearchParams
from fonds.search.request import Results, YearCount
from fonds.web.pages.histogram import WIDTH, histogram, year_in_words
from tests.web.page_words import words

EMPTY: dict[str, Any] = {
    "total": 0, "first": 0, "last": 0, "page": 1, "pages": 0, "per_page": 10, "results": [], "facets": {},
    "undated": 0, "imprecise": 0, "expanded": [], "notes": [], "archive_version": 1,
}  # fmt: skip


def answer(*years: tuple[int, int, int], decades: tuple[tuple[int, int, int], ...] = ()) -> Results:
    """An answer with nothing but these counts."""
    counts = tuple(YearCount(*count) for count in years)
    return msgspec.structs.replace(
        msgspec.convert(EMPTY, Results), years=counts, decades=tuple(YearCount(*count) for count in decades)
    )


def save(*edtfs: tuple[str, str, str]) -> None:
    """Records with these dates: EDTF, earliest, latest."""
    datings = [Dating(status="read", edtf=edtf, earliest=first, latest=last) for edtf, first, last in edtfs]
    rows = [("", Description(titles=(Title(text="A letter"),), dates=(dating,))) for dating in datings]
    actions.save_records([*rows, ("", Description(titles=(Title(text="A letter without a date"),)))], Stamp(by="tests"))
    indexer.catch_up()


def test_a_bar_a_year() -> None:
    chart = histogram(SearchParams(q="x", page=3), answer((1934, 3, 1), (1936, 1, 0), (1949, 6, 6)))
    assert chart is not None
    assert [bar.label for bar in chart.bars] == ["1934", "1936", "1949"]
    assert (chart.unit, chart.first, chart.last, chart.is_part) == ("year", "1934", "1949", False)
    assert chart.bars[1].address == "/search?q=x&from=1936&to=1936"
    heights = [float(bar.height) for bar in chart.bars]
    assert heights[0] == pytest.approx(heights[2] / 2)
    assert [float(bar.certain_height) > 0 for bar in chart.bars] == [True, False, True]
    assert float(chart.bars[-1].x) + float(chart.bars[-1].slot) == pytest.approx(WIDTH, abs=0.1)
    assert not any(bar.is_chosen for bar in chart.bars)


def test_more_than_forty_years_are_decades() -> None:
    years = [(year, 2, 1) for year in range(1900, 1980)]
    decades = tuple((year, 12, 10) for year in range(1900, 1980, 10))
    chart = histogram(SearchParams(), answer(*years, decades=decades))
    assert chart is not None
    assert chart.unit == "decade"
    assert [bar.label for bar in chart.bars][:2] == ["1900 – 1909", "1910 – 1919"]
    assert (chart.bars[0].possible, chart.bars[0].certain) == (12, 10)
    assert chart.bars[0].address == "/search?from=1900&to=1909"
    assert all(float(one.x) < float(other.x) for one, other in pairwise(chart.bars))


def test_a_range_shows_its_decades_by_year() -> None:
    years = [(year, 2, 1) for year in range(1900, 1980)]
    chart = histogram(SearchParams(from_="1935", to="1936-05"), answer(*years))
    assert chart is not None
    assert (chart.unit, chart.first, chart.last, chart.is_part) == ("year", "1930", "1939", True)
    assert [bar.label for bar in chart.bars if bar.is_chosen] == ["1935", "1936"]
    assert chart.whole == "/search"


@pytest.mark.parametrize("span", [("1990", "2000"), ("", "1800")])
def test_a_range_without_records_shows_all(span: tuple[str, str]) -> None:
    chart = histogram(SearchParams(from_=span[0], to=span[1]), answer((1934, 3, 1)))
    assert chart is not None
    assert [bar.label for bar in chart.bars] == ["1934"]


def test_thousands_of_years_are_at_most_forty_bars() -> None:
    decades = tuple((year, 1, 1) for year in range(-40, 1950, 10))
    chart = histogram(SearchParams(), answer(*((year, 1, 1) for year in range(-43, 1950)), decades=decades))
    assert chart is not None
    assert len(chart.bars) == 40
    assert chart.is_part
    assert year_in_words(-43) == "44 BC"


def test_without_dates_there_is_none() -> None:
    assert histogram(SearchParams(), answer()) is None


def test_the_year_of_a_bar_leaves_the_undated_out_who_were_all_one_saw() -> None:
    chart = histogram(SearchParams(undated="only"), answer((1934, 3, 1)))
    assert chart is not None
    assert chart.bars[0].address == "/search?from=1934&to=1934&undated=exclude"


def test_the_page_draws_links_and_a_table(client: Client, archive: Options) -> None:
    save(("1935-07-16", "1935-07-16", "1935-07-16"), ("1934/1936", "1934-01-01", "1936-12-31"))
    page = client.get("/search", {"q": "letter"}).content.decode()
    assert 'aria-label="1935: 2 records, 1 certainly"' in page
    assert 'aria-label="1936: 1 record, 0 certainly"' in page
    assert 'href="/search?q=letter&amp;from=1936&amp;to=1936"' in page
    assert re.search(r'<th scope="row">1935</th><td>2</td><td>1</td>', page)
    assert "style=" not in page
    assert "1 undated record ; 2 imprecise dates" in words(page)
    ranged = words(client.get("/search", {"from": "1936"}).content.decode())
    assert "1 undated record ; 1 imprecise date that may, but need not, fall in the range." in ranged


def test_following_a_bar_finds_as_many_as_it_says(client: Client, sample: Options) -> None:
    page = client.get("/search").content.decode()
    bars = re.findall(r'<a href="(/search\?from=\d+&amp;to=\d+)" rel="nofollow" aria-label="\d+: (\d+) records?', page)
    assert len(bars) > 10
    for address, count in bars:
        total = client.get(address.replace("&amp;", "&") + "&undated=exclude").content.decode()
        assert f"of {count}</h2>" in total
