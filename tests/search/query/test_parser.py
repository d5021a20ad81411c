import pytest
from hypothesis import given
from hypothesis import strategies as st

from fonds.normalise.dates import Day
from fonds.search.query.nodes import (
    AllOf,
    AnyOf,
    Dated,
    Everything,
    Exact,
    Fuzzy,
    Keyword,
    Node,
    Not,
    Phrase,
    Prefix,
    Ranked,
    Wildcard,
    Word,
    text_leaves,
)
from fonds.search.query.parser import (
    ALL_NEEDED,
    DEEPEST,
    LONGEST,
    MOST_CLAUSES,
    MOST_NOTES,
    MOST_PATTERNS,
    needing_all,
    parse,
)
from fonds.search.query.terms import LONGEST_PATTERN, LONGEST_TERM, MOST_SIGNS, MOST_STARS


def words(*texts: str, field: str = "") -> tuple[Node, ...]:
    return tuple(Word(text, field) for text in texts)


@pytest.mark.parametrize(
    ("query", "node"),
    [
        ("", Everything()),
        ("  ", Everything()),
        ("stalin", Word("stalin")),
        ("stalin mao", AllOf(words("stalin", "mao"))),
        ("one two three", AllOf(words("one", "two", "three"))),
        ("one two three four", AnyOf(words("one", "two", "three", "four"))),
        ("letter from stalin", Ranked(words("letter", "stalin"), (AllOf(words("letter", "from", "stalin")),))),
        ("беседа с Мао", Ranked(words("беседа", "Мао"), (AllOf(words("беседа", "с", "Мао")),))),
        ("о Мао -том", Ranked((Word("Мао"), Not(Word("том"))), (AllOf(words("о", "Мао")),))),
        ("У Пэйфу", AllOf(words("У", "Пэйфу"))),
        ("from", Word("from")),
        ("from to", AllOf(words("from", "to"))),
        ("one two three +four", Ranked(words("four"), words("one", "two", "three"))),
        ('one two three four "a b"', AllOf((Phrase("a b"), AnyOf(words("one", "two", "three", "four"))))),
        ('"a phrase"', Phrase("a phrase")),
        ("“a phrase”", Phrase("a phrase")),
        ("«фраза тут»", Phrase("фраза тут")),
        ('"near words"~5', Phrase("near words", "", 5)),
        ("+must -not", AllOf((Word("must"), Not(Word("not"))))),
        ("-not", Not(Word("not"))),
        ("a AND b OR c", AnyOf((AllOf(words("a", "b")), Word("c")))),
        ("(a OR b) c", AllOf((AnyOf(words("a", "b")), Word("c")))),
        ("a NOT b", AllOf((Word("a"), Not(Word("b"))))),
        ("a NOT (b OR c)", AllOf((Word("a"), Not(AnyOf(words("b", "c")))))),
        ("title:soong", Word("soong", "title")),
        ("Subject:“Soviet Union”", Phrase("Soviet Union", "topic")),
        ("title：soong", Word("soong", "title")),
        ("=Governer", Exact("Governer")),
        ('="a phrase"', Exact("a phrase")),
        ('+title:="a phrase"~3', Exact("a phrase", "title", 3)),
        ("one -=two", AllOf((Word("one"), Not(Exact("two"))))),
        ("a=b", Word("a=b")),
        ("‹a phrase›", Phrase("a phrase")),
        ("《人民日报》", Phrase("人民日报")),
        ("“毛泽东”", Phrase("毛泽东")),
        ("「毛泽东」", Phrase("毛泽东")),
        ("毛泽东，斯大林", AllOf(words("毛泽东", "斯大林"))),
        ("Stalin ＡＮＤ （Mao ＯＲ Ｃｈｉａｎｇ）", AllOf((Word("Stalin"), AnyOf(words("Mao", "Chiang"))))),
        ("date：１９３５／１９４２", Dated(Day(1935, 1, 1), Day(1942, 12, 31))),
        ("＂near words＂～５", Phrase("near words", "", 5)),
        ("－not must", AllOf((Word("must"), Not(Word("not"))))),
        ('"China--Foreign relations"', Phrase("China--Foreign relations")),
        ('topic:"China--Foreign relations"', Phrase("China--Foreign relations", "topic")),
        ("lang:Russian", Keyword("language", "ru")),
        ("language:中文", Keyword("language", "zh")),
        ("level:File", Keyword("level", "file")),
        ("*", Everything()),
        ("title:(soong stalin)", AllOf(words("soong", "stalin", field="title"))),
        ("language:ru", Keyword("language", "ru")),
        ("stal*", Prefix("stal")),
        ("斯*", Prefix("斯")),
        ("st?lin", Wildcard("st?lin")),
        ("*alin", Wildcard("*alin")),
        ("s?a?i?", Wildcard("s?a?i")),
        ("st**?*n", Wildcard("st*?n")),
        ("ab*a*a*a*a", Wildcard("ab*a*")),
        ("ab*a*a*", Wildcard("ab*a*")),
        ("ab?b?b?b?b", Wildcard("ab?b?b?b*")),
        ("ab" + "?" * 60 + "b", Prefix("ab")),
        ("*" + "a" * 100, Wildcard("*" + "a" * 31 + "*")),
        ("a" * 100 + "*", Prefix("a" * 32)),
        ("why?", Word("why")),
        ("fuzy~", Fuzzy("fuzy", "", 1)),
        ("governer~", Fuzzy("governer", "", 2)),
        ("governer~1", Fuzzy("governer", "", 1)),
        ("date:1935/1942", Dated(Day(1935, 1, 1), Day(1942, 12, 31))),
        ("date:1935/..", Dated(Day(1935, 1, 1), None)),
        ("semi-official ts'ai", AllOf(words("semi-official", "ts'ai"))),
        ("毛泽东 AND 斯大林", AllOf(words("毛泽东", "斯大林"))),
    ],
)
def test_what_is_understood(query: str, node: Node) -> None:
    assert parse(query).node == node


@pytest.mark.parametrize("query", ["AND", "STALIN AND MAO", "NOT", "ДЕКРЕТ OR"])
def test_in_capitals_operators_are_words(query: str) -> None:
    assert parse(query).node in {
        Word("AND"),
        Word("NOT"),
        AllOf(words("STALIN", "AND", "MAO")),
        AllOf(words("ДЕКРЕТ", "OR")),
    }


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("foo:bar", "“foo” is not a field"),
        ('one "two', "no partner"),
        ("(one", "opening bracket"),
        ("one)", "closing bracket"),
        ("one AND", "AND stands between two words"),
        ("one OR", "OR stands between two words"),
        ("one NOT", "NOT stands before a word"),
        ("!!! one", "holds no letter or figure"),
        ("s*", "at least 2 letters"),
        ("*", "every record"),
        ("foo\u202ebar:baz bar:baz", "“bar” is not a field"),
        ("*in", "at least 3 letters"),
        ("ab~", "too short"),
        ("ab*a*a*a", "“ab*a*” was searched"),
        ("a?b?c?d?e", "“a?b?c?d*” was searched"),
        ("stal* " * (MOST_PATTERNS + 1), f"first {MOST_PATTERNS} words with"),
        ("date:sometime", "is not a date"),
        ("one two three four", "any of them"),
        ("(" * (DEEPEST + 5) + "a" + ")" * (DEEPEST + 5), "Brackets deeper"),
        ("a b " * MOST_CLAUSES, f"after {MOST_CLAUSES} words"),
        ("a" * (LONGEST_TERM + 1), f"after {LONGEST_TERM} characters"),
        ("a b " * LONGEST, "The query was cut"),
    ],
)
def test_what_is_not_understood_is_said(query: str, said: str) -> None:
    notes = parse(query).notes
    assert any(said in note for note in notes), notes
    assert all(note.endswith(".") for note in notes)


@pytest.mark.parametrize("query", ["stalin", '"a b" c', "a -b", "http://example", "title:soong", "(a OR b)"])
def test_what_is_understood_needs_no_word(query: str) -> None:
    assert parse(query).notes == ()


def leaves(node: Node) -> int:
    match node:
        case AllOf(parts) | AnyOf(parts):
            return sum(map(leaves, parts))
        case Ranked(needed, optional):
            return sum(map(leaves, (*needed, *optional)))
        case Not(part):
            return leaves(part)
    return 1


def depth(node: Node) -> int:
    match node:
        case AllOf(parts) | AnyOf(parts):
            return 1 + max(map(depth, parts))
        case Ranked(needed, optional):
            return 1 + max(map(depth, (*needed, *optional)))
        case Not(part):
            return 1 + depth(part)
    return 1


def test_sentences_are_few_and_show_what_turns_a_line_round() -> None:
    notes = parse(" ".join(f"{chr(97 + n)}x:\u202eb" for n in range(20))).notes
    assert len(notes) == MOST_NOTES
    assert not any("\u202e" in note for note in notes)


@given(st.one_of(st.text(), st.text(alphabet='ab "+-~*?():.ANDORT毛“”（）')))
def test_every_input_gives_a_bounded_query(query: str) -> None:
    parsed = parse(query)
    assert leaves(parsed.node) <= MOST_CLAUSES
    assert depth(parsed.node) <= 4 * DEEPEST


def patterns(node: Node) -> list[Node]:
    return [leaf for leaf in text_leaves(node) if isinstance(leaf, Wildcard | Prefix | Fuzzy)]


@given(st.text(alphabet="aabж毛*?~ ", max_size=300))
def test_signs_are_bounded(query: str) -> None:
    found = patterns(parse(query).node)
    assert len(found) <= MOST_PATTERNS
    for leaf in found:
        if isinstance(leaf, Wildcard):
            assert leaf.text.count("*") <= MOST_STARS
            assert leaf.text.count("*") + leaf.text.count("?") <= MOST_SIGNS + 1
            assert "**" not in leaf.text
            assert len(leaf.text) <= LONGEST_PATTERN + 1


def test_words_with_signs_beyond_the_first_are_plain() -> None:
    chosen = [f"stal{letter}*" for letter in "abcdefgh"]
    node = parse(" ".join(chosen)).node
    assert isinstance(node, AnyOf)
    assert node.parts[MOST_PATTERNS:] == words("stalg", "stalh")


@given(st.lists(st.sampled_from(["stalin", "mao", "xinjiang", "урумчи", "毛泽东"]), min_size=1, max_size=8))
def test_plain_words_all_or_any(chosen: list[str]) -> None:
    node = parse(" ".join(chosen)).node
    if len(chosen) == 1:
        assert node == Word(chosen[0])
    else:
        assert node == (AllOf if len(chosen) <= ALL_NEEDED else AnyOf)(words(*chosen))


@pytest.mark.parametrize(
    ("query", "all_of_them"),
    [
        ("telegram from the consul", "+telegram +from +the +consul"),
        ("one +two -three title:four", "+one +two -three +title:four"),
        ('one two three "four five"', ""),
        ("one two three four OR five", ""),
        ("one two (three four five)", ""),
        ("", ""),
    ],
)
def test_all_of_many_words_can_be_asked_for(query: str, all_of_them: str) -> None:
    assert needing_all(query) == all_of_them
