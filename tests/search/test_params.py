from dataclasses import replace
from urllib.parse import parse_qs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fonds.errors import FondsError
from fonds.search.params import (
    FACETS,
    PER_PAGE,
    SORTS,
    SearchParams,
    address,
    addresses_without,
    read_params,
    with_page,
    with_sort,
    with_value,
    without_filters,
    without_value,
)
from fonds.search.request import Filter


@pytest.mark.parametrize(
    ("name", "value", "code"),
    [
        ("page", "0", "parameter-unreadable"),
        ("page", "-1", "parameter-unreadable"),
        ("page", "two", "parameter-unreadable"),
        ("page", "²", "parameter-unreadable"),
        ("page", "9" * 40, "parameter-unreadable"),
        ("per_page", "7", "parameter-unreadable"),
        ("sort", "best", "parameter-unreadable"),
        ("dates", "maybe", "parameter-unreadable"),
        ("undated", "yes", "parameter-unreadable"),
        ("variants", "1", "parameter-unreadable"),
        ("from", "yesterday", "parameter-unreadable"),
        ("to", "1937-13", "parameter-unreadable"),
        ("persn", "stalin", "parameter-unknown"),
        ("not_q", "stalin", "parameter-unknown"),
    ],
)
def test_what_cannot_be_read(name: str, value: str, code: str) -> None:
    with pytest.raises(FondsError) as error:
        read_params({name: [value]})
    assert error.value.code == code
    assert name in error.value.sentence
    assert error.value.hint


def test_a_range_that_ends_before_it_begins() -> None:
    with pytest.raises(FondsError, match="to"):
        read_params({"from": ["1940"], "to": ["1935"]})


def test_a_single_parameter_given_twice() -> None:
    assert read_params({"q": ["a", "a"]}).q == "a"
    with pytest.raises(FondsError, match="once"):
        read_params({"q": ["a", "b"]})


def test_empty_values_are_ignored() -> None:
    assert read_params({"q": [""], "person": ["", " "], "page": [""], "from": [""]}) == SearchParams()


@pytest.mark.parametrize(
    ("params", "order"), [({}, "added"), ({"q": ["a"]}, "relevance"), ({"sort": ["title"]}, "title")]
)
def test_the_order_that_holds(params: dict[str, list[str]], order: str) -> None:
    assert read_params(params).order == order


def test_half_a_character_is_replaced() -> None:
    """A terminal that does not speak UTF-8 hands over halves of surrogate pairs, which no engine can store."""
    params = read_params({"q": ["a\udcff"], "person": ["b\ud800"]})
    assert (params.q, params.values("person")) == ("a?", ("b?",))
    assert address(params) == "q=a%3F&person=b%3F"


def test_defaults_are_left_out() -> None:
    assert address(SearchParams()) == ""
    assert address(read_params({"page": ["1"], "per_page": ["10"], "variants": ["on"], "dates": ["possible"]})) == ""
    assert address(read_params({"page": ["2"], "kind": ["b", "a"], "q": ["x"]})) == "q=x&kind=a&kind=b&page=2"


def test_steps_from_one_address_to_another() -> None:
    start = read_params({"q": ["x"], "page": ["3"], "person": ["a"]})
    assert address(with_page(start, 2)) == "q=x&person=a&page=2"
    assert address(with_sort(start, "oldest")) == "q=x&person=a&sort=oldest"
    assert with_value(start, "person", "b").filters == (Filter("person", ("a", "b")),)
    assert with_value(start, "person", "a").filters == (Filter("person", ("a",)),)
    assert with_value(start, "place", "c", exclude=True).filters == (
        Filter("person", ("a",)),
        Filter("place", ("c",), exclude=True),
    )
    assert without_value(start, "person", "a") == SearchParams(q="x")
    assert without_filters(start) == SearchParams(q="x")


values = st.text(st.characters(exclude_characters="\0"), min_size=1, max_size=10).filter(str.strip)


addresses_of_all_kinds = st.fixed_dictionaries(
    {},
    optional={
        "q": st.lists(values, min_size=1, max_size=1),
        **{name: st.lists(values, max_size=3) for name in (*FACETS, "not_person", "not_kind")},
        "from": st.just(["1935"]),
        "to": st.just(["1942-06"]),
        "dates": st.sampled_from([["possible"], ["certain"]]),
        "undated": st.sampled_from([["include"], ["only"], ["exclude"]]),
        "sort": st.sampled_from([[sort] for sort in SORTS]),
        "page": st.integers(1, 999).map(lambda page: [str(page)]),
        "per_page": st.sampled_from([[str(size)] for size in PER_PAGE]),
        "variants": st.sampled_from([["on"], ["off"]]),
    },
)


@given(addresses_of_all_kinds)
def test_an_address_reads_back(pairs: dict[str, list[str]]) -> None:
    params = read_params(pairs)
    written = address(params)
    assert read_params(parse_qs(written, keep_blank_values=True)) == params
    assert address(read_params(parse_qs(written))) == written


@given(addresses_of_all_kinds)
def test_values_have_one_address_in_whatever_order_they_were_chosen(pairs: dict[str, list[str]]) -> None:
    turned = {name: given[::-1] for name, given in pairs.items()}
    assert read_params(turned) == read_params(pairs)


@given(pairs=addresses_of_all_kinds, facet=st.sampled_from(FACETS), value=values)
def test_a_value_left_out_is_in_the_canonical_address(pairs: dict[str, list[str]], facet: str, value: str) -> None:
    params = read_params(pairs)
    narrowed = replace(with_value(params, facet, value, exclude=True), version=0)
    if value not in params.values(facet, exclude=True):
        assert addresses_without(params, facet, [value, "b"])[0] == address(narrowed)
