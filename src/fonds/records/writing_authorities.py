"""How the actions write authorities: the document, and the tables that follow from it.

    names → NameKey   identifiers → EntryIdentifier   broader, ties → EntryTie   merged → Entry.into of those merged

Only `records/actions` call this. What was merged follows the document of the survivor: a key that appears in its
`merged` leads there from then on, and one that is taken out again is an authority of its own as before. So putting
an earlier document back undoes a merge.
"""

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from django.db import connection

from fonds.errors import FondsError
from fonds.normalise.text import fold
from fonds.records import journal
from fonds.records.audience import Audience
from fonds.records.columns import storable
from fonds.records.description import Authority, decode_authority, encode
from fonds.records.models import Entry, EntryIdentifier, EntryTie
from fonds.records.name_keys import replace_keys
from fonds.records.ties import Key
from fonds.records.writing import Stamp, chunked, insert_revisions

LONGEST_SCHEME, LONGEST_IDENTIFIER = 60, 200
LONGEST_ROLE, LONGEST_KEY = 60, 100
_NOBODY: frozenset[Key] = frozenset()


@dataclass(frozen=True, slots=True)
class _Present:
    pk: int
    state: str
    into: str


def write_authorities(authorities: Sequence[Authority], stamp: Stamp, merging: AbstractSet[Key] = _NOBODY) -> list[int]:
    """Write each authority and return the journal numbers, in order.

    `merging` are live authorities that one of them may name as merged into it; the caller rewrites the records that
    name them. Raises FondsError authority-merged for one that was merged away, authority-live for a name in `merged`
    that still stands by itself.
    """
    if not authorities:
        return []
    with journal.writing():
        keys = [(one.kind, one.key) for one in authorities]
        present = _present(keys)
        _require_unmerged(keys, present)
        first = journal.last_number() + 1
        lines = _lines(authorities, present, first)
        insert_revisions(lines, stamp)
        _upsert(authorities, first)
        written = _present(keys)
        _project({written[key].pk: one for key, one in zip(keys, authorities, strict=True)})
        _follow_merges(dict(zip(keys, authorities, strict=True)), written, stamp, merging)
    return [line[0] for line in lines]


def _present(keys: Iterable[Key]) -> dict[Key, _Present]:
    wanted = set(keys)
    found: dict[Key, _Present] = {}
    for chunk in chunked(sorted({key for _, key in wanted})):
        rows = Entry.objects.filter(key__in=chunk).values_list("kind", "key", "pk", "state", "into__key")
        found.update(((kind, key), _Present(pk, state, into or "")) for kind, key, pk, state, into in rows)
    return {key: one for key, one in found.items() if key in wanted}


def _require_unmerged(keys: Iterable[Key], present: dict[Key, _Present]) -> None:
    for kind, key in keys:
        if (one := present.get((kind, key))) and one.state == Entry.MERGED:
            raise FondsError("authority-merged", kind=kind, slug=key, into=one.into)


def _lines(
    authorities: Sequence[Authority], present: dict[Key, _Present], first: int
) -> list[tuple[int, str, str, str, str, int]]:
    states = {key: one.state for key, one in present.items()}
    lines: list[tuple[int, str, str, str, str, int]] = []
    for number, one in enumerate(authorities, start=first):
        state = states.get((one.kind, one.key), "")
        action = {"": "created", Entry.LIVE: "changed"}.get(state, "revived")
        states[one.kind, one.key] = Entry.LIVE
        lines.append((number, one.kind, one.key, action, encode(one), int(Audience.PUBLIC)))
    return lines


def _upsert(authorities: Sequence[Authority], first: int) -> None:
    """The entries, and the address of each that is new: its key, unless that is another's old address."""
    rows = [
        (one.kind, one.key, one.key, one.label, fold(one.label), number, Entry.LIVE)
        for number, one in enumerate(authorities, start=first)
    ]
    with connection.cursor() as cursor:
        cursor.executemany(
            'INSERT INTO records_entry (kind, "key", slug, label, heading, revision_id, state)'
            " VALUES (%s, %s, %s, %s, %s, %s, %s)"
            ' ON CONFLICT (kind, "key") DO UPDATE SET label = excluded.label, heading = excluded.heading,'
            " revision_id = excluded.revision_id, state = excluded.state",
            rows,
        )
        cursor.executemany(
            "INSERT INTO records_slug (kind, slug, entry_id)"
            ' SELECT kind, slug, id FROM records_entry WHERE kind = %s AND "key" = %s'
            " ON CONFLICT (kind, slug) DO NOTHING",
            [(one.kind, one.key) for one in authorities],
        )


def _project(authorities: dict[int, Authority]) -> None:
    """Write anew what the tables say of the documents of these entries (by their primary keys)."""
    for chunk in chunked([str(pk) for pk in authorities]):
        for model in (EntryIdentifier, EntryTie):
            model.objects.filter(entry_id__in=[int(pk) for pk in chunk]).delete()
    EntryIdentifier.objects.bulk_create(
        EntryIdentifier(
            entry_id=pk,
            scheme=storable(identifier.scheme, LONGEST_SCHEME),
            value=storable(identifier.value, LONGEST_IDENTIFIER),
        )
        for pk, one in authorities.items()
        for identifier in one.identifiers
    )
    EntryTie.objects.bulk_create(
        EntryTie(entry_id=pk, role=storable(role, LONGEST_ROLE), key=storable(key, LONGEST_KEY))
        for pk, one in authorities.items()
        for role, key in named_by(one)
    )
    replace_keys((Entry(pk=pk), one) for pk, one in authorities.items())


def named_by(authority: Authority) -> Iterable[tuple[str, str]]:
    """(role, key) of every other authority of its kind that it names."""
    if authority.broader:
        yield "broader", authority.broader
    yield from ((tie.kind, tie.key) for tie in authority.ties if tie.key)


def _follow_merges(
    authorities: dict[Key, Authority], present: dict[Key, _Present], stamp: Stamp, merging: AbstractSet[Key]
) -> None:
    held: dict[int, list[Entry]] = {}
    for chunk in chunked([str(one.pk) for one in present.values()]):
        for entry in Entry.objects.filter(into_id__in=[int(pk) for pk in chunk]).select_related("revision"):
            held.setdefault(entry.into_id or 0, []).append(entry)
    for key, authority in authorities.items():
        into = present[key].pk
        before = held.get(into, [])
        if authority.merged or before:
            _absorb(authority, into, {entry.key for entry in before}, stamp, merging)
            _release([entry for entry in before if entry.key not in authority.merged], stamp)


def _absorb(authority: Authority, into: int, held: set[str], stamp: Stamp, merging: AbstractSet[Key]) -> None:
    for key in dict.fromkeys(authority.merged):
        if key in held or key == authority.key:
            continue
        entry = Entry.objects.select_related("revision").filter(kind=authority.kind, key=key).first()
        if entry is not None and entry.state == Entry.MERGED:  # it was merged into one that is merged here now
            Entry.objects.filter(pk=entry.pk).update(into_id=into)
            continue
        if entry is not None and entry.state == Entry.LIVE and (authority.kind, key) not in merging:
            raise FondsError("authority-live", kind=authority.kind, slug=key, into=authority.key)
        document = entry.revision.document if entry else encode(Authority(kind=authority.kind, key=key))
        _line(authority.kind, key, "merged", document, stamp)
        Entry.objects.filter(kind=authority.kind, key=key).update(state=Entry.MERGED, into_id=into)


def _release(entries: Sequence[Entry], stamp: Stamp) -> None:
    """Authorities of their own again; what had been merged into one of them goes with it."""
    merged_into = {
        key: entry for entry in entries for key in decode_authority(entry.revision.document).merged if key != entry.key
    }
    for entry in entries:
        if entry.key in merged_into:
            Entry.objects.filter(pk=entry.pk).update(into_id=merged_into[entry.key].pk)
        else:
            _line(entry.kind, entry.key, "revived", entry.revision.document, stamp)
            Entry.objects.filter(pk=entry.pk).update(state=Entry.LIVE, into_id=None)


def _line(kind: str, key: str, action: str, document: str, stamp: Stamp) -> None:
    """One journal line of an authority that is written as a consequence; the entry is made where there is none."""
    number = journal.last_number() + 1
    insert_revisions([(number, kind, key, action, document, int(Audience.ARCHIVIST))], stamp)
    label = decode_authority(document).label
    with connection.cursor() as cursor:
        cursor.execute(
            'INSERT INTO records_entry (kind, "key", slug, label, heading, revision_id, state)'
            " VALUES (%s, %s, %s, %s, %s, %s, %s)"
            ' ON CONFLICT (kind, "key") DO UPDATE SET revision_id = excluded.revision_id',
            [kind, key, key, label, fold(label), number, Entry.MERGED],
        )
        cursor.execute(
            "INSERT INTO records_slug (kind, slug, entry_id)"
            ' SELECT kind, slug, id FROM records_entry WHERE kind = %s AND "key" = %s'
            " ON CONFLICT (kind, slug) DO NOTHING",
            [kind, key],
        )
