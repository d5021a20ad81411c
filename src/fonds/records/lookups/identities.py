"""Which authority an identifier of another register belongs to, and what readers' words are names of."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from fonds.records.description import Authority, decode_authority
from fonds.records.found_names import heading_of
from fonds.records.models import Entry, EntryIdentifier, Judgement, NameKey
from fonds.records.writing import chunked

Identified = tuple[str, str, str]
"""(kind, scheme, value): an identifier elsewhere, of an authority of this kind."""


def keys_by_identifier(wanted: Iterable[Identified]) -> dict[Identified, str]:
    """Each identifier that exactly one live authority of its kind has → the authority's key."""
    by_value: defaultdict[tuple[str, str], list[Identified]] = defaultdict(list)
    for one in wanted:
        by_value[one[1:]].append(one)
    owners: defaultdict[Identified, set[str]] = defaultdict(set)
    for chunk in chunked(sorted({value for _, value in by_value})):
        rows = EntryIdentifier.objects.filter(value__in=chunk, entry__state=Entry.LIVE)
        for scheme, value, kind, key in rows.values_list("scheme", "value", "entry__kind", "entry__key"):
            for one in by_value.get((scheme, value), ()):
                if one[0] == kind:
                    owners[one].add(key)
    return {one: keys.pop() for one, keys in owners.items() if len(keys) == 1}


def entries_sharing(use: str, keys: Sequence[str], kind: str = "") -> dict[str, set[int]]:
    """Name key → ids of the live entries that have it; of one kind, or of all."""
    found: defaultdict[str, set[int]] = defaultdict(set)
    for chunk in chunked(sorted(set(keys))):
        rows = NameKey.objects.filter(use=use, key__in=chunk, entry__state=Entry.LIVE)
        rows = rows.filter(entry__kind=kind) if kind else rows
        for key, entry in rows.values_list("key", "entry_id"):
            found[key].add(entry)
    return found


def documents_of(entries: Iterable[int]) -> dict[int, Authority]:
    """The authorities of these entries, by the entries' primary keys."""
    wanted = sorted(entries)
    found: dict[int, Authority] = {}
    for start in range(0, len(wanted), 500):
        rows = Entry.objects.filter(pk__in=wanted[start : start + 500]).values_list("pk", "revision__document")
        found.update((entry, decode_authority(document)) for entry, document in rows)
    return found


def decided_forms(forms: Sequence[str]) -> dict[str, set[int]]:
    """Each form that somebody decided to mean a live authority → the entry of that authority."""
    by_heading = {heading_of(form): form for form in forms}
    found: defaultdict[str, set[int]] = defaultdict(set)
    for chunk in chunked(sorted(by_heading)):
        taken = Judgement.objects.filter(heading__in=chunk, verdict=Judgement.SAME).values_list(
            "heading", "kind", "key"
        )
        for heading, kind, key in taken:
            entries = Entry.objects.filter(kind=kind, key=key, state=Entry.LIVE).values_list("pk", flat=True)
            found[by_heading[heading]].update(entries)
    return dict(found)
