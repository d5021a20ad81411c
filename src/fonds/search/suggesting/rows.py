"""What stands in the table of suggestions for one record, or for some authorities."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from django.db.models import Count

from fonds.records.audience import Audience
from fonds.records.description import Brief, decode_authority
from fonds.records.models import Entry, Record, Tie
from fonds.records.ties import Key
from fonds.search.models import SuggestionRow
from fonds.search.suggesting.forms import name_keys, size_of, title_key

LONGEST_FORM: Final = 200
MOST_TITLES: Final = 4
"""Titles of one record, in its languages."""


class Row(NamedTuple):
    """One row, in the order of `COLUMNS`."""

    seen_by: int
    size: int
    key: bytes
    kind: str
    target: str
    form: str
    public: int
    readers: int
    archivists: int


COLUMNS: Final = Row._fields


def rows_of_record(id_: str, seen_by: int, brief: Brief) -> list[Row]:
    """A row for each of its titles."""
    counts = [int(seen_by <= audience) for audience in (Audience.PUBLIC, Audience.READER, Audience.ARCHIVIST)]
    titles = {title_key(title.text): title.text for title in brief.titles[:MOST_TITLES]}
    return [
        Row(seen_by, SuggestionRow.TITLES, key.encode(), "title", id_, title[:LONGEST_FORM], *counts)
        for key, title in titles.items()
        if key
    ]


def rows_of_entries(keys: Sequence[Key]) -> Iterator[Row]:
    """The rows of those of the authorities that have a record, for every form of their names."""
    counts = _counts(keys)
    wanted = set(keys)
    entries = Entry.objects.filter(key__in={key for _, key in keys}, state=Entry.LIVE)
    for kind, key, document in entries.values_list("kind", "key", "revision__document"):
        behind = counts.get((kind, key))
        if behind and (kind, key) in wanted:
            forms = dict.fromkeys(name.text for name in decode_authority(document).names)
            found: dict[str, str] = {}
            for form in forms:
                for typed in name_keys(form):
                    found.setdefault(typed, form)
            found.pop("", None)
            yield from (_row(kind, key, typed, form, behind) for typed, form in found.items())


def _row(kind: str, key: str, typed: str, form: str, behind: Counter[int]) -> Row:
    public, readers, archivists = (
        sum(count for least, count in behind.items() if least <= audience)
        for audience in (Audience.PUBLIC, Audience.READER, Audience.ARCHIVIST)
    )
    seen_by = min(behind)
    size = size_of(behind[seen_by])  # a count for others would tell of hidden records by the order
    return Row(seen_by, size, typed.encode(), kind, key, form[:LONGEST_FORM], public, readers, archivists)


def _counts(keys: Sequence[Key]) -> dict[Key, Counter[int]]:
    """(kind, key) → least audience → records tied to it that need that audience."""
    found: defaultdict[Key, Counter[int]] = defaultdict(Counter)
    wanted = set(keys)
    ties = Tie.objects.filter(
        kind__in={kind for kind, _ in keys}, key__in={key for _, key in keys}, record__state=Record.LIVE
    )
    rows = ties.values_list("kind", "key", "record__seen_by").annotate(count=Count("record", distinct=True))
    for kind, key, seen_by, count in rows:
        if (kind, key) in wanted:
            found[kind, key][seen_by] = count
    return dict(found)
