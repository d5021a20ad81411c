"""Decides what happens with each authority of a file, and writes it down as a row of the plan.

What the file said before, what it says now and what the archive holds become one document, as for records. A file
that speaks of an authority for the first time adds to it; one that was exported here (it names the version) and comes
back changed may also take out.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

import msgspec
from django.db.models import Max

from fonds.ingest.authorities.entries import Draft
from fonds.ingest.authorities.recognising import fingerprint
from fonds.ingest.limits import misfits
from fonds.ingest.merging import Change, in_words, merge
from fonds.ingest.models import BatchRow
from fonds.ingest.problems import Problem
from fonds.ingest.rows import NewRow, counted, digest, insert
from fonds.normalise.text import fold
from fonds.records import journal
from fonds.records.description import Authority, decode_authority, encode
from fonds.records.description.combining import joined, with_names
from fonds.records.merges import survivors
from fonds.records.models import Entry, Revision
from fonds.records.ties import Key
from fonds.records.writing import chunked

_LISTS = ("offices", "identifiers", "facts", "ties", "descriptions", "existence", "others")


class Present(NamedTuple):
    """An authority as it stands in the archive."""

    state: str
    revision: int
    document: str


class AuthorityDecider:
    """Writes the rows of one authority file of a plan."""

    def __init__(self, batch: int, source: str) -> None:
        self._batch = batch
        self._source = source

    def add(self, chunk: Sequence[Draft | Problem]) -> None:
        """Plan one chunk of authorities; the problems between them are of rows that cannot be read."""
        drafts = [one for one in chunk if isinstance(one, Draft) and not one.is_refused]
        present = _present({(one.kind, one.key) for one in drafts})
        bases = self._bases(drafts)
        self._write(
            [self._problem(one) if isinstance(one, Problem) else self._decide(one, present, bases) for one in chunk]
        )

    def report(self, problems: Iterable[Problem]) -> None:
        """Note problems of the file as a whole."""
        self._write([self._problem(one) for one in problems])

    def _bases(self, drafts: Sequence[Draft]) -> dict[Key, Authority]:
        """What the file is compared with: the version that it was exported at, or what it said when it last came in."""
        found: dict[Key, Authority] = {}
        by_key: dict[str, set[str]] = {}
        for draft in drafts:
            by_key.setdefault(draft.kind, set()).add(draft.key)
        for kind, keys in by_key.items():
            rows = BatchRow.objects.filter(counted(), source=self._source, kind=kind)
            ids: list[int] = []
            for chunk in chunked(sorted(keys)):
                newest = rows.filter(subject__in=chunk).exclude(batch__state="undone").values_list("subject")
                ids += [last for _, last in newest.annotate(last=Max("id"))]
            for start in range(0, len(ids), 500):
                drafted = BatchRow.objects.filter(id__in=ids[start : start + 500], draft__startswith="{")
                found |= {(kind, key): decode_authority(text) for key, text in drafted.values_list("subject", "draft")}
        return found | _versions(drafts)

    def _decide(self, draft: Draft, present: Mapping[Key, Present], bases: Mapping[Key, Authority]) -> NewRow:
        if not draft.is_refused:
            value = draft.authority()
            for one in misfits(value):
                draft.report(one.code, **one.facts)
        if draft.is_refused:
            return self._row(draft, BatchRow.REFUSE)
        here = (draft.kind, draft.key)
        found = present.get(here)
        if found is not None and found.state == Entry.MERGED:
            return self._of_merged(draft, value, bases.get(here))
        if found is None or found.state != Entry.LIVE:
            return self._row(draft, BatchRow.CREATE, before=found.revision if found else None, now=value)
        ours = decode_authority(found.document)
        base = bases.get(here, Authority(kind=value.kind, key=value.key))
        now = msgspec.structs.replace(base, **{name: getattr(value, name) for name in draft.fields})
        merged, kept = _merged(base, now, ours)
        for change in kept:
            draft.report("hand-edit-kept", field=change.field, ours=change.old[:200], theirs=change.new[:200])
        changes = _changes(ours, merged)
        action = BatchRow.CHANGE if changes else BatchRow.LEAVE
        return self._row(draft, action, before=found.revision, now=now, document=merged, changes=changes)

    def _of_merged(self, draft: Draft, value: Authority, base: Authority | None) -> NewRow:
        """A row whose authority was merged into that of another row: nothing is left to do for it."""
        if base is None or any(getattr(base, name) != getattr(value, name) for name in draft.fields):
            into = survivors([(draft.kind, draft.key)])[draft.kind, draft.key]
            draft.report("row-was-merged", kind=draft.kind, key=draft.key, into=into[1])
        return self._row(draft, BatchRow.LEAVE, now=value)

    def _row(  # noqa: PLR0913 - a row of the plan is many facts
        self,
        draft: Draft,
        action: str,
        *,
        before: int | None = None,
        now: Authority | None = None,
        document: Authority | None = None,
        changes: Sequence[Change] = (),
    ) -> NewRow:
        held = encode(now) if now else json.dumps([row.cells for row in draft.rows])
        is_written = action == BatchRow.CHANGE and document is not None
        return NewRow(
            batch_id=self._batch,
            action=action,
            source=self._source,
            file=draft.found.file[:300],
            row=draft.found.row,
            kind=draft.kind or "agent",
            subject=draft.key if now else "",
            sheet=draft.found.sheet[:100],
            key=draft.id,
            fingerprint=fingerprint(draft),
            heading=digest(fold(now.label)) if now and now.names else "",
            draft=held,
            document=encode(document) if is_written and document else "",
            changes=_json(changes),
            problems=_json(draft.problems),
            before=before,
        )

    def _problem(self, found: Problem) -> NewRow:
        return NewRow(
            batch_id=self._batch,
            action=BatchRow.REFUSE if found.severity == "refused" else BatchRow.REPORT,
            source=self._source,
            file=found.file[:300],
            row=found.row,
            sheet=found.sheet[:100],
            draft=json.dumps([found.found]) if found.found else "",
            problems=_json([found]),
        )

    @staticmethod
    def _write(rows: Sequence[NewRow]) -> None:
        with journal.writing():
            insert(rows)


def _merged(base: Authority, now: Authority, ours: Authority) -> tuple[Authority, tuple[Change, ...]]:
    """Ours with what the file changed; a value that both have in the same words stands once, with both sources."""
    taken = merge(base, now, ours)
    found: Authority = taken.document
    lists: dict[str, Any] = {}
    for name in ("names", *_LISTS):
        join: Any = with_names if name == "names" else joined
        values = getattr(found, name)
        kept = tuple(one for one in values if one in getattr(ours, name))
        is_added_to = kept == getattr(ours, name)
        if is_added_to and len(values) > len(kept):
            lists[name] = join(kept, [one for one in values if one not in kept])
    return msgspec.structs.replace(found, **lists), taken.kept


def _changes(ours: Authority, merged: Authority) -> tuple[Change, ...]:
    return tuple(
        Change(name, in_words(getattr(ours, name)), in_words(getattr(merged, name)))
        for name in ours.__struct_fields__
        if getattr(ours, name) != getattr(merged, name)
    )


def _versions(drafts: Sequence[Draft]) -> dict[Key, Authority]:
    """The documents as they were at the versions that the drafts name, if those are of the same authority."""
    wanted = {draft.version: (draft.kind, draft.key) for draft in drafts if draft.version}
    found: dict[Key, Authority] = {}
    numbers = sorted(wanted)
    for start in range(0, len(numbers), 500):
        for number, revision in Revision.objects.in_bulk(numbers[start : start + 500]).items():
            if (revision.subject_kind, revision.subject) == wanted[number]:
                found[wanted[number]] = decode_authority(revision.document)
    return found


def _present(keys: set[Key]) -> dict[Key, Present]:
    found: dict[Key, Present] = {}
    for chunk in chunked(sorted({key for _, key in keys})):
        rows = Entry.objects.filter(key__in=chunk)
        for kind, key, state, number, text in rows.values_list(
            "kind", "key", "state", "revision_id", "revision__document"
        ):
            if (kind, key) in keys:
                found[kind, key] = Present(state, number, text)
    return found


def _json(found: Sequence[object]) -> str:
    return msgspec.json.encode(found).decode() if found else ""
