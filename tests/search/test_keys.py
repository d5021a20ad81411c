"""person:sheng-shicai is an authority's key or address; it is seen through a visible record only."""

import pytest

from fonds.options import Options
from fonds.records import actions
from fonds.records.audience import Audience
from fonds.records.description import Authority, Description, Name, Role, Title, Visibility
from fonds.search import indexer
from fonds.search.keys import with_keys
from fonds.search.params import read_params
from fonds.search.query.nodes import AllOf, AnyOf, Keyword, Not, Phrase, Ranked, Widened, Word
from fonds.search.service import search

STAMP = actions.Stamp(by="tests")
SHENG = Word("sheng-shicai", "person")
MEANT = Widened(SHENG, (Keyword("person", "sheng-shicai"),))


@pytest.fixture
def filled(archive: Options) -> Options:
    """Two people; the second one is named by a hidden record only."""
    actions.save_authorities(
        [
            Authority(kind="agent", key="sheng-shicai", names=(Name(text="盛世才", kind="authorised"),)),
            Authority(kind="agent", key="hidden-one", names=(Name(text="Hidden", kind="authorised"),)),
        ],
        STAMP,
    )
    catalogued = Role(found="the Governor", role="sender", identified="sheng-shicai")
    unknown = Role(found="somebody", role="sender", identified="hidden-one")
    actions.save_records(
        [
            ("", Description(titles=(Title(text="Letter"),), agents=(catalogued,))),
            (
                "",
                Description(titles=(Title(text="Secret"),), agents=(unknown,), visibility=Visibility(access="closed")),
            ),
        ],
        STAMP,
    )
    indexer.catch_up()
    return archive


@pytest.mark.parametrize(
    ("node", "resolved"),
    [
        (SHENG, MEANT),
        (Word("Sheng-Shicai", "person"), Widened(Word("Sheng-Shicai", "person"), MEANT.added)),
        (Not(SHENG), Not(MEANT)),
        (AllOf((Word("a"), SHENG)), AllOf((Word("a"), MEANT))),
        (AnyOf((Word("a"), SHENG)), AnyOf((Word("a"), MEANT))),
        (Ranked((SHENG,), (Word("a"),)), Ranked((MEANT,), (Word("a"),))),
        (Widened(SHENG, (Phrase("x"),)), Widened(SHENG, (Phrase("x"), *MEANT.added))),
        (Word("sheng-shicai"), Word("sheng-shicai")),
        (Phrase("sheng-shicai", "person"), Phrase("sheng-shicai", "person")),
        (Word("sheng-shicai", "place"), Word("sheng-shicai", "place")),
        (Word("hidden-one", "person"), Word("hidden-one", "person")),
    ],
)
def test_keys(filled: Options, node: Word, resolved: Word) -> None:
    assert with_keys(node, Audience.PUBLIC) == resolved


def test_archivists_know_more(filled: Options) -> None:
    assert with_keys(Word("hidden-one", "person"), Audience.ARCHIVIST) != Word("hidden-one", "person")


@pytest.mark.parametrize("query", ["person:sheng-shicai", "name:sheng-shicai -secret", "(person:sheng-shicai)"])
@pytest.mark.parametrize("variants", ["on", "off"])
def test_searching(filled: Options, query: str, variants: str) -> None:
    found = search(read_params({"q": [query], "variants": [variants]}), Audience.PUBLIC)
    assert [row.title for row in found.results] == ["Letter"]
