"""Which of the signals of `ranking` raised a record: told by its own words, in sentences for people."""

from collections.abc import Callable, Iterator, Sequence
from typing import Final

from msgspec import Struct

from fonds.search.fields import TEXT_FIELDS
from fonds.search.query.nodes import AllOf, AnyOf, Exact, Node, Phrase, Ranked, Word, text_leaves
from fonds.search.ranking import FIELDS, SIGNALS, STRETCH

_LABELS: Final = {field.name: field.label.lower() for field in TEXT_FIELDS}
_weights: Final = {weight.name: weight.value for weight in (*FIELDS, *SIGNALS)}
_ROLES: Final = ("person", "place", "topic")
_KNOWN: Final = ("title", "reference")


Holds = Callable[[Node, str], bool]
"""Whether a text field of the record holds any of the words of a query."""


class Raised(Struct, frozen=True):
    """One signal that raised the record."""

    signal: str
    """Its name in the table of weights: a signal, or the field whose words count more than once."""
    weight: float
    reason: str


def raised(asked: Node, is_known: Callable[[str], bool], holds: Holds, *, is_long: bool) -> tuple[Raised, ...]:
    """What raised a record for the query `asked`. `is_known` tells whether a field's value is what was typed.

    `is_long`: one of its texts is so long that stretches of it count for themselves.
    """
    found = (
        *_known(is_known),
        *_catalogued(asked, holds),
        *_side_by_side(asked, holds),
        *_exact(asked, holds),
        *(_stretch(asked, holds) if is_long else ()),
        *_fields(asked, holds),
    )
    return tuple(Raised(name, _weights[name], reason) for name, reason in found)


def _known(is_known: Callable[[str], bool]) -> Iterator[tuple[str, str]]:
    fields = [name for name in _KNOWN if is_known(name)]
    if fields:
        yield "known", f"What was typed is its {'title' if fields[0] == 'title' else 'number or shelfmark'}."


def _catalogued(asked: Node, holds: Holds) -> Iterator[tuple[str, str]]:
    fields = [name for name in _ROLES if holds(_unbound(asked), name)]
    if fields:
        yield "role", f"Catalogued among its {_listed(fields)}, not only mentioned."


def _side_by_side(asked: Node, holds: Holds) -> Iterator[tuple[str, str]]:
    words = _words(asked)
    phrase = Phrase(" ".join(words))
    fields = [name for name in _LABELS if holds(phrase, name)] if len(words) > 1 else []
    if fields:
        yield "phrase", f"All words side by side and in order: {_listed(fields)}."


def _exact(asked: Node, holds: Holds) -> Iterator[tuple[str, str]]:
    typed = dict.fromkeys(
        Exact(leaf.text, leaf.field) for leaf in text_leaves(asked) if isinstance(leaf, Word | Phrase)
    )
    same = [leaf.text for leaf in typed if any(holds(leaf, name) for name in _LABELS)]
    if same:
        yield "exact", f"Spelt exactly as typed: {', '.join(f'“{text}”' for text in same)}."


def _stretch(asked: Node, holds: Holds) -> Iterator[tuple[str, str]]:
    if holds(asked, "text"):
        yield "stretch", f"Of its long text, the {STRETCH} words that answer best count once more."


def _fields(asked: Node, holds: Holds) -> Iterator[tuple[str, str]]:
    fields = [name for name in _LABELS if _weights[name] > 1 and holds(asked, name)]
    for name in fields:
        yield name, f"Words in its {_LABELS[name]} count more than those of a text."


def _unbound(asked: Node) -> Node:
    """The words for which no field is named: they alone are looked for among the roles."""
    leaves = (leaf for leaf in text_leaves(asked) if isinstance(leaf, Word | Phrase) and not leaf.field)
    return AnyOf(tuple(leaves))


def _words(asked: Node) -> list[str]:
    """The plain words of the query; none where one of its parts is something else."""
    match asked:
        case AllOf(parts) | AnyOf(parts) | Ranked(parts, ()) | Ranked(_, (AllOf(parts),)):
            words = [part.text for part in parts if isinstance(part, Word) and not part.field]
            return words if len(words) == len(parts) else []
    return []


def _listed(fields: Sequence[str]) -> str:
    return ", ".join(_LABELS[name] for name in fields)
