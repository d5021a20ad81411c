"""A match in a text leads to its paragraph, says in which text it is, and obeys the audience at once."""

import pytest

from fonds.options import Options
from fonds.records import actions
from fonds.records.audience import Audience
from fonds.records.description import Description, Paragraph, Text, Title, Visibility
from fonds.search import indexer
from fonds.search.params import read_params
from fonds.search.passages import text_names
from fonds.search.query.nodes import Exact, Keyword, Phrase, Word, leaves_in_texts
from fonds.search.query.parser import parse
from fonds.search.request import Result
from fonds.search.service import search

STAMP = actions.Stamp(by="tests")
PUBLIC, READER = Audience.PUBLIC, Audience.READER
LONG = "The consul writes of many things that nobody asked for. " * 10
RUSSIAN = Text(
    id="t1", language="ru", paragraphs=(Paragraph(id="p1", text="О погоде."), Paragraph(id="p2", text="О займе Шэну."))
)
ENGLISH = Text(
    id="t2",
    kind="translation",
    language="en",
    paragraphs=(Paragraph(id="p3", text="Of the weather."), Paragraph(id="p4", text=f"{LONG}The loan. {LONG}")),
)
SHUT = Text(
    id="t3",
    language="zh",
    paragraphs=(Paragraph(id="p5", text="loan zanzibar"),),
    visibility=Visibility(access="readers"),
)


def keep(*texts: Text, id_: str = "") -> str:
    saved = actions.save_records([(id_, Description(titles=(Title(text="Letter"),), texts=texts))], STAMP)
    return saved[0][0]


def asked(query: str, audience: Audience = PUBLIC) -> list[Result]:
    return list(search(read_params({"q": [query]}), audience).results)


@pytest.fixture
def kept(archive: Options) -> str:
    """A record with an original, a translation, and a text for readers."""
    id_ = keep(RUSSIAN, ENGLISH, SHUT)
    indexer.catch_up()
    return id_


def test_the_paragraph_and_its_words(kept: str) -> None:
    (row,) = asked("loans")
    (match,) = row.matched
    assert (match.field, match.paragraph, match.source, match.form) == ("text", "p4", "English translation", "loans")
    assert [match.fragment[one.start : one.end] for one in match.ranges] == ["loan"]
    assert match.fragment.startswith("… ")
    assert match.fragment.endswith(" …")
    assert len(match.fragment) < 300
    assert row.where == "Matched in the English translation, not in the Russian transcript"


def test_one_result_for_both_texts(kept: str) -> None:
    (row,) = asked("loan OR займ")
    assert [match.paragraph for match in row.matched] == ["p2", "p4"]
    assert row.where == ""
    (row,) = asked("letter займ")
    assert [match.field for match in row.matched] == ["title", "text"]
    assert row.where == "Matched in the Russian transcript, not in the English translation"
    assert asked("title:letter")[0].where == ""


def test_a_hidden_text_is_known_to_its_audience_only(kept: str) -> None:
    assert asked("zanzibar") == []
    (row,) = asked("zanzibar", READER)
    assert row.matched[0].paragraph == "p5"
    assert "Chinese" in row.where or row.matched[0].source.startswith("Chinese")
    assert "Chinese" not in asked("loan")[0].where


def test_what_was_hidden_since_is_not_shown(kept: str) -> None:
    shut = Text(id="t2", language="en", paragraphs=ENGLISH.paragraphs, visibility=Visibility(access="closed"))
    keep(RUSSIAN, shut, id_=kept)
    assert asked("loan") == []


def test_words_changed_since_are_those_of_the_catalogue(kept: str) -> None:
    keep(RUSSIAN, Text(id="t2", language="en", paragraphs=(Paragraph(id="p4", text="Nothing."),)), id_=kept)
    assert [match.fragment for row in asked("loan") for match in row.matched] == []
    indexer.catch_up()
    assert asked("loan") == []
    keep(id_=kept)
    indexer.catch_up()
    assert asked("займ") == []


def test_what_is_asked_of_texts() -> None:
    node = parse('one "two three" =four title:five text:six level:file -seven').node
    assert leaves_in_texts(node) == (
        Word("one", "text"),
        Phrase("two three", "text"),
        Exact("four", "text"),
        Word("six", "text"),
    )
    assert leaves_in_texts(Keyword("level", "file")) == ()


def test_texts_that_are_alike_are_told_apart() -> None:
    again = Text(id="t9", language="ru")
    assert text_names([RUSSIAN, ENGLISH]) == {"t1": "Russian transcript", "t2": "English translation"}
    assert text_names([RUSSIAN, again]) == {"t1": "Russian transcript t1", "t9": "Russian transcript t9"}
    assert text_names([Text(id="t1")]) == {"t1": "transcript"}
