"""Values of facets are counted as numbers, and come back as what they are."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fonds.search.document import JournalNumber
from fonds.search.engines.tantivy import values
from fonds.search.engines.tantivy.engine import TantivyEngine
from fonds.search.engines.tantivy.values import LONGEST, number_of, value_term
from fonds.search.request import Filter
from tests.contracts.engine_documents import asking, document

ODD = (
    "",
    "\t",
    "a\tb",
    "a\nb",
    "name:Шэн Шицай",
    "name:盛世才",
    "0123456789abcdef\tx",
    "*",
    "x" * LONGEST,
    "ё" * (LONGEST // 2),
)


@given(st.text())
def test_a_number_is_a_positive_whole_number_of_63_bits(value: str) -> None:
    assert 0 <= number_of(value) < 1 << 63
    assert value_term(value, number_of(value)).endswith(value)


def test_a_number_stays_the_same_in_every_version() -> None:
    assert number_of("sheng-shicai") == 2546220113770791106, (
        "an index that was made before would count under other numbers"
    )


@pytest.fixture
def engine(tmp_path: Path) -> TantivyEngine:
    made = TantivyEngine(tmp_path)
    made.rebuild([], JournalNumber(0))
    return made


def test_odd_values_come_back_and_can_be_chosen(engine: TantivyEngine) -> None:
    held = [document(number, values={"person": (value,)}) for number, value in enumerate(ODD)]
    engine.apply(held, JournalNumber(1))
    counted = engine.search(asking(facets=("person",), facet_size=50)).facets["person"]
    assert sorted((count.value, count.count) for count in counted) == sorted((value, 1) for value in ODD)
    for value, one in zip(ODD, held, strict=True):
        assert engine.search(asking(filters=(Filter("person", (value,)),))).ids == (one.id,)


def test_a_value_too_long_for_the_index_is_not_counted_and_its_record_is_found(engine: TantivyEngine) -> None:
    one = document(1, values={"person": ("x" * 70_000, "known")})
    engine.apply([one], JournalNumber(1))
    page = engine.search(asking(facets=("person",)))
    assert page.ids == (one.id,)
    assert [(count.value, count.count) for count in page.facets["person"]] == [("known", 1)]


def test_more_values_than_are_remembered(engine: TantivyEngine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(values, "REMEMBERED", 30)
    engine.apply([document(n, values={"person": (f"p{n}",)}) for n in range(100)], JournalNumber(1))
    for size, start in ((5, 0), (20, 40), (100, 0), (5, 90)):
        chosen = Filter("person", tuple(f"p{n}" for n in range(start, start + 5)))
        counted = engine.search(asking(facets=("person",), facet_size=size, filters=(chosen,))).facets["person"]
        assert {count.value for count in counted} >= set(chosen.values)
        assert all(count.count == 1 for count in counted)
