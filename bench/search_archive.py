"""A real archive of the documents that `bench.search` asks: the same records, brought in by the real commands.

People come in as an authority file with all their printed forms; places, topics, collections and houses as headings.
"""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from bench.search_material import Material, documents
from fonds.records.audience import Audience
from fonds.search.document import SearchDocument

PROFILE: Final = Path(__file__).with_name("search_profile.toml")
_COLUMNS: Final = {"title": "title", "summary": "summary", "text": "text", "person": "people", "reference": "shelfmark"}
_VALUES: Final = ("collection", "place", "topic", "archive", "kind", "language")


def make(archive: Path, material: Material, count: int) -> None:
    """Make the archive in `archive` with `count` records. Raises CalledProcessError when a command fails."""
    whole, archive = archive, archive.with_suffix(".unfinished")
    people, records = archive.with_suffix(".people.jsonl"), archive.with_suffix(".records.jsonl")
    _write(people, _authorities(material))
    _write(records, (_row(document) for document in documents(material, count)))
    _fonds(archive, "init", str(archive))
    _fonds(archive, "import", "--authorities", str(people), "--yes")
    _fonds(archive, "import", str(records), "--profile", str(PROFILE), "--yes")
    _fonds(archive, "index")
    people.unlink()
    records.unlink()
    archive.rename(whole)


def _authorities(material: Material) -> Iterator[dict[str, object]]:
    taken: set[str] = set()
    for person in material.people:
        heading, *others = person.forms
        if heading not in taken:
            taken.add(heading)
            yield {"kind": "person", "id": person.key, "name": heading, "variants": others}


def _row(document: SearchDocument) -> dict[str, object]:
    row: dict[str, object] = {column: list(document.texts.get(name, ())) for name, column in _COLUMNS.items()}
    row |= {name: list(document.values[name]) for name in _VALUES}
    row |= {"id": document.id, "date": _date(document)}
    return row | {"publication": "published" if document.seen_by is Audience.PUBLIC else "internal"}


def _date(document: SearchDocument) -> str:
    """In EDTF: a day, or the years that it may be in."""
    if not document.earliest or not document.latest:
        return ""
    if document.earliest == document.latest:
        return document.earliest.isoformat()
    return f"{document.earliest.year}/{document.latest.year}"


def _write(path: Path, rows: Iterator[dict[str, object]]) -> None:
    with path.open("w", encoding="utf-8") as file:
        file.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


def _fonds(archive: Path, *arguments: str) -> None:
    environment = {**os.environ, "FONDS_ARCHIVE": str(archive)}
    subprocess.run([sys.executable, "-m", "fonds", *arguments], env=environment, check=True, stdout=subprocess.DEVNULL)
