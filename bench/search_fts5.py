"""The plain answer to compare with: SQLite FTS5 with BM25, the total, the same six facets and years by GROUP BY."""

import re
import sqlite3
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from bench.search_mix import FACETS, Question
from fonds.records.audience import Audience
from fonds.search.document import SearchDocument

BATCH: Final = 10_000
_MEMORY: Final = -64_000
"""Kibibytes of SQLite's cache, below 0."""


def fill(path: Path, documents: Iterable[SearchDocument]) -> None:
    """A database of the documents that everybody may see."""
    database = sqlite3.connect(path)
    database.executescript(
        "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA cache_size=-256000;"
        "CREATE TABLE record (id INTEGER PRIMARY KEY, first INTEGER, last INTEGER);"
        "CREATE TABLE value (record INTEGER, facet INTEGER, value INTEGER);"
        "CREATE TABLE label (id INTEGER PRIMARY KEY, label TEXT UNIQUE);"
        "CREATE VIRTUAL TABLE words USING fts5(title, summary, names, text, content='', tokenize='porter unicode61');"
    )
    labels: dict[str, int] = {}
    public = (document for document in documents if document.seen_by is Audience.PUBLIC)
    rows: list[tuple[int, ...]] = []
    for document in public:
        number = document.added
        ends = [day.year if day else None for day in (document.earliest, document.latest)]
        database.execute("INSERT INTO record VALUES (?, ?, ?)", (number, *ends))
        database.execute(
            "INSERT INTO words (rowid, title, summary, names, text) VALUES (?, ?, ?, ?, ?)", (number, *_texts(document))
        )
        rows.extend(_values(document, labels))
        if len(rows) >= BATCH:
            database.executemany("INSERT INTO value VALUES (?, ?, ?)", rows)
            rows.clear()
    database.executemany("INSERT INTO value VALUES (?, ?, ?)", rows)
    database.executemany("INSERT INTO label VALUES (?, ?)", ((number, label) for label, number in labels.items()))
    database.executescript(
        "CREATE INDEX value_of ON value (record, facet, value);"
        "CREATE INDEX value_in ON value (facet, value, record); ANALYZE;"
    )
    database.commit()
    database.close()


def _texts(document: SearchDocument) -> Iterator[str]:
    names = ("person", "place", "topic", "collection", "archive", "reference", "kind")
    for fields in (("title",), ("summary",), names, ("text",)):
        yield " ".join(value for field in fields for value in document.texts.get(field, ()))


def _values(document: SearchDocument, labels: dict[str, int]) -> Iterator[tuple[int, ...]]:
    for facet, name in enumerate(FACETS):
        for value in document.values.get(name, ()):
            yield document.added, facet, labels.setdefault(value, len(labels))


class Plain:
    """Asks the database."""

    def __init__(self, path: Path) -> None:
        self._database = sqlite3.connect(path)
        self._database.execute(f"PRAGMA cache_size={_MEMORY}")

    def answer(self, question: Question) -> int:
        """Ten rows, six facets and the years; the total is returned."""
        database = self._database
        parts, facts = _parts(question)
        database.execute("DROP TABLE IF EXISTS temp.hit")
        database.execute("CREATE TEMP TABLE hit (id INTEGER PRIMARY KEY)")
        database.execute(f"INSERT INTO temp.hit {' INTERSECT '.join(parts)}", facts)
        total = int(database.execute("SELECT count(*) FROM hit").fetchone()[0])
        if question.text:
            best = (
                "SELECT rowid FROM words WHERE words MATCH ? AND +rowid IN (SELECT id FROM hit) ORDER BY rank LIMIT 10"
            )
            database.execute(best, (_match(question.text),)).fetchall()
        else:
            database.execute("SELECT id FROM hit ORDER BY id DESC LIMIT 10").fetchall()
        counted = "SELECT facet, value, count(*) FROM hit JOIN value ON value.record = hit.id GROUP BY facet, value"
        database.execute(counted).fetchall()
        database.execute("SELECT first, count(*) FROM hit JOIN record USING (id) GROUP BY first").fetchall()
        return total


def _parts(question: Question) -> tuple[list[str], list[str | int]]:
    """What the hits are in common of, each part by its own index, and the facts asked for."""
    parts: list[str] = []
    facts: list[str | int] = []
    if question.text:
        parts.append("SELECT rowid FROM words WHERE words MATCH ?")
        facts.append(_match(question.text))
    for field, value in question.filters:
        parts.append("SELECT record FROM value WHERE facet = ? AND value = (SELECT id FROM label WHERE label = ?)")
        facts += (FACETS.index(field), value)
    if question.years:
        parts.append("SELECT id FROM record WHERE (last >= ? AND first <= ?) OR first IS NULL")
        facts += question.years
    return parts, facts


def _match(text: str) -> str:
    """The question in FTS5's own signs."""
    parts = re.findall(r'"[^"]+"|\w+\*?', text)
    return " AND ".join(part if part[0] == '"' else f'"{part.rstrip("*")}"{"*" * part.endswith("*")}' for part in parts)
