import pytest

from fonds.search.query.near import near
from fonds.search.query.nodes import AllOf, Fuzzy, Node, Not, Word
from fonds.search.query.parser import parse


@pytest.mark.parametrize(
    ("query", "loosened"),
    [
        ("governor", Fuzzy("governor", "", 2)),
        ("cypher", Fuzzy("cypher", "", 1)),
        ("title:cypher", Fuzzy("cypher", "title", 1)),
        ("cypher key", AllOf((Fuzzy("cypher", "", 1), Word("key")))),
    ],
)
def test_longer_words_may_be_off(query: str, loosened: Node) -> None:
    node = parse(query).node
    assert near(node) == AllOf((loosened, Not(node)))


@pytest.mark.parametrize("query", ["", "mao", '"governor sheng"', "govern*", "4159", "-governor", "governor " * 7])
def test_what_is_short_or_meant_exactly_stays(query: str) -> None:
    assert near(parse(query).node) is None
