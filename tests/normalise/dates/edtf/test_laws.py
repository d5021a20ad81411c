"""What holds for every value of EDTF."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fonds.normalise.dates import (
    Edtf,
    EdtfDate,
    EdtfError,
    EdtfInterval,
    EdtfSet,
    EdtfSpan,
    End,
    format_edtf,
    parse_edtf,
)


def accepts(text: str) -> bool:
    try:
        parse_edtf(text)
    except EdtfError:
        return False
    return True


SIGN = st.sampled_from(["", "~", "?", "%"])
YEARS = st.one_of(
    st.integers(-9999, 9999).map(lambda year: f"-{-year:04d}" if year < 0 else f"{year:04d}"),
    st.from_regex(r"-?[0-9X]{4}", fullmatch=True),
)
LONG_YEARS = st.one_of(
    st.from_regex(r"Y-?[1-9][0-9]{4,11}(?:S[1-9])?", fullmatch=True),
    st.from_regex(r"Y-?[1-9][0-9]{0,4}E[1-7](?:S[1-9])?", fullmatch=True),
    st.from_regex(r"-?[0-9]{4}S[1-9]", fullmatch=True),
)
MONTHS = st.one_of(st.integers(1, 41).map("{:02d}".format), st.sampled_from(["XX", "0X", "1X", "X1", "X0"]))
DAYS = st.one_of(st.integers(1, 31).map("{:02d}".format), st.sampled_from(["XX", "0X", "1X", "3X", "X9", "X0"]))


@st.composite
def dates(draw: st.DrawFn) -> EdtfDate:
    """A date of any level that the parser accepts."""
    depth = draw(st.integers(0, 3))
    if depth == 3:
        date = EdtfDate(draw(LONG_YEARS), qualifier=draw(SIGN), before=(draw(SIGN), "", ""))
    else:
        present = [index <= depth for index in range(3)]
        date = EdtfDate(
            draw(YEARS),
            draw(MONTHS) if depth else "",
            draw(DAYS) if depth == 2 else "",
            qualifier=draw(SIGN),
            before=tuple(draw(SIGN) if here else "" for here in present),  # type: ignore[arg-type]  # three of them
            after=tuple(draw(SIGN) if here else "" for here in present[1:]),  # type: ignore[arg-type]  # two
        )
    return date if accepts(format_edtf(date)) else EdtfDate("1936", qualifier=date.qualifier)


@st.composite
def spans(draw: st.DrawFn) -> EdtfSpan:
    start, end = draw(dates()), draw(dates())
    span = EdtfSpan(start, end)
    return span if accepts(f"[{format_edtf(start)}..{format_edtf(end)}]") else EdtfSpan(end, end)


@st.composite
def sets(draw: st.DrawFn) -> EdtfSet:
    members: list[EdtfDate | EdtfSpan] = draw(st.lists(st.one_of(dates(), spans()), min_size=1, max_size=5))
    if draw(st.booleans()):
        members.insert(0, EdtfSpan(None, draw(dates())))
    if draw(st.booleans()):
        members.append(EdtfSpan(draw(dates()), None))
    return EdtfSet(tuple(members), one_of=draw(st.booleans()))


@st.composite
def intervals(draw: st.DrawFn) -> EdtfInterval:
    ends = st.one_of(dates(), st.sampled_from(list(End)))
    interval = EdtfInterval(draw(ends), draw(ends))
    return interval if accepts(format_edtf(interval)) else EdtfInterval(interval.end, interval.end)


VALUES: st.SearchStrategy[Edtf] = st.one_of(dates(), intervals(), sets())


@given(VALUES)
def test_parsing_undoes_formatting(value: Edtf) -> None:
    assert parse_edtf(format_edtf(value)) == value


@given(VALUES)
def test_what_is_accepted_ends_after_it_begins(value: Edtf) -> None:
    assert value.earliest is None or value.latest is None or value.earliest <= value.latest


@given(VALUES)
def test_years_lie_in_order_within_the_bounds(value: Edtf) -> None:
    years = value.years
    assert years[0][0] == (value.earliest.year if value.earliest else None)
    assert all(first is None or last is None or first <= last for first, last in years)
    if all(last is not None for _, last in years):
        assert value.latest is None or years[-1][1] == value.latest.year
    for (_, last), (first, _) in pairwise(years):
        assert last is not None
        assert first is not None
        assert last + 1 < first


@given(dates(), SIGN)
def test_widening_a_qualifier_never_narrows_bounds(date: EdtfDate, sign: str) -> None:
    for other in (replace(date, qualifier=sign), EdtfDate(date.year, date.month, date.day)):
        assert (other.earliest, other.latest) == (date.earliest, date.latest)


@given(VALUES)
def test_unspecified_digits_never_narrow_bounds(value: Edtf) -> None:
    if not isinstance(value, EdtfDate) or not value.month or value.season:
        return
    wider = EdtfDate(value.year, value.month)
    if value.earliest and value.latest and wider.earliest and wider.latest:
        assert wider.earliest <= value.earliest <= value.latest <= wider.latest


@given(st.one_of(st.text(), st.text(alphabet="0123456789-/.XY~?%TZ:+[]{},SE ", max_size=24)))
def test_any_text_is_read_or_refused_in_words(text: str) -> None:
    if accepts(text):
        assert parse_edtf(format_edtf(parse_edtf(text))) == parse_edtf(text)
    else:
        with pytest.raises(EdtfError, match=r"\.$"):
            parse_edtf(text)
