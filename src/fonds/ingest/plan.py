"""The plan: what an import would create, change, leave and refuse. The dry run prints it, the real run applies it.

It is a batch whose rows are in the catalogue already and nothing else yet: `planning` makes it, `apply` does it.
"""

import os
import platform
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

import msgspec
from django.db.models import Count, Q

from fonds.errors import FondsError
from fonds.ingest.models import Batch, BatchRow
from fonds.ingest.problems import Problem
from fonds.ingest.profiles import Profile, load
from fonds.ingest.rows import digest, stream
from fonds.ingest.source import Source
from fonds.records import journal

_PATIENCE = timedelta(hours=12)
"""After this long a process on another machine is taken to have ended."""

AS_AUTHORITIES = "authorities"
"""Stands in the place of a publication where the rows are no records."""
NOT_DONE = Q(after__isnull=True)
_RECORDS = Q(kind="record")
_COUNTED = {
    "created": _RECORDS & Q(action=BatchRow.CREATE),
    "changed": _RECORDS & Q(action=BatchRow.CHANGE),
    "unchanged": _RECORDS & Q(action=BatchRow.LEAVE),
    "removed": _RECORDS & Q(action=BatchRow.REMOVE),
    "refused": Q(action=BatchRow.REFUSE),
    "authorities": ~_RECORDS & Q(action__in=[BatchRow.CREATE, BatchRow.CHANGE]),
}
"""Field of `Counts`, and of `Batch` → the rows that it counts."""

_OF_AUTHORITIES = {
    "created": Q(action=BatchRow.CREATE),
    "changed": Q(action=BatchRow.CHANGE),
    "unchanged": Q(action=BatchRow.LEAVE),
    "removed": Q(action=BatchRow.REMOVE),
}

_problems = msgspec.json.Decoder(list[Problem])
_changes = msgspec.json.Decoder(list[tuple[str, str, str]])


class PlannedSource(msgspec.Struct, frozen=True, kw_only=True):
    """One source of a plan, and how it is read."""

    name: str
    """What it is called: its rows are compared with earlier ones of this name."""
    file: str
    digest: str
    mapping: tuple[tuple[str, str], ...] = ()
    """(heading, field) in the source's order; an empty field: kept under the source's own label."""
    publication: str = "published"
    reading: str = ""
    """Digest of the profile and the encoding that it was to be read with."""
    key: str = ""
    """Heading of the column by which rows are recognised; empty: by their content."""


_sources = msgspec.json.Decoder(tuple[PlannedSource, ...])


@dataclass(frozen=True, slots=True)
class Counts:
    """How many rows of each kind. Records, except `authorities`."""

    created: int = 0
    changed: int = 0
    unchanged: int = 0
    removed: int = 0
    refused: int = 0
    authorities: int = 0
    absent: int = 0


@dataclass(frozen=True, slots=True)
class PlannedRow:
    """One row as people read it."""

    action: str
    kind: str
    subject: str
    file: str
    sheet: str
    row: int
    title: str
    changes: tuple[tuple[str, str, str], ...]
    """(field, old, new)."""
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """An import that is worked out and not yet done."""

    batch: int
    journal: int
    """The archive's journal number that it was made at."""
    sources: tuple[PlannedSource, ...]
    counts: Counts
    is_rest: bool = False
    """Whether it is what is left of an import that was interrupted."""

    @property
    def does_nothing(self) -> bool:
        """Whether the archive would be the same afterwards."""
        counts = self.counts
        return not (counts.created or counts.changed or counts.removed or counts.authorities)

    @property
    def is_of_authorities(self) -> bool:
        """Whether its sources are authority files."""
        return any(source.publication == AS_AUTHORITIES for source in self.sources)

    def of_authorities(self) -> Counts:
        """How many authorities of each kind, where `counts` tells of records."""
        found = BatchRow.objects.filter(self._shown, ~_RECORDS, batch_id=self.batch)
        counts = found.aggregate(**{f"n_{name}": Count("id", filter=one) for name, one in _OF_AUTHORITIES.items()})
        return Counts(**{name: counts[f"n_{name}"] for name in _OF_AUTHORITIES}, refused=self.counts.refused)

    def rows(self, *actions: str) -> Iterator[PlannedRow]:
        """The rows with these actions (all without any), in the source's order; memory stays flat."""
        wanted = Q(action__in=actions) if actions else Q()
        for chunk in stream(self.batch, wanted & self._shown):
            yield from map(_planned, chunk)

    def problems(self) -> Iterator[Problem]:
        """Every problem, in the source's order."""
        for chunk in stream(self.batch, ~Q(problems="") & self._shown):
            for row in chunk:
                yield from _problems.decode(row.problems)

    @property
    def _shown(self) -> Q:
        return NOT_DONE if self.is_rest else Q()


def plan_of(batch: int) -> Plan:
    """The plan, or the account, of a batch. Raises FondsError batch-missing."""
    found = batch_of(batch)
    counts = Counts(**{name: getattr(found, name) for name in Counts.__dataclass_fields__})
    return Plan(found.pk, found.journal, _sources.decode(found.sources), counts)


def rest_of(batch: int) -> Plan:
    """What is left to do of a batch that was interrupted. Raises FondsError batch-missing."""
    found = batch_of(batch)
    counts = Counts(**count_rows(found, NOT_DONE), absent=found.absent)
    return Plan(found.pk, found.journal, _sources.decode(found.sources), counts, is_rest=True)


def count_rows(batch: Batch, condition: Q | None = None) -> dict[str, int]:
    """How many rows of each kind the batch has, by the fields of `Counts`; `absent` is not of rows."""
    rows = BatchRow.objects.filter(condition or Q(), batch=batch)
    counts = rows.aggregate(**{f"n_{name}": Count("id", filter=one) for name, one in _COUNTED.items()})
    return {name: counts[f"n_{name}"] for name in _COUNTED}


def batch_of(batch: int) -> Batch:
    """The batch of that number. Raises FondsError batch-missing."""
    found = Batch.objects.filter(pk=batch).first()
    if found is None:
        raise FondsError("batch-missing", batch=batch)
    return found


def sources_of(batch: Batch) -> tuple[PlannedSource, ...]:
    """What a batch brings in."""
    return _sources.decode(batch.sources)


def _planned(row: BatchRow) -> PlannedRow:
    return PlannedRow(
        action=row.action,
        kind=row.kind,
        subject=row.subject,
        file=row.file,
        sheet=row.sheet,
        row=row.row,
        title=_title(row),
        changes=tuple(_changes.decode(row.changes)) if row.changes else (),
        problems=tuple(_problems.decode(row.problems)) if row.problems else (),
    )


class _Named(msgspec.Struct):
    titles: tuple[dict[str, str], ...] = ()
    names: tuple[dict[str, str], ...] = ()


def _title(row: BatchRow) -> str:
    if not row.draft.startswith("{"):
        return ""
    named = msgspec.json.decode(row.draft, type=_Named)
    return next((name["text"] for name in (*named.titles, *named.names)), "")


def discard(batch: int) -> None:
    """Forget a plan that was not applied."""
    with journal.writing():
        BatchRow.objects.filter(batch_id=batch, batch__state=Batch.PLANNED)._raw_delete("default")  # noqa: SLF001 - no row refers to them; the collector would load each
        Batch.objects.filter(pk=batch, state=Batch.PLANNED).delete()


def discard_abandoned() -> None:
    """Forget the plans of processes that have ended."""
    for batch in Batch.objects.filter(state=Batch.PLANNED):
        if not is_at_work(batch):
            discard(batch.pk)


def interrupted(sources: Sequence[Source], profile: str) -> int | None:
    """The import of exactly these sources, read as now, that was interrupted and can go on; None where there is none.

    Raises FondsError profile-…, toml-unreadable.
    """
    chosen = load(profile)
    wanted = [(source.digest, reading_of(source, chosen)) for source in sources]
    for batch in Batch.objects.filter(state=Batch.UNFINISHED).order_by("-id"):
        if [(source.digest, source.reading) for source in sources_of(batch)] == wanted and not is_at_work(batch):
            return int(batch.pk)
    return None


def reading_of(source: Source, profile: Profile) -> str:
    """Digest of how the source is to be read: what the profile says, whatever its file is called, and the encoding."""
    return digest(f"{source.encoding}\n{replace(profile, name='')!r}")


def this_worker() -> str:
    """Host and process, as batches note it."""
    return f"{platform.node()} {os.getpid()}"


def is_at_work(batch: Batch) -> bool:
    """Whether the process that makes or applies the batch still runs; this one does not count."""
    host, _, process = batch.worker.rpartition(" ")
    if batch.worker == this_worker():
        return False
    if host != platform.node():
        return datetime.now(UTC) - batch.at < _PATIENCE
    try:
        os.kill(int(process), 0)
    except (ProcessLookupError, ValueError):
        return False
    except PermissionError:  # it runs, for somebody else
        return True
    return True
