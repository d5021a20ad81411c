"""Exports that were written for an audience: what it may not see is not in them, which says nothing about it."""

from collections.abc import Iterable, Mapping, Sequence

from fonds.records.access import as_seen_by, related_ids, visible_to
from fonds.records.audience import Audience
from fonds.records.description import Description, decode_authority, decode_description, encode
from fonds.records.lookups.authorities import as_seen
from fonds.records.writing import chunked


def records_as_seen(audience: Audience, documents: Mapping[str, str]) -> dict[str, str]:
    """The documents of these records (by id) without what `audience` may not see: what its export could have said."""
    if audience >= Audience.ARCHIVIST:
        return dict(documents)
    found = {id_: decode_description(document) for id_, document in documents.items()}
    visible = _visible(audience, found.values())
    return {id_: encode(as_seen_by(audience, description, visible)) for id_, description in found.items()}


def authorities_as_seen(audience: Audience, documents: Sequence[str]) -> list[str]:
    """The same for documents of authorities, in their order."""
    if audience >= Audience.ARCHIVIST:
        return list(documents)
    return [encode(one) for one in as_seen(map(decode_authority, documents), audience)]


def _visible(audience: Audience, descriptions: Iterable[Description]) -> set[str]:
    """Those of the records that these descriptions name which `audience` may see."""
    named = set().union(*(related_ids(description) for description in descriptions))
    found: set[str] = set()
    for chunk in chunked(sorted(named)):
        found.update(visible_to(audience).filter(id__in=chunk).values_list("id", flat=True))
    return found
