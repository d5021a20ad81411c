"""Reads a collection for evaluation from its folder."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import msgspec

from fonds.errors import FondsError


class EvaluationDocument(msgspec.Struct, frozen=True):
    """One document; other fields of the file are passed over."""

    id: str
    title: str = ""
    text: str = ""


class EvaluationQuery(msgspec.Struct, frozen=True):
    """One query, as a person would type it."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Collection:
    """Documents, queries, and who judged what: query → document → relevance."""

    documents: tuple[EvaluationDocument, ...]
    queries: tuple[EvaluationQuery, ...]
    judgements: dict[str, dict[str, int]]


Line = TypeVar("Line", EvaluationDocument, EvaluationQuery)


def read_collection(folder: Path) -> Collection:
    """The collection in `folder`. Raises FondsError evaluation-unreadable, which names the file and the line."""
    return Collection(
        documents=tuple(_lines(folder / "docs.jsonl", EvaluationDocument)),
        queries=tuple(_lines(folder / "queries.jsonl", EvaluationQuery)),
        judgements=_judgements(folder / "qrels.tsv"),
    )


def _text(path: Path) -> Iterator[tuple[int, str]]:
    """The numbered lines of a file that hold something."""
    try:
        with path.open(encoding="utf-8-sig") as lines:
            for number, line in enumerate(lines, start=1):
                if line.strip():
                    yield number, line.rstrip("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise FondsError("evaluation-unreadable", path=path, reason=str(error)) from error


def _lines(path: Path, kind: type[Line]) -> Iterator[Line]:
    decoder = msgspec.json.Decoder(kind)
    for number, line in _text(path):
        try:
            yield decoder.decode(line)
        except msgspec.DecodeError as error:
            raise FondsError("evaluation-unreadable", path=path, reason=f"line {number}: {error}") from error


def _judgements(path: Path) -> dict[str, dict[str, int]]:
    """A first line that names the columns is passed over; TREC's four columns are read as well."""
    found: defaultdict[str, dict[str, int]] = defaultdict(dict)
    for number, line in _text(path):
        cells = line.split("\t") if "\t" in line else line.split()
        try:
            query, document, grade = cells if len(cells) == 3 else (cells[0], cells[2], cells[3])
            found[query][document] = int(grade)
        except (ValueError, IndexError) as error:
            if number == 1:
                continue
            reason = f"line {number}: “{line[:60]}” is not a query id, a document id and a whole number"
            raise FondsError("evaluation-unreadable", path=path, reason=reason) from error
    return dict(found)
