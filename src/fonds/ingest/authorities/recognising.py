"""Which authority a draft is: by its key, the row it came by before, its identifiers, or exactly its heading.

The same name is not the same person: equal headings under contradicting identifiers are two authorities, and a
heading that several have decides nothing.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from django.db.models import Max

from fonds.ingest.authorities.entries import Draft
from fonds.ingest.models import Batch, BatchRow
from fonds.ingest.rows import counted, digest
from fonds.normalise.slugs import slug
from fonds.records.description import decode_authority
from fonds.records.merges import survivors
from fonds.records.models import Entry, EntryIdentifier, Slug
from fonds.records.ties import Key
from fonds.records.writing import chunked


class _Met(NamedTuple):
    """What the catalogue knows of one chunk of drafts."""

    states: dict[Key, str]
    kinds: dict[str, set[str]]
    """Key → the kinds that have it."""
    into: dict[Key, Key]
    owners: dict[tuple[str, str], set[Key]]
    """(scheme, value) of an identifier → who has it."""
    earlier: dict[str, list[Key]]
    """Own number, or fingerprint, of a row → the authorities that came in by such a row of this source."""
    headings: dict[str, set[Key]]
    slugs: set[tuple[str, str]]
    settled: dict[str, Key]
    """Own number, or fingerprint, of a row → its authority, which was merged into that of another row."""


class Recogniser:
    """Gives every draft of one import its kind and key, or says why it has none."""

    def __init__(self, source: str) -> None:
        """`source` is what the file is called: own numbers and equal rows are recognised within it."""
        self._source = source
        self._rows: dict[Key, int] = {}
        """Authority → the row of this import that speaks of it."""
        self._new: dict[tuple[str, str], Key] = {}
        """(scheme, value) of an identifier → the authority to which this import gives it."""

    def recognise(self, drafts: Sequence[Draft]) -> None:
        """Set kind and key of each draft. One that cannot be told apart is refused."""
        usable = [draft for draft in drafts if not draft.is_refused]
        met = self._meet(usable)
        for draft in usable:
            self._recognise(draft, met)
            if not draft.is_refused:
                self._take(draft)

    def _recognise(self, draft: Draft, met: _Met) -> None:
        if draft.key:
            self._by_key(draft, met)
            return
        if settled := met.settled.get(draft.id or fingerprint(draft)):
            draft.kind, draft.key = settled
            return
        found = self._by_earlier(draft, met) or self._by_identifier(draft, met)
        if not found and not draft.is_refused and self._has_kind(draft):
            found = self._by_heading(draft, met)
        if found:
            draft.kind, draft.key = found
        elif not draft.is_refused:
            self._make(draft, met)

    def _by_key(self, draft: Draft, met: _Met) -> None:
        kinds = met.kinds.get(draft.key, set())
        if not draft.kind and len(kinds) == 1:
            draft.kind = next(iter(kinds))
        if not self._has_kind(draft):
            return
        here = (draft.kind, draft.key)
        if here in met.into:
            draft.report("authority-was-merged", column="key", kind=draft.kind, key=draft.key, into=met.into[here][1])
            draft.key = met.into[here][1]
            return
        self._note_owners(draft, self._owners(draft, met) - {here})
        if here not in met.states:
            if here in met.slugs:
                draft.report("key-is-address", column="key", key=draft.key)
            elif not draft.names:
                draft.report("authority-unnamed")

    @staticmethod
    def _has_kind(draft: Draft) -> bool:
        if not draft.kind:
            draft.report("kind-missing")
        return bool(draft.kind)

    def _owners(self, draft: Draft, met: _Met) -> set[Key]:
        """Who has one of its identifiers, here or in a row above."""
        found: set[Key] = set()
        for one in draft.parts.get("identifiers", ()):
            mark = (one.scheme, one.value)
            found |= met.owners.get(mark, set()) | ({self._new[mark]} if mark in self._new else set())
        return {key for key in found if draft.kind in {"", key[0]}}

    @staticmethod
    def _note_owners(draft: Draft, others: set[Key]) -> None:
        if others:
            draft.report("identifier-elsewhere", kind=draft.kind, other=min(others)[1])

    def _by_identifier(self, draft: Draft, met: _Met) -> Key | None:
        owners = self._owners(draft, met)
        if draft.id and owners & self._rows.keys():  # a row that has a number of its own is one by itself
            self._note_owners(draft, owners)
            return None
        if len(owners) > 1:
            draft.report("identifiers-disagree", keys=", ".join(f"{kind} “{key}”" for kind, key in sorted(owners)))
        return owners.pop() if len(owners) == 1 else None

    def _by_earlier(self, draft: Draft, met: _Met) -> Key | None:
        """By its own number within the source; without one, by a row that said the same."""
        for key in met.earlier.get(draft.id or fingerprint(draft), ()):
            if draft.kind in {"", key[0]} and key not in self._rows:
                return key
        return None

    def _by_heading(self, draft: Draft, met: _Met) -> Key | None:
        found = sorted(key for key in met.headings.get(draft.heading, ()) if key[0] == draft.kind)
        if draft.id:  # a row that has a number of its own is another one where that number is new
            found = [key for key in found if key not in self._rows]
        if len(found) > 1:
            keys = ", ".join(f"“{key}”" for _, key in found)
            draft.report("authority-ambiguous", kind=draft.kind, value=draft.authority().label[:100], keys=keys)
        if len(found) != 1 or found[0] in self._rows:
            return None
        if _contradicts(draft, found[0]):
            draft.report("same-heading", kind=draft.kind, other=found[0][1])
            return None
        if draft.kind == "agent":
            draft.report("matched-by-heading", kind=draft.kind, key=found[0][1])
        return found[0]

    def _make(self, draft: Draft, met: _Met) -> None:
        """A new key: of the heading, with a number where it is taken; one that was removed gets its own again."""
        if not self._has_kind(draft):
            return
        if not draft.names:
            draft.report("authority-unnamed")
            return
        base, number = slug(draft.authority().label), 1
        while True:
            key = (draft.kind, base if number == 1 else f"{base}-{number}")
            if key not in self._rows and _is_free(key, draft.heading, met if number == 1 else None):
                draft.key = key[1]
                break
            number += 1
        if number > 1:
            draft.report("same-heading", kind=draft.kind, other=base)

    def _take(self, draft: Draft) -> None:
        first = self._rows.setdefault((draft.kind, draft.key), draft.found.row)
        if first != draft.found.row:
            draft.report("authority-twice", kind=draft.kind, key=draft.key, first=first)
        for one in draft.parts.get("identifiers", ()):
            self._new.setdefault((one.scheme, one.value), (draft.kind, draft.key))

    def _meet(self, drafts: Sequence[Draft]) -> _Met:
        keys = {draft.key for draft in drafts if draft.key} | {
            slug(draft.authority().label) for draft in drafts if not draft.key and draft.names
        }
        states: dict[Key, str] = {}
        kinds: defaultdict[str, set[str]] = defaultdict(set)
        slugs: set[tuple[str, str]] = set()
        for chunk in chunked(sorted(keys)):
            for kind, key, state in Entry.objects.filter(key__in=chunk).values_list("kind", "key", "state"):
                states[kind, key] = state
                kinds[key].add(kind)
            slugs.update(Slug.objects.filter(slug__in=chunk).values_list("kind", "slug"))
        into = survivors(key for key, state in states.items() if state == Entry.MERGED)
        earlier = self._earlier(drafts)
        settled = self._settled(earlier)
        return _Met(states, kinds, into, _owners(drafts), _still(earlier), _headings(drafts), slugs, settled)

    def _earlier(self, drafts: Sequence[Draft]) -> dict[str, list[Key]]:
        found: dict[str, list[Key]] = defaultdict(list)
        marks = {"key": {draft.id for draft in drafts if draft.id}}
        marks["fingerprint"] = {fingerprint(draft) for draft in drafts if not draft.id}
        for column, wanted in marks.items():
            for chunk in chunked(sorted(wanted)):
                rows = BatchRow.objects.filter(counted(), source=self._source, **{f"{column}__in": chunk})
                rows = rows.exclude(kind="record").exclude(batch__state=Batch.UNDONE)
                newest = rows.values_list("kind", "subject", column).annotate(last=Max("id")).order_by("last")
                for kind, key, mark, _ in newest:
                    found[mark].append((kind, key))
        return found

    def _settled(self, earlier: Mapping[str, Sequence[Key]]) -> dict[str, Key]:
        """Rows whose authority was merged into that of another row of the source → their own, which is gone.

        Both rows cannot say what the one authority is: what the merged one said went over when it was merged.
        """
        into = survivors(key for several in earlier.values() for key in several)
        named: defaultdict[Key, set[str]] = defaultdict(set)
        for chunk in chunked(sorted({key for _, key in into.values()})):
            rows = BatchRow.objects.filter(counted(), source=self._source, subject__in=chunk)
            rows = rows.exclude(kind="record").exclude(batch__state=Batch.UNDONE)
            for kind, key, id_, said in rows.values_list("kind", "subject", "key", "fingerprint").distinct():
                named[kind, key].add(id_ or said)
        return {
            mark: several[-1]
            for mark, several in earlier.items()
            if several[-1] in into and named[into[several[-1]]] - {mark}
        }


def fingerprint(draft: Draft) -> str:
    """Equal for drafts whose rows say the same."""
    return digest("\n".join(row.fingerprint for row in draft.rows))


def _owners(drafts: Iterable[Draft]) -> dict[tuple[str, str], set[Key]]:
    wanted = {(one.scheme, one.value) for draft in drafts for one in draft.parts.get("identifiers", ())}
    found: defaultdict[tuple[str, str], set[Key]] = defaultdict(set)
    for chunk in chunked(sorted({value for _, value in wanted})):
        rows = EntryIdentifier.objects.filter(value__in=chunk, entry__state=Entry.LIVE)
        for scheme, value, kind, key in rows.values_list("scheme", "value", "entry__kind", "entry__key"):
            if (scheme, value) in wanted:
                found[scheme, value].add((kind, key))
    return found


def _headings(drafts: Iterable[Draft]) -> dict[str, set[Key]]:
    """Folded heading → the live authorities so called; one that was merged counts as the one it was merged into."""
    found: defaultdict[str, set[Key]] = defaultdict(set)
    merged: list[tuple[str, Key]] = []
    for chunk in chunked(sorted({draft.heading for draft in drafts if not draft.key} - {""})):
        for heading, kind, key, state in Entry.objects.filter(heading__in=chunk).values_list(
            "heading", "kind", "key", "state"
        ):
            if state == Entry.LIVE:
                found[heading].add((kind, key))
            elif state == Entry.MERGED:
                merged.append((heading, (kind, key)))
    into = survivors(key for _, key in merged)
    for heading, gone in merged:
        if gone in into and not any(kind == gone[0] for kind, _ in found[heading] - set(into.values())):
            found[heading].add(into[gone])
    return found


def _still(found: dict[str, list[Key]]) -> dict[str, list[Key]]:
    """The same with the authorities that are there now, followed through merges."""
    keys = {key for several in found.values() for key in several}
    into = survivors(keys)
    live: set[Key] = set()
    for chunk in chunked(sorted({key for _, key in keys})):
        live.update(Entry.objects.filter(key__in=chunk, state=Entry.LIVE).values_list("kind", "key"))
    return {
        mark: list(dict.fromkeys(into.get(key, key) for key in several if key in live or key in into))
        for mark, several in found.items()
    }


def _contradicts(draft: Draft, key: Key) -> bool:
    """Whether a register tells the two apart."""
    entry = Entry.objects.select_related("revision").get(kind=key[0], key=key[1])
    theirs: defaultdict[str, set[str]] = defaultdict(set)
    for one in decode_authority(entry.revision.document).identifiers:
        theirs[one.scheme].add(one.value)
    return any(
        one.scheme in theirs and one.value not in theirs[one.scheme] for one in draft.parts.get("identifiers", ())
    )


def _is_free(key: Key, heading: str, met: _Met | None) -> bool:
    if met is not None and key not in met.states and key not in met.slugs:
        return True
    entry = Entry.objects.filter(kind=key[0], key=key[1]).first()
    if entry is not None:
        return entry.state == Entry.REMOVED and entry.heading == heading
    return not Slug.objects.filter(kind=key[0], slug=key[1]).exists()
