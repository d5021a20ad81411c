"""What an import says was merged: followed where the other is not there, left alone where it stands by itself here."""

from collections.abc import Iterable, Sequence

from fonds.ingest.authorities.entries import Draft
from fonds.records.merges import survivors
from fonds.records.models import Entry
from fonds.records.ties import Key
from fonds.records.writing import chunked


def strip_standing(drafts: Sequence[Draft]) -> None:
    """Take out of `merged` what stands by itself in this archive, and report it."""
    said = {(draft.kind, key): draft.key for draft in drafts for key in draft.parts.get("merged", ())}
    standing = standing_of(said.items())
    for draft in drafts:
        keys = draft.parts.get("merged", ())
        stays = [key for key in keys if (draft.kind, key) in standing]
        if stays:
            draft.parts["merged"] = tuple(key for key in keys if key not in stays)
            draft.report("authority-stands", kind=draft.kind, key=stays[0], into=draft.key)


def standing_of(said: Iterable[tuple[Key, str]]) -> set[Key]:
    """Of (authority, key that it is said to be merged into): those that live here, or were merged into another."""
    wanted = dict(said)
    found: set[Key] = set()
    into = survivors(wanted)
    for chunk in chunked(sorted({key for _, key in wanted})):
        live = Entry.objects.filter(key__in=chunk, state=Entry.LIVE).values_list("kind", "key")
        found.update(one for one in live if one in wanted)
    return found | {key for key, (_, survivor) in into.items() if survivor != wanted[key]}
