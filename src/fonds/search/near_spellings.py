"""Which spellings the near ones are: "Governer (1)", each leading to the records that have it."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import Final

from fonds.search.params import SearchParams, address
from fonds.search.query.nodes import AllOf, Exact, Fuzzy, Node, text_leaves
from fonds.search.request import Result, Spelling

MOST: Final = 6


def near_spellings(
    params: SearchParams, loosened: Node, rows: Iterable[Result], count_of: Callable[[Node], int]
) -> tuple[Spelling, ...]:
    """The spellings that stand in `rows`, which `loosened` found; `count_of` counts what the audience may see."""
    asked = dict.fromkeys(leaf.text for leaf in text_leaves(loosened) if isinstance(leaf, Fuzzy))
    typed = {word.casefold() for word in asked}
    found: Counter[tuple[str, str]] = Counter()
    for result in rows:
        for word, form in dict.fromkeys(_forms(result, asked)):
            if form.casefold() not in typed:
                found[word, form] += 1
    return tuple(_spelling(params, loosened, *pair, count_of) for pair, _ in found.most_common(MOST))


def _forms(result: Result, asked: Iterable[str]) -> Iterator[tuple[str, str]]:
    """(word asked, word found) of each near spelling that is marked in a result."""
    for match in result.matched:
        near_to = [word for word in asked if word in match.form.split("; ")]
        for place in match.ranges:
            form = match.fragment[place.start : place.end]
            if form.isalpha() and near_to:
                yield min(near_to, key=lambda word: _unlike(word, form)), form


def _unlike(one: str, other: str) -> int:
    """How little two words share: letters at the beginning that differ."""
    pairs = zip(one.casefold(), other.casefold(), strict=False)
    same = next((place for place, (left, right) in enumerate(pairs) if left != right), min(len(one), len(other)))
    return -same


def _spelling(params: SearchParams, loosened: Node, word: str, form: str, count_of: Callable[[Node], int]) -> Spelling:
    written = re.compile(rf"(?<!\w){re.escape(word)}(?!\w)")
    asked = written.sub(lambda _: f"={form}", params.q)
    found = replace(params, q=asked if asked != params.q else f"={form}", page=1, version=0)
    return Spelling(form, count_of(AllOf((loosened, Exact(form)))), f"/search?{address(found)}")
