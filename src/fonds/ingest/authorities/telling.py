"""An authority → the rows that `entries` reads back to an equal one: one, and one for each further description."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final

from fonds.ingest.authorities import values
from fonds.ingest.authorities.cells import Said, shielded, written
from fonds.ingest.authorities.columns import COLUMNS, REGISTERS, TIES
from fonds.records.description import Authority

_NOT_WRITTEN: Final = {"id", "birth", "death", "fact", "aliases", "pseudonyms", "earlier names", "later names"}
HEADINGS: Final = tuple(
    column.name for column in COLUMNS if not column.feeds.startswith("name ") and column.name not in _NOT_WRITTEN
)
"""Of the columns that are written, in their order."""
_TIE_COLUMNS: Final = {"predecessor": "predecessors", "successor": "successors"}


def rows_of(authority: Authority, version: int = 0) -> Iterator[list[str]]:
    """The rows of one authority under `HEADINGS`. `version` is the journal number at which it says this."""
    cells = {
        "kind": authority.kind,
        "key": authority.key,
        "version": str(version) if version else "",
        "type": authority.type,
        "broader": authority.broader,
        "note": authority.note,
        "source": authority.source,
        "name": written([values.said_of(name, "text", kind="authorised") for name in authority.names[:1]]),
        "variants": written([values.said_of(name, "text", kind="variant") for name in authority.names[1:]]),
        "existence": written([values.said_of_dating(one) for one in authority.existence]),
        "facts": written([values.said_of_fact(one) for one in authority.facts]),
        "offices": written([values.said_of(one, "title") for one in authority.offices]),
        "merged": written([Said(key) for key in authority.merged]),
        "others": written([values.said_of(one, "value", label="others") for one in authority.others]),
        **_identifiers(authority),
        **_ties(authority),
    }
    first, *further = [_description(one) for one in authority.descriptions] or [""]
    yield _row({**cells, "description": first})
    for text in further:
        yield _row({"kind": authority.kind, "key": authority.key, "version": cells["version"], "description": text})


def _row(cells: dict[str, str]) -> list[str]:
    return [shielded(cells.get(name, "")) for name in HEADINGS]


def _description(one: Any) -> str:  # noqa: ANN401 - a LocalText
    return written([values.said_of(one, "text")], is_list=False)


def _identifiers(authority: Authority) -> dict[str, str]:
    """A column for each register; all in one where the order would be lost, or a register would write one otherwise."""
    found = authority.identifiers
    ordered = [one for scheme in REGISTERS for one in found if one.scheme == scheme]
    if ordered == list(found) and all(values.is_as_written(one) for one in found):
        return {
            scheme: written([values.said_of(one, "value", scheme=scheme) for one in found if one.scheme == scheme])
            for scheme in REGISTERS
        }
    return {"identifiers": written([values.said_of(one, "value") for one in found])}


def _ties(authority: Authority) -> dict[str, str]:
    ordered = [tie for kind in TIES for tie in authority.ties if tie.kind == kind]
    if ordered != list(authority.ties):
        return {"ties": written([values.said_of(tie, "found", kind="") for tie in authority.ties])}
    return {_TIE_COLUMNS.get(kind, kind): written(_of_kind(kind, authority.ties)) for kind in TIES}


def _of_kind(kind: str, ties: Iterable[Any]) -> Sequence[Said]:
    return [values.said_of(tie, "found", kind=kind) for tie in ties if tie.kind == kind]
