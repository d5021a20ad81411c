"""What every engine must do with dates: filter, count and put in order. A part of the suite in `engine`."""

import pytest

from fonds.normalise.dates import Bounds, Day, certainly_within, possibly_within
from fonds.records.audience import Audience
from fonds.search.document import JournalNumber
from fonds.search.engine import Engine
from fonds.search.request import DateFilter, Filter, Undated
from tests.contracts.engine_documents import asking, document, documents_of_filled, hits, ids, years_by_hand


class DatesContract:
    """The tests about dates; the fixtures are those of `EngineContract`."""

    @pytest.mark.parametrize("undated", ["include", "only", "exclude"])
    @pytest.mark.parametrize("certain", [False, True])
    @pytest.mark.parametrize(
        "span", [(None, None), (Day(1935, 1, 1), Day(1937, 12, 31)), (None, Day(1935, 8, 1)), (Day(1948, 1, 1), None)]
    )
    def test_dates(self, filled: Engine, span: tuple[Day | None, Day | None], certain: bool, undated: Undated) -> None:
        wanted, held = Bounds(*span), documents_of_filled()
        page = filled.search(asking(dates=DateFilter(*span, certain=certain, undated=undated), size=500))
        within = certainly_within if certain else possibly_within
        dated = {one.id for one in held if one.is_dated and within(Bounds(one.earliest, one.latest), wanted)}
        without = {one.id for one in held if not one.is_dated}
        expected = {"include": dated | without, "only": without, "exclude": dated}[undated]
        assert set(page.ids) == expected
        assert page.total == len(expected)
        assert page.undated == len(without)
        assert page.imprecise == sum(
            possibly_within(Bounds(one.earliest, one.latest), wanted)
            and (wanted == Bounds() or not certainly_within(Bounds(one.earliest, one.latest), wanted))
            for one in held
            if one.is_dated and one.id in expected
        )

    def test_open_and_ancient_dates(self, engine: Engine) -> None:
        spans = [
            (None, Day(-43, 3, 15)),
            (Day(1945, 1, 1), None),
            (None, None),
            (Day(-99999, 1, 1), Day(999999, 12, 31)),
        ]
        documents = [document(n, is_dated=True, earliest=a, latest=b) for n, (a, b) in enumerate(spans)]
        engine.apply([*documents, document(9, is_dated=False, earliest=None, latest=None)], JournalNumber(9))
        found = engine.search(
            asking(dates=DateFilter(Day(1940, 1, 1), Day(1941, 1, 1), undated="exclude"), sort="oldest")
        )
        assert found.ids == ("r000003", "r000002")
        assert hits(engine, "", sort="oldest")[-1] == hits(engine, "", sort="newest")[-1] == "r000009"

    def test_years_as_counted_by_hand(self, filled: Engine) -> None:
        page = filled.search(asking())
        assert list(page.years) == years_by_hand(documents_of_filled())
        assert list(page.decades) == years_by_hand(documents_of_filled(), 10)

    @pytest.mark.parametrize("undated", ["include", "only", "exclude"])
    @pytest.mark.parametrize("certain", [False, True])
    def test_a_range_does_not_narrow_the_years_and_all_else_does(
        self, filled: Engine, certain: bool, undated: Undated
    ) -> None:
        filters = (Filter("place", ("china", "urumchi")), Filter("person", ("person-1", "person-2"), exclude=True))
        dates = DateFilter(Day(1935, 1, 1), Day(1937, 12, 31), certain=certain, undated=undated)
        held = [
            one
            for one in documents_of_filled()
            if one.values["place"][0] in {"china", "urumchi"}
            and not {"person-1", "person-2"} & set(one.values["person"])
        ]
        assert list(filled.search(asking(filters=filters, dates=dates)).years) == years_by_hand(held)
        telegrams = [one for one in held if "Telegram" in one.texts["title"][0]]
        asked = asking("telegram", filters=filters, dates=dates)
        assert list(filled.search(asked).years) == years_by_hand(telegrams)
        assert filled.search(asking(with_years=False)).years == ()

    def test_the_years_of_hidden_records_are_not_told(self, engine: Engine) -> None:
        engine.apply(
            [
                document(n, seen_by=least, is_dated=True, earliest=Day(1900 + n, 1, 1), latest=Day(1900 + n, 1, 1))
                for n, least in enumerate(Audience)
            ],
            JournalNumber(4),
        )
        for number, audience in enumerate(Audience):
            told = engine.search(asking(audience=audience)).years
            assert [count.year for count in told] == list(range(1900, 1901 + number))

    def test_years_between_the_members_of_a_set_are_not_possible(self, engine: Engine) -> None:
        whole = {"is_dated": True, "earliest": Day(1887, 1, 1), "latest": Day(1972, 12, 31)}
        held = [document(0, **whole, years=(1887, 1972)), document(1, **whole)]
        engine.apply(held, JournalNumber(2))

        def found(first: int, last: int) -> list[str]:
            span = DateFilter(Day(first, 1, 1), Day(last, 12, 31), undated="exclude")
            return hits(engine, "", dates=span)

        assert found(1900, 1950) == ["r000001"]
        assert found(1887, 1887) == found(1950, 1972) == found(1800, 2000) == ["r000001", "r000000"]
        assert hits(engine, "date:1900/1950") == ["r000001"]
        counted = {count.year: (count.possible, count.certain) for count in engine.search(asking()).years}
        assert (counted[1887], counted[1888], counted[1971], counted[1972]) == ((2, 0), (1, 0), (1, 0), (2, 0))
        decades = {count.year: (count.possible, count.certain) for count in engine.search(asking()).decades}
        assert (decades[1880], decades[1890], decades[1970]) == ((2, 0), (1, 0), (2, 0))
        page = engine.search(asking(dates=DateFilter(Day(1900, 1, 1), Day(1950, 12, 31))))
        assert (page.total, page.imprecise) == (1, 1)

    def test_years_of_open_and_very_distant_dates(self, engine: Engine) -> None:
        spans = [
            (None, Day(1936, 3, 15)),
            (Day(1934, 1, 1), None),
            (None, None),
            (Day(1935, 1, 1), Day(1935, 2, 1)),
            (Day(1938, 1, 1), Day(1938, 1, 1)),
        ]
        held = [document(n, is_dated=True, earliest=a, latest=b) for n, (a, b) in enumerate(spans)]
        engine.apply(held, JournalNumber(5))
        expected = [(1934, 3, 0), (1935, 4, 1), (1936, 3, 0), (1937, 2, 0), (1938, 3, 1)]
        told = engine.search(asking()).years
        assert [(count.year, count.possible, count.certain) for count in told] == expected
        decades = engine.search(asking()).decades
        assert [(count.year, count.possible, count.certain) for count in decades] == [(1930, 5, 2)]
        ancient = document(9, is_dated=True, earliest=Day(-43000, 3, 15), latest=Day(-43000, 3, 15))
        engine.apply([ancient], JournalNumber(6))
        told = engine.search(asking()).years
        assert [(count.year, count.possible, count.certain) for count in told] == expected

    def test_the_hour_puts_the_documents_of_one_day_in_order(self, engine: Engine) -> None:
        """At 10:30, without an hour, at 0:15, on the days beside it; 23:30 at -05:00 is after midnight."""
        days = [(12, 630), (12, None), (12, 15), (13, 0), (11, 1439), (12, 1710)]
        held = [
            document(n, is_dated=True, earliest=Day(1947, 1, day), latest=Day(1947, 1, day), minutes=minutes)
            for n, (day, minutes) in enumerate(days)
        ]
        engine.apply([*held, document(9, is_dated=False, earliest=None, latest=None)], JournalNumber(7))
        assert [id_[-1] for id_ in hits(engine, "", sort="oldest")] == list("4120359")
        assert [id_[-1] for id_ in hits(engine, "", sort="newest")] == list("5310249")

    def test_every_day_sorts_before_the_next(self, engine: Engine) -> None:
        days = [Day(-1, 12, 31), Day(0, 2, 29), Day(0, 3, 1), Day(4, 12, 31), Day(5, 1, 1), Day(1900, 2, 28)]
        days += [Day(1900, 3, 1), Day(1999, 12, 31), Day(2000, 2, 29), Day(2000, 3, 1), Day(9999, 12, 31)]
        held = [document(n, is_dated=True, earliest=day, latest=day) for n, day in enumerate(reversed(days))]
        engine.apply(held, JournalNumber(20))
        assert hits(engine, "", sort="oldest") == ids(held[::-1])
        assert hits(engine, "", sort="newest") == ids(held)
