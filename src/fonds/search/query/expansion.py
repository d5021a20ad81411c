"""A name typed in one form finds the others: queries are widened from the authorities' names.

What was typed stays and ranks first; each addition remembers why it was made.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from fonds.normalise.chinese import simplify
from fonds.normalise.text import fold
from fonds.search.query.nodes import AllOf, AnyOf, Keyword, Node, Phrase, Ranked, Widened, Word
from fonds.search.query.spans import LONGEST_NAME, is_plain
from fonds.search.request import Expansion

MOST_FORMS: Final = 12
"""Forms of one name that are added; an emperor may have fifty."""
MOST_NAMES: Final = 5
"""Bearers of one form that are added."""
_GAPS: Final = re.compile(r"[\W_]+")
_BETWEEN: Final = re.compile(r"[^\w']+|_+")


@dataclass(frozen=True, slots=True)
class NameForm:
    """One form of a name, and what kind of form it is: "Wade–Giles", "variant", "earlier"."""

    text: str
    manner: str = ""
    slop: int = 0
    """Places that its words may be out of order."""


@dataclass(frozen=True, slots=True)
class Bearer:
    """Who or what bears a name: a value of a facet, with all its forms.

    Without a value it is a name that nobody is known by, with the forms that it can take by rule.
    """

    field: str
    value: str
    label: str
    forms: tuple[NameForm, ...]
    by_words: bool = False
    """Whether each of its words may stand in a form of its own, wherever: Борис … Yeltsin."""


@dataclass(frozen=True, slots=True)
class Widening:
    """Forms that were added to one stretch of a query for one reason."""

    source: str
    reason: str
    forms: tuple[str, ...]


Names = Mapping[str, tuple[Bearer, ...]]
"""`name_key` of a form → those who bear it."""


def name_key(text: str) -> str:
    """The form under which names are compared: "Shih-ts'ai, Sheng" is "shih tsai sheng"."""
    return _GAPS.sub(" ", simplify(fold(text)).replace("'", "")).strip()


def spelling(text: str) -> str:
    """What tells one spelling of a name from another: its apostrophes too, which stand within the words of a text."""
    return _BETWEEN.sub(" ", simplify(fold(text))).strip()


def expand(node: Node, names: Names) -> tuple[Node, tuple[Expansion, ...]]:
    """The query, widened wherever its words are a name, and what was added."""
    added: dict[Expansion, None] = {}
    return _Expander(names, added).expand(node), tuple(added)


def by_reason(added: Iterable[Expansion]) -> tuple[Widening, ...]:
    """What was added, that with one reason together, in the order of the first of each."""
    forms: dict[tuple[str, str], list[str]] = {}
    for one in added:
        forms.setdefault((one.source, one.reason), []).append(one.form)
    return tuple(Widening(source, reason.rstrip("."), tuple(found)) for (source, reason), found in forms.items())


@dataclass(frozen=True, slots=True)
class _Expander:
    names: Names
    added: dict[Expansion, None]

    def expand(self, node: Node) -> Node:
        match node:
            case Word() | Phrase():
                return self._widened(node, node.text, node.field)
            case AllOf(parts):
                widened = self._all(parts)
                return AllOf(widened) if len(widened) > 1 else widened[0]
            case AnyOf(parts):
                return AnyOf((*parts, *self._beside(parts))) if _are_words(parts) else AnyOf(self._each(parts))
            case Ranked(needed, optional):
                return Ranked(self._all(needed), (*optional, *self._beside(optional)))
        return node

    def _each(self, parts: Sequence[Node]) -> tuple[Node, ...]:
        return tuple(map(self.expand, parts))

    def _all(self, parts: Sequence[Node]) -> tuple[Node, ...]:
        """Needed parts: the words of a name become one part that its other forms satisfy as well."""
        widened: list[Node] = []
        place = 0
        while place < len(parts):
            size = self._name_at(parts, place)
            span = tuple(parts[place : place + max(size, 1)])
            if size > 1:
                widened.append(self._name(span))
            else:
                widened.append(self.expand(span[0]))
            place += len(span)
        return tuple(widened)

    def _name(self, span: tuple[Node, ...]) -> Node:
        """Several words that are a name: its other forms, and where it allows that, the other forms of each word."""
        text = _text(span)
        added = self._standing_for(text, "")
        if all(bearer.by_words for bearer in self.names.get(name_key(text), ())):
            each = self._each(span)
            added += [AllOf(each)] if each != span else []
        return Widened(AllOf(span), tuple(added)) if added else AllOf(span)

    def _beside(self, parts: Sequence[Node]) -> list[Node]:
        """Parts of which any will do: what stands for a name among them comes beside them."""
        found: list[Node] = []
        place = 0
        while place < len(parts):
            size = self._name_at(parts, place)
            if size:
                found.extend(self._standing_for(_text(parts[place : place + size]), ""))
            place += max(size, 1)
        return found

    def _name_at(self, parts: Sequence[Node], place: int) -> int:
        """How many words from `place` on make a name, the most first."""
        end = place
        while end < min(len(parts), place + LONGEST_NAME) and is_plain(parts[end]):
            end += 1
        sizes = range(end - place, 0, -1)
        return next((size for size in sizes if name_key(_text(parts[place : place + size])) in self.names), 0)

    def _widened(self, node: Node, text: str, field: str) -> Node:
        added = self._standing_for(text, field)
        return Widened(node, tuple(added)) if added else node

    def _standing_for(self, text: str, field: str) -> list[Node]:
        key = name_key(text)
        bearers = [
            bearer for bearer in self.names.get(key, ()) if not (field and bearer.value) or field == bearer.field
        ]
        nodes: dict[Node, None] = {}
        for bearer in bearers[:MOST_NAMES]:
            if bearer.value:
                nodes[Keyword(bearer.field, bearer.value)] = None
            for form in bearer.forms[:MOST_FORMS]:
                phrase = Phrase(form.text, field, form.slop)
                if spelling(form.text) != spelling(text) and phrase not in nodes:
                    nodes[phrase] = None
                    self.added[Expansion(text, form.text, _reason(bearer, form))] = None
        return list(nodes)


def _reason(bearer: Bearer, form: NameForm) -> str:
    return f"{form.manner or 'another form'} of the name of {bearer.label}" if bearer.value else form.manner


def _are_words(parts: Sequence[Node]) -> bool:
    return all(map(is_plain, parts))


def _text(parts: Sequence[Node]) -> str:
    return " ".join(part.text for part in parts if isinstance(part, Word))
