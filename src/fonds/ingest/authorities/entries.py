"""Rows of an authority file → one authority each, as far as the file speaks of it.

Rows that follow each other with one key, or with one identifier, are of one authority: one row a name.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, NamedTuple, cast

import msgspec

from fonds.ingest.authorities import values
from fonds.ingest.authorities.cells import read, unshielded, written
from fonds.ingest.authorities.columns import Heading, heading
from fonds.ingest.problems import Problem, problem
from fonds.ingest.source import SourceRecord
from fonds.normalise.text import fold, problems_in, repair
from fonds.records.description import Authority, Name, Other
from fonds.records.description.authority import AuthorityKind

SINGLE: Final = frozenset({"type", "broader", "note", "source"})
"""Fields of `Authority` that hold one value."""
WHO: Final = frozenset({"kind", "key", "id", "version"})
OBJECT: Final = "authority"
"""Label of a cell that holds a whole authority as JSON."""

KINDS: Final[dict[str, tuple[AuthorityKind, str]]] = {
    "agent": ("agent", ""),
    "person": ("agent", "person"),
    "family": ("agent", "family"),
    "body": ("agent", "corporate body"),
    "corporate body": ("agent", "corporate body"),
    "organization": ("agent", "corporate body"),
    "organisation": ("agent", "corporate body"),
    "place": ("place", ""),
    "topic": ("topic", ""),
    "subject": ("topic", ""),
    "repository": ("repository", ""),
    "archive": ("repository", ""),
    "collection": ("collection", ""),
}
"""Word in the column “kind” or “type” → kind of authority, and its type where the word says it."""
_SAYS_KIND: Final = {"isil": "repository", "geonames": "place", "lcsh": "topic"}
"""Register → the kind of what stands in it, where it holds one kind only."""
_KEY: Final = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


@dataclass(slots=True)
class Draft:
    """One authority as a file speaks of it."""

    rows: list[SourceRecord]
    parts: dict[str, Any] = field(default_factory=dict)
    fields: frozenset[str] = frozenset()
    """Fields of `Authority` that the file has a column for; of the others it says nothing."""
    kind: str = ""
    key: str = ""
    id: str = ""
    version: int = 0
    is_export: bool = False
    """Whether Fonds wrote it: then nothing is read into it that it does not say."""
    problems: list[Problem] = field(default_factory=list)

    @property
    def found(self) -> SourceRecord:
        """The first of its rows."""
        return self.rows[0]

    @property
    def is_refused(self) -> bool:
        """Whether a problem keeps it out."""
        return any(one.severity == "refused" for one in self.problems)

    @property
    def names(self) -> tuple[Name, ...]:
        """Its names."""
        return tuple(self.parts.get("names", ()))

    @property
    def heading(self) -> str:
        """Its heading, folded as the catalogue keeps it; empty where it has no name."""
        return fold(self.authority().label) if self.names else ""

    def authority(self, kind: str = "", key: str = "") -> Authority:
        """The authority, with nothing where the file says nothing."""
        return Authority(kind=cast("AuthorityKind", kind or self.kind or "agent"), key=key or self.key, **self.parts)

    def report(self, code: str, **facts: Any) -> None:  # noqa: ANN401 - whatever the sentence names
        """Note a problem of its first row."""
        self.problems.append(problem(code, self.found.file, self.found.row, sheet=self.found.sheet, **facts))


def drafts(rows: Iterable[SourceRecord | Problem], source: str) -> Iterator[Draft | Problem]:
    """The authorities of a file, in order; problems of rows stand between them.

    `source` is what the file is called: it is named as the source of what the file gives no source for.
    """
    headings: dict[str, Heading] = {}
    waiting: list[SourceRecord] = []
    before = _Mark("", "")
    for one in rows:
        mark = _Mark("", "") if isinstance(one, Problem) else _mark(one, headings)
        if waiting and not (mark.named and mark.named == before.named and mark.kind in {"", before.kind}):
            yield _draft(waiting, headings, source)
            waiting = []
        if isinstance(one, Problem):
            yield one
        else:
            before = mark if not waiting else before
            waiting.append(one)
    if waiting:
        yield _draft(waiting, headings, source)


class _Mark(NamedTuple):
    """By what the rows of one authority are known: what names it, and its kind. Without a name it is of one row."""

    named: str
    kind: str


def _mark(row: SourceRecord, headings: dict[str, Heading]) -> _Mark:
    said: dict[str, str] = {}
    for label, cell in row.cells:
        if label not in headings:
            headings[label] = heading(label)
        column = headings[label].column
        if column is not None and cell.strip():
            said.setdefault(column.sense if column.feeds == "identifiers" else column.feeds, cell.strip())
    if row.cells[0][0] == OBJECT:
        return _Mark("", "")
    name = next((name for name in ("key", "id", "wikidata", "viaf", "lcnaf", "geonames") if name in said), "")
    return _Mark(f"{row.sheet}\n{name}\n{said[name]}" if name else "", said.get("kind", ""))


def _draft(rows: list[SourceRecord], headings: dict[str, Heading], source: str) -> Draft:
    draft = Draft(rows)
    if rows[0].cells[0][0] == OBJECT:
        _take_object(draft, rows[0].cells[0][1])
    else:
        _Filling(draft, headings, source).fill()
    _inspect(draft)
    return draft


def _inspect(draft: Draft) -> None:
    if not draft.is_refused and draft.key and not _KEY.fullmatch(draft.key):
        draft.report("key-unfit", key=draft.key[:100])
    for row in draft.rows:
        for label, cell in row.cells:
            for found in problems_in(cell):
                draft.problems.append(
                    problem(found.code, row.file, row.row, sheet=row.sheet, column=label, sentence=found.sentence)
                )


def _take_object(draft: Draft, text: str) -> None:
    """An authority as our own documents write it; the kind and the key may be missing."""
    try:
        given = msgspec.json.decode(text, type=dict[str, msgspec.Raw])
        version = msgspec.json.decode(given.pop("version", msgspec.Raw(b"0")), type=int)
        said = {name: msgspec.json.decode(given[name], type=str) for name in ("kind", "key") if name in given}
        whole = {"kind": msgspec.Raw(b'"agent"'), "key": msgspec.Raw(b'""'), **given}
        authority = msgspec.json.decode(msgspec.json.encode(whole), type=Authority)
    except (msgspec.DecodeError, RecursionError) as error:
        draft.report("row-unreadable", found=text, reason=str(error))
        return
    draft.version, draft.kind, draft.key = version, said.get("kind", ""), said.get("key", "")
    draft.fields = frozenset(given) - {"kind", "key"}
    draft.parts = {name: getattr(authority, name) for name in draft.fields}
    if not draft.kind:
        draft.kind = _kind_of(authority.type, (one.scheme for one in authority.identifiers))


def _kind_of(type_: str, schemes: Iterable[str]) -> str:
    """The kind that the type or the registers tell; empty where none does."""
    known = KINDS.get(fold(type_))
    return known[0] if known else next((_SAYS_KIND[one] for one in schemes if one in _SAYS_KIND), "")


class _Filling:
    """Puts the cells of one authority's rows into its draft."""

    def __init__(self, draft: Draft, headings: dict[str, Heading], source: str) -> None:
        self._draft = draft
        self._headings = headings
        self._lists: defaultdict[str, list[Any]] = defaultdict(list)
        self._single: dict[str, str] = {}
        self._source = source
        self._is_export = any(one.column and one.column.feeds == "version" for one in headings.values())

    def fill(self) -> None:
        """Read all rows. What has no place, or contradicts, is kept under its own label."""
        draft = self._draft
        draft.is_export = self._is_export
        for row in draft.rows:
            self._row(row)
        fed = {self._feeds(label) for row in draft.rows for label, _ in row.cells}
        draft.fields = frozenset(fed & set(Authority.__struct_fields__)) - {"kind", "key"}
        draft.key, draft.id = self._single.pop("key", ""), repair(self._single.pop("id", ""))[:200]
        draft.version = self._version(self._single.pop("version", ""))
        self._kind(self._single.pop("kind", ""))
        if self._lists["others"]:
            draft.fields |= {"others"}
        if not self._is_export:
            self._credit()
        draft.parts |= {name: self._single[name] for name in SINGLE & self._single.keys()}
        draft.parts |= {name: tuple(dict.fromkeys(found)) for name, found in self._lists.items() if found}

    def _row(self, row: SourceRecord) -> None:
        named = {
            self._feeds(label).removeprefix("name "): cell.strip()
            for label, cell in row.cells
            if cell.strip() and self._feeds(label).startswith("name ")
        }
        for label, cell in row.cells:
            column = self._headings[label].column
            if not cell.strip():
                continue
            if column is None:
                self._keep(label, cell)
            elif column.feeds in WHO | SINGLE:
                self._one(column.feeds, label, unshielded(cell))
            elif not column.feeds.startswith("name "):
                self._several(row, self._headings[label], unshielded(cell), named)
        if named and not any(self._feeds(label) == "names" and cell.strip() for label, cell in row.cells):
            for name, said in named.items():
                self._keep(name, said)

    def _feeds(self, label: str) -> str:
        column = self._headings[label].column
        return column.feeds if column else ""

    def _keep(self, label: str, cell: str) -> None:
        self._lists["others"].append(Other(label=label, value=repair(cell, lines=True)))

    def _one(self, name: str, label: str, cell: str) -> None:
        value = cell if self._is_export else repair(cell, lines=name == "note")
        before = self._single.setdefault(name, value)
        if before != value:
            self._lists["others"].append(Other(label=label, value=value))
            self._draft.report("said-twice", column=label, first=before[:100], second=value[:100])

    def _several(self, row: SourceRecord, heading_: Heading, cell: str, named: dict[str, str]) -> None:
        column = heading_.column
        if column is None:
            return
        for found in read(cell, is_list=column.is_list):
            said = found if self._is_export else found._replace(text=repair(found.text, lines=not column.is_list))
            try:
                value = values.value(heading_, said, named if column.sense == "authorised" else {})
            except values.UnfitError as unfit:
                self._lists["others"].append(Other(label=heading_.label, value=written([found])))
                place = {"sheet": row.sheet, "column": heading_.label}
                self._draft.problems.append(problem(unfit.code, row.file, row.row, **place, **unfit.facts))
            else:
                self._lists[column.feeds].append(value)

    def _version(self, text: str) -> int:
        if text and not text.isdecimal():
            self._lists["others"].append(Other(label="version", value=text))
        return int(text) if text.isdecimal() and len(text) < 18 else 0

    def _kind(self, said: str) -> None:
        draft, type_ = self._draft, self._single.get("type", "")
        known = KINDS.get(fold(said).replace("_", " "))
        if said and known is None:
            draft.report("kind-unknown", column="kind", value=said[:100], known=", ".join(KINDS))
        elif known:
            draft.kind, implied = known
            if implied and not type_:
                self._single["type"] = implied
                draft.fields |= {"type"}
        else:
            draft.kind = _kind_of(type_, (one.scheme for one in self._lists["identifiers"]))

    def _credit(self) -> None:
        """What the file gives no source for comes from the source that its row names, or from the file."""
        source = self._single.get("source", "") or self._source
        for name in ("names", "identifiers", "facts", "offices", "ties", "descriptions"):
            self._lists[name] = [
                one if one.source else msgspec.structs.replace(one, source=source) for one in self._lists[name]
            ]
        if "source" not in self._draft.fields:
            self._single["source"] = source
            self._draft.fields |= {"source"}


def chunks(found: Iterable[Draft | Problem], size: int) -> Iterator[Sequence[Draft | Problem]]:
    """The same in pieces of `size`."""
    piece: list[Draft | Problem] = []
    for one in found:
        piece.append(one)
        if len(piece) == size:
            yield piece
            piece = []
    if piece:
        yield piece
