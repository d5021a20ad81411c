"""The index follows the journal: it remembers the last number that it has done, and does the rest.

After a crash at any point the same changes are made again, which alters nothing. An index that is missing, of
another layout, or ahead of the journal (the catalogue was restored from a backup) is rebuilt beside the live one.
"""

from collections.abc import Iterable, Iterator, Sequence

from fonds.records import journal
from fonds.records.audience import Audience
from fonds.records.description import Description, decode_description
from fonds.records.models import Entry, Record, Tie
from fonds.records.ties import keys_of
from fonds.records.writing import chunked
from fonds.search.document import JournalNumber, Removal, SearchDocument
from fonds.search.engine import Engine
from fonds.search.opening import engine as live_engine
from fonds.search.projection import project

CHUNK = 500
"""Records read at a time."""
STRIDE = 50_000
"""Journal lines per commit: what a crash makes us do again."""

RECORD = "record"

_COLUMNS = ("id", "state", "seen_by", "added", "revision__document")
_Row = tuple[str, str, int, int, str]


def catch_up(engine: Engine | None = None) -> int:
    """Bring the index up to the journal's last number and return how many lines were done.

    Rebuilds where there is nothing to go on from. Raises FondsError index-busy.
    """
    engine = engine or live_engine()
    state = engine.state()
    last = journal.last_number()  # after the state: another process may index in between
    if not state.is_ready or state.journal > last:
        rebuild(engine)
        return last
    done = int(state.journal)
    for start in range(done, last, STRIDE):
        upto = min(start + STRIDE, last)
        engine.apply(_changes(start, upto), JournalNumber(upto))
    return last - done


def rebuild(engine: Engine | None = None) -> None:
    """Build the index anew from the catalogue, beside the live one. Raises FondsError index-busy."""
    engine = engine or live_engine()
    upto = JournalNumber(journal.last_number())  # before reading: what changes meanwhile is done again afterwards
    engine.rebuild(_everything(upto), upto)


def _changes(after: int, upto: int) -> Iterator[SearchDocument | Removal]:
    """What the index must be told of the lines after `after`, up to `upto`: each record once, as it is now."""
    ids, authorities = _subjects(after, upto)
    ids.update(dict.fromkeys(_tied_to(authorities, after)))
    labels: dict[tuple[str, str], str] = {}
    for chunk in chunked(list(ids)):
        rows = Record.objects.filter(id__in=chunk).values_list(*_COLUMNS)
        yield from _documents(list(rows), labels)


def _subjects(after: int, upto: int) -> tuple[dict[str, None], list[tuple[str, str]]]:
    ids: dict[str, None] = {}
    authorities: list[tuple[str, str]] = []
    for kind, subject in journal.subjects_since(after, upto):
        if kind == RECORD:
            ids[subject] = None
        else:
            authorities.append((kind, subject))
    return ids, authorities


def _tied_to(authorities: Sequence[tuple[str, str]], after: int) -> Iterator[str]:
    """Ids of the records that name one of the authorities: their index documents hold its label.

    Records whose present line comes after `after` are done, or will be, on their own account: an import makes its
    authorities just before the records that name them.
    """
    by_kind: dict[str, list[str]] = {}
    for kind, key in authorities:
        by_kind.setdefault(kind, []).append(key)
    for kind, keys in by_kind.items():
        for chunk in chunked(keys):
            ties = Tie.objects.filter(kind=kind, key__in=chunk, record__revision_id__lte=after)
            yield from ties.values_list("record_id", flat=True).iterator()


def _everything(upto: int) -> Iterator[SearchDocument]:
    """The documents of all live records created by then, in order of cataloguing; memory stays flat.

    What is created while this reads is left to the next round: following a busy writer, it would not end.
    """
    labels: dict[tuple[str, str], str] = {}
    rows = Record.objects.order_by("added").values_list(*_COLUMNS)  # with `state` asked for, SQLite sorts them all
    after = 0
    while chunk := list(rows.filter(added__gt=after, added__lte=upto)[:CHUNK]):
        yield from (document for document in _documents(chunk, labels) if isinstance(document, SearchDocument))
        after = chunk[-1][3]


def _documents(rows: Sequence[_Row], labels: dict[tuple[str, str], str]) -> Iterator[SearchDocument | Removal]:
    """`labels` remembers those of authorities met before and learns the new ones."""
    read = [(row, decode_description(row[4])) for row in rows if row[1] == Record.LIVE]
    _learn(labels, (description for _, description in read))
    for (id_, _, seen_by, added, _), description in read:
        yield project(id_, description, Audience(seen_by), added, labels)
    yield from (Removal(row[0]) for row in rows if row[1] != Record.LIVE)


def _learn(labels: dict[tuple[str, str], str], descriptions: Iterable[Description]) -> None:
    named = set().union(*map(keys_of, descriptions)) - labels.keys()
    for chunk in chunked(sorted({key for _, key in named})):
        rows = Entry.objects.filter(key__in=chunk).values_list("kind", "key", "label")
        labels.update(((kind, key), label) for kind, key, label in rows)
