"""Authorities as an audience may see them: only those tied to a record that it may see."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import msgspec
from django.db.models import Count, Exists, OuterRef

from fonds.errors import FondsError
from fonds.records.access import visible_ties
from fonds.records.audience import Audience
from fonds.records.description import Authority, AuthorityTie, decode_authority
from fonds.records.merges import survivors
from fonds.records.models import Entry, EntryIdentifier, EntryTie, Revision, Slug
from fonds.records.writing import AUTHORITY_FILE, chunked


@dataclass(frozen=True, slots=True)
class EntryView:
    """An authority as one audience may see it. `records` counts its visible records."""

    authority: Authority
    slug: str
    """Its present address; a page asked for under another one redirects here."""
    records: int


def entry(kind: str, slug: str, audience: Audience) -> EntryView:
    """The authority at an address, old ones and those of what was merged into it included.

    Raises FondsError authority-missing, the same whether there is none or the audience may not see it.
    """
    found = _at(kind, slug)
    if found is not None:
        count = visible_ties(audience).filter(kind=kind, key=found.key).values("record").distinct().count()
        if count or audience >= Audience.ARCHIVIST:
            return EntryView(next(as_seen([decode_authority(found.revision.document)], audience)), found.slug, count)
    raise FondsError("authority-missing", kind=kind, slug=slug)


def _at(kind: str, slug: str) -> Entry | None:
    """The live entry at an address; at that of one that was merged, the one that it was merged into."""
    address = Slug.objects.select_related("entry__revision").filter(kind=kind, slug=slug).first()
    if address is None or address.entry.state == Entry.LIVE:
        return address.entry if address else None
    key = survivors([(kind, address.entry.key)]).get((kind, address.entry.key))
    live = Entry.objects.select_related("revision").filter(kind=kind, state=Entry.LIVE)
    return live.filter(key=key[1]).first() if key else None


def as_seen(authorities: Iterable[Authority], audience: Audience) -> Iterator[Authority]:
    """The authorities, without those wider, earlier, later … ones that the audience may not see."""
    found = list(authorities)
    named = {(one.kind, key) for one in found for key in (one.broader, *(tie.key for tie in one.ties)) if key}
    visible = labels(named, audience) if named else {}
    for one in found:
        if named:
            broader = one.broader if (one.kind, one.broader) in visible else ""
            ties = tuple(tie for tie in one.ties if not tie.key or (one.kind, tie.key) in visible)
            yield msgspec.structs.replace(one, broader=broader, ties=ties)
        else:
            yield one


def entries(kind: str, audience: Audience) -> list[EntryView]:
    """All authorities of a kind that have a visible record, by label."""
    ties = visible_ties(audience).filter(kind=kind)
    counts = dict(ties.values_list("key").annotate(count=Count("record", distinct=True)))
    found: list[EntryView] = []
    for chunk in chunked(sorted(counts)):
        rows = Entry.objects.select_related("revision").filter(kind=kind, key__in=chunk, state=Entry.LIVE)
        seen = as_seen([decode_authority(row.revision.document) for row in rows], audience)
        found.extend(EntryView(one, row.slug, counts[row.key]) for one, row in zip(seen, rows, strict=True))
    return sorted(found, key=lambda view: view.authority.label.casefold())


def authorities(kind: str, audience: Audience) -> list[Authority]:
    """The same authorities, uncounted and by key: counting reads every tie, which is dear in a large archive."""
    ties = visible_ties(audience).filter(kind=kind, key=OuterRef("key"))
    rows = Entry.objects.filter(Exists(ties), kind=kind, state=Entry.LIVE).order_by("key")
    return list(as_seen(map(decode_authority, rows.values_list("revision__document", flat=True)), audience))


def labels(keys: Iterable[tuple[str, str]], audience: Audience) -> dict[tuple[str, str], tuple[str, str]]:
    """(kind, key) → (label, slug) of those authorities that have a visible record.

    One that was merged answers with the one that it was merged into.
    """
    wanted = set(keys)
    found = _labels(wanted, audience)
    into = survivors(wanted - found.keys()) if len(found) < len(wanted) else {}
    if into:
        standing = _labels(set(into.values()), audience)
        found |= {key: standing[other] for key, other in into.items() if other in standing}
    return found


def survivors_seen(keys: Iterable[tuple[str, str]], audience: Audience) -> dict[tuple[str, str], tuple[str, str]]:
    """Key of an authority that was merged → that of the one it was merged into, if the audience may see that one."""
    into = survivors(keys)
    seen = _labels(set(into.values()), audience) if into else {}
    return {key: other for key, other in into.items() if other in seen}


def _labels(wanted: set[tuple[str, str]], audience: Audience) -> dict[tuple[str, str], tuple[str, str]]:
    kinds = sorted({kind for kind, _ in wanted})  # without them no index is of use
    found: dict[tuple[str, str], tuple[str, str]] = {}
    for chunk in chunked(sorted({key for _, key in wanted})):
        rows = Entry.objects.filter(kind__in=kinds, key__in=chunk, state=Entry.LIVE)
        if audience < Audience.ARCHIVIST:
            # one visible record is enough: counting all of them would read every tie of a frequent name
            rows = rows.filter(Exists(visible_ties(audience).filter(kind=OuterRef("kind"), key=OuterRef("key"))))
        found.update(
            ((kind, key), (label, slug))
            for kind, key, label, slug in rows.values_list("kind", "key", "label", "slug")
            if (kind, key) in wanted
        )
    return found


def listed(keys: Iterable[tuple[str, str]]) -> set[tuple[str, str]]:
    """Those live authorities that a file of authorities ever listed: they are known apart from all records.

    What records are tied to them changes nothing of that, so that it tells of none.
    """
    wanted = set(keys)
    found: set[tuple[str, str]] = set()
    for chunk in chunked(sorted({key for _, key in wanted})):
        lines = Revision.objects.filter(
            subject_kind=OuterRef("kind"), subject=OuterRef("key"), by__startswith=AUTHORITY_FILE
        )
        rows = Entry.objects.filter(Exists(lines), key__in=chunk, state=Entry.LIVE)
        found.update(rows.values_list("kind", "key"))
    return found & wanted


def addressed(slugs: Iterable[tuple[str, str]], audience: Audience) -> dict[tuple[str, str], str]:
    """(kind, slug) → key of those authorities that have, or once had, this address, and a visible record."""
    wanted = set(slugs)
    rows = Slug.objects.filter(slug__in={slug for _, slug in wanted}, entry__state=Entry.LIVE)
    found = {
        (kind, slug): key
        for kind, slug, key in rows.values_list("kind", "slug", "entry__key")
        if (kind, slug) in wanted
    }
    visible = labels({(kind, key) for (kind, _), key in found.items()}, audience) if found else {}
    return {address: key for address, key in found.items() if (address[0], key) in visible}


def by_identifier(scheme: str, value: str, audience: Audience) -> list[EntryView]:
    """The authorities that another register knows by this value, as far as the audience may see them."""
    found = EntryIdentifier.objects.filter(scheme=scheme, value=value, entry__state=Entry.LIVE).order_by("entry_id")
    views = (_view(one, audience) for one in found.values_list("entry__kind", "entry__slug"))
    return [view for view in views if view]


def _view(address: tuple[str, str], audience: Audience) -> EntryView | None:
    try:
        return entry(*address, audience)
    except FondsError:
        return None


@dataclass(frozen=True, slots=True)
class Succession:
    """The bodies before and after one, whichever of the two said so."""

    predecessors: tuple[AuthorityTie, ...]
    successors: tuple[AuthorityTie, ...]


_CONVERSE = {"predecessor": "successor", "successor": "predecessor"}


def succession(authority: Authority, audience: Audience) -> Succession:
    """What came before and after: as the authority says, and as the others say that the audience may see."""
    ties = [tie for tie in authority.ties if tie.kind in _CONVERSE]
    rows = EntryTie.objects.filter(key=authority.key, role__in=_CONVERSE, entry__kind=authority.kind)
    naming = rows.filter(entry__state=Entry.LIVE).order_by("pk").values_list("entry__key", "entry__revision__document")
    named = {tie.key for tie in ties}
    others = [(key, document) for key, document in naming if key not in named]
    seen = labels(((authority.kind, key) for key in named | {key for key, _ in others} if key), audience)
    said = [
        msgspec.structs.replace(tie, kind=_CONVERSE[tie.kind], key=key, found=seen[authority.kind, key][0])
        for key, document in dict(others).items()
        if (authority.kind, key) in seen
        for tie in decode_authority(document).ties
        if tie.key == authority.key and tie.kind in _CONVERSE
    ]
    shown = [tie for tie in [*ties, *said] if not tie.key or (authority.kind, tie.key) in seen]
    return Succession(
        tuple(tie for tie in shown if tie.kind == "predecessor"), tuple(tie for tie in shown if tie.kind == "successor")
    )
