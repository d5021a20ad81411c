import pytest
from hypothesis import given
from hypothesis import strategies as st

from fonds.normalise.dates import Bounds, Day, EdtfError, certainly_within, parse_edtf, parse_range, possibly_within


def bounds(edtf: str) -> Bounds:
    value = parse_edtf(edtf)
    return Bounds(value.earliest, value.latest)


@pytest.mark.parametrize(
    ("date", "wanted", "possibly", "certainly"),
    [
        ("1936", "1935/1942", True, True),
        ("1936-06-17", "1936-06-17", True, True),
        ("193X", "1935/1942", True, False),
        ("1936", "1936-06", True, False),
        ("1934", "1935/1942", False, False),
        ("1943-01-01", "1935/1942", False, False),
        ("1942-12-31", "1935/1942", True, True),
        ("1940/..", "1935/1942", True, False),
        ("1943/..", "1935/1942", False, False),
        ("1940/..", "1935/..", True, True),
        ("/1936", "1935/1942", True, False),
        ("/1936", "../1942", True, True),
        ("/", "1935/1942", True, False),
        ("1936", "../..", True, True),
    ],
)
def test_dates_within_a_range(date: str, wanted: str, possibly: bool, certainly: bool) -> None:
    assert possibly_within(bounds(date), bounds(wanted)) is possibly
    assert certainly_within(bounds(date), bounds(wanted)) is certainly


DAYS = st.builds(Day, st.integers(1900, 1904), st.integers(1, 12), st.integers(1, 28))
SPANS = st.one_of(
    st.tuples(DAYS, DAYS).map(lambda pair: Bounds(min(pair), max(pair))),
    DAYS.map(lambda day: Bounds(day, None)),
    DAYS.map(lambda day: Bounds(None, day)),
    st.just(Bounds()),
)


@given(SPANS, SPANS)
def test_what_is_certain_is_possible(date: Bounds, wanted: Bounds) -> None:
    assert possibly_within(date, wanted) or not certainly_within(date, wanted)


@given(SPANS, SPANS, DAYS)
def test_within_means_what_it_says_of_a_single_day(date: Bounds, wanted: Bounds, day: Day) -> None:
    alone = Bounds(day, day)
    if certainly_within(alone, date) and certainly_within(alone, wanted):
        assert possibly_within(date, wanted)
    if certainly_within(date, wanted) and certainly_within(alone, date):
        assert certainly_within(alone, wanted)


@pytest.mark.parametrize(
    ("from_text", "to_text", "expected"),
    [
        ("1935", "1942-06", Bounds(Day(1935, 1, 1), Day(1942, 6, 30))),
        ("1935", "", Bounds(Day(1935, 1, 1), None)),
        ("", " 1942 ", Bounds(None, Day(1942, 12, 31))),
        ("193X", "193X", Bounds(Day(1930, 1, 1), Day(1939, 12, 31))),
        ("", "", Bounds()),
    ],
)
def test_the_two_fields_of_a_form_make_a_range(from_text: str, to_text: str, expected: Bounds) -> None:
    assert parse_range(from_text, to_text) == expected


@pytest.mark.parametrize(("from_text", "to_text"), [("1942", "1935"), ("next year", ""), ("", "1935-13")])
def test_a_range_that_cannot_be_is_refused_in_words(from_text: str, to_text: str) -> None:
    with pytest.raises(EdtfError, match=r"\.$"):
        parse_range(from_text, to_text)
