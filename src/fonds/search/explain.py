"""Why a result is there: which words and which added forms stand in which field, and what raised it.

    explain ─▶ the query as the search understands it ─▶ is it a hit?
            ─▶ the record as the audience sees it     ─▶ where each form stands
            ─▶ ranking.SIGNALS                        ─▶ which of them hold for it

Made of what the audience may read and of nothing else: the engine's own explanation counts hidden records.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from django.conf import settings
from msgspec import Struct

from fonds.records import journal, lookups
from fonds.records.audience import Audience
from fonds.records.description import Role
from fonds.records.lookups import RecordView
from fonds.records.ties import keys_of
from fonds.search.document import SearchDocument
from fonds.search.fields import FIELDS
from fonds.search.highlight import Mark, by_form, cut, marks, ranges
from fonds.search.opening import engine
from fonds.search.params import SearchParams
from fonds.search.passages import in_texts
from fonds.search.projection import project
from fonds.search.query.lexer import plain
from fonds.search.query.near import near
from fonds.search.query.nodes import AllOf, AnyOf, Keyword, Node, Ranked, Widened, leaves_in_texts, text_leaves
from fonds.search.query.parser import LONGEST
from fonds.search.raising import Raised, raised
from fonds.search.ranking import LONG_TEXT
from fonds.search.request import Expansion, Matched
from fonds.search.service import count_of_node
from fonds.search.understanding import understood

MOST_PLACES: Final = 4
"""Places of one form that are told."""

_WORD: Final = re.compile(r"[\u3400-\u9fff]|[^\W_\u3400-\u9fff]+")
_LABELS: Final = {field.name: field.label for field in FIELDS}


class Found(Struct, frozen=True):
    """One form that the record holds, and where."""

    form: str
    """As it was typed or added; of a catalogued person, place or topic its name."""
    reason: str
    """Why it was searched; empty for what was typed."""
    source: str
    """What was typed in its stead; empty for what was typed."""
    matched: tuple[Matched, ...]
    """The places, at most four; `places` counts all but further ones in texts."""
    places: int


class Explanation(Struct, frozen=True):
    """Why one record is a result, or that it is none."""

    id: str
    url: str
    title: str
    is_hit: bool
    """Whether the query, the filters and the dates find it."""
    is_near: bool
    """Whether only a near spelling of the words finds it."""
    found: tuple[Found, ...]
    missing: tuple[str, ...]
    """What was typed and does not stand in it."""
    raised: tuple[Raised, ...]
    """What puts it before others; its order comes from these and from how rare the words are."""
    archive_version: int


def explain(params: SearchParams, id_: str, audience: Audience, language: str = "") -> Explanation:
    """Why `params` finds the record `id_`, as far as `audience` may know.

    Raises FondsError: record-missing, record-withdrawn, index-missing.
    """
    view = lookups.record(id_, audience)
    version = journal.last_number()
    asked = understood(params, audience, version)
    node, is_hit, is_near = _that_finds(params, audience, asked.node, view.id)
    search = _Search(node, asked.asked, asked.expanded, marks(node, engine().analyse), audience)
    document = _document(view, audience)
    found = tuple(search.found(view, document)) if is_hit or is_near else ()
    return Explanation(
        id=view.id,
        url=f"/records/{view.id}",
        title=_title(view, language or settings.FONDS.language),
        is_hit=is_hit,
        is_near=is_near,
        found=found,
        missing=search.missing(found) if is_hit or is_near else (),
        raised=search.raised(params.q, view.id, document) if is_hit else (),
        archive_version=version,
    )


def _that_finds(params: SearchParams, audience: Audience, node: Node, id_: str) -> tuple[Node, bool, bool]:
    """The query, or its near spellings where only they find the record; whether the one or the other does."""
    this = Keyword("id", id_)
    if count_of_node(params, audience, AllOf((node, this))):
        return node, True, False
    loosened = near(node)
    if loosened is not None and count_of_node(params, audience, AllOf((loosened, this))):
        return loosened, False, True
    return node, False, False


def _document(view: RecordView, audience: Audience) -> SearchDocument:
    """What the index knows of the record, of that which the audience sees."""
    known = lookups.labels(keys_of(view.description), audience)
    labels = {key: label for key, (label, _) in known.items()}
    return project(view.id, view.description, view.seen_by, view.added, labels)


def _title(view: RecordView, language: str) -> str:
    titles = view.description.titles
    fitting = (title.text for title in titles if title.language.partition("-")[0] == language.partition("-")[0])
    return next(fitting, titles[0].text if titles else "")


@dataclass(frozen=True, slots=True)
class _Search:
    """What was asked, for telling it apart in one record."""

    node: Node
    asked: Node
    expanded: tuple[Expansion, ...]
    marks: tuple[Mark, ...]
    audience: Audience

    def found(self, view: RecordView, document: SearchDocument) -> Iterator[Found]:
        """Each form that stands in the record: what was typed first."""
        places: dict[str, list[Matched]] = {form: [] for form in self._typed()}
        for match in (*self._in_fields(document), *self._in_texts(view.id)):
            places.setdefault(match.form, []).append(match)
        added = {expansion.form: expansion for expansion in reversed(self.expanded)}
        for form, matched in places.items():
            if matched:
                why = added.get(form) if form not in self._typed() else None
                told = tuple(matched[:MOST_PLACES])
                yield Found(form, why.reason if why else "", why.source if why else "", told, len(matched))
        yield from self._catalogued(view, document)

    def missing(self, found: Iterable[Found]) -> tuple[str, ...]:
        """What was typed and not found, nor anything that stands for it."""
        held = {one.form for one in found} | {word for one in found for word in one.source.split()}
        held |= {one.source for one in found}
        return tuple(form for form in self._typed() if form not in held)

    def raised(self, typed: str, id_: str, document: SearchDocument) -> tuple[Raised, ...]:
        """The signals of the ranking that hold for the record."""
        analyse = lru_cache(maxsize=None)(engine().analyse)
        key = [token.folded for token in analyse(plain(typed[:LONGEST]))]

        def is_known(field: str) -> bool:
            values = document.texts.get(field, ()) if key else ()
            return any([token.folded for token in analyse(value)] == key for value in values)

        def holds(node: Node, field: str) -> bool:
            if field == "text":
                return bool(engine().paragraphs(leaves_in_texts(node), [id_], self.audience))
            wanted = marks(node, analyse)
            return any(ranges(value, field, wanted, analyse) for value in document.texts.get(field, ()))

        return raised(self.asked, is_known, holds, is_long=_has_long_text(document))

    def _typed(self) -> dict[str, None]:
        return dict.fromkeys(leaf.text for leaf in text_leaves(self.asked))

    def _in_fields(self, document: SearchDocument) -> Iterator[Matched]:
        for name, values in document.texts.items():
            if name != "text":
                for value in values:
                    places = by_form(value, name, self.marks, engine().analyse)
                    yield from (cut(Matched(name, value, ranges, form)) for form, ranges in places.items())

    def _in_texts(self, id_: str) -> Iterator[Matched]:
        """The best paragraph of each text for each form."""
        for mark in self.marks:
            leaves = [leaf for leaf in text_leaves(self.node) if leaf.text == mark.form]
            found = in_texts(AnyOf(tuple(leaves)), [id_], self.audience, [mark], engine()).get(id_)
            yield from found.matched if found else ()

    def _catalogued(self, view: RecordView, document: SearchDocument) -> Iterator[Found]:
        """Authorities that the words mean, and in which role the record has them."""
        known = lookups.labels(keys_of(view.description), self.audience)
        kinds = {field.name: field.authority for field in FIELDS}
        for word in dict.fromkeys(_keywords(self.node)):
            if word.value in document.values.get(word.field, ()):
                label, _ = known.get((kinds[word.field], word.value), (word.value, ""))
                matched = tuple(_roles(word, view))
                yield Found(label, "catalogued in this record", "", matched, len(matched))


def _has_long_text(document: SearchDocument) -> bool:
    words: Counter[str] = Counter()
    for passage in document.passages:
        words[passage.text_id] += sum(1 for _ in _WORD.finditer(passage.text))
    return any(count > LONG_TEXT for count in words.values())


def _keywords(node: Node) -> Iterator[Keyword]:
    match node:
        case Keyword():
            yield node
        case Widened(asked, added):
            for part in (asked, *added):
                yield from _keywords(part)
        case AllOf(parts) | AnyOf(parts):
            for part in parts:
                yield from _keywords(part)
        case Ranked(needed, optional):
            for part in (*needed, *optional):
                yield from _keywords(part)


def _roles(word: Keyword, view: RecordView) -> Iterator[Matched]:
    description = view.description
    ties: Mapping[str, Sequence[Role]] = {
        "person": description.agents,
        "place": description.places,
        "topic": description.topics,
    }
    for role in ties.get(word.field, ()):
        if role.identified == word.value:
            yield Matched(word.field, role.found, (), word.value, source=role.role)


def labelled(match: Matched) -> str:
    """What a page calls the place of a match: the text it is in, or the field."""
    return match.source or _LABELS.get(match.field, match.field)
