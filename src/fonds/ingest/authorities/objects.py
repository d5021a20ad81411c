"""Rows of an authority file of any format. Objects may be whole authorities in our shape, or flat like a table."""

import json
from collections.abc import Iterator
from typing import Any

from fonds.ingest.authorities.entries import KINDS, OBJECT
from fonds.ingest.decoding import decoded, encoding_of, head_text
from fonds.ingest.problems import Problem, problem
from fonds.ingest.reader import Reader
from fonds.ingest.readers.jsonl import JsonlReader
from fonds.ingest.source import Source, SourceRecord

_OTHERS = ({"record"}, {"removed"})
"""What lines of an export hold beside authorities."""


def rows(source: Source, reader: Reader) -> Iterator[SourceRecord | Problem]:
    """Each row or object. Raises FondsError as the reader does."""
    if not isinstance(reader, JsonlReader):
        yield from reader.read(source)
        return
    has_others = False
    is_array = head_text(source.sample.head).lstrip("\ufeff \t\r\n").startswith("[")
    objects = _array(source) if is_array else _lines(source)
    for one in reader.read(source):
        if isinstance(one, Problem):
            yield one
            continue
        value = next(value for row, value in objects if row == one.row)
        if set(value) in _OTHERS:
            has_others = True
        else:
            yield _row(one, value)
    if has_others:
        yield problem("not-an-authority", source.name, 0)


def _array(source: Source) -> Iterator[tuple[int, Any]]:
    with decoded(source, encoding_of(source).name) as text:
        yield from enumerate(json.loads(text.read().lstrip("\ufeff")), start=1)


def _lines(source: Source) -> Iterator[tuple[int, Any]]:
    """The lines that are JSON; the reader says what is wrong with the others."""
    with decoded(source, encoding_of(source).name) as text:
        for row, line in enumerate(text, start=1):
            try:
                yield row, json.loads(line.strip("\ufeff\r\n"))
            except (ValueError, RecursionError):
                continue


def _row(flat: SourceRecord, value: dict[str, Any]) -> SourceRecord:
    """The object as one cell where it is an authority in our shape; else under its labels, as a table has them."""
    inner = value["authority"] if set(value) == {"authority"} else value
    if not isinstance(inner, dict) or (inner is value and not _has_structs(value)):
        return flat
    return SourceRecord(
        ((OBJECT, json.dumps(_in_our_words(inner), ensure_ascii=False)),), flat.file, flat.row, flat.sheet
    )


def _in_our_words(value: dict[str, Any]) -> dict[str, Any]:
    """The kinds that a table may name ("person" is an agent), and a single name as the heading."""
    found = dict(value)
    if isinstance(kind := value.get("kind"), str) and kind.casefold() in KINDS:
        found["kind"], of_type = KINDS[kind.casefold()]
        found |= {"type": value.get("type") or of_type} if of_type else {}
    if "names" not in found and isinstance(found.get("name"), str):
        found["names"] = [{"text": found.pop("name"), "kind": "authorised"}]
    return found


def _has_structs(value: dict[str, Any]) -> bool:
    return any(isinstance(part, list) and any(isinstance(one, dict) for one in part) for part in value.values())
