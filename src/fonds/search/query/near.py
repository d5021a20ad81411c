"""Near spellings: what a query finds when each longer word may be a letter or two off ("Governer" for "Governor").

These hits stay out of the total and follow after it, so that a typing error in a source hides nothing.
"""

from typing import Final

from fonds.search.query.nodes import AllOf, AnyOf, Fuzzy, Node, Not, Ranked, Widened, Word, text_leaves
from fonds.search.query.parser import MOST_PATTERNS

SHORTEST: Final = 5
"""Letters of a word that may differ in one; from `LONG` on, in two."""
LONG: Final = 8


def near(node: Node) -> Node | None:
    """What the query misses by a spelling; None where it has no word that is long enough, or too many of them."""
    loosened = _loosened(node)
    off = sum(isinstance(leaf, Fuzzy) for leaf in text_leaves(loosened))
    return None if loosened == node or off > MOST_PATTERNS else AllOf((loosened, Not(node)))


def _loosened(node: Node) -> Node:
    match node:
        case Word(text, field) if text.isalpha() and len(text) >= SHORTEST:
            return Fuzzy(text, field, 2 if len(text) >= LONG else 1)
        case AllOf(parts):
            return AllOf(tuple(map(_loosened, parts)))
        case AnyOf(parts):
            return AnyOf(tuple(map(_loosened, parts)))
        case Ranked(needed, optional):
            return Ranked(tuple(map(_loosened, needed)), optional)
        case Widened(asked, added):
            return Widened(_loosened(asked), added)
    return node
