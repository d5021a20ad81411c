"""Lines of Fonds' own export → drafts: whole documents under their own ids."""

import msgspec

from fonds.ingest.draft import Draft
from fonds.ingest.limits import misfits
from fonds.ingest.problems import Problem, problem
from fonds.ingest.source import SourceRecord
from fonds.records import identifiers
from fonds.records.audience import Audience
from fonds.records.description import Authority, Description, Visibility
from fonds.records.description.rights import Publication

SOURCE = "Fonds export"
"""What every whole export is called: ids tell its rows apart, whatever its file is named."""


def source_of(audience: Audience) -> str:
    """What an export that was written for `audience` is called: like is compared with like."""
    return SOURCE if audience >= Audience.ARCHIVIST else f"{SOURCE} ({audience.term})"


class _Record(msgspec.Struct):
    id: str
    description: Description


class _Removed(msgspec.Struct):
    id: str
    was_public: bool = False


_TYPES: dict[str, type[Authority | _Record | _Removed]] = {
    "authority": Authority,
    "record": _Record,
    "removed": _Removed,
}


def draft_of(found: SourceRecord) -> Draft:
    """The draft of one line."""
    label, text = found.cells[0]
    try:
        value = msgspec.json.decode(text, type=_TYPES[label])
    except (msgspec.DecodeError, RecursionError) as error:
        return _refused(found, problem("row-unreadable", found.file, found.row, reason=str(error)))
    if isinstance(value, Authority):
        return Draft(found, value, kind=value.kind, subject=value.key, problems=_problems(found, value))
    if not identifiers.is_valid(value.id):
        return _refused(found, problem("id-unreadable", found.file, found.row, id=value.id))
    if isinstance(value, _Record):
        return Draft(found, value.description, subject=value.id, problems=_problems(found, value.description))
    publication: Publication = "published" if value.was_public else "internal"
    tombstone = Description(visibility=Visibility(publication=publication))
    return Draft(found, tombstone, kind="removed", subject=value.id)


def _problems(found: SourceRecord, value: Description | Authority) -> tuple[Problem, ...]:
    return tuple(problem(one.code, found.file, found.row, **one.facts) for one in misfits(value))


def _refused(found: SourceRecord, reason: Problem) -> Draft:
    return Draft(found, Description(), problems=(reason,))
