"""What a person typed, understood as far as one audience's archive goes: parsed, widened by names, keys looked up."""

from dataclasses import dataclass

from fonds.records.audience import Audience
from fonds.search.keys import with_keys
from fonds.search.names import names_in
from fonds.search.params import SearchParams
from fonds.search.query.expansion import expand
from fonds.search.query.nodes import Node
from fonds.search.query.parser import parse
from fonds.search.query.spans import spans
from fonds.search.request import Expansion


@dataclass(frozen=True, slots=True)
class Understood:
    """A query, ready to be asked."""

    asked: Node
    """As it was typed."""
    node: Node
    """With everything that was added."""
    expanded: tuple[Expansion, ...] = ()
    notes: tuple[str, ...] = ()
    """Sentences on what was not understood."""


def understood(params: SearchParams, audience: Audience, version: int) -> Understood:
    """The query of `params`, widened by the names known to the audience at this version of the archive."""
    parsed = parse(params.q)
    node: Node = parsed.node
    expanded: tuple[Expansion, ...] = ()
    if params.variants and params.q.strip():
        node, expanded = expand(node, names_in(spans(node), audience, version))
    return Understood(parsed.node, with_keys(node, audience), expanded, parsed.notes)
