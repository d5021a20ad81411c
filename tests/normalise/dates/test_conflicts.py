"""Titles, catalogue and text that name different days."""

import pytest

from fonds.normalise.dates import Bounds, Day, parse_edtf
from fonds.normalise.dates.conflicts import Claim, conflicts, days_named


def claim(edtf: str, kind: str = "unspecified") -> Claim:
    """A dating that says `edtf`."""
    value = parse_edtf(edtf)
    return Claim(edtf, Bounds(value.earliest, value.latest), kind)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("General Zhang Zhizhong on 7 January 1947", [Day(1947, 1, 7)]),
        ("Politburo Decisions of 29 September 1935 Concerning Xinjiang", [Day(1935, 9, 29)]),
        ("Letter of January 7th, 1947, and a reply of Jan. 9, 1947", [Day(1947, 1, 7), Day(1947, 1, 9)]),
        ("Протокол от 16 июля 1935 г.", [Day(1935, 7, 16)]),
        ("一九四七年 1947年1月7日 会谈", [Day(1947, 1, 7)]),
        ("Log, 3-7 July 1942", []),
        ("Talks, 3 July 1942 to 9 July 1942", []),
        ("between 3 July 1942 and 9 July 1942", []),
        ("Minutes No. 42 of July 1935", []),
        ("31 June 1947, 12 Molotov 1947, Article 7 January 19475", []),
        ("", []),
    ],
)
def test_days_in_prose(text: str, days: list[Day]) -> None:
    assert list(days_named(text)) == days


def test_title_and_catalogue_differ() -> None:
    found = conflicts(["Record of a conversation on 7 January 1947"], [claim("1947-01-12")])
    assert found == ("Different dates: January 12, 1947 (catalogue); January 7, 1947 (title).",)


def test_kinds_explain_but_are_told() -> None:
    claims = [claim("1947-01-12", "registered"), claim("1947-01-07", "event")]
    (sentence,) = conflicts(["Conversation on 7 January 1947"], claims)
    assert sentence == (
        "Different dates: January 12, 1947 (catalogue, registered); January 7, 1947 (catalogue, event, title). "
        "Their kinds may explain it."
    )


def test_a_year_that_is_not_that_of_the_day() -> None:
    assert conflicts(["Minutes No. 42"], [claim("1935-07-16"), claim("1936")]) == (
        "Different dates: July 16, 1935 (catalogue); 1936 (catalogue).",
    )


@pytest.mark.parametrize(
    ("title", "edtf", "text"),
    [
        ("Decisions of 29 September 1935", "1935-09-29", ""),
        ("Decisions of 29 September 1935", "1935", ""),
        ("Decisions of 29 September 1935", "1934/..", ""),
        ("Letter of 7 January 1947 in reply to that of 3 January 1947", "1947-01-07", ""),
        ("Letter", "1947-01-07", "Moscow, 7 January 1947. In reply to yours of 3 January 1947 …"),
        ("Letter", "1947-01-07", "In reply to yours of 3 January 1947 and of 5 January 1947 …"),
        ("Letter", "1947-01-07", "x" * 300 + " 3 January 1947"),
        ("Letter", "1947~", ""),
    ],
)
def test_what_agrees_gets_no_note(title: str, edtf: str, text: str) -> None:
    assert conflicts([title], [claim(edtf)], [text]) == ()


def test_the_opening_of_the_text_counts() -> None:
    found = conflicts(["Letter"], [claim("1935-07-16")], ["Moscow, 16 July 1936. Dear Sir,"])
    assert found == ("Different dates: July 16, 1935 (catalogue); July 16, 1936 (text).",)


def test_the_first_of_january_needs_other_evidence() -> None:
    alone = conflicts(["Report"], [claim("1936-01-01")])
    assert alone == ("January 1, 1936 may stand for the year 1936 alone: nothing else names the day.",)
    assert conflicts(["Report of 1 January 1936"], [claim("1936-01-01")]) == ()
    assert conflicts(["Report"], [claim("1936-01-01")], ["Urumqi, January 1, 1936"]) == ()
    assert conflicts(["Report"], [claim("1936-01-01"), claim("1936-01-01", "received")]) == ()
    assert conflicts(["Report"], [claim("1936"), claim("1936-01")]) == ()


def test_nothing_known_is_no_conflict() -> None:
    assert conflicts([], [], []) == ()
    assert conflicts(["Letter of 7 January 1947"], []) == ()


def test_long_prose_is_read_in_a_moment() -> None:
    assert days_named("1 " * 100_000 + "May " * 100_000) == ()
