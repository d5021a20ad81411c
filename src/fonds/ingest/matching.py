"""Which record a source row is: by its key, else by its fingerprint, else by its title, else by its place.

    key ── equal fingerprints (as many as there are) ──┐ while the source is read, a chunk at a time
    unique title ── same row, if date or summary agrees ┘ at its end, among what is left on both sides

Rows are compared with those by which records last came in from the same source. Addresses are never keys.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from fonds.ingest.draft import Draft
from fonds.ingest.models import BatchRow
from fonds.ingest.rows import Earlier, counted, latest
from fonds.records.description import Description, decode_description
from fonds.records.writing import chunked

CHUNK = 400
"""Pairs of drafts read at a time: two parameters each."""


class Matcher:
    """The matches made in one source so far: no record is given to two rows."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.has_earlier = BatchRow.objects.filter(counted(), source=source, kind="record").exists()
        self._claimed: set[str] = set()
        self._keys: set[str] = set()

    def is_key_taken(self, key: str) -> bool:
        """Whether an earlier row of this file has the key; from now on it is taken."""
        if key in self._keys:
            return True
        self._keys.add(key)
        return False

    def match(self, drafts: Sequence[Draft], fingerprints: Sequence[str]) -> list[Earlier | None]:
        """The earlier row that each draft continues, by key or by fingerprint; None for those that remain."""
        if not self.has_earlier:
            return [None] * len(drafts)
        by_key = self._earlier("key", {draft.key for draft in drafts if draft.key})
        by_print = self._earlier("fingerprint", set(fingerprints))
        return [
            self._claim(by_key[draft.key] if draft.key else [])
            or self._claim(one for one in by_print[fingerprint] if not (draft.key and one.key))
            for draft, fingerprint in zip(drafts, fingerprints, strict=True)
        ]

    def _earlier(self, column: str, values: set[str]) -> defaultdict[str, list[Earlier]]:
        """Value → the earlier rows that have it now, the oldest record first."""
        subjects: set[str] = set()
        for chunk in chunked(sorted(values)):
            rows = BatchRow.objects.filter(counted(), source=self.source, kind="record", **{f"{column}__in": chunk})
            subjects.update(rows.values_list("subject", flat=True))
        found: defaultdict[str, list[Earlier]] = defaultdict(list)
        for earlier in sorted(latest(self.source, sorted(subjects)).values(), key=lambda row: row.id):
            found[getattr(earlier, column)].append(earlier)
        return found

    def _claim(self, candidates: Iterable[Earlier]) -> Earlier | None:
        for earlier in candidates:
            if earlier.subject not in self._claimed:
                self._claimed.add(earlier.subject)
                return earlier
        return None

    def unclaimed(self) -> list[Earlier]:
        """The earlier rows of the source that no row of this file continues."""
        if not self.has_earlier:
            return []
        rows = BatchRow.objects.filter(counted(), source=self.source, kind="record")
        subjects = set(rows.values_list("subject", flat=True).distinct()) - self._claimed
        return sorted(latest(self.source, sorted(subjects)).values(), key=lambda row: row.id)


def pair(rows: Sequence[BatchRow], earlier: Sequence[Earlier]) -> dict[int, Earlier]:
    """Row id → the earlier row that it continues: by a title that is unique on both sides, else by its place.

    `rows` are those of the plan that matched neither key nor fingerprint, `earlier` what `Matcher.unclaimed` gives.
    """
    pairs: dict[int, Earlier] = {}
    old_titles = Counter(one.heading for one in earlier)
    new_titles = Counter(row.heading for row in rows)
    by_title = {one.heading: one for one in earlier if one.heading and old_titles[one.heading] == 1}
    for row in rows:
        if new_titles[row.heading] == 1 and (one := by_title.get(row.heading)) and not (row.key and one.key):
            pairs[row.id] = one
    taken = {one.subject for one in pairs.values()}
    by_place = {(one.sheet, one.row): one for one in earlier if one.subject not in taken}
    at_place = {  # each place is one row's: none is given twice
        row.id: one
        for row in rows
        if row.id not in pairs and (one := by_place.get((row.sheet, row.row))) and not (row.key and one.key)
    }
    return pairs | {row: at_place[row] for row in _agreeing({row: one.id for row, one in at_place.items()})}


def _agreeing(pairs: Mapping[int, int]) -> Iterator[int]:
    """Those row ids, of (row id → id of the earlier row), whose drafts agree; the drafts are read by chunks."""
    rows = list(pairs)
    for start in range(0, len(rows), CHUNK):
        chunk = rows[start : start + CHUNK]
        wanted = [*chunk, *(pairs[row] for row in chunk)]
        drafts = dict(BatchRow.objects.filter(id__in=wanted).values_list("id", "draft"))
        yield from (row for row in chunk if _agree(drafts[row], drafts[pairs[row]]))


def _agree(draft: str, earlier: str) -> bool:
    """Whether the two have a date or a summary in common."""
    now, before = decode_description(draft), decode_description(earlier)
    return bool(_dates(now) & _dates(before) or _summaries(now) & _summaries(before))


def _dates(description: Description) -> set[str]:
    return {dating.text for dating in description.dates}


def _summaries(description: Description) -> set[str]:
    return {abstract.text for abstract in description.abstracts}
