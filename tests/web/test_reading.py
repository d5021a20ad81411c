"""Words in many languages carry their language."""

import pytest

from fonds.records.description import Dating
from fonds.web.pages.pieces import Piece
from fonds.web.templatetags.reading import counted, figures, machine_date, marked, spoken, when


@pytest.mark.parametrize(
    ("language", "text", "attributes"),
    [
        ("en", "Letter", ""),
        ("", "Letter", ""),
        ("ru", "Письмо", ' lang="ru" dir="ltr"'),
        ("zh", "Sheng Shicai", ' lang="zh-Latn" dir="ltr"'),
        ("zh-Hant", "盛世才", ' lang="zh-Hant" dir="ltr"'),
        ("Russian", "Письмо", ' lang="ru" dir="ltr"'),
        ("", "盛世才", ' lang="und-Hani" dir="ltr"'),
        ("", "Письмо", ' lang="und-Cyrl" dir="ltr"'),
        ("ug", "ئەخمەتجان", ' lang="ug" dir="rtl"'),
        ("some dialect", "words", ""),
    ],
)
def test_spoken(language: str, text: str, attributes: str) -> None:
    assert spoken(language, text) == attributes


@pytest.mark.parametrize(
    ("dating", "words"),
    [
        (Dating(), "date not given"),
        (Dating(text="n.d.", status="undated"), "undated"),
        (Dating(text="the year of the ox", status="not-understood"), "date not understood"),
        (Dating(text="12 Jan 47", status="read", edtf="1947-01-12"), "January 12, 1947"),
        (Dating(text="by hand", status="read", edtf="nonsense"), "by hand"),
    ],
)
def test_when(dating: Dating, words: str) -> None:
    assert when(dating) == words


def test_counted() -> None:
    assert [counted(n, "record") for n in (0, 1, 2, 1234)] == ["no records", "1 record", "2 records", "1,234 records"]
    assert counted(2, "entry|entries") == "2 entries"


def test_figures() -> None:
    assert [figures(number) for number in (0, 15, 2025, 954_947)] == ["0", "15", "2,025", "954,947"]


def test_machine_date() -> None:
    assert [machine_date(edtf) for edtf in ("1947", "1947-01", "1947-01-12", "1947~", "1934/1949", "")] == [
        "1947", "1947-01", "1947-01-12", "", "", "",
    ]  # fmt: skip


def test_what_matched_is_marked_and_nothing_becomes_html() -> None:
    pieces = (Piece("<b>From ", is_match=False), Piece('Sheng & "Co"', is_match=True), Piece(" to X", is_match=False))
    assert marked(pieces) == "&lt;b&gt;From <mark>Sheng &amp; &quot;Co&quot;</mark> to X"
