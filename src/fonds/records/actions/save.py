"""Create records, or change them."""

from collections.abc import Sequence

from fonds.records import identifiers, journal
from fonds.records.description import Description
from fonds.records.models import Record
from fonds.records.writing import RecordWrite, Stamp, chunked, write_records


def save_records(changes: Sequence[tuple[str, Description]], stamp: Stamp) -> list[tuple[str, int]]:
    """Write each (id, description); an empty id creates a record. Returns (id, journal number), in order.

    A given id that is unknown is created under it (an export comes back under its own ids); one that was removed
    is revived. Raises FondsError authority-missing.
    """
    with journal.writing():
        states = _states([id_ for id_, _ in changes if id_])
        fresh = iter(_mint(sum(not id_ for id_, _ in changes)))
        writes = [RecordWrite(id_ or next(fresh), description, _action(id_, states)) for id_, description in changes]
        numbers = write_records(writes, stamp)
    return [(write.id, number) for write, number in zip(writes, numbers, strict=True)]


def _action(id_: str, states: dict[str, str]) -> str:
    if id_ not in states:
        return "created"
    return "changed" if states[id_] == Record.LIVE else "revived"


def _states(ids: Sequence[str]) -> dict[str, str]:
    states: dict[str, str] = {}
    for chunk in chunked(ids):
        states.update(Record.objects.filter(id__in=chunk).values_list("id", "state"))
    return states


def _mint(count: int) -> list[str]:
    """`count` new ids, none of them taken."""
    minted: set[str] = set()
    while len(minted) < count:
        wanted = {identifiers.mint() for _ in range(count - len(minted))}
        minted |= wanted - _states(sorted(wanted)).keys()
    return sorted(minted)
