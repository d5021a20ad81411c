"""The notation of a cell: what people write is read, and what is written reads back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fonds.ingest.authorities.cells import Said, pair, read, shielded, unshielded, written

CASES = [
    ("Urumchi", [Said("Urumchi")]),
    ("Urumchi | Tihwa", [Said("Urumchi"), Said("Tihwa")]),
    ("Urumchi||", [Said("Urumchi")]),
    ("Tihwa {scheme: postal; to: 1954}", [Said("Tihwa", {"scheme": "postal", "to": "1954"}, False)]),
    ("Tihwa { Scheme : postal }|X", [Said("Tihwa", {"scheme": "postal"}, False), Said("X")]),
    (r"A \| B", [Said("A | B")]),
    (r"A {source: one\; two: three}", [Said("A", {"source": "one; two: three"}, False)]),
    ("A {no list}", [Said("A {no list}")]),
    ("A {x: 1} B", [Said("A {x: 1} B")]),
    ("A }", [Said("A }")]),
    ("A {}", [Said("A", {}, False)]),
    (r"C:\Papers", [Said(r"C:\Papers")]),
    ("{key: rgani}", [Said("", {"key": "rgani"}, False)]),
    ("\\", [Said("\\")]),
    ("", []),
]


@pytest.mark.parametrize(("cell", "values"), CASES)
def test_what_people_write_is_read(cell: str, values: list[Said]) -> None:
    assert read(cell) == values


def test_a_cell_that_is_no_list_keeps_its_bars() -> None:
    assert read("A | B {language: ru}", is_list=False) == [Said("A | B", {"language": "ru"}, False)]


_asides = st.dictionaries(st.sampled_from(["source", "key", "to"]), st.text(max_size=20), max_size=2)


@given(st.lists(st.tuples(st.text(min_size=1, max_size=20), _asides), max_size=4), st.booleans())
def test_what_is_written_reads_back(values: list[tuple[str, dict[str, str]]], is_list: bool) -> None:
    wanted = [Said(text, aside) for text, aside in (values if is_list else values[:1])]
    found = read(written(wanted, is_list=is_list), is_list=is_list)
    assert [(one.text, one.aside) for one in found] == [(one.text, one.aside) for one in wanted]


@given(st.text(max_size=10))
def test_a_shielded_cell_is_not_computed_and_comes_back(cell: str) -> None:
    assert not shielded(cell).startswith(("=", "+", "-", "@", "\t", "\r"))
    assert unshielded(shielded(cell)) == cell


def test_dates_in_brackets_stay_text_where_braces_follow() -> None:
    assert not read(written([Said("Minutes (1936)")]))[0].is_bare


@pytest.mark.parametrize(
    ("text", "parts"), [("birth: 1895", ("birth", "1895")), ("1895", ("", "1895")), ("a: b: c", ("a", "b: c"))]
)
def test_a_fact_names_its_property(text: str, parts: tuple[str, str]) -> None:
    assert pair(text) == parts
