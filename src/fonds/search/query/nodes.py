"""A query as frozen values. The parser makes them, expansion adds to them, engines turn them into their own queries.

    Everything · Nothing
    Word · Phrase · Exact · Prefix · Wildcard · Fuzzy     text, in one field or (field "") in all of them
    Keyword · Dated                                       a value of a facet; a span of days
    AllOf · AnyOf · Not · Ranked · Widened                combinations

A node holds words as they were typed: folding, stemming and simplifying are the engine's work.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final, TypeAlias

from fonds.normalise.dates import Day

TEXT: Final = "text"
"""The field of transcripts and translations."""
MOST_LEAVES: Final = 100
"""Words and forms of a query that are looked for in texts."""


@dataclass(frozen=True, slots=True)
class Everything:
    """Every record."""


@dataclass(frozen=True, slots=True)
class Nothing:
    """No record."""


@dataclass(frozen=True, slots=True)
class Word:
    """One word, in any of its inflected forms."""

    text: str
    field: str = ""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words in this order; with `slop`, up to so many places out of order."""

    text: str
    field: str = ""
    slop: int = 0


@dataclass(frozen=True, slots=True)
class Exact:
    """Words in this order, spelt as they stand but for capitals: neither inflected nor folded, and never widened."""

    text: str
    field: str = ""
    slop: int = 0


@dataclass(frozen=True, slots=True)
class Prefix:
    """Words that begin so: stal*."""

    text: str
    field: str = ""


@dataclass(frozen=True, slots=True)
class Wildcard:
    """`?` is one letter, `*` any number: st?lin, *alin."""

    text: str
    field: str = ""


@dataclass(frozen=True, slots=True)
class Fuzzy:
    """Words that differ in a letter or two: governer~."""

    text: str
    field: str = ""
    edits: int = 1


@dataclass(frozen=True, slots=True)
class Keyword:
    """A whole value of a facet, such as person = sheng-shicai."""

    field: str
    value: str


@dataclass(frozen=True, slots=True)
class Dated:
    """Records whose primary date may fall in the span; an open side is None."""

    earliest: Day | None = None
    latest: Day | None = None


@dataclass(frozen=True, slots=True)
class AllOf:
    """Every part must match."""

    parts: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """At least one part must match; more of them rank higher."""

    parts: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Not:
    """The part must not match."""

    part: "Node"


@dataclass(frozen=True, slots=True)
class Ranked:
    """The needed parts must match; the optional ones only raise the rank."""

    needed: tuple["Node", ...]
    optional: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Widened:
    """What was asked, or something that stands for it: a name's other forms. What was asked ranks first."""

    asked: "Node"
    added: tuple["Node", ...]


Node: TypeAlias = (
    Everything
    | Nothing
    | Word
    | Phrase
    | Exact
    | Prefix
    | Wildcard
    | Fuzzy
    | Keyword
    | Dated
    | AllOf
    | AnyOf
    | Not
    | Ranked
    | Widened
)


Leaf: TypeAlias = Word | Phrase | Exact | Prefix | Wildcard | Fuzzy
"""What is looked for in the words of a record."""


def text_leaves(node: Node) -> Iterator[Leaf]:
    """The words and phrases that a record may have been found by. Exclusions, dates and facet values are none."""
    match node:
        case AllOf(parts) | AnyOf(parts):
            for part in parts:
                yield from text_leaves(part)
        case Ranked(needed, optional):
            for part in (*needed, *optional):
                yield from text_leaves(part)
        case Widened(asked, added):
            for part in (asked, *added):
                yield from text_leaves(part)
        case Word() | Phrase() | Exact() | Prefix() | Wildcard() | Fuzzy():
            yield node


def leaves_in_texts(node: Node) -> tuple[Leaf, ...]:
    """The words and phrases of a query that a text may hold, each once, asked of texts alone."""
    found = (replace(leaf, field=TEXT) for leaf in text_leaves(node) if leaf.field in {"", TEXT})
    return tuple(dict.fromkeys(found))[:MOST_LEAVES]
