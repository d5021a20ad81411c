import pytest
from hypothesis import given
from hypothesis import strategies as st

from fonds.normalise.dates import Day
from fonds.normalise.dates.value import days_in

DAYS = st.builds(
    lambda year, month, day: Day(year, month, min(day, days_in(year, month))),
    st.integers(-999999, 999999),
    st.integers(1, 12),
    st.integers(1, 31),
)


@pytest.mark.parametrize(
    ("day", "iso", "number"),
    [
        (Day(1947, 1, 12), "1947-01-12", 19470112),
        (Day(0, 12, 31), "0000-12-31", 1231),
        (Day(-43, 3, 15), "-0043-03-15", -429685),
        (Day(17000, 1, 1), "+17000-01-01", 170000101),
        (Day(-17000, 1, 1), "-17000-01-01", -169999899),
    ],
)
def test_days_are_written_as_iso_and_counted(day: Day, iso: str, number: int) -> None:
    assert day.isoformat() == iso
    assert day.number == number
    assert Day.parse(iso) == day


@pytest.mark.parametrize("text", ["", "1947", "1947-13-01", "1947-02-29", "1947-00-10", "1947-1-1", "47-01-01", "x"])
def test_what_is_no_day_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        Day.parse(text)


def test_february_follows_the_gregorian_rule_backwards_too() -> None:
    assert [days_in(year, 2) for year in (1900, 2000, 1948, 1949, 0, -4, -100)] == [28, 29, 29, 28, 29, 29, 28]


@given(DAYS, DAYS)
def test_numbers_sort_as_days_do(one: Day, other: Day) -> None:
    assert (one.number < other.number) == (one < other)


@given(DAYS)
def test_parsing_undoes_writing(day: Day) -> None:
    assert Day.parse(day.isoformat()) == day
