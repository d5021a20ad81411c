"""Fonds' own export: JSONL with whole authorities and records, and tombstones.

{"format": "fonds-export", "version": 1, "audience": "public", "site": {"title": …}}
{"authority": {…}}   {"record": {"id": …, "description": {…}}}   {"removed": {"id": …, "was_public": …}}
"""

import re
from collections.abc import Iterator

import msgspec

from fonds.errors import FondsError
from fonds.ingest.problems import Problem, problem
from fonds.ingest.reader import Confidence
from fonds.ingest.source import Sample, Source, SourceRecord
from fonds.records.audience import Audience

VERSION = 1
KINDS = ("authority", "record", "removed")
_FORMAT = re.compile(rb'\s*\{\s*"format"\s*:\s*"fonds-export"')


class _Header(msgspec.Struct):
    format: str
    version: int
    audience: str = Audience.EVERYTHING.term
    """Whom it was written for. Earlier versions of Fonds did not say."""


class ExchangeReader:
    """Each line becomes a record with one cell: its kind as label, its JSON as found."""

    def recognises(self, sample: Sample) -> Confidence:
        """By its first line."""
        return Confidence.CERTAIN if _FORMAT.match(sample.head) else Confidence.NO

    def read(self, source: Source) -> Iterator[SourceRecord | Problem]:
        """Each line after the first. Raises FondsError source-unreadable for an export of a later version."""
        with source.open() as stream:
            _check(next(stream), source)
            for row, line in enumerate(stream, start=2):
                if line.strip():
                    yield _line(line, source, row)


def audience_of(source: Source) -> Audience:
    """Whom the export was written for: what that one may not see is left out of it.

    Raises FondsError source-unreadable for an export of a later version.
    """
    with source.open() as stream:
        return _check(next(stream), source)


def _check(line: bytes, source: Source) -> Audience:
    try:
        header = msgspec.json.decode(line, type=_Header)
        version, audience = header.version, Audience.named(header.audience)
    except KeyError as error:
        raise FondsError(
            "source-unreadable", path=source.name, reason=f"its audience {error} is unknown", hint="Export it again."
        ) from error
    except msgspec.DecodeError as error:
        raise FondsError("source-unreadable", path=source.name, reason=error, hint="Export it again.") from error
    if version > VERSION:
        raise FondsError(
            "source-unreadable",
            path=source.name,
            reason=f"it is an export of version {version}, and this Fonds knows {VERSION}",
            hint="Import it with a newer version of Fonds.",
        )
    return audience


def _line(line: bytes, source: Source, row: int) -> SourceRecord | Problem:
    try:
        parts = msgspec.json.decode(line, type=dict[str, msgspec.Raw])
    except (msgspec.DecodeError, RecursionError) as error:
        held = line.decode("utf-8", "replace").strip()
        return problem("row-unreadable", source.name, row, found=held, reason=error)
    cells = tuple((kind, bytes(part).decode("utf-8", "replace")) for kind, part in parts.items() if kind in KINDS)
    if len(cells) != 1:
        held = line.decode("utf-8", "replace").strip()
        return problem("row-unreadable", source.name, row, found=held, reason=f"it is none of {', '.join(KINDS)}")
    return SourceRecord(cells, source.name, row)
