"""Which stretches of a title or summary match: found with the engine's own analysis, so that marks agree with hits."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from msgspec.structs import replace as replace_parts

from fonds.search.engine import Analyser, Token
from fonds.search.query.nodes import Exact, Fuzzy, Node, Phrase, Prefix, Wildcard, Word, text_leaves
from fonds.search.request import Matched, MatchRange

AROUND: Final = 120
"""Characters shown on each side of a match in a long text."""
_MOST_GAPS: Final = 50
_LONGEST_WORD: Final = 20
"""Characters that are looked over for the space between two words."""

Test = Callable[[Token], bool]


@dataclass(frozen=True, slots=True)
class Mark:
    """Words to be marked where they follow each other; with `slop` other words may stand between."""

    field: str
    tests: tuple[Test, ...]
    slop: int = 0
    form: str = ""
    """What is marked, as it was asked or added."""


@dataclass(frozen=True, slots=True)
class Match:
    """What of a text matched."""

    ranges: tuple[MatchRange, ...] = ()
    """In order, none overlapping, code points."""
    forms: tuple[str, ...] = ()
    """What was found there, in order of the query."""


def marks(node: Node, analyse: Analyser) -> tuple[Mark, ...]:
    """What a query marks. Exclusions, dates and facet values mark nothing."""
    return tuple(
        replace(mark, form=leaf.text) for leaf in text_leaves(node) if (mark := _mark(leaf, analyse)) is not None
    )


def ranges(text: str, field: str, wanted: Sequence[Mark], analyse: Analyser) -> tuple[MatchRange, ...]:
    """The matched stretches of `text`, a value of `field`: in order, none overlapping, code points."""
    return matches(text, field, wanted, analyse).ranges


def matches(text: str, field: str, wanted: Sequence[Mark], analyse: Analyser) -> Match:
    """The matched stretches of `text`, a value of `field`, and what was found in them."""
    found = _by_form(text, field, wanted, analyse)
    stretches = sorted(place for places in found.values() for place in places)
    return Match(tuple(_joined(stretches)), tuple(form for form in found if form))


def by_form(text: str, field: str, wanted: Sequence[Mark], analyse: Analyser) -> dict[str, tuple[MatchRange, ...]]:
    """The same for each form that was found: where in `text` it stands."""
    found = _by_form(text, field, wanted, analyse)
    return {form: tuple(_joined(sorted(places))) for form, places in found.items()}


def _by_form(text: str, field: str, wanted: Sequence[Mark], analyse: Analyser) -> dict[str, list[tuple[int, int]]]:
    fitting = [mark for mark in wanted if mark.field in {"", field}]
    found: dict[str, list[tuple[int, int]]] = {}
    tokens = analyse(text) if fitting and text else ()
    for mark in fitting:
        if places := list(_places(tokens, mark)):
            found.setdefault(mark.form, []).extend(places)
    return found


def cut(match: Matched) -> Matched:
    """A long text, cut to the surroundings of its first match, between words; "…" stands for what is left out."""
    text = match.fragment
    first = match.ranges[0]
    start, end = _space_before(text, first.start - AROUND), _space_after(text, first.end + AROUND)
    before, after = "… " if start else "", " …" if end < len(text) else ""
    moved = len(before) - start
    kept = (MatchRange(one.start + moved, one.end + moved) for one in match.ranges if one.end <= end)
    return replace_parts(match, fragment=f"{before}{text[start:end]}{after}", ranges=tuple(kept))


def _space_before(text: str, place: int) -> int:
    """The beginning of a word at or shortly after `place`."""
    if place <= 0:
        return 0
    space = text.find(" ", place, place + _LONGEST_WORD)
    return place if space < 0 else space + 1


def _space_after(text: str, place: int) -> int:
    """The end of a word at or shortly before `place`."""
    if place >= len(text):
        return len(text)
    space = text.rfind(" ", place - _LONGEST_WORD, place)
    return place if space < 0 else space


def _mark(leaf: Node, analyse: Analyser) -> Mark | None:
    match leaf:
        case Word(text, field):
            return _sequence(analyse(text), field)
        case Phrase(text, field, slop):
            return _sequence(analyse(text), field, slop)
        case Exact(text, field, slop):
            return _sequence(analyse(text), field, slop, _spelt)
    return _pattern_mark(leaf, analyse)


def _pattern_mark(leaf: Node, analyse: Analyser) -> Mark | None:
    match leaf:
        case Prefix(text, field):
            return _beginning(analyse(text), field)
        case Wildcard(text, field):
            return Mark(field, (_pattern(text, analyse),))
        case Fuzzy(text, field, edits):
            return _near(analyse(text), field, edits)
    return None


def _sequence(
    words: Sequence[Token], field: str, slop: int = 0, is_same: Callable[[Token], Test] | None = None
) -> Mark | None:
    tests = tuple(map(is_same or _same, words))
    return Mark(field, tests, slop) if tests else None


def _same(word: Token) -> Test:
    return lambda token: token.stem == word.stem or token.exact == word.exact


def _spelt(word: Token) -> Test:
    return lambda token: token.exact == word.exact


def _beginning(words: Sequence[Token], field: str) -> Mark | None:
    if not words:
        return None
    last = words[-1]

    def begins(token: Token) -> bool:
        return token.folded.startswith(last.folded) or token.exact.startswith(last.exact)

    return Mark(field, (*map(_same, words[:-1]), begins))


def _pattern(text: str, analyse: Analyser) -> Test:
    signs = {"*": ".*", "?": "."}
    parts = re.split(r"([*?])", re.sub(r"\*+", "*", text))
    pattern = re.compile("".join(signs.get(part) or "".join(t.folded for t in analyse(part)) for part in parts))
    return _remembered(lambda word: pattern.fullmatch(word) is not None)


def _remembered(test: Callable[[str], bool]) -> Test:
    """`test` of a token's folded word, asked once for each distinct word: a transcript repeats its words."""
    known: dict[str, bool] = {}

    def remembered(token: Token) -> bool:
        if token.folded not in known:
            known[token.folded] = test(token.folded)
        return known[token.folded]

    return remembered


def _near(words: Sequence[Token], field: str, edits: int) -> Mark | None:
    if len(words) != 1:
        return _sequence(words, field)
    word = words[0].folded
    return Mark(field, (_remembered(lambda other: _distance(other, word, edits) <= edits),))


def _distance(one: str, other: str, most: int) -> int:
    """Edits between two words, a transposition being one; anything above `most` stands for "too many"."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, left in enumerate(one, start=1):
        fresh = [i]
        for j, right in enumerate(other, start=1):
            cost = min(row[j] + 1, fresh[j - 1] + 1, row[j - 1] + (left != right))
            if i > 1 and j > 1 and left == other[j - 2] and one[i - 2] == right:
                cost = min(cost, before[j - 2] + 1)
            fresh.append(cost)
        if min(fresh) > most and min(row) > most:  # two rows: a transposition reaches back over one
            return most + 1
        before, row = row, fresh
    return row[-1]


def _places(tokens: Sequence[Token], mark: Mark) -> Iterator[tuple[int, int]]:
    """Stretches where the mark's words follow each other."""
    first, *rest = mark.tests
    for start, token in enumerate(tokens):
        if not first(token):
            continue
        places = _following(tokens, start, rest, min(mark.slop, _MOST_GAPS))
        if places is None:
            continue
        if mark.slop:
            yield from ((tokens[place].start, tokens[place].end) for place in places)
        else:
            yield token.start, tokens[places[-1]].end


def _following(tokens: Sequence[Token], start: int, tests: Iterable[Test], gaps: int) -> list[int] | None:
    places = [start]
    for test in tests:
        window = range(places[-1] + 1, min(len(tokens), places[-1] + 2 + gaps))
        place = next((place for place in window if test(tokens[place])), None)
        if place is None:
            return None
        gaps -= place - places[-1] - 1
        places.append(place)
    return places


def _joined(stretches: Sequence[tuple[int, int]]) -> Iterator[MatchRange]:
    start, end = -1, -1
    for begin, stop in stretches:
        if begin > end:
            if end > start:
                yield MatchRange(start, end)
            start, end = begin, stop
        else:
            end = max(end, stop)
    if end > start:
        yield MatchRange(start, end)
