"""Marks are put where the search says, and the words stay whole."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fonds.search.request import Matched, MatchRange, Result, ResultDate
from fonds.web.pages.pieces import Piece, pieces
from fonds.web.pages.result_list import rows

DATE = ResultDate("1936", "dated", "1936", "1936-01-01", "1936-12-31", "unspecified")


@pytest.mark.parametrize(
    ("ranges", "marked"),
    [
        ([], []),
        ([(0, 5)], ["trade"]),
        ([(6, 10), (0, 5)], ["trade", "with"]),
        ([(0, 3), (2, 5)], ["trade"]),
        ([(0, 3), (3, 5)], ["trade"]),
        ([(6, 99)], ["with 盛世才"]),
        ([(4, 4), (9, 2)], []),
    ],
)
def test_pieces(ranges: list[tuple[int, int]], marked: list[str]) -> None:
    found = pieces("trade with 盛世才", [MatchRange(*pair) for pair in ranges])
    assert [piece.text for piece in found if piece.is_match] == marked


@given(st.text(), st.lists(st.tuples(st.integers(-5, 50), st.integers(-5, 50))))
def test_no_letter_is_lost(text: str, ranges: list[tuple[int, int]]) -> None:
    assert "".join(piece.text for piece in pieces(text, [MatchRange(*pair) for pair in ranges])) == text


def test_fragments_find_their_place() -> None:
    matched = (
        Matched("title", "Soviet Trade", (MatchRange(7, 12),)),
        Matched("topic", "Foreign trade", (MatchRange(8, 13),)),
    )
    result = Result("x", "/records/x", "Concerning Soviet Trade", "About oil.", DATE, matched)
    row = rows([result])[0]
    assert row.title == (Piece("Concerning Soviet ", is_match=False), Piece("Trade", is_match=True))
    assert row.summary == (Piece("About oil.", is_match=False),)
    assert [(one.label, one.address) for one in row.elsewhere] == [("topic", "")]
    assert row.elsewhere[0].pieces == (Piece("Foreign ", is_match=False), Piece("trade", is_match=True))


def test_a_paragraph_is_led_to_and_marks_no_title() -> None:
    matched = (Matched("text", "Trade", (MatchRange(0, 5),), "trade", "p12", "Russian transcript"),)
    row = rows([Result("x", "/records/x", "Soviet Trade", "", DATE, matched, where="Matched there")])[0]
    assert row.title == (Piece("Soviet Trade", is_match=False),)
    assert [(one.label, one.address) for one in row.elsewhere] == [("Russian transcript", "/records/x#p12")]
    assert row.where == "Matched there"
