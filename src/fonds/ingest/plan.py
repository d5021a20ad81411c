"""The plan: what an import would create, change, leave and refuse. The dry run prints it, the real run applies it.

It is a batch whose rows are in the catalogue already and nothing else yet: `planning` makes it, `apply` does it.
"""

import os
import platform
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import msgspec
from django.db.models import Q

from fonds.errors import FondsError
from fonds.ingest.models import Batch, BatchRow
from fonds.ingest.problems import Problem
from fonds.ingest.rows import stream
from fonds.ingest.source import Source
from fonds.records import journal

_PATIENCE = timedelta(hours=12)
"""After this long a process on another machine is taken to have ended."""

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

    @property
    def does_nothing(self) -> bool:
        """Whether the archive would be the same afterwards."""
        counts = self.counts
        return not (counts.created or counts.changed or counts.removed or counts.authorities)

    def rows(self, *actions: str) -> Iterator[PlannedRow]:
        """The rows with these actions (all without any), in the source's order; memory stays flat."""
        wanted = Q(action__in=actions) if actions else Q()
        for chunk in stream(self.batch, wanted):
            yield from map(_planned, chunk)

    def problems(self) -> Iterator[Problem]:
        """Every problem, in the source's order."""
        for chunk in stream(self.batch, ~Q(problems="")):
            for row in chunk:
                yield from _problems.decode(row.problems)


def plan_of(batch: int) -> Plan:
    """The plan, or the account, of a batch. Raises FondsError batch-missing."""
    found = batch_of(batch)
    counts = Counts(**{name: getattr(found, name) for name in Counts.__dataclass_fields__})
    return Plan(found.pk, found.journal, _sources.decode(found.sources), counts)


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
    """The import of exactly these sources that was interrupted and can go on; None where there is none."""
    wanted = [source.digest for source in sources]
    for batch in Batch.objects.filter(state=Batch.UNFINISHED, profile=profile).order_by("-id"):
        if [source.digest for source in sources_of(batch)] == wanted and not is_at_work(batch):
            return int(batch.pk)
    return None


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
