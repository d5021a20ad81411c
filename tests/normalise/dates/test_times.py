"""Times of day, and the order of telegrams of one day."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fonds.normalise.dates import parse_edtf, read_date
from fonds.normalise.dates.times import TimeOfDay, moment, read_time, split_time


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("10:30 a.m.", "T10:30:00"),
        ("10:30", "T10:30:00"),
        ("18.45", "T18:45:00"),
        ("5 P.M.", "T17:00:00"),
        ("7 p. m.", "T19:00:00"),
        ("12:15 a.m.", "T00:15:00"),
        ("12 p.m.", "T12:00:00"),
        ("14ч30", "T14:30:00"),
        ("14 ч. 30 мин.", "T14:30:00"),
        ("5 часов вечера", "T17:00:00"),
        ("18h45", "T18:45:00"),
        ("20 Uhr", "T20:00:00"),
        ("1830 hours", "T18:30:00"),
        ("下午3时30分", "T15:30:00"),
        ("noon", "T12:00:00"),
        ("полночь", "T00:00:00"),
        ("10:30 Moscow time", "T10:30:00+03:00"),
        ("5 p.m. Eastern War Time", "T17:00:00-04:00"),
        ("18:45 GMT", "T18:45:00Z"),
        ("0930Z", "T09:30:00Z"),
        ("10:30+03:00", "T10:30:00+03:00"),
        ("10:30 local time", "T10:30:00"),
    ],
)
def test_a_time_is_read_to_the_minute(text: str, edtf: str) -> None:
    time = read_time(text)

    assert time is not None
    assert time.edtf == edtf


@pytest.mark.parametrize("text", ["", "25:00", "10:60", "13 p.m.", "24:30", "May", "3 May", "99"])
def test_what_is_no_time_is_none(text: str) -> None:
    assert read_time(text) is None


@pytest.mark.parametrize(
    ("text", "rest", "minutes"),
    [
        ("10:30 a.m., Tuesday, January 12, 1947", "Tuesday, January 12, 1947", 630),
        ("July 3, 1942—7 p.m.", "July 3, 1942", 1140),
        ("12 января 1947 г. 14:30", "12 января 1947 г.", 870),
        ("3 July 1942 at noon", "3 July 1942", 720),
    ],
)
def test_a_time_beside_a_day_is_split_off(text: str, rest: str, minutes: int) -> None:
    assert split_time(text) == (rest, TimeOfDay(minutes))


@pytest.mark.parametrize("text", ["27.07.1934", "1950-10-01", "20 August 1968", "1950", "16-17 January 2005"])
def test_a_day_has_no_time_in_it(text: str) -> None:
    assert split_time(text) == (text, None)


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("January 12, 1947, 5 p.m.", "1947-01-12T17:00:00"),
        ("10:30 a.m., Tuesday, January 12, 1947", "1947-01-12T10:30:00"),
        ("12 января 1947 г. 14:30", "1947-01-12T14:30:00"),
        ("27 июля 1934 г., 14ч30", "1934-07-27T14:30:00"),
        ("August 20, 1968, 10 p.m. Moscow time", "1968-08-20T22:00:00+03:00"),
        ("noon, 3 July 1942", "1942-07-03T12:00:00"),
        ("June 1942, 5 p.m.", "1942-06"),
    ],
)
def test_a_day_keeps_its_time(text: str, edtf: str) -> None:
    assert read_date(text).edtf == edtf


def test_telegrams_of_one_day_are_put_in_order() -> None:
    texts = [
        "August 20, 1968, 11 p.m.",
        "August 20, 1968, 9:15 a.m.",
        "August 20, 1968",
        "August 19, 1968, 11:59 p.m.",
        "August 20, 1968, 6:00 GMT",
        "August 20, 1968, 8:30 Moscow time",
    ]
    in_order = sorted((read_date(text) for text in texts), key=lambda reading: moment(reading) or ())
    assert [reading.text for reading in in_order] == [texts[place] for place in (3, 2, 5, 4, 1, 0)]


def test_a_date_without_first_day_has_no_moment() -> None:
    assert moment(read_date("n.d.")) is None


@given(st.integers(min_value=0, max_value=1439), st.sampled_from([None, 0, 180, -240, 330]))
def test_every_time_is_edtf(minutes: int, offset: int | None) -> None:
    parse_edtf("1950-10-01" + TimeOfDay(minutes, "", offset).edtf)


@given(st.text(alphabet="0123456789:. apmчh-+мин时午noZ", max_size=80))
def test_any_text_is_answered(text: str) -> None:
    time = read_time(text)
    assert time is None or 0 <= time.minutes <= 1440
    split_time(text)
