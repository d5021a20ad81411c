"""The table of suggestions follows the journal, in steps that may be taken by several processes and killed anywhere.

    changed records    their titles are written again, and the names tied to them before or now counted again
    changed names      are written again
    many changes       send a sweep through all names instead, a chunk at a time, as does a new table

Each step is written in one transaction with the number it leads to, and only if nobody else has taken it meanwhile.
"""

import time
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from django.db import connection
from django.db.models import Max

from fonds.records import journal
from fonds.records.description import decode_brief, decode_description
from fonds.records.models import Entry, Record, Revision
from fonds.records.ties import Key, keys_of
from fonds.records.writing import chunked
from fonds.search.models import SuggestionRow, SuggestionsFollowed
from fonds.search.suggesting.rows import COLUMNS, Row, rows_of_entries, rows_of_record

CHUNK: Final = 1000
"""Records, or a fifth as many names, written in one step."""
STRIDE: Final = 1000
"""Journal lines followed in one step."""
MANY: Final = 5000
"""More lines than this are followed by counting all names once."""
RECORD: Final = "record"
TITLE: Final = "title"

_Written = dict[Key, list[Row]]


def catch_up(seconds: float | None = None) -> bool:
    """Bring the suggestions up to the journal; stop after `seconds`. True when there is nothing left to do."""
    end = None if seconds is None else time.monotonic() + seconds
    while not is_up_to_date():
        if end is not None and time.monotonic() > end:
            return False
        _step(_state(), journal.last_number())
    return True


def rebuild() -> None:
    """Make all suggestions anew. Those known so far are shown until their turn comes."""
    SuggestionsFollowed.objects.all().delete()
    catch_up()


def is_up_to_date() -> bool:
    """Whether all that the journal knows is suggested, and nothing else."""
    state = _state()
    is_swept = state.titles >= state.titles_until and state.names >= state.names_until
    return state.number == journal.last_number() and is_swept


def _state() -> SuggestionsFollowed:
    return SuggestionsFollowed.objects.filter(pk=1).first() or SuggestionsFollowed(pk=1)


def _step(state: SuggestionsFollowed, last: int) -> None:
    if state.number == 0 or state.number > last:  # new, or the catalogue was restored from a backup
        _begin(last)
    elif state.titles < state.titles_until:
        _sweep_titles(state)
    elif state.number < last:
        _follow(state, min(state.number + STRIDE, last), is_long=last - state.number > MANY)
    else:
        _sweep_names(state)


def _begin(last: int) -> None:
    with journal.writing():
        SuggestionRow.objects.all().delete()
        numbers = {"number": last, "titles_until": last, "names_until": _last_entry(), "titles": 0, "names": 0}
        SuggestionsFollowed.objects.update_or_create(pk=1, defaults=numbers)


def _last_entry() -> int:
    return Entry.objects.aggregate(last=Max("pk"))["last"] or 0


def _sweep_titles(state: SuggestionsFollowed) -> None:
    rows = list(
        Record.objects.filter(added__gt=state.titles, added__lte=state.titles_until)
        .order_by("added")
        .values_list("id", "state", "seen_by", "revision__document", "added")[:CHUNK]
    )
    titles = _titles([row[:4] for row in rows])
    _take(state, titles, titles=rows[-1][4] if len(rows) == CHUNK else state.titles_until)


def _sweep_names(state: SuggestionsFollowed) -> None:
    entries = Entry.objects.filter(pk__gt=state.names, pk__lte=state.names_until).order_by("pk")
    found = list(entries.values_list("pk", "kind", "key")[: CHUNK // 5])
    reached = found[-1][0] if len(found) == CHUNK // 5 else state.names_until
    _take(state, _names((kind, key) for _, kind, key in found), names=reached)


def _follow(state: SuggestionsFollowed, upto: int, *, is_long: bool) -> None:
    ids: list[str] = []
    changed: set[Key] = set()
    for kind, subject in journal.subjects_since(state.number, upto):
        if kind == RECORD:
            ids.append(subject)
        else:
            changed.add((kind, subject))
    records = [row for chunk in chunked(ids) for row in _records(chunk)]
    if is_long:
        _take(state, _titles(records), number=upto, names=0, names_until=_last_entry())
        return
    for _, _, _, document in records:
        changed |= keys_of(decode_description(document))
    for document in _documents_before(ids, state.number):
        changed |= keys_of(decode_description(document))
    _take(state, _titles(records) | _names(changed), number=upto)


def _records(ids: Sequence[str]) -> Iterator[tuple[str, str, int, str]]:
    yield from Record.objects.filter(id__in=ids).values_list("id", "state", "seen_by", "revision__document")


def _documents_before(ids: Sequence[str], number: int) -> Iterator[str]:
    """The documents that these records had at that line of the journal: they may have named others than now."""
    for chunk in chunked(ids):
        lines = Revision.objects.filter(subject_kind=RECORD, subject__in=chunk, number__lte=number)
        last = lines.values("subject").annotate(last=Max("number")).values_list("last", flat=True)
        yield from Revision.objects.filter(number__in=list(last)).values_list("document", flat=True)


def _titles(records: Iterable[tuple[str, str, int, str]]) -> _Written:
    return {
        (TITLE, id_): rows_of_record(id_, seen_by, decode_brief(document)) if state == Record.LIVE else []
        for id_, state, seen_by, document in records
    }


def _names(keys: Iterable[Key]) -> _Written:
    wanted = sorted(set(keys))
    written: _Written = {key: [] for key in wanted}
    for start in range(0, len(wanted), CHUNK // 5):
        for row in rows_of_entries(wanted[start : start + CHUNK // 5]):
            written[row.kind, row.target].append(row)
    return written


def _take(state: SuggestionsFollowed, written: _Written, **numbers: int) -> None:
    """Write what was found and the numbers that are reached, unless somebody else has been here meanwhile."""
    with journal.writing():
        seen = SuggestionsFollowed.objects.filter(pk=1, number=state.number, titles=state.titles, names=state.names)
        if seen.update(**numbers):
            _replace(written)


def _replace(written: _Written) -> None:
    columns = ", ".join(map(connection.ops.quote_name, COLUMNS))
    places = ", ".join(["%s"] * len(COLUMNS))
    rows = [row for found in written.values() for row in found]
    with connection.cursor() as cursor:
        cursor.executemany("DELETE FROM search_suggestionrow WHERE kind = %s AND target = %s", list(written))
        if rows:
            cursor.executemany(f"INSERT INTO search_suggestionrow ({columns}) VALUES ({places})", rows)  # noqa: S608 - names of ours
