"""Makes sources, and brings them in."""

import csv
import json
from collections.abc import Iterable, Sequence
from pathlib import Path

from fonds.ingest.apply import apply
from fonds.ingest.models import Batch
from fonds.ingest.plan import plan_of
from fonds.ingest.planning import make_plan
from fonds.ingest.problems import Problem
from fonds.ingest.readers import reader_for
from fonds.ingest.source import Source, SourceRecord
from fonds.records.description import Description, decode_description
from fonds.records.models import Entry, Record


def write_csv(path: Path, rows: Iterable[Sequence[str]], delimiter: str = ",", encoding: str = "utf-8") -> Source:
    """A table; the first row holds the headings."""
    with path.open("w", encoding=encoding, newline="") as file:
        csv.writer(file, delimiter=delimiter).writerows(rows)
    return Source(path, path.name)


def write_jsonl(path: Path, objects: Iterable[object]) -> Source:
    """One object a line."""
    path.write_text("".join(json.dumps(one, ensure_ascii=False) + "\n" for one in objects), encoding="utf-8")
    return Source(path, path.name)


def write(path: Path, content: bytes) -> Source:
    """A source with just this content."""
    path.write_bytes(content)
    return Source(path, path.name)


def read(source: Source) -> list[SourceRecord | Problem]:
    """Everything that its reader says of it."""
    return list(reader_for(source).read(source))


def cells(source: Source) -> list[tuple[tuple[str, str], ...]]:
    """The cells of its rows."""
    return [one.cells for one in read(source) if isinstance(one, SourceRecord)]


def bring_in(*sources: Source, profile: str = "generic") -> Batch:
    """Plan and apply."""
    return apply(make_plan(sources, profile).batch)


def counts(batch: Batch) -> tuple[int, int, int, int]:
    """Created, changed, unchanged, refused."""
    return batch.created, batch.changed, batch.unchanged, batch.refused


def problems(batch: Batch) -> list[Problem]:
    """All its problems."""
    return list(plan_of(batch.pk).problems())


def documents() -> dict[str, str]:
    """Id → document of every live record."""
    live = Record.objects.filter(state=Record.LIVE).order_by("added")
    return dict(live.values_list("id", "revision__document"))


def descriptions() -> list[Description]:
    """Every live record, in order of cataloguing."""
    return [decode_description(document) for document in documents().values()]


def authorities() -> dict[tuple[str, str], str]:
    """(kind, key) → document of every live authority."""
    live = Entry.objects.filter(state=Entry.LIVE).values_list("kind", "key", "revision__document")
    return {(kind, key): document for kind, key, document in live}
