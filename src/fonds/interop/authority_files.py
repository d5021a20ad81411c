"""Authority files: what `fonds export --authorities` writes and `fonds import --authorities` reads back.

csv    a table for spreadsheets, one row an authority (docs/authorities.md)
jsonl  the exchange format, with authorities only
"""

import csv
import io
from collections.abc import Callable, Iterable
from typing import BinaryIO, Final

from fonds.ingest.authorities.telling import HEADINGS, rows_of
from fonds.interop.formats import FORMATS, Holdings
from fonds.records.audience import Audience
from fonds.records.description import Authority

Versioned = tuple[Authority, int]
"""An authority and the journal number at which it says this; 0 where that is not to be told."""


def _write_csv(title: str, authorities: Iterable[Versioned], audience: Audience, to: BinaryIO) -> None:  # noqa: ARG001 - the format has no place for it
    text = io.TextIOWrapper(
        to, encoding="utf-8-sig", newline="", write_through=True
    )  # the mark tells Excel that it is UTF-8
    try:
        table = csv.writer(text)
        table.writerow(HEADINGS)
        for authority, version in authorities:
            table.writerows(rows_of(authority, version))
    finally:
        text.detach()


def _write_jsonl(title: str, authorities: Iterable[Versioned], audience: Audience, to: BinaryIO) -> None:
    found = (authority for authority, _ in authorities)
    FORMATS["jsonl"].write(Holdings(title, found, (), audience=audience), to)


AUTHORITY_FORMATS: Final[dict[str, Callable[[str, Iterable[Versioned], Audience, BinaryIO], None]]] = {
    "csv": _write_csv,
    "jsonl": _write_jsonl,
}
"""Name of a format → what writes it: (title of the site, authorities, whom they are for, stream)."""
