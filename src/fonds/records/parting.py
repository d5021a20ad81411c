"""What two authorities become together, and one in parts: the documents before anything is written.

The preview shows them and the actions write them, so that what was shown is what is done.
"""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import msgspec
from django.db.models import QuerySet

from fonds.errors import FondsError
from fonds.normalise.slugs import slug
from fonds.normalise.text import fold
from fonds.records.description import Authority, Description, Identifier, Name, Role, Witness, decode_authority
from fonds.records.description.combining import combined
from fonds.records.merges import survivors
from fonds.records.models import Entry, EntryTie, Record, Slug, Tie
from fonds.records.writing import CHUNK

SPLIT: Final = "split from {key}"
"""The basis of who is meant after a split."""


@dataclass(frozen=True, slots=True)
class Part:
    """What is to go over to an authority of its own."""

    names: tuple[str, ...]
    """Names as they stand in the authority; the first becomes the heading of the new one."""
    identifiers: tuple[str, ...] = ()
    """As `wikidata:Q1`."""
    records: tuple[str, ...] = ()
    """Ids of the records in which the new one is meant; without any, those that give one of the names."""


@dataclass(frozen=True, slots=True)
class Halves:
    """An authority in two: what stays, and what goes."""

    rest: Authority
    new: Authority


def live_entry(kind: str, name: str) -> Entry:
    """The live authority with this key or address. Raises FondsError authority-missing, authority-merged."""
    entries = Entry.objects.select_related("revision").filter(kind=kind)
    found = entries.filter(key=name).first() or entries.filter(slugs__slug=name).first()
    if found is None or found.state == Entry.REMOVED:
        raise FondsError("authority-missing", kind=kind, slug=name)
    if found.state == Entry.MERGED:
        into = survivors([(kind, found.key)]).get((kind, found.key), (kind, "?"))
        raise FondsError("authority-merged", kind=kind, slug=name, into=into[1])
    return found


def together(gone: Entry, stays: Entry) -> Authority:
    """What stays, with all names, identifiers and facts of the one that goes. Raises FondsError merge-itself."""
    if gone.pk == stays.pk:
        raise FondsError("merge-itself", slug=stays.key)
    return combined(decode_authority(stays.revision.document), decode_authority(gone.revision.document))


def naming(kind: str, key: str) -> QuerySet[Entry]:
    """The live authorities whose documents name this one."""
    ties = EntryTie.objects.filter(key=key, entry__kind=kind, entry__state=Entry.LIVE)
    return Entry.objects.select_related("revision").filter(pk__in=ties.values("entry_id")).order_by("pk")


def renamed(authority: Authority, old: str, new: str) -> Authority:
    """The authority with `new` wherever it names the authority `old`; a tie to itself falls away."""
    ties = tuple(
        msgspec.structs.replace(tie, key=new) if tie.key == old else tie
        for tie in authority.ties
        if not (tie.key == old and new == authority.key)
    )
    broader = new if authority.broader == old else authority.broader
    return msgspec.structs.replace(
        authority, ties=tuple(dict.fromkeys(ties)), broader="" if broader == authority.key else broader
    )


def halves(entry: Entry, part: Part) -> Halves:
    """What the authority becomes when the part goes.

    Raises FondsError split-name-unknown, split-identifier-unknown, split-leaves-nothing.
    """
    whole = decode_authority(entry.revision.document)
    going = [_named(whole, text) for text in part.names]
    if set(whole.names) <= set(going):
        raise FondsError("split-leaves-nothing", kind=whole.kind, slug=whole.key)
    taken = [_identified(whole, text) for text in part.identifiers]
    heading, *others = going
    names = (msgspec.structs.replace(heading, kind="authorised"), *others)
    new = Authority(
        kind=whole.kind,
        key=free_key(whole.kind, heading.text),
        type=whole.type,
        names=names,
        identifiers=tuple(taken),
        source=whole.source,
    )
    rest = msgspec.structs.replace(
        whole,
        names=tuple(name for name in whole.names if name not in going),
        identifiers=tuple(one for one in whole.identifiers if one not in taken),
    )
    return Halves(rest, new)


def _named(whole: Authority, text: str) -> Name:
    found = next((name for name in whole.names if fold(name.text) == fold(text)), None)
    if found is None:
        known = ", ".join(f"“{name.text}”" for name in whole.names)
        raise FondsError("split-name-unknown", kind=whole.kind, slug=whole.key, name=text, known=known)
    return found


def _identified(whole: Authority, text: str) -> Identifier:
    scheme, _, value = text.partition(":")
    found = next((one for one in whole.identifiers if (one.scheme, one.value) == (scheme.strip(), value.strip())), None)
    if found is None:
        known = ", ".join(f"{one.scheme}:{one.value}" for one in whole.identifiers) or "none"
        raise FondsError("split-identifier-unknown", kind=whole.kind, slug=whole.key, identifier=text, known=known)
    return found


def free_key(kind: str, text: str) -> str:
    """A key that no authority of the kind has or had, for one called `text`."""
    base, number = slug(text), 1
    while True:
        key = base if number == 1 else f"{base}-{number}"
        is_taken = (
            Entry.objects.filter(kind=kind, key=key).exists() or Slug.objects.filter(kind=kind, slug=key).exists()
        )
        if not is_taken:
            return key
        number += 1


def records_naming(kind: str, key: str) -> QuerySet[Record]:
    """The live records that name the authority, by id."""
    ties = Tie.objects.filter(kind=kind, key=key)
    return Record.objects.select_related("revision").filter(pk__in=ties.values("record_id")).order_by("pk")


def chunks_of_records(kind: str, key: str) -> Iterator[list[Record]]:
    """The same, a chunk at a time; each chunk may be changed before the next."""
    found, after = records_naming(kind, key), ""
    while rows := list(found.filter(pk__gt=after)[:CHUNK]):
        yield rows
        after = rows[-1].pk


def reassigned(description: Description, halved: Halves, part: Part, by: str) -> Description:
    """The description with the new authority where it is meant.

    That is every role of a record that was named; else each that gives one of the names that went over.
    """
    kind, old, new = halved.rest.kind, halved.rest.key, halved.new.key
    names = {fold(name) for name in part.names}
    basis = SPLIT.format(key=old)

    def is_meant(found: str) -> bool:
        return bool(part.records) or fold(found) in names

    def roles(found: Sequence[Role]) -> tuple[Role, ...]:
        return tuple(
            msgspec.structs.replace(role, identified=new, identified_by=by, basis=basis)
            if role.identified == old and is_meant(role.found)
            else role
            for role in found
        )

    change = _PLACES[kind]
    return change(description, roles, old, new, is_meant)


Roles = Callable[[Sequence[Role]], tuple[Role, ...]]


def _in_roles(field: str) -> Callable[[Description, Roles, str, str, Callable[[str], bool]], Description]:
    def change(
        description: Description, roles: Roles, _old: str, _new: str, _is_meant: Callable[[str], bool]
    ) -> Description:
        return msgspec.structs.replace(description, **{field: roles(getattr(description, field))})

    return change


def _in_witnesses(
    description: Description, _roles: Roles, old: str, new: str, is_meant: Callable[[str], bool]
) -> Description:
    def turned(witness: Witness) -> Witness:
        is_it = witness.repository == old and is_meant(witness.repository_found)
        return msgspec.structs.replace(witness, repository=new) if is_it else witness

    return msgspec.structs.replace(description, witnesses=tuple(map(turned, description.witnesses)))


def _in_collections(
    description: Description, _roles: Roles, old: str, new: str, is_meant: Callable[[str], bool]
) -> Description:
    return msgspec.structs.replace(
        description,
        collections=tuple(
            msgspec.structs.replace(one, collection=new) if one.collection == old and is_meant("") else one
            for one in description.collections
        ),
    )


_PLACES: Final[dict[str, Callable[[Description, Roles, str, str, Callable[[str], bool]], Description]]] = {
    "agent": _in_roles("agents"),
    "place": _in_roles("places"),
    "topic": _in_roles("topics"),
    "repository": _in_witnesses,
    "collection": _in_collections,
}
"""Kind of authority → how a description names another of it."""


def require_naming(kind: str, key: str, ids: Collection[str]) -> None:
    """Raise FondsError record-missing unless every one of these records names the authority."""
    known = set(records_naming(kind, key).filter(pk__in=ids).values_list("pk", flat=True))
    for id_ in ids:
        if id_ not in known:
            raise FondsError("record-missing", id=id_, hint=f"No record of this id names the {kind} “{key}”.")
