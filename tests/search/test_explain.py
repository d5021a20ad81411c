"""Why a result is there: what stands where, what was added, what raised it; and nothing that may not be seen."""

import pytest

from fonds.errors import FondsError
from fonds.options import Options
from fonds.records import actions
from fonds.records.audience import Audience
from fonds.records.description import (
    Abstract,
    Authority,
    Description,
    Name,
    Paragraph,
    Role,
    Text,
    Title,
    Visibility,
)
from fonds.search import indexer
from fonds.search.explain import Explanation, explain
from fonds.search.params import read_params
from fonds.search.service import search

STAMP = actions.Stamp(by="tests")
PUBLIC, ARCHIVIST = Audience.PUBLIC, Audience.ARCHIVIST


@pytest.fixture
def kept(archive: Options) -> dict[str, str]:
    """A letter that says much, one that is hidden, one spelt wrongly."""
    names = (Name(text="Sheng Shicai", kind="authorised"), Name(text="盛世才", kind="variant"))
    actions.save_authorities([Authority(kind="agent", key="sheng-shicai", names=names)], STAMP)
    shut = Text(
        id="t2",
        language="zh",
        paragraphs=(Paragraph(id="p9", text="zanzibar"),),
        visibility=Visibility(access="closed"),
    )
    letter = Description(
        titles=(Title(text="Letter about loans"),),
        abstracts=(Abstract(text="The governor asks for a loan."),),
        agents=(Role(found="Governor Sheng", role="sender", identified="sheng-shicai"),),
        reference_codes=("F. 17",),
        texts=(Text(id="t1", language="en", paragraphs=(Paragraph(id="p1", text="Dear friend, a loan."),)), shut),
    )
    hidden = Description(titles=(Title(text="Letter hidden"),), visibility=Visibility(access="closed"))
    wrong = Description(titles=(Title(text="Report of the Governer"),))
    saved = actions.save_records([("", letter), ("", hidden), ("", wrong)], STAMP)
    indexer.catch_up()
    return dict(zip(("letter", "hidden", "wrong"), (id_ for id_, _ in saved), strict=True))


def why(id_: str, query: str, audience: Audience = PUBLIC, **more: str) -> Explanation:
    return explain(read_params({"q": [query], **{name: [value] for name, value in more.items()}}), id_, audience)


def places(told: Explanation, form: str) -> list[tuple[str, str]]:
    return [(one.field, one.paragraph) for found in told.found if found.form == form for one in found.matched]


def test_words_and_their_fields(kept: dict[str, str]) -> None:
    told = why(kept["letter"], "loans friend nowhere other")
    assert (told.is_hit, told.is_near, told.title) == (True, False, "Letter about loans")
    assert places(told, "loans") == [("title", ""), ("summary", ""), ("text", "p1")]
    assert places(told, "friend") == [("text", "p1")]
    assert told.missing == ("nowhere", "other")
    marked = [one.fragment[at.start : at.end] for one in told.found[0].matched for at in one.ranges]
    assert marked == ["loans", "loan", "loan"]


def test_added_forms_say_why(kept: dict[str, str]) -> None:
    told = why(kept["letter"], "盛世才")
    assert told.is_hit
    (found, catalogued) = told.found
    assert (found.form, found.source) == ("Sheng Shicai", "盛世才")
    assert "name of" in found.reason
    assert (catalogued.form, [one.source for one in catalogued.matched]) == ("Sheng Shicai", ["sender"])
    assert told.missing == ()
    assert not why(kept["letter"], "盛世才", variants="off").is_hit


@pytest.mark.parametrize(
    ("query", "signals"),
    [
        ("letter about loans", ["known", "phrase", "exact", "title", "summary"]),
        ("governor asks for", ["role", "phrase", "exact", "summary", "person"]),
        ("F. 17", ["known", "phrase", "exact", "reference"]),
        ("loan", ["exact", "title", "summary"]),
        ("governor", ["role", "exact", "summary", "person"]),
        ("dear friend", ["phrase", "exact"]),
        ("friend dear", ["exact"]),
        ("friends", []),
        ("title:letter", ["exact", "title"]),
    ],
)
def test_what_raised_it(kept: dict[str, str], query: str, signals: list[str]) -> None:
    told = why(kept["letter"], query)
    assert told.is_hit
    assert [one.signal for one in told.raised] == signals
    assert all(one.reason.endswith(".") for one in told.raised)


@pytest.mark.parametrize(("words", "is_told"), [(300, False), (301, True)])
def test_of_a_long_text_a_stretch_raises_it(archive: Options, words: int, is_told: bool) -> None:
    paragraphs = (Paragraph(id="p1", text="Kerosene. " + "word " * (words - 101)), Paragraph(id="p2", text="字" * 100))
    long = Description(titles=(Title(text="Minutes"),), texts=(Text(id="t1", paragraphs=paragraphs),))
    ((id_, _),) = actions.save_records([("", long)], STAMP)
    indexer.catch_up()
    told = [one.signal for one in why(id_, "kerosene").raised]
    assert ("stretch" in told) is is_told
    assert "stretch" not in [one.signal for one in why(id_, "minutes").raised]


def test_near_spellings(kept: dict[str, str]) -> None:
    told = why(kept["wrong"], "Governor")
    assert (told.is_hit, told.is_near) == (False, True)
    assert places(told, "Governor") == [("title", "")]


def test_a_record_that_is_no_result(kept: dict[str, str]) -> None:
    told = why(kept["wrong"], "zzz")
    assert (told.is_hit, told.is_near, told.found, told.missing, told.raised) == (False, False, (), (), ())
    assert not why(kept["letter"], "loans", Audience.PUBLIC, **{"from": "1900", "undated": "exclude"}).is_hit
    assert not why(kept["letter"], "loans -friend").is_hit


def test_what_is_hidden_explains_nothing(kept: dict[str, str]) -> None:
    with pytest.raises(FondsError) as error:
        why(kept["hidden"], "letter")
    assert error.value.code == "record-missing"
    assert not why(kept["letter"], "zanzibar").is_hit
    told = why(kept["letter"], "letter OR zanzibar")
    assert told.missing == ("zanzibar",)
    assert places(told, "zanzibar") == []
    assert places(why(kept["letter"], "zanzibar", ARCHIVIST), "zanzibar") == [("text", "p9")]


def test_what_was_hidden_since_explains_nothing(kept: dict[str, str]) -> None:
    shut = Text(id="t1", paragraphs=(Paragraph(id="p1", text="a loan"),), visibility=Visibility(access="closed"))
    actions.save_records([(kept["letter"], Description(titles=(Title(text="Letter"),), texts=(shut,)))], STAMP)
    assert not why(kept["letter"], "loan").is_hit


@pytest.mark.parametrize("query", ["stalin", "Шэн Шицай", "trade loan minister xinjiang", '"politburo decree"', "тел*"])
def test_every_result_of_the_sample_can_be_explained(sample: Options, query: str) -> None:
    params = read_params({"q": [query], "per_page": ["25"]})
    results = search(params, PUBLIC).results
    assert results
    for row in results:
        told = explain(params, row.id, PUBLIC)
        assert told.is_hit
        assert told.found, row.title
