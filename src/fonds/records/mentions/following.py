"""The table of mentions follows the journal: it remembers the last line that it has done, and does the rest.

    changed records    are read again
    changed names      send a sweep through all records, in order of cataloguing, a chunk at a time

Each step is written in one transaction with the number it leads to, and only if nobody else has taken that step
meanwhile: so it may be killed anywhere, and several processes may do it at once. Until a record is read again its old
mentions stay in the table, and nobody is shown them: they hold for another version.
"""

import time
from collections.abc import Iterable, Sequence
from typing import Final

from django.db import connection

from fonds.records import journal
from fonds.records.description import decode_description
from fonds.records.mentions.forms import KINDS
from fonds.records.mentions.known import Known, are_new, is_renamed, known_at, prepare
from fonds.records.mentions.reading import Row, mentions_in
from fonds.records.models import Followed, Mention, Record
from fonds.records.ties import Key, keys_of
from fonds.records.writing import chunked

NAME: Final = "mentions"
CHUNK: Final = 500
"""Records read in one step."""
STRIDE: Final = 1000
"""Journal lines done in one step."""

_COLUMNS: Final = ("id", "state", "revision_id", "revision__document")
_Row = tuple[str, str, int, str]
_Written = dict[str, tuple[int, Sequence[Row]]]
"""Id of a record → the version that was read, and what stands in it."""


def catch_up(seconds: float | None = None) -> bool:
    """Bring the mentions up to the journal; stop after `seconds`. True when there is nothing left to do."""
    end = None if seconds is None else time.monotonic() + seconds
    while not is_up_to_date():
        if end is not None and time.monotonic() > end:
            return False
        _step(_state())
    return True


def rebuild() -> None:
    """Find all names anew. Those known so far are shown until each record is read again."""
    Followed.objects.filter(name=NAME).delete()
    catch_up()


def is_up_to_date() -> bool:
    """Whether every record was read with all names that the journal knows."""
    state = _state()
    return state.number >= journal.last_number() and state.swept >= state.until and state.swept_names >= state.names


def _state() -> Followed:
    return Followed.objects.filter(name=NAME).first() or Followed(name=NAME)


def _step(state: Followed) -> None:
    """One step towards the end of the journal: whichever comes first."""
    last = journal.last_number()
    if state.number == 0:
        _begin(state, last)
    elif state.number < last:
        _follow(state, min(state.number + STRIDE, last))
    elif state.swept < state.until:
        _sweep(state)
    elif not prepare():
        _take(state, swept_names=state.names, swept=0, until=state.number)


def _begin(state: Followed, last: int) -> None:
    """A new table: one sweep does everything, and there is nothing to follow."""
    if prepare():
        return
    Followed.objects.get_or_create(name=NAME)
    _take(state, number=last, names=last, swept_names=last, swept=0, until=last)


def _follow(state: Followed, upto: int) -> None:
    """Read the records that changed up to that line; not where a sweep will read all of them anyway."""
    ids: list[str] = []
    changed: list[Key] = []
    for kind, subject in journal.subjects_since(state.number, upto):
        if kind == "record":
            ids.append(subject)
        elif kind in KINDS:
            changed.append((kind, subject))
    known = known_at(state.swept_names)
    if state.names > state.swept_names or is_renamed(changed, known):
        _take(state, number=upto, names=upto)
        return
    rows = [row for chunk in chunked(ids) for row in Record.objects.filter(id__in=chunk).values_list(*_COLUMNS)]
    if are_new(_named(rows), known):
        _take(state, number=upto, names=upto)
    else:
        _take(state, _read(rows, known), number=upto)


def _named(rows: Iterable[_Row]) -> set[Key]:
    """The authorities that these records are tied to."""
    found: set[Key] = set()
    for _, state, _, document in rows:
        if state == Record.LIVE:
            found |= keys_of(decode_description(document))
    return found


def _sweep(state: Followed) -> None:
    """Read the next chunk of records with the names that are known now."""
    rows = list(
        Record.objects.filter(added__gt=state.swept, added__lte=state.until)
        .order_by("added")
        .values_list(*_COLUMNS, "added")[:CHUNK]
    )
    written = _read((row[:4] for row in rows), known_at(state.swept_names))
    present = _present(list(written))
    changed = {id_: found for id_, found in written.items() if found != present.get(id_, (found[0], []))}
    _take(state, changed, swept=rows[-1][4] if rows else state.until)


def _read(rows: Iterable[_Row], known: Known) -> _Written:
    """What stands in these records; nothing in one that was removed."""
    return {
        id_: (revision, mentions_in(decode_description(document), known) if state == Record.LIVE else [])
        for id_, state, revision, document in rows
    }


def _present(ids: Sequence[str]) -> _Written:
    """What the table says of these records."""
    found: dict[str, tuple[int, list[Row]]] = {}
    for chunk in chunked(ids):
        rows = (
            Mention.objects.filter(record_id__in=chunk)
            .order_by("pk")
            .values_list("record_id", "revision", *Row._fields)
        )
        for id_, revision, *fields in rows:
            found.setdefault(id_, (revision, []))[1].append(Row(*fields))
    return dict(found)


def _take(state: Followed, written: _Written | None = None, **numbers: int) -> None:
    """Write what was found and the numbers that are reached, unless somebody else has been here meanwhile."""
    with journal.writing():
        seen = Followed.objects.filter(
            name=NAME, number=state.number, names=state.names, swept_names=state.swept_names, swept=state.swept
        )
        if seen.update(**numbers):
            _replace(written or {})


def _replace(written: _Written) -> None:
    columns = ", ".join(map(connection.ops.quote_name, ("record_id", "revision", *Row._fields)))
    places = ", ".join(["%s"] * (len(Row._fields) + 2))
    rows = [(id_, revision, *row) for id_, (revision, found) in written.items() for row in found]
    with connection.cursor() as cursor:
        cursor.executemany("DELETE FROM records_mention WHERE record_id = %s", [(id_,) for id_ in written])
        if rows:
            cursor.executemany(f"INSERT INTO records_mention ({columns}) VALUES ({places})", rows)  # noqa: S608 - names of ours
