"""Whatever is typed is answered within a second, or refused in a sentence: through the one door, and why."""

import sys
import time
from typing import Final

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fonds.errors import FondsError
from fonds.normalise.visible import visible
from fonds.options import Options
from fonds.records.audience import Audience
from fonds.search.explain import explain
from fonds.search.params import SearchParams, read_params
from fonds.search.query.nodes import AllOf, AnyOf, Node, Not, Ranked, Widened, text_leaves
from fonds.search.query.parser import LONGEST, MOST_NOTES, parse
from fonds.search.request import Results
from fonds.search.service import search

SECOND: Final = 1.0 if sys.gettrace() is None else 5.0
"""Of the processor. Measuring coverage takes several times as long as the search itself."""

MONSTERS = {
    "100,000 letters": "a" * 100_000,
    "100,000 Han characters": "盛" * 100_000,
    "100,000 Han characters that sound foreign": "捐" * 100_000,
    "100,000 Cyrillic letters": "щ" * 100_000,
    "ten thousand terms": " ".join(f"word{number}" for number in range(10_000)),
    "ten thousand of one term": "stalin " * 10_000,
    "ten thousand phrases": '"a b" ' * 10_000,
    "ten thousand fields": "title:a person:b " * 5_000,
    "ten thousand unknown fields": " ".join(f"{'abcdefghij'[n % 10]}x{'y' * (n % 7)}:b" for n in range(10_000)),
    "nested parentheses": "(" * 20_000 + "a" + ")" * 20_000,
    "unclosed parentheses": "(a " * 20_000,
    "closing parentheses": ")" * 50_000,
    "quotation marks": '"' * 50_001,
    "operators": "AND OR NOT " * 9_000 + "a",
    "negations": "NOT " * 20_000 + "a",
    "signs": "+-" * 50_000,
    "equals": "=" * 50_000 + " =a" * 1_000,
    "stars": "*" * 50_000,
    "star": "*",
    "a star": "a*",
    "beginnings": "st* " * 1_000,
    "leading stars": "*in *on *an *en " * 100,
    "question marks": "?" * 10_000,
    "wild": "s*t*a*l*i*n* " * 500,
    "wilder": ("?a" * 20 + "* ") * 100,
    "fuzzy": "governer~2 " * 500,
    "near": '"a b c d e f g h i j"~999 ' * 100,
    "one long phrase": '"' + "stalin mao " * 5_000 + '"',
    "one long near phrase": '"' + "stalin mao " * 20 + '"~50',
    "regular expressions": r"/(a+)+$/ (.*)*[^\x00]{1,99999} \b\d+(?=x)",
    "Lucene": 'title:[a TO z] AND {b TO *} ^5 && || ! \\" \\( body:/x/ _exists_:y boost^1000000',
    "lone surrogates": "a\ud800b \udfff stalin",
    "right to left": "\u202e\u2066stalin\u2069 \u202dmao:\u202ex",
    "NUL and controls": "sta\x00lin \x01\x1b[31m \x7f",
    "SQL": "'; DROP TABLE records_record; -- \" OR 1=1 UNION SELECT * FROM auth_user",
    "HTML": "<script>alert(1)</script> <img src=x onerror=alert(1)> &amp; %3Cb%3E",
    "dates": "date:" + "9" * 5_000 + " date:1935/ date:/ date:y170000000002 date:1935/../.. date:-9999999999",
    "combining": "a" + "\u0301" * 50_000,
    "emoji": "👩‍👩‍👧‍👦" * 5_000,
    "Zalgo names": "s\u0336h\u0336e\u0336n\u0336g\u0336 " * 2_000,
    "keys": "person:" + "a-" * 5_000 + "b",
    "exact": '="' + "=" * 1_000 + '" =title:=a -=+=b',
    "full width": "（" * 5_000 + "ＡＮＤ" + "）" * 5_000,
}


def answered(query: str) -> Results | None:
    """The answer; None for a sentence. Fails where it takes more than a second of the processor."""
    start = time.process_time()
    try:
        found = search(SearchParams(q=query), Audience.PUBLIC)
    except FondsError:
        found = None
    assert time.process_time() - start < SECOND, query[:60]
    return found


def test_monsters(sample: Options) -> None:
    for name, query in MONSTERS.items():
        found = answered(query)
        assert found is not None, name
        assert len(found.notes) <= MOST_NOTES, name
        assert all(note.endswith(".") and visible(note) == note and len(note) < 400 for note in found.notes), name
        if found.results:
            assert explain(SearchParams(q=query), found.results[0].id, Audience.PUBLIC).is_hit, name


PIECES = st.sampled_from(
    [
        *" \"“”«»()（）+-=~*?:：/\\[]{}^&|!<>'",
        *("AND", "OR", "NOT", "ＡＮＤ", "title:", "person:", "date:", "language:", "foo:", "1935", "1935/1942"),
        *("stalin", "governer~", "st?l*", "*lin", "盛世才", "Шэн", "Sheng", "Shih-ts'ai", "\u202e", "\ud800", "\x00"),
    ]
)
QUERIES = st.one_of(st.text(max_size=80), st.lists(PIECES, max_size=25).map("".join), st.lists(PIECES).map(" ".join))


@pytest.mark.slow
@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(query=QUERIES)
def test_anything_is_answered(sample: Options, query: str) -> None:
    found = answered(query)
    assert found is not None
    assert found.total <= 51
    assert len(found.notes) <= MOST_NOTES
    again = search(read_params({"q": [query]}), Audience.PUBLIC)
    assert again.total >= 0
    for row in found.results[:1]:
        assert explain(SearchParams(q=query), row.id, Audience.PUBLIC).is_hit, query


def depth(node: Node) -> int:
    match node:
        case AllOf(parts) | AnyOf(parts):
            return 1 + max(map(depth, parts), default=0)
        case Ranked(needed, optional):
            return 1 + max(map(depth, (*needed, *optional)), default=0)
        case Not(part):
            return 1 + depth(part)
        case Widened(asked):
            return 1 + depth(asked)
    return 1


@settings(max_examples=400, deadline=None)
@given(query=st.one_of(QUERIES, st.lists(PIECES, min_size=100, max_size=400).map(" ".join)))
def test_the_parser_takes_anything(query: str) -> None:
    start = time.process_time()
    parsed = parse(query)
    assert time.process_time() - start < SECOND
    assert len(list(text_leaves(parsed.node))) <= 64
    assert depth(parsed.node) <= 250
    assert not any("\ud800" <= letter <= "\udfff" for leaf in text_leaves(parsed.node) for letter in leaf.text)
    assert parse(query) == parsed


def test_what_is_cut_is_said() -> None:
    assert f"The query was cut after {LONGEST:,} characters." in parse("a b " * 30_000).notes
