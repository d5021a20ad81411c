"""Merges and imports: an older file names what was merged here since, another names merges that were not done here.

What was merged here stays merged: records name the survivor, and what an older export says of the one that is gone is
left. What a file says was merged is followed where the other is not there, and left alone where it stands by itself.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

import msgspec

from fonds.ingest.authorities.entries import Draft
from fonds.ingest.draft import Draft as ExportDraft
from fonds.ingest.problems import problem
from fonds.records.description import Authority, decode_authority
from fonds.records.description.combining import added
from fonds.records.merges import following, survivors
from fonds.records.models import Entry
from fonds.records.ties import Key, keys_of
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


def followed(drafts: Sequence[ExportDraft]) -> list[ExportDraft]:
    """The drafts of an export as they are after the merges that were done here."""
    usable = [draft for draft in drafts if not draft.is_refused]
    named = {key for draft in usable if not isinstance(draft.value, Authority) for key in keys_of(draft.value)}
    named |= {(one.kind, one.key) for draft in usable if isinstance(one := draft.value, Authority)}
    into = survivors(named)
    absorbed = {
        (one.kind, key): one.key for draft in usable if isinstance(one := draft.value, Authority) for key in one.merged
    }
    standing = standing_of(absorbed.items())
    grown = _grown({(one.kind, one.key) for draft in usable if isinstance(one := draft.value, Authority)})
    return [draft if draft.is_refused else _followed(draft, into, standing, grown) for draft in drafts]


def _grown(keys: set[Key]) -> dict[Key, Authority]:
    """Those of the authorities that others were merged into, as they are."""
    found: dict[Key, Authority] = {}
    for chunk in chunked(sorted({key for _, key in keys})):
        rows = Entry.objects.filter(key__in=chunk, state=Entry.LIVE, absorbed__isnull=False).distinct()
        found.update(((kind, key), decode_authority(text)) for kind, key, text in rows.values_list(*_COLUMNS))
    return found


_COLUMNS = ("kind", "key", "revision__document")


def _followed(draft: ExportDraft, into: dict[Key, Key], standing: set[Key], grown: dict[Key, Authority]) -> ExportDraft:
    value = draft.value
    if not isinstance(value, Authority):
        return replace(draft, value=following(value, into)) if keys_of(value) & into.keys() else draft
    here = (value.kind, value.key)
    facts = {"kind": value.kind, "key": value.key}
    if here in into:
        note = problem("authority-was-merged", draft.found.file, draft.found.row, **facts, into=into[here][1])
        return replace(draft, problems=(*draft.problems, note), is_merged=True)
    if here in grown and set(grown[here].merged) - set(value.merged):  # it was exported before the merge
        value = added(grown[here], value)
        draft = replace(draft, value=value)
    stays = [key for key in value.merged if (value.kind, key) in standing]
    if not stays:
        return draft
    facts["key"] = stays[0]
    warning = problem("authority-stands", draft.found.file, draft.found.row, **facts, into=value.key)
    merged = tuple(key for key in value.merged if key not in stays)
    return replace(draft, value=msgspec.structs.replace(value, merged=merged), problems=(*draft.problems, warning))


def standing_of(said: Iterable[tuple[Key, str]]) -> set[Key]:
    """Of (authority, key that it is said to be merged into): those that live here, or were merged into another."""
    wanted = dict(said)
    found: set[Key] = set()
    into = survivors(wanted)
    for chunk in chunked(sorted({key for _, key in wanted})):
        live = Entry.objects.filter(key__in=chunk, state=Entry.LIVE).values_list("kind", "key")
        found.update(one for one in live if one in wanted)
    return found | {key for key, (_, survivor) in into.items() if survivor != wanted[key]}
