"""The plain answer to compare with: SQLite FTS5, ten rows, the total, and the same facets counted by GROUP BY."""

import re
import sqlite3
from collections.abc import Iterator, Mapping
from pathlib import Path

from bench.serving import Question, Times, measure
from fonds.normalise.slugs import slug

FACETS = {
    "collection": "collection",
    "people": "person",
    "places": "place",
    "topics": "topic",
    "archive": "archive",
    "language": "language",
    "kind": "kind",
}
"""Column of the benchmark's rows → facet."""


def fill(path: Path, rows: Iterator[dict[str, object]]) -> sqlite3.Connection:
    """A database with the rows, their words in FTS5, their values in a table with its index."""
    database = sqlite3.connect(path)
    database.executescript(
        "CREATE TABLE record (id INTEGER PRIMARY KEY, title TEXT, date TEXT, summary TEXT);"
        "CREATE TABLE value (record INTEGER, facet TEXT, value TEXT);"
        "CREATE VIRTUAL TABLE words USING fts5(title, summary, names, content='', tokenize='porter unicode61');"
    )
    for number, row in enumerate(rows):
        names = " ".join(str(row[column]) for column in FACETS)
        shown = (number, row["title"], row["date_shown"], row["summary"])
        database.execute("INSERT INTO record VALUES (?, ?, ?, ?)", shown)
        database.execute(
            "INSERT INTO words (rowid, title, summary, names) VALUES (?, ?, ?, ?)",
            (number, row["title"], row["summary"], names),
        )
        database.executemany("INSERT INTO value VALUES (?, ?, ?)", _values(number, row))
    database.executescript(
        "CREATE INDEX value_of ON value (record, facet, value);"
        "CREATE INDEX value_in ON value (facet, value, record); ANALYZE;"
    )
    database.commit()
    return database


def _values(number: int, row: Mapping[str, object]) -> Iterator[tuple[int, str, str]]:
    for column, facet in FACETS.items():
        for value in str(row[column]).split("; "):
            yield number, facet, slug(value) if facet == "place" else value


def times(database: sqlite3.Connection) -> Times:
    """The same questions as the site is asked."""
    return measure(lambda question: _answer(database, question))


def _answer(database: sqlite3.Connection, question: Question) -> None:
    words = " AND ".join(
        f'"{word}"' for word in re.findall(r'"([^"]+)"|(\S+)', question.words) for word in word if word
    )
    conditions, facts = ["1"], []
    if words:
        conditions.append("id IN (SELECT rowid FROM words WHERE words MATCH ?)")
        facts.append(words)
    if question.place:
        conditions.append("id IN (SELECT record FROM value WHERE facet = 'place' AND value = ?)")
        facts.append(question.place)
    where = " AND ".join(conditions)
    database.execute("DROP TABLE IF EXISTS temp.hit")
    database.execute(f"CREATE TEMP TABLE hit AS SELECT id FROM record WHERE {where}", facts)  # noqa: S608 - of our own conditions
    database.execute("SELECT count(*) FROM hit").fetchone()
    shown = "SELECT record.* FROM hit JOIN record USING (id) ORDER BY id DESC LIMIT 10"
    database.execute(shown).fetchall()
    counted = "SELECT facet, value, count(*) FROM hit JOIN value ON value.record = hit.id GROUP BY facet, value"
    database.execute(counted).fetchall()
