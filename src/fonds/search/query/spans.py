"""The stretches of a query that may be a name: a phrase, or words side by side."""

from collections.abc import Iterator, Sequence
from typing import Final

from fonds.search.query.nodes import AllOf, AnyOf, Node, Phrase, Ranked, Word

LONGEST_NAME: Final = 8
"""Words of a name that may be found among those of a query."""
MOST: Final = 120
"""Stretches of one query that are looked at."""


def spans(node: Node) -> tuple[str, ...]:
    """Every stretch of the query that may be a name, each once, longer ones of a run first."""
    found: dict[str, None] = {}
    for text in _spans(node):
        found[text] = None
        if len(found) == MOST:
            break
    return tuple(found)


def _spans(node: Node) -> Iterator[str]:
    match node:
        case Word() | Phrase():
            yield node.text
        case AllOf(parts) | AnyOf(parts):
            yield from _runs(parts)
        case Ranked(needed, optional):
            yield from _runs(needed)
            yield from _runs(optional)


def _runs(parts: Sequence[Node]) -> Iterator[str]:
    for run in runs(parts):
        for size in range(min(len(run), LONGEST_NAME), 0, -1):
            for start in range(len(run) - size + 1):
                yield " ".join(run[start : start + size])
    for part in parts:
        if not is_plain(part):
            yield from _spans(part)


def runs(parts: Sequence[Node]) -> Iterator[list[str]]:
    """The words of each unbroken run of plain words."""
    run: list[str] = []
    for part in parts:
        if isinstance(part, Word) and not part.field:
            run.append(part.text)
        elif run:
            yield run
            run = []
    if run:
        yield run


def is_plain(node: Node) -> bool:
    """Whether the node is a word that no field is named for."""
    return isinstance(node, Word) and not node.field
