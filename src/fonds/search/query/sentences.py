"""Questions and sentences typed as queries: their little words say nothing of the documents that are wanted.

In short descriptions "what", "has" and "anyone" are rare, so that ranking would take them for the very point of
"what similarity laws must be obeyed". Headings and titles ("Loans to China by the Soviet Union") hold no such verb and
are left alone: there the little words help a little.
"""

from collections.abc import Sequence
from typing import Final

from fonds.search.query.nodes import Node, Word

SHORTEST: Final = 5
"""Words of a query that may be a sentence."""

_VERBS: Final = frozenset(
    """
    am are be been can could did do does had has have how is may might must shall should was were what when where
    which who whom whose why will would
    был была были быть где зачем или как какая какие какое какой когда кто ли можно почему сколько что является
    """.split()
)
"""With one of these it is a sentence."""
_LITTLE: Final = _VERBS | frozenset(
    """
    a about after all also an and any anyone anything as at been before being between both but by during each either
    else for from he her here his i if in into it its me more most my no nor not of on one only or other our out over
    own same she so some such than that the their them then there these they this those through to too under until up
    upon us very we with you your
    а без бы в во для до его ее её и из или их к ко между на над не но о об от по под при про с со среди то у через
    эта эти это этот
    """.split()
)

_JOINTS: Final = frozenset(
    "and at by for from in of on the to with в во для и из к ко на о об от по при про с со".split()
)
"""Prepositions, articles and conjunctions: a record in another language has none of them."""


def joints(words: Sequence[Node]) -> tuple[Node, ...]:
    """Those words that only join others, in small letters (a capital may be a name: У Пэйфу); none if all do."""
    found = tuple(word for word in words if isinstance(word, Word) and not word.field and word.text in _JOINTS)
    return found if len(found) < len(words) else ()


def content(words: Sequence[Node]) -> tuple[Node, ...]:
    """The words that say what is wanted; all of them where they are no sentence, or nothing would be left."""
    typed = [word.text.lower() if isinstance(word, Word) and not word.field else "" for word in words]
    if len(words) < SHORTEST or _VERBS.isdisjoint(typed):
        return tuple(words)
    return tuple(word for word, text in zip(words, typed, strict=True) if text not in _LITTLE) or tuple(words)
