"""Authorities as an audience may see them: only those tied to a record that it may see."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import msgspec
from django.db.models import Count, Exists, OuterRef

from fonds.errors import FondsError
from fonds.records.access import visible_ties
from fonds.records.audience import Audience
from fonds.records.description import Authority, decode_authority
from fonds.records.models import Entry, Slug
from fonds.records.writing import chunked


@dataclass(frozen=True, slots=True)
class EntryView:
    """An authority as one audience may see it. `records` counts its visible records."""

    authority: Authority
    slug: str
    """Its present address; a page asked for under another one redirects here."""
    records: int


def entry(kind: str, slug: str, audience: Audience) -> EntryView:
    """The authority at an address, old addresses included. Raises FondsError authority-missing."""
    address = (
        Slug.objects.select_related("entry__revision").filter(kind=kind, slug=slug, entry__state=Entry.LIVE).first()
    )
    if address is not None:
        found = address.entry
        count = visible_ties(audience).filter(kind=kind, key=found.key).values("record").distinct().count()
        if count or audience >= Audience.ARCHIVIST:
            return EntryView(next(as_seen([decode_authority(found.revision.document)], audience)), found.slug, count)
    raise FondsError("authority-missing", kind=kind, slug=slug)


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
    """(kind, key) → (label, slug) of those authorities that have a visible record."""
    wanted = set(keys)
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
