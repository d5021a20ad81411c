"""What the engine contract is tried on: documents made from real titles, and short ways of asking."""

import random
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from msgspec.structs import replace

from fonds.normalise.dates import Day
from fonds.records.audience import Audience
from fonds.search.document import SearchDocument
from fonds.search.engine import Engine
from fonds.search.fields import FACETS
from fonds.search.query.parser import parse
from fonds.search.request import Filter, SearchPage, SearchRequest, YearCount

PUBLIC, READER, ARCHIVIST = Audience.PUBLIC, Audience.READER, Audience.ARCHIVIST

TITLES = (
    "Ciphered Telegram No. 4159 from Filipov [Stalin] to Kovalev",
    "Letter from Governor Shicai Sheng to Cdes. Stalin, Molotov, and Voroshilov",
    "VKP(b) CC Politburo Decree concerning Xinjiang",
    "Запись беседы посла СССР в Китае А. А. Петрова с генералом Чжан Чжичжуном",
    "О советско-китайских экономических отношениях",
    "毛泽东致斯大林的电报",
    "關於新疆貿易的決定",
    "Concerning Soviet Geological Exploration Work in Ürümchi",
)
_PEOPLE = tuple(f"person-{number}" for number in range(40))
_PLACES = ("soviet-union", "china", "urumchi", "name:Tihwa")


def document(number: int, **changes: object) -> SearchDocument:
    """A document by its number: the same number always gives the same one."""
    chance = random.Random(number)
    year, width = chance.randint(1930, 1949), chance.choice((0, 0, 0, 1, 5))
    dated = chance.random() > 0.2
    made = SearchDocument(
        id=f"r{number:06d}",
        seen_by=PUBLIC,
        added=number,
        texts={"title": (TITLES[number % len(TITLES)],), "note": (f"number{number}",)},
        values={
            "person": tuple(sorted({chance.choice(_PEOPLE) for _ in range(3)})),
            "place": (chance.choice(_PLACES),),
            "level": ("item",),
        },
        title_key=TITLES[number % len(TITLES)].casefold(),
        is_dated=dated,
        earliest=Day(year, chance.randint(1, 6), 1) if dated else None,
        latest=Day(year + width, chance.randint(7, 12), 28) if dated else None,
        is_imprecise=dated,
    )
    return replace(made, **changes)


def asking(query: str = "", audience: Audience = PUBLIC, **parts: object) -> SearchRequest:
    """A request for 100 hits in order of cataloguing, with all facets, unless `parts` say otherwise."""
    defaults: dict[str, Any] = {"sort": "added", "size": 100, "facets": FACETS, "facet_size": 50}
    return SearchRequest(audience=audience, query=parse(query).node, **(defaults | parts))


def documents_of_filled() -> list[SearchDocument]:
    """What the fixture `filled` holds, in order of cataloguing."""
    return [document(number) for number in range(190)]


def ids(documents: Iterable[SearchDocument]) -> list[str]:
    """Their ids, in order."""
    return [one.id for one in documents]


def hits(engine: Engine, query: str, audience: Audience = PUBLIC, **parts: object) -> list[str]:
    """Ids of what is found."""
    return list(engine.search(asking(query, audience, **parts)).ids)


def answers(engine: Engine) -> list[SearchPage]:
    """The answers to some queries, for comparing."""
    queries: Sequence[str] = ("", "stalin", "телеграмма OR беседа", '"Politburo Decree"', "number77")
    return [engine.search(asking(query)) for query in queries]


def first(counted: "Counter[str]", size: int) -> list[tuple[str, int]]:
    """The most frequent values, equal ones by name."""
    return sorted(counted.items(), key=lambda item: (-item[1], item[0]))[:size]


def years_by_hand(held: Sequence[SearchDocument], size: int = 1) -> list[YearCount]:
    """Years (or decades) and their counts, each record counted in each of its years; all closed at both ends."""
    ends = [(one.earliest.year, one.latest.year) for one in held if one.earliest and one.latest]
    spans = [(first // size * size, last // size * size) for first, last in ends]
    possible = Counter(year for first, last in spans for year in range(first, last + 1, size))
    certain = Counter(first for first, last in spans if first == last)
    return [YearCount(year, possible[year], certain[year]) for year in sorted(possible)]


def assert_facets(engine: Engine, held: Sequence[SearchDocument], filters: tuple[Filter, ...]) -> None:
    """Total and every facet agree with a count by hand; a facet's own choice does not narrow it."""
    page = engine.search(asking(filters=filters))

    def passes(one: SearchDocument, without: str = "") -> bool:
        chosen = (choice for choice in filters if choice.exclude or choice.field != without)
        return all(
            bool(set(choice.values) & set(one.values.get(choice.field, ()))) != choice.exclude for choice in chosen
        )

    assert page.total == sum(map(passes, held))
    for name in FACETS:
        counted = Counter(value for one in held if passes(one, name) for value in one.values.get(name, ()))
        assert [(count.value, count.count) for count in page.facets[name]] == first(counted, 50), name
