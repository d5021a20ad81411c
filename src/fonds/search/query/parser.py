"""The query box: every input gives a query, and what could not be understood is said in a sentence.

    word  "a phrase"  "near words"~5  +must  -not  AND OR NOT ( )  field:value  stal*  st?lin  fuzy~  date:1935/1942
    =word  ="a phrase"  spelt so and not otherwise

Up to three words are all needed, but for those that only join others ("letter from Molotov"); of four and more any
will do, best first. Phrases, fields and groups are always needed.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from fonds.normalise.visible import visible
from fonds.search.fields import field_named
from fonds.search.query.lexer import Lexeme, lexemes, plain
from fonds.search.query.nodes import (
    AllOf,
    AnyOf,
    Everything,
    Exact,
    Fuzzy,
    Node,
    Not,
    Prefix,
    Ranked,
    Wildcard,
    Word,
)
from fonds.search.query.sentences import content, joints
from fonds.search.query.terms import as_it_stands, term

LONGEST: Final = 10_000
"""Characters of a query."""
DEEPEST: Final = 50
"""Groups within groups; thousands of them would exhaust an engine's stack."""
MOST_CLAUSES: Final = 64
MOST_PATTERNS: Final = 6
"""Words with `*`, `?` or `~`: each is looked for in every word of the index."""
ALL_NEEDED: Final = 3
"""Up to so many words, all are needed."""
MOST_NOTES: Final = 6
"""Sentences on one query; who reads the first knows enough."""
OPERATORS: Final = frozenset({"AND", "OR", "NOT"})

ANY_WORD: Final = (
    "There are many words, so records with any of them are shown, the best first. For all words, put + before each."
)


@dataclass(frozen=True, slots=True)
class Parsed:
    """A query understood, and sentences on what of it was not."""

    node: Node
    notes: tuple[str, ...] = ()


@dataclass(slots=True)
class _Clause:
    """A part of a run of words, with its sign."""

    node: Node
    sign: str = ""
    is_bare: bool = False
    """A plain word: of many, any will do."""


def needing_all(text: str) -> str:
    """The query with + before each word; empty where phrases, brackets or operators stand among them."""
    words = plain(text).split()
    if any(sign in plain(text) for sign in '"()') or not OPERATORS.isdisjoint(words):
        return ""
    return " ".join(word if word[0] in "+-" else f"+{word}" for word in words)


def parse(text: str) -> Parsed:
    """The query of `text`. Never raises."""
    return _Parser(text).parsed()


@dataclass(slots=True)
class _Parser:
    text: str
    notes: dict[str, None] = field(default_factory=dict)
    tokens: Sequence[Lexeme] = ()
    place: int = 0
    clauses: int = 0
    patterns: int = 0

    def parsed(self) -> Parsed:
        text = plain(self.text)
        if len(text) > LONGEST:
            self.say(f"The query was cut after {LONGEST:,} characters.")
            text = text[:LONGEST]
        if text.count('"') % 2:
            self.say("A quotation mark has no partner and was passed over.")
        self.tokens = _operators_as_words(text)
        parts = []
        while self.place < len(self.tokens):
            part = self.alternatives(0, "")
            parts += [part] if part else []
            if self.place < len(self.tokens):
                self.say("A closing bracket has no partner and was passed over.")
                self.place += 1
        return Parsed(_all(parts) if parts else Everything(), tuple(self.notes))

    def say(self, sentence: str) -> None:
        if len(self.notes) < MOST_NOTES:
            self.notes[visible(sentence)] = None

    def peek(self) -> Lexeme | None:
        return self.tokens[self.place] if self.place < len(self.tokens) else None

    def is_operator(self, name: str) -> bool:
        token = self.peek()
        return token is not None and token.kind == "operator" and token.text == name

    def alternatives(self, depth: int, inherited: str) -> Node | None:
        """Runs of words with OR between them."""
        runs = [self.run(depth, inherited)]
        while self.is_operator("OR"):
            self.place += 1
            runs.append(self.run(depth, inherited))
        known = tuple(run for run in runs if run)
        if len(known) < len(runs) > 1:
            self.say("OR stands between two words; here one of them is missing.")
        return AnyOf(known) if len(known) > 1 else (known[0] if known else None)

    def run(self, depth: int, inherited: str) -> Node | None:
        """Words side by side, some of them joined by AND."""
        clauses: list[_Clause] = []
        joined = False
        while (token := self.peek()) and token.kind != "close" and not self.is_operator("OR"):
            if self.is_operator("AND"):
                self.place += 1
                if clauses and not clauses[-1].sign:
                    clauses[-1].sign = "+"
                joined = True
                continue
            clause = self.clause(depth, inherited)
            if clause:
                clause.sign = clause.sign or ("+" if joined else "")
                clauses.append(clause)
            joined = False
        if joined:
            self.say("AND stands between two words; here one of them is missing.")
        return self.combined(clauses)

    def clause(self, depth: int, inherited: str) -> _Clause | None:
        negated = False
        while self.is_operator("NOT"):
            self.place += 1
            negated = True
        token = self.peek()
        if token is None or token.kind in {"close", "operator"}:
            self.say("NOT stands before a word; here it is missing.")
            return None
        self.place += 1
        node = self.group(token, depth, inherited) if token.kind == "open" else self.counted(token, inherited)
        if node is None:
            return None
        bare = token.kind == "word" and isinstance(node, Word | Exact | Prefix | Fuzzy | Wildcard) and not node.field
        return _Clause(node, "-" if negated else token.sign, bare)

    def group(self, token: Lexeme, depth: int, inherited: str) -> Node | None:
        known = field_named(token.field) if token.field else None
        name = known.name if known and known.kind == "text" else inherited
        if token.field and name == inherited:
            self.say(f"“{token.field}:(…)” is not a text field; the group was searched everywhere.")
        if depth >= DEEPEST:
            self.say(f"Brackets deeper than {DEEPEST} were passed over.")
            return None
        node = self.alternatives(depth + 1, name)
        if self.peek() is None:
            self.say("An opening bracket has no partner; it was closed at the end.")
        self.place += 1
        return node

    def counted(self, token: Lexeme, inherited: str) -> Node | None:
        self.clauses += 1
        if self.clauses > MOST_CLAUSES:
            self.say(f"The query was cut after {MOST_CLAUSES} words.")
            return None
        node = term(token, inherited, self.say)
        if not isinstance(node, Prefix | Wildcard | Fuzzy):
            return node
        self.patterns += 1
        if self.patterns <= MOST_PATTERNS:
            return node
        self.say(f"Only the first {MOST_PATTERNS} words with *, ? or ~ were searched so, the others as they stand.")
        return as_it_stands(node)

    def combined(self, clauses: Sequence[_Clause]) -> Node | None:
        excluded = tuple(Not(clause.node) for clause in clauses if clause.sign == "-")
        required = [clause.node for clause in clauses if clause.sign == "+"]
        free = [clause for clause in clauses if not clause.sign]
        words = tuple(clause.node for clause in free if clause.is_bare)
        needed = required + [clause.node for clause in free if not clause.is_bare]
        if len(words) + len(required) <= ALL_NEEDED:
            asked = [clause.node for clause in clauses if clause.sign != "-"]
            return _without_joints(asked, joints(words), excluded) if clauses else None
        if not words:
            return _all([*needed, *excluded])
        if required:
            return Ranked((*needed, *excluded), words)
        self.say(ANY_WORD)
        return _all([*needed, AnyOf(content(words)), *excluded])


def _without_joints(asked: Sequence[Node], joints_: Sequence[Node], excluded: Sequence[Node]) -> Node:
    """All that was asked for; words that only join the others ("letter from …", «беседа с …») raise, no more."""
    if not joints_:
        return _all([*asked, *excluded])
    needed = tuple(node for node in asked if node not in joints_)
    return Ranked((*needed, *excluded), (AllOf(tuple(asked)),))


def _all(parts: Sequence[Node]) -> Node:
    return parts[0] if len(parts) == 1 else AllOf(tuple(parts))


def _operators_as_words(text: str) -> list[Lexeme]:
    """The tokens. In a query all in capitals AND, OR and NOT are words like others."""
    tokens = list(lexemes(text))
    others = "".join(token.text for token in tokens if token.text not in OPERATORS)
    if others.upper() == others and others.lower() != others:
        return tokens
    return [Lexeme("operator", token.text) if _is_operator(token) and len(tokens) > 1 else token for token in tokens]


def _is_operator(token: Lexeme) -> bool:
    return token.kind == "word" and token.text in OPERATORS and not (token.sign or token.field or token.is_exact)
