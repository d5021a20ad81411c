"""SearchDocument → the JSON that tantivy stores."""

from typing import Final

import msgspec

from fonds.normalise.dates import Day
from fonds.records.audience import Audience
from fonds.search.document import SearchDocument
from fonds.search.engines.tantivy import schema
from fonds.search.engines.tantivy.analysers import as_exact
from fonds.search.simplified import simplify

BEFORE_ALL: Final = -(10**14)
"""Stands for an open beginning; later than nothing."""
AFTER_ALL: Final = 10**14

_LAST: Final = 2**30
"""Beyond the last date that sorts apart: the end of the year 107,374 and its mirror."""
_ROOM: Final = 2**32
"""Journal numbers below the date in a sort key."""

_UNTITLED: Final = "\uffff"
"""Sorts after every title."""

_audience_terms: Final = {least: [audience.term for audience in Audience if audience >= least] for least in Audience}
_encode: Final = msgspec.json.Encoder().encode


def as_json(document: SearchDocument) -> str:
    """The document as tantivy takes it: `IndexWriter.add_json`."""
    fields: dict[str, object] = {
        schema.ID: document.id,
        schema.AUDIENCE: _audience_terms[document.seen_by],
        schema.ADDED: document.added,
        schema.TITLE: f"{document.title_key or _UNTITLED}\0{document.added:019d}",
        schema.DATED: int(document.is_dated),
        schema.IMPRECISE: int(document.is_imprecise),
    }
    _put_dates(fields, document)
    for name, values in document.texts.items():
        _put_text(fields, name, values)
    for audience, values in document.hidden_texts.items():
        _put_text(fields, schema.HIDDEN[audience], values)
    for name, values in document.values.items():
        fields[name + schema.VALUES] = values
    return _encode(fields).decode()


def _put_text(fields: dict[str, object], name: str, values: tuple[str, ...]) -> None:
    exact = [as_exact(value) for value in values]
    fields[name] = exact
    fields[name + schema.STEM] = [simplify(value) for value in exact]


def _put_dates(fields: dict[str, object], document: SearchDocument) -> None:
    """Undated records come last whether the oldest or the newest are first; equal dates are in order of cataloguing."""
    if document.is_dated:
        fields[schema.EARLIEST] = _number(document.earliest, BEFORE_ALL)
        fields[schema.LATEST] = _number(document.latest, AFTER_ALL)
        oldest = _number(document.earliest or document.latest, _LAST - 1)
        newest = _number(document.latest or document.earliest, 1 - _LAST)
    else:
        oldest, newest = _LAST, -_LAST
    fields[schema.OLDEST] = max(-_LAST, min(_LAST, oldest)) * _ROOM + document.added
    fields[schema.NEWEST] = max(-_LAST, min(_LAST, newest)) * _ROOM + document.added


def _number(day: Day | None, otherwise: int) -> int:
    return day.number if day else otherwise
