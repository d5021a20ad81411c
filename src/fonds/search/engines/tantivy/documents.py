"""SearchDocument → the JSON that tantivy stores."""

from typing import Any, Final

import msgspec

from fonds.normalise.chinese import simplify
from fonds.normalise.dates import Day
from fonds.records.audience import Audience
from fonds.search.document import SearchDocument
from fonds.search.engines.tantivy import schema
from fonds.search.engines.tantivy.analysers import as_exact, spaced
from fonds.search.engines.tantivy.known import known_key
from fonds.search.engines.tantivy.names import as_term
from fonds.search.engines.tantivy.values import LONGEST, number_of, value_term
from fonds.search.fields import TEXT_FIELDS
from fonds.search.ranking import REPETITIONS

BEFORE_ALL: Final = -(10**14)
"""Stands for an open beginning; later than nothing."""
AFTER_ALL: Final = 10**14
YEAR_BEFORE_ALL: Final = -(10**9)
"""Stands for the year of an open beginning."""
YEAR_AFTER_ALL: Final = 10**9

_LAST: Final = 2**33
"""Beyond the last minute that sorts apart: in the year 16,331 and its mirror."""
_ROOM: Final = 2**29
"""Journal numbers below the minute in a sort key."""
_DAY: Final = 1440
"""Minutes of a day."""

_UNTITLED: Final = "\uffff"
"""Sorts after every title."""

AUDIENCE_TERMS: Final = {least: [audience.term for audience in Audience if audience >= least] for least in Audience}
"""Least audience → the terms of all who may see what needs it."""
_repetitions: Final = tuple((field.name, REPETITIONS[field.name]) for field in TEXT_FIELDS)
_ROLES: Final = ("person", "place", "topic")
_KNOWN: Final = ("title", "reference")
_encode: Final = msgspec.json.Encoder().encode


def as_json(document: SearchDocument) -> str:
    """The document as tantivy takes it: `IndexWriter.add_json`."""
    fields: dict[str, Any] = {
        schema.ID: document.id,
        schema.AUDIENCE: AUDIENCE_TERMS[document.seen_by],
        schema.ADDED: document.added,
        schema.TITLE: f"{document.title_key or _UNTITLED}\0{document.added:019d}",
        schema.DATED: int(document.is_dated),
        schema.IMPRECISE: int(document.is_imprecise),
    }
    _put_dates(fields, document)
    for name, values in document.texts.items():
        put_text(fields, name, values)
    for column in (schema.WORDS, schema.WORDS + schema.STEM):
        twin = column.removeprefix(schema.WORDS)
        fields[column] = [value for name, times in _repetitions for value in fields.get(name + twin, ()) * times]
    fields[schema.ROLES] = [value for name in _ROLES for value in fields.get(name + schema.STEM, ())]
    fields[schema.KNOWN] = _known(document)
    fields[schema.NAMES] = [as_term(met, document.seen_by) for met in document.names]
    for audience, values in document.hidden_texts.items():
        put_text(fields, schema.HIDDEN[audience], values)
    for name, values in document.values.items():
        put_values(fields, name, values)
    return _encode(fields).decode()


def put_text(fields: dict[str, Any], name: str, values: tuple[str, ...]) -> None:
    """Put the words of `values` into the two columns of the text field `name`."""
    composed = [as_exact(value) for value in values]
    exact = [spaced(value) for value in composed]
    fields[name] = exact
    fields[name + schema.STEM] = [
        words if value.isascii() or (simple := simplify(value)) == value else spaced(simple)
        for value, words in zip(composed, exact, strict=True)
    ]


def put_values(fields: dict[str, Any], name: str, values: tuple[str, ...]) -> None:
    """Put the values of the facet `name` into its two columns."""
    counted = [value for value in values if len(value.encode()) <= LONGEST]
    numbers = list(map(number_of, counted))
    fields[name + schema.VALUES] = list(map(value_term, counted, numbers))
    fields[name + schema.NUMBERS] = numbers


def _known(document: SearchDocument) -> list[str]:
    names = (document.id, *(value for name in _KNOWN for value in document.texts.get(name, ())))
    return list(dict.fromkeys(filter(None, map(known_key, names))))


def _put_dates(fields: dict[str, Any], document: SearchDocument) -> None:
    """Undated records come last whether the oldest or the newest are first; equal dates are in order of cataloguing."""
    oldest, newest = _LAST, -_LAST
    if document.is_dated:
        fields[schema.EARLIEST] = _number(document.earliest, BEFORE_ALL)
        fields[schema.LATEST] = _number(document.latest, AFTER_ALL)
        _put_years(fields, document)
        first, last = document.earliest or document.latest, document.latest or document.earliest
        oldest = _kept(_minute(first, document.minutes or 0)) if first else _LAST - 1
        newest = _kept(_minute(last, _DAY - 1 if document.minutes is None else document.minutes)) if last else 1 - _LAST
    fields[schema.OLDEST] = oldest * _ROOM + document.added
    fields[schema.NEWEST] = newest * _ROOM + document.added


def _put_years(fields: dict[str, Any], document: SearchDocument) -> None:
    """What the year histogram counts, and what the filter asks where there are gaps."""
    if document.years:
        fields[schema.YEARS] = document.years
        fields[schema.DECADES] = sorted({year // 10 * 10 for year in document.years})
        return
    first = document.earliest.year if document.earliest else YEAR_BEFORE_ALL
    last = document.latest.year if document.latest else YEAR_AFTER_ALL
    fields[schema.FIRST_YEAR], fields[schema.LAST_YEAR] = first, last
    if first == last:
        fields[schema.ONLY_YEAR] = first
    if first // 10 == last // 10:
        fields[schema.ONLY_DECADE] = first // 10 * 10


def _number(day: Day | None, otherwise: int) -> int:
    return day.number if day else otherwise


def _minute(day: Day, minutes: int) -> int:
    """Minutes from the beginning of March of the year 0 to the `minutes` of the day; before it, below 0."""
    year = day.year - (day.month < 3)
    months = (day.month + 9) % 12
    days = 365 * year + year // 4 - year // 100 + year // 400 + (153 * months + 2) // 5 + day.day - 1
    return days * _DAY + minutes


def _kept(minute: int) -> int:
    """Within what sorts apart, before the undated at either end."""
    return max(2 - _LAST, min(_LAST - 2, minute))
