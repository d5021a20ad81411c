"""person:sheng-shicai: what is typed after a field may be the key or the address of an authority, as well as a word.

In quotation marks it is words and nothing else.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from fonds.records import lookups
from fonds.records.audience import Audience
from fonds.search.fields import FACET_FIELDS
from fonds.search.query.nodes import AllOf, AnyOf, Keyword, Node, Not, Ranked, Widened, Word

_SLUG: Final = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_KINDS: Final = {name: field.authority for name, field in FACET_FIELDS.items() if field.authority}
"""Facet → kind of the authorities that are its values."""

Keys = Mapping[tuple[str, str], str]
"""(facet, slug) → key."""


def with_keys(node: Node, audience: Audience) -> Node:
    """The query; where a field's words are the slug of an authority that `audience` may see, its records as well."""
    named = {(leaf.field, leaf.text.lower()) for leaf in _named(node)}
    if not named:
        return node
    addressed = lookups.addressed({(_KINDS[facet], slug) for facet, slug in named}, audience)
    known = {(facet, slug): key for facet, slug in named if (key := addressed.get((_KINDS[facet], slug)))}
    return _resolved(node, known) if known else node


def _named(node: Node) -> Iterator[Word]:
    """The words after a field that may be slugs, excluded ones too."""
    match node:
        case Word() if node.field in _KINDS and _SLUG.fullmatch(node.text):
            yield node
        case Not(part) | Widened(asked=part):
            yield from _named(part)
        case AllOf(parts) | AnyOf(parts):
            yield from _each(parts)
        case Ranked(needed, optional):
            yield from _each((*needed, *optional))


def _each(parts: Iterable[Node]) -> Iterator[Word]:
    for part in parts:
        yield from _named(part)


def _resolved(node: Node, known: Keys) -> Node:
    match node:
        case Word():
            return _widened(node, (), known)
        case Widened(asked=Word() as asked, added=added):
            return _widened(asked, added, known)
        case Not(part):
            return Not(_resolved(part, known))
        case AllOf(parts) | AnyOf(parts):
            return type(node)(_all_resolved(parts, known))
        case Ranked(needed, optional):
            return Ranked(_all_resolved(needed, known), _all_resolved(optional, known))
    return node


def _widened(asked: Word, added: tuple[Node, ...], known: Keys) -> Node:
    key = known.get((asked.field, asked.text.lower()))
    meant = (Keyword(asked.field, key),) if key else ()
    return Widened(asked, tuple(dict.fromkeys((*added, *meant)))) if added or meant else asked


def _all_resolved(parts: Iterable[Node], known: Keys) -> tuple[Node, ...]:
    return tuple(_resolved(part, known) for part in parts)
