"""Decides what happens with each draft, and writes it down as a row of the plan."""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

import msgspec
from django.db import connection

from fonds.ingest import exchange
from fonds.ingest.draft import Draft
from fonds.ingest.matching import Matcher, pair
from fonds.ingest.merged import followed
from fonds.ingest.merging import Change, merge
from fonds.ingest.models import BatchRow
from fonds.ingest.narrowed import authorities_as_seen, records_as_seen
from fonds.ingest.problems import Problem, problem
from fonds.ingest.rows import Earlier, NewRow, digest, insert, latest
from fonds.ingest.source import SourceRecord
from fonds.normalise.text import fold
from fonds.records import journal
from fonds.records.access import may_see
from fonds.records.audience import Audience
from fonds.records.description import (
    Authority,
    Description,
    decode_authority,
    decode_description,
    encode,
)
from fonds.records.models import Entry, Record
from fonds.records.ties import keys_of
from fonds.records.writing import chunked


class Present(NamedTuple):
    """A record or an authority as it stands in the archive."""

    is_live: bool
    revision: int
    document: str
    seen_by: int = Audience.PUBLIC
    """Least audience that may see it."""


class Decision(NamedTuple):
    """What happens with one draft."""

    action: str
    subject: str = ""
    before: int | None = None
    document: str = ""
    changes: tuple[Change, ...] = ()
    kept: tuple[Change, ...] = ()


class Decider:
    """Writes the rows of one source of a plan."""

    def __init__(self, batch: int, matcher: Matcher, audience: Audience = Audience.EVERYTHING) -> None:
        """`audience`: whom an export was written for; what that one may not see is not in it."""
        self._batch = batch
        self._matcher = matcher
        self._audience = audience
        self._named: set[tuple[str, str]] = set()
        """Authorities that rows of an export bring in, and those found in the archive."""

    @property
    def source(self) -> str:
        """What the source is called."""
        return self._matcher.source

    def report(self, problems: Iterable[Problem]) -> None:
        """Note problems of the source as a whole."""
        self._write([self._problem_row(one) for one in problems])

    def add(
        self, chunk: Sequence[SourceRecord | Problem], drafts: Sequence[Draft], planned: Sequence[Authority]
    ) -> None:
        """Plan one chunk of rows. `drafts` are those of its source records, `planned` the authorities they need."""
        first = drafts[0].found if drafts else None
        rows = [self._authority_row(authority, first) for authority in planned if first]
        prints = [draft.found.fingerprint for draft in drafts]
        matches = self._match(drafts, prints)
        present = _records([earlier.subject for earlier in matches if earlier])
        before = _drafts([earlier.id for earlier in matches if earlier])
        decided = iter(zip(drafts, prints, matches, strict=True))
        for one in chunk:
            if isinstance(one, Problem):
                rows.append(self._problem_row(one))
                continue
            draft, fingerprint, earlier = next(decided)
            rows.append(self._decide(draft, fingerprint, earlier, present, before))
        self._write(rows)

    def _match(self, drafts: Sequence[Draft], prints: Sequence[str]) -> list[Earlier | None]:
        """Refused rows continue nothing."""
        usable = [(draft, one) for draft, one in zip(drafts, prints, strict=True) if not draft.is_refused]
        found = iter(self._matcher.match([draft for draft, _ in usable], [one for _, one in usable]))
        return [None if draft.is_refused else next(found) for draft in drafts]

    def _decide(
        self,
        draft: Draft,
        fingerprint: str,
        earlier: Earlier | None,
        present: Mapping[str, Present],
        before: Mapping[int, str],
    ) -> NewRow:
        if draft.is_refused:
            return self._row(draft, fingerprint, Decision(BatchRow.REFUSE))
        document = encode(draft.value)
        if earlier is None or earlier.subject not in present:
            return self._row(draft, fingerprint, Decision(BatchRow.CREATE), document)
        decision = decide(earlier.subject, document, before[earlier.id], present[earlier.subject])
        return self._row(draft, fingerprint, decision, document)

    def pair_the_rest(self) -> int:
        """Pair what matched neither key nor fingerprint by title or place. Returns how many earlier rows are left."""
        unclaimed = self._matcher.unclaimed()
        if not unclaimed:
            return 0
        waiting = BatchRow.objects.filter(
            batch_id=self._batch, source=self._matcher.source, action=BatchRow.CREATE, kind="record", subject=""
        )
        rows = list(waiting.only("heading", "sheet", "row", "key", "file").order_by("id"))
        pairs = pair(rows, unclaimed)
        for start in range(0, len(rows), 500):
            chunk = rows[start : start + 500]
            self._continue({row.id: pairs[row.id] for row in chunk if row.id in pairs})
            self._note_new([row for row in chunk if row.id not in pairs])
        return len(unclaimed) - len(pairs)

    def _continue(self, pairs: Mapping[int, Earlier]) -> None:
        """Turn rows that would create into rows that change the record which they continue."""
        present = _records([earlier.subject for earlier in pairs.values()])
        before = _drafts([earlier.id for earlier in pairs.values()])
        changed = []
        for row in BatchRow.objects.filter(id__in=list(pairs)):
            earlier = pairs[row.id]
            if earlier.subject in present:
                decision = decide(earlier.subject, row.draft, before[earlier.id], present[earlier.subject])
                problems = _problems(row.problems) + _kept(decision, row.file, row.sheet, row.row)
                changed.append((*_columns(decision), _json(problems), row.id))
        _update("action = %s, subject = %s, before = %s, document = %s, changes = %s, problems = %s", changed)

    @staticmethod
    def _note_new(rows: Sequence[BatchRow]) -> None:
        changed = []
        for row in BatchRow.objects.filter(id__in=[row.id for row in rows]).only("problems", "file", "sheet", "row"):
            note = problem("new-beside-earlier", row.file, row.row, sheet=row.sheet)
            changed.append((_json([*_problems(row.problems), note]), row.id))
        _update("problems = %s", changed)

    def add_exchange(self, chunk: Sequence[SourceRecord | Problem], drafts: Sequence[Draft]) -> None:
        """Plan one chunk of an export: each draft says itself which record or authority it is."""
        drafts = followed(drafts)
        usable = [draft for draft in drafts if not draft.is_refused]
        records = [draft.subject for draft in usable if draft.kind in {"record", "removed"}]
        present = {("record", id_): found for id_, found in _records(records).items()}
        present |= _entries({(draft.kind, draft.subject) for draft in usable if isinstance(draft.value, Authority)})
        self._learn(drafts)
        bases = self._bases(present)
        decided = iter(drafts)
        rows = [
            self._problem_row(one) if isinstance(one, Problem) else self._decide_exchange(next(decided), present, bases)
            for one in chunk
        ]
        self._write(rows)

    def _bases(self, present: Mapping[tuple[str, str], Present]) -> dict[tuple[str, str], str]:
        """(kind, subject) → what the export said of it before, as far as its audience may see that now.

        What never came in by an export is compared with the archive itself; authorities always are.
        """
        documents = {subject: found.document for (kind, subject), found in present.items() if kind == "record"}
        for source in dict.fromkeys((exchange.SOURCE, self.source)):
            earlier = latest(source, documents)
            before = _drafts([one.id for one in earlier.values()])
            documents |= {subject: before[one.id] for subject, one in earlier.items()}
        authorities = {key: found.document for key, found in present.items() if key[0] != "record"}
        seen = authorities_as_seen(self._audience, list(authorities.values()))
        bases = {("record", id_): text for id_, text in records_as_seen(self._audience, documents).items()}
        return bases | dict(zip(authorities, seen, strict=True))

    def _learn(self, drafts: Sequence[Draft]) -> None:
        """Which of the authorities that these drafts name are in the archive."""
        wanted: set[tuple[str, str]] = set()
        for draft in drafts:
            if isinstance(draft.value, Description) and not draft.is_refused:
                wanted |= keys_of(draft.value)
        for chunk in chunked(sorted({key for _, key in wanted - self._named})):
            live = Entry.objects.filter(key__in=chunk, state=Entry.LIVE).values_list("kind", "key")
            self._named.update((kind, key) for kind, key in live)

    def _decide_exchange(
        self, draft: Draft, present: Mapping[tuple[str, str], Present], bases: Mapping[tuple[str, str], str]
    ) -> NewRow:
        fingerprint = draft.found.fingerprint
        if (refusal := self._refusal(draft)) is not None:
            refused = Draft(draft.found, draft.value, draft.kind, problems=(*draft.problems, *refusal))
            return self._row(refused, fingerprint, Decision(BatchRow.REFUSE))
        document = encode(draft.value)
        if draft.is_merged:
            return self._row(draft, fingerprint, Decision(BatchRow.LEAVE, draft.subject), document)
        kind = "record" if draft.kind == "removed" else draft.kind
        found = present.get((kind, draft.subject))
        if kind != "record":
            self._named.add((kind, draft.subject))
        if draft.kind == "removed":
            decision = self._remove(draft.subject, found)
        elif found is None:
            decision = Decision(BatchRow.CREATE, draft.subject)
        else:
            base = bases[kind, draft.subject]
            decision = decide(draft.subject, document, base, found, is_authority=kind != "record")
        return self._row(draft, fingerprint, decision, document)

    def _remove(self, subject: str, found: Present | None) -> Decision:
        """A tombstone removes. For an audience that may not see the record it is gone anyway, and nothing is said."""
        if found is None:
            return Decision(BatchRow.REMOVE, subject)
        if not found.is_live:
            return Decision(BatchRow.LEAVE, subject, found.revision)
        if not may_see(self._audience, found.seen_by):
            return Decision(BatchRow.LEAVE)  # without its subject: no later import is compared with this row
        return Decision(BatchRow.REMOVE, subject, found.revision)

    def _refusal(self, draft: Draft) -> tuple[Problem, ...] | None:
        """Problems to add to a row of an export that is kept out; None for one that comes in."""
        if draft.is_refused:
            return ()
        place = (draft.found.file, draft.found.row)
        if self._matcher.is_key_taken(f"{draft.kind if isinstance(draft.value, Authority) else ''} {draft.subject}"):
            return (problem("key-twice", *place, key=draft.subject),)
        if isinstance(draft.value, Description) and (unknown := sorted(keys_of(draft.value) - self._named)):
            kind, key = unknown[0]
            return (problem("authority-unknown", *place, kind=kind, key=key),)
        return None

    def _row(self, draft: Draft, fingerprint: str, decision: Decision, document: str = "") -> NewRow:
        found = draft.found
        held = document or json.dumps(found.cells)  # halves of surrogate pairs and all, which msgspec would not write
        problems = [*draft.problems, *_kept(decision, found.file, found.sheet, found.row)]
        action, subject, before, merged, changes = _columns(decision)
        return NewRow(
            batch_id=self._batch,
            action=action,
            source=self._matcher.source,
            file=found.file[:300],
            row=found.row,
            kind="record" if draft.kind == "removed" else draft.kind,
            subject=subject,
            sheet=found.sheet[:100],
            key=draft.key,
            fingerprint=fingerprint,
            heading=_heading(draft.value),
            draft=held,
            document=merged,
            changes=changes,
            problems=_json(problems),
            before=before,
        )

    def _authority_row(self, authority: Authority, found: SourceRecord) -> NewRow:
        """An authority is planned before the rows that name it."""
        entry = _entries({(authority.kind, authority.key)}).get((authority.kind, authority.key))
        decision = Decision(BatchRow.CREATE, authority.key, entry.revision if entry else None)
        draft = Draft(found, authority, kind=authority.kind)
        return self._row(draft, "", decision, encode(authority))

    def _problem_row(self, found: Problem) -> NewRow:
        return NewRow(
            batch_id=self._batch,
            action=BatchRow.REFUSE if found.severity == "refused" else BatchRow.REPORT,
            source=self._matcher.source,
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


def decide(subject: str, document: str, base: str, present: Present, *, is_authority: bool = False) -> Decision:
    """What happens to the record (or authority) `subject` whose source said `base` before and says `document` now."""
    if not present.is_live:
        return Decision(BatchRow.CREATE, subject, present.revision)
    if document in {base, present.document}:
        return Decision(BatchRow.LEAVE, subject, present.revision)
    decode: Any = decode_authority if is_authority else decode_description
    merged = merge(decode(base), decode(document), decode(present.document))
    action = BatchRow.CHANGE if merged.changes else BatchRow.LEAVE
    written = encode(merged.document)
    return Decision(
        action, subject, present.revision, "" if written == document else written, merged.changes, merged.kept
    )


def _columns(decision: Decision) -> tuple[str, str, int | None, str, str]:
    changes = msgspec.json.encode(decision.changes).decode() if decision.changes else ""
    document = decision.document if decision.action == BatchRow.CHANGE else ""
    return decision.action, decision.subject, decision.before, document, changes


def _kept(decision: Decision, file: str, sheet: str, row: int) -> list[Problem]:
    return [
        problem(
            "hand-edit-kept", file, row, sheet=sheet, field=change.field, ours=change.old[:200], theirs=change.new[:200]
        )
        for change in decision.kept
    ]


def _heading(value: Description | Authority) -> str:
    text = value.label if isinstance(value, Authority) else value.titles[0].text if value.titles else ""
    return digest(fold(text)) if text else ""


def _json(problems: Sequence[Problem]) -> str:
    return msgspec.json.encode(problems).decode() if problems else ""


def _problems(text: str) -> list[Problem]:
    return msgspec.json.decode(text, type=list[Problem]) if text else []


def _update(columns: str, values: Sequence[tuple[Any, ...]]) -> None:
    if values:
        with journal.writing(), connection.cursor() as cursor:
            cursor.executemany(f"UPDATE ingest_batchrow SET {columns} WHERE id = %s", values)  # noqa: S608 - our own names


def _records(ids: Sequence[str]) -> dict[str, Present]:
    found: dict[str, Present] = {}
    for chunk in chunked(ids):
        rows = Record.objects.filter(id__in=chunk).values_list(
            "id", "state", "revision_id", "revision__document", "seen_by"
        )
        found.update(
            (id_, Present(state == Record.LIVE, number, text, seen_by)) for id_, state, number, text, seen_by in rows
        )
    return found


def _entries(keys: set[tuple[str, str]]) -> dict[tuple[str, str], Present]:
    found: dict[tuple[str, str], Present] = {}
    for chunk in chunked(sorted({key for _, key in keys})):
        rows = Entry.objects.filter(key__in=chunk).values_list(
            "kind", "key", "state", "revision_id", "revision__document"
        )
        found.update(
            ((kind, key), Present(state == Entry.LIVE, number, text)) for kind, key, state, number, text in rows
        )
    return found


def _drafts(ids: Sequence[int]) -> dict[int, str]:
    found: dict[int, str] = {}
    for start in range(0, len(ids), 500):
        found.update(BatchRow.objects.filter(id__in=ids[start : start + 500]).values_list("id", "draft"))
    return found
