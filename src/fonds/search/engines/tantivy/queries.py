"""Nodes and filters → tantivy's queries. A node whose text holds no word at all asks for nothing and is left out."""

import re
from collections.abc import Callable, Iterable, Sequence
from functools import singledispatchmethod
from typing import Final

from tantivy import FieldType, Occur, Query, Schema

from fonds.normalise.dates import Day
from fonds.records.audience import Audience
from fonds.search.engines.tantivy import analysers, schema
from fonds.search.engines.tantivy.documents import AFTER_ALL, BEFORE_ALL
from fonds.search.engines.tantivy.known import known_key
from fonds.search.engines.tantivy.values import number_of, value_term
from fonds.search.fields import FACETS
from fonds.search.query import nodes
from fonds.search.ranking import TUNED, Signals
from fonds.search.request import DateFilter, Filter

_LONGEST_PHRASE: Final = 16
"""Words of a query that are looked for side by side: nobody types a longer title."""
_HAN: Final = re.compile(r"[\u2e80-\u9fff\U00020000-\U0003ffff]")

_WILD: Final = re.compile(r"([*?])")


class QueryMaker:
    """Makes the queries of one audience: transcripts that it may not read are not asked.

    `is_ranked` False leaves out what only raises a record: the same records match, and they are counted faster.
    """

    def __init__(
        self, index_schema: Schema, audience: Audience, signals: Signals = TUNED, *, is_ranked: bool = True
    ) -> None:
        self.schema = index_schema
        self._signals = signals
        self._is_ranked = is_ranked
        self._hidden = tuple(name for least, name in schema.HIDDEN.items() if least <= audience)

    def query(self, node: nodes.Node) -> Query:
        """The query of a whole tree; without any word in it, everything."""
        return self._make(node) or Query.all_query()

    @singledispatchmethod
    def _make(self, node: nodes.Node) -> Query | None:
        raise NotImplementedError(type(node))

    @_make.register
    def _(self, _node: nodes.Everything) -> Query | None:
        return Query.all_query()

    @_make.register
    def _(self, _node: nodes.Nothing) -> Query | None:
        return Query.empty_query()

    @_make.register
    def _(self, node: nodes.Word) -> Query | None:
        return self._words(node.field, node.text, slop=0)

    @_make.register
    def _(self, node: nodes.Phrase) -> Query | None:
        return self._words(node.field, node.text, node.slop)

    @_make.register
    def _(self, node: nodes.Exact) -> Query | None:
        words = analysers.EXACT.analyze(analysers.as_exact(node.text))
        return self._any(self._phrase(name, words, node.slop) for name in self._in(node.field)) if words else None

    @_make.register
    def _(self, node: nodes.Prefix) -> Query | None:
        exact = analysers.EXACT.analyze(analysers.as_exact(node.text))
        folded = analysers.FOLDED.analyze(analysers.as_stem(node.text))
        if len(exact) > 1 or len(folded) > 1:
            return self._any(self._beginning(name, exact, folded) for name in self._in(node.field))
        patterns = {f"{word}.*" for word in (*exact, *folded)}
        return (self._matching(node.field, patterns) or Query.empty_query()) if patterns else None

    @_make.register
    def _(self, node: nodes.Wildcard) -> Query | None:
        pieces = _WILD.split(node.text)
        exact = _pattern(pieces, lambda piece: analysers.EXACT.analyze(analysers.as_exact(piece)))
        folded = _pattern(pieces, lambda piece: analysers.FOLDED.analyze(analysers.as_stem(piece)))
        if exact is None or folded is None:
            return self._words(node.field, _WILD.sub("", node.text), slop=0)
        return self._matching(node.field, {exact, folded}) or Query.empty_query()

    @_make.register
    def _(self, node: nodes.Fuzzy) -> Query | None:
        exact = analysers.EXACT.analyze(analysers.as_exact(node.text))
        folded = analysers.FOLDED.analyze(analysers.as_stem(node.text))
        if len(exact) != 1 or len(folded) != 1:
            return self._words(node.field, node.text, slop=0)
        near = [  # of whole words: a stem lies near to words that are not spelt alike (governor, government)
            Query.fuzzy_term_query(self.schema, name, word, node.edits)
            for name in self._in(node.field)
            for word in dict.fromkeys((exact[0], folded[0]))
        ]
        return self._any([*near, self._words(node.field, node.text, slop=0)])

    @_make.register
    def _(self, node: nodes.Keyword) -> Query | None:
        if node.field in FACETS:
            return Query.const_score_query(self.valued(node.field, [node.value]), 1.0)
        return Query.const_score_query(Query.term_query(self.schema, node.field, node.value), 1.0)

    @_make.register
    def _(self, node: nodes.Dated) -> Query | None:
        return Query.const_score_query(self.within(node.earliest, node.latest, certain=False), 1.0)

    @_make.register
    def _(self, node: nodes.AllOf) -> Query | None:
        return self._raised(self._combined(node.parts, Occur.Must), [self._side_by_side(node.parts)])

    @_make.register
    def _(self, node: nodes.AnyOf) -> Query | None:
        words = [part for part in node.parts if isinstance(part, nodes.Word) and not part.field]
        others = [self._make(part) for part in node.parts if not (isinstance(part, nodes.Word) and not part.field)]
        return self._any([*self._bag(words), *others, self._side_by_side(words)])

    @_make.register
    def _(self, node: nodes.Not) -> Query | None:
        return self._combined((node,), Occur.Must)

    @_make.register
    def _(self, node: nodes.Ranked) -> Query | None:
        needed = self._combined(node.needed, Occur.Must)
        optional = self._any([self._make(part) for part in node.optional])
        return self._raised(needed, [optional]) if needed else optional

    @_make.register
    def _(self, node: nodes.Widened) -> Query | None:
        asked = self._make(node.asked)
        added = [query for part in node.added if (query := self._added(part))]
        if asked is None or not added:
            return asked
        return self._any([asked, Query.disjunction_max_query(added) if self._is_ranked else self._any(added)])

    def _added(self, part: nodes.Node) -> Query | None:
        """What was added to a name: a long form counts no more than a short one, and both less than what was typed."""
        query = self._make(part)
        words = len(analysers.STEM.analyze(analysers.as_stem(part.text))) if isinstance(part, nodes.Phrase) else 1
        return query and Query.boost_query(query, self._signals.added / max(words, 1))

    def _combined(self, parts: Iterable[nodes.Node], occur: Occur) -> Query | None:
        """All parts, the excluded ones taken away; only exclusions are taken from everything."""
        clauses: list[tuple[Occur, Query]] = []
        for part in parts:
            excluded = isinstance(part, nodes.Not)
            query = self._make(part.part if isinstance(part, nodes.Not) else part)
            if query is not None:
                clauses.append((Occur.MustNot if excluded else occur, query))
        if not clauses:
            return None
        if all(kind is Occur.MustNot for kind, _ in clauses):
            clauses.append((Occur.Must, Query.all_query()))
        return Query.boolean_query(clauses)

    def _any(self, queries: Iterable[Query | None]) -> Query | None:
        known = [query for query in queries if query is not None]
        if len(known) < 2:
            return known[0] if known else None
        return Query.boolean_query([(Occur.Should, query) for query in known])

    def _in(self, field: str) -> tuple[str, ...]:
        """The columns that a node asks."""
        if not field:
            return (schema.WORDS, *self._hidden)
        return (field, *self._hidden) if field == "text" else (field,)

    def _words(self, field: str, text: str, slop: int) -> Query | None:
        """A word, or words side by side: found by their stems, raised where the form is the very same."""
        exact = analysers.EXACT.analyze(analysers.as_exact(text))
        stem = analysers.STEM.analyze(analysers.as_stem(text))
        if not exact or not stem:
            return None
        columns = self._in(field)
        found = self._any(self._phrase(name + schema.STEM, stem, slop) for name in columns)
        same = [Query.boost_query(self._phrase(name, exact, slop), self._signals.exact) for name in columns]
        roles = [] if field else self._facts(exact, stem, slop)
        if _HAN.search(text):  # simplified by their surroundings: the same characters need not have the same stem
            return self._raised(self._any([found, *same]), roles)
        return self._raised(found, [*same, *roles])

    def _facts(self, exact: Sequence[str], stem: Sequence[str], slop: int) -> list[Query]:
        """Records of which these words are a catalogued fact: a person, place or topic, or their level."""
        level = self.valued("level", [" ".join(exact)])
        return [
            Query.boost_query(self._phrase(schema.ROLES, stem, slop), self._signals.role),
            Query.boost_query(level, self._signals.level),
        ]

    def _bag(self, words: Iterable[nodes.Word]) -> list[Query]:
        """Words of which any will do, each stem once: who types two forms of a word does not ask for it twice."""
        once = {tuple(analysers.STEM.analyze(analysers.as_stem(word.text))): word for word in reversed(list(words))}
        return [query for word in reversed(once.values()) if (query := self._make(word))]

    def _raised(self, found: Query | None, by: Iterable[Query | None]) -> Query | None:
        """What is found, those that `by` matches as well before others."""
        raising = [query for query in by if query is not None]
        if found is None or not raising or not self._is_ranked:
            return found
        return Query.boolean_query([(Occur.Must, found), *((Occur.Should, query) for query in raising)])

    def _side_by_side(self, parts: Sequence[nodes.Node]) -> Query | None:
        """All these words as a phrase; None where they are no plain words."""
        if not self._is_ranked or not 2 <= len(parts) <= _LONGEST_PHRASE:
            return None
        words = [part.text for part in parts if isinstance(part, nodes.Word) and not part.field]
        stem = analysers.STEM.analyze(analysers.as_stem(" ".join(words)))
        if len(words) < len(parts) or len(stem) < 2:
            return None
        return Query.boost_query(self._phrase(schema.WORDS + schema.STEM, stem, 0), self._signals.phrase)

    def known(self, typed: str) -> Query | None:
        """Raises records that have what was typed as a title, number or shelfmark; None where none need raising."""
        key = known_key(typed) if self._is_ranked else ""
        return (
            Query.const_score_query(Query.term_query(self.schema, schema.KNOWN, key), self._signals.known)
            if key
            else None
        )

    def _phrase(self, column: str, words: Sequence[str], slop: int) -> Query:
        if len(words) == 1:
            return Query.term_query(self.schema, column, words[0], "freq")
        return Query.phrase_query(self.schema, column, list(words), slop)

    def _beginning(self, name: str, exact: Sequence[str], folded: Sequence[str]) -> Query:
        """A phrase whose last word is a beginning: Shih-ts*."""
        columns = ((name, exact), (name + schema.STEM, folded))
        found = [Query.phrase_prefix_query(self.schema, column, list(words)) for column, words in columns]
        return Query.const_score_query(Query.boolean_query([(Occur.Should, query) for query in found]), 1.0)

    def _matching(self, field: str, patterns: Iterable[str]) -> Query | None:
        return self._any(
            query
            for name in self._in(field)
            for pattern in sorted(patterns)
            for column in (name, name + schema.STEM)
            if (query := self._like(column, pattern))
        )

    def _like(self, column: str, pattern: str) -> Query | None:
        """Words of this pattern; None where tantivy finds it too large to compile."""
        try:
            return Query.regex_query(self.schema, column, pattern)
        except ValueError:
            return None

    def audience(self, audience: Audience) -> Query:
        """What the audience may find."""
        return Query.term_query(self.schema, schema.AUDIENCE, audience.term)

    def seen(self, audience: Audience, without: Sequence[str]) -> list[tuple[Occur, Query]]:
        """What the audience may find, as clauses beside others; not the records in `without`."""
        clauses = [(Occur.Must, Query.const_score_query(self.audience(audience), 0.0))]
        return [*clauses, (Occur.MustNot, self.ids(without))] if without else clauses

    def name(self, term: str, audience: Audience, without: Sequence[str]) -> Query:
        """What the audience may find that holds a name, told by its whole term."""
        held = Query.term_query(self.schema, schema.NAMES, term)
        return Query.boolean_query([(Occur.Must, held), *self.seen(audience, without)])

    def ids(self, ids: Sequence[str]) -> Query:
        """The records with these ids."""
        return Query.term_set_query(self.schema, schema.ID, list(ids))

    def chosen(self, filter_: Filter) -> tuple[Occur, Query]:
        """A facet's choice as a clause."""
        query = self.valued(filter_.field, filter_.values)
        return (Occur.MustNot if filter_.exclude else Occur.Must), Query.const_score_query(query, 0.0)

    def valued(self, facet: str, values: Sequence[str]) -> Query:
        """The records that have any of these values of a facet."""
        terms = [value_term(value, number_of(value)) for value in values]
        column = facet + schema.VALUES
        if len(terms) == 1:
            return Query.term_query(self.schema, column, terms[0])
        return Query.term_set_query(self.schema, column, terms)

    def flagged(self, column: str, value: int) -> Query:
        """Records with 0 or 1 in `dated` or `imprecise`."""
        return Query.term_query(self.schema, column, value)

    def within(self, earliest: Day | None, latest: Day | None, *, certain: bool) -> Query:
        """Dated records that may fall, or with `certain` must fall, in the span. As `normalise.dates.ranges` has it."""
        first = earliest.number if earliest else None
        last = latest.number if latest else None
        clauses = [self.flagged(schema.DATED, 1)]
        if first is not None:
            clauses.append(self._range(schema.EARLIEST if certain else schema.LATEST, first, AFTER_ALL))
        if last is not None:
            clauses.append(self._range(schema.LATEST if certain else schema.EARLIEST, BEFORE_ALL, last))
        needed = [(Occur.Must, clause) for clause in clauses]
        if not certain and (earliest or latest):
            needed.append((Occur.MustNot, self._in_a_gap(earliest, latest)))
        return Query.boolean_query(needed)

    def _in_a_gap(self, earliest: Day | None, latest: Day | None) -> Query:
        """Records whose years do not follow one another, and none of them is in the span."""
        first = earliest.year if earliest else BEFORE_ALL
        last = latest.year if latest else AFTER_ALL
        with_gaps = self._range(schema.YEARS, BEFORE_ALL, AFTER_ALL)
        return Query.boolean_query([(Occur.Must, with_gaps), (Occur.MustNot, self._range(schema.YEARS, first, last))])

    def _range(self, column: str, lower: int, upper: int) -> Query:
        return Query.range_query(self.schema, column, FieldType.Integer, lower, upper)

    def dates(self, dates: DateFilter) -> list[tuple[Occur, Query]]:
        """The date filter, as clauses beside others.

        Where undated records stay, what lies outside is taken away: either "within" or "undated" would be looked for
        through the whole index, however little else is found.
        """
        if dates.undated == "only":
            return [(Occur.Must, Query.const_score_query(self.flagged(schema.DATED, 0), 0.0))]
        has_span = dates.earliest is not None or dates.latest is not None
        if has_span and dates.undated == "include":
            outside = self._outside(dates.earliest, dates.latest, certain=dates.certain)
            return [(Occur.MustNot, query) for query in outside]
        if dates.undated == "include":
            return []
        within = self.within(dates.earliest, dates.latest, certain=dates.certain)
        return [(Occur.Must, Query.const_score_query(within, 0.0))]

    def _outside(self, earliest: Day | None, latest: Day | None, *, certain: bool) -> list[Query]:
        """Dated records that cannot fall, or with `certain` need not fall, in the span."""
        outside = []
        if earliest is not None:
            column = schema.EARLIEST if certain else schema.LATEST
            outside.append(self._range(column, BEFORE_ALL, earliest.number - 1))
        if latest is not None:
            column = schema.LATEST if certain else schema.EARLIEST
            outside.append(self._range(column, latest.number + 1, AFTER_ALL))
        return outside if certain else [*outside, self._in_a_gap(earliest, latest)]


def _pattern(pieces: Sequence[str], analyse: Callable[[str], list[str]]) -> str | None:
    """A regular expression over whole words; None where the letters are not of one word."""
    pattern = ""
    for piece in pieces:
        words = [".*" if piece == "*" else "."] if piece in {"*", "?"} else analyse(piece)
        if piece and len(words) != 1:
            return None
        pattern += "".join(words)
    return pattern
