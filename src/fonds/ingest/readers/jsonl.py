"""JSON: one object on each line, or one array of objects. Lists are several values, nested objects dotted labels."""

import json
from collections.abc import Iterator
from typing import Any

from fonds.errors import FondsError
from fonds.ingest.decoding import decoded, encoding_of, head_text, is_binary
from fonds.ingest.problems import Problem, problem
from fonds.ingest.reader import Confidence
from fonds.ingest.source import Sample, Source, SourceRecord

_SUFFIXES = frozenset({".jsonl", ".ndjson", ".json"})


class _Object(tuple[tuple[str, Any], ...]):
    """A JSON object as its pairs, so that a name which stands in it twice is not lost."""

    __slots__ = ()


class JsonlReader:
    """Objects of any shape."""

    def recognises(self, sample: Sample) -> Confidence:
        """By its name, or by the brace that it begins with."""
        if is_binary(sample.head):
            return Confidence.NO
        first = head_text(sample.head).lstrip("\ufeff \t\r\n")[:1]
        if sample.suffix in _SUFFIXES:
            return Confidence.CERTAIN
        return Confidence.LIKELY if first == "{" else Confidence.NO

    def read(self, source: Source) -> Iterator[SourceRecord | Problem]:
        """Each object. Raises FondsError source-binary, source-unreadable, source-empty."""
        encoding = encoding_of(source).name
        is_array = head_text(source.sample.head).lstrip("\ufeff \t\r\n").startswith("[")
        is_empty = True
        with decoded(source, encoding) as text:
            found = _array(text.read(), source) if is_array else _lines(text, source)
            for one in found:
                is_empty = False
                yield one
        if is_empty:
            raise FondsError("source-empty", path=source.name)


def _lines(lines: Iterator[str], source: Source) -> Iterator[SourceRecord | Problem]:
    for row, line in enumerate(lines, start=1):
        if not line.strip("\ufeff \t\r\n"):
            continue
        try:
            value = _parse(line.strip("\ufeff\r\n"))
        except (ValueError, RecursionError) as error:
            yield problem("row-unreadable", source.name, row, found=line.rstrip("\r\n"), reason=_reason(error))
        else:
            yield _record(value, source, row, line)


def _array(text: str, source: Source) -> Iterator[SourceRecord | Problem]:
    try:
        values = _parse(text.lstrip("\ufeff"))
    except (ValueError, RecursionError) as error:
        raise FondsError(
            "source-unreadable", path=source.name, reason=_reason(error), hint="Correct it, or write one object a line."
        ) from error
    for row, value in enumerate(values, start=1):
        yield _record(value, source, row, str(value))


def _parse(text: str) -> Any:  # noqa: ANN401 - JSON is anything
    """Numbers keep their own writing: 1.10 stays 1.10."""
    return json.loads(text, object_pairs_hook=_Object, parse_float=str, parse_int=str, parse_constant=str)


def _reason(error: Exception) -> str:
    if isinstance(error, json.JSONDecodeError):
        return f"{error.msg} at character {error.pos + 1}"
    return "it is nested too deeply" if isinstance(error, RecursionError) else str(error)


def _record(value: object, source: Source, row: int, text: str) -> SourceRecord | Problem:
    if not isinstance(value, _Object):
        return problem("not-an-object", source.name, row, found=text.strip())
    cells = tuple(_cells("", value))
    if not any(cell.strip() for _, cell in cells):
        return problem("no-values", source.name, row, found=text.strip())
    return SourceRecord(cells, source.name, row)


def _cells(label: str, value: object) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield label, value
    elif isinstance(value, _Object):
        for name, inner in value:
            yield from _cells(f"{label}.{name}" if label else name, inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _cells(label, inner)
    elif isinstance(value, bool):
        yield label, "true" if value else "false"
