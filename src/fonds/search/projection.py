"""A record's description → the document that the index keeps."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from fonds.normalise.dates import Day
from fonds.normalise.dates.gaps import years_with_gaps
from fonds.normalise.kinds import words_of
from fonds.normalise.names import variants
from fonds.normalise.names.meeting import Met, met_in
from fonds.normalise.names.script import script_of
from fonds.normalise.text import fold, sort_key
from fonds.records.access import least_audience
from fonds.records.audience import Audience
from fonds.records.description import Dating, Description, Role
from fonds.search.document import Passage, SearchDocument
from fonds.search.fields import FILE, UNIDENTIFIED

LONGEST_VALUE = 300
"""Characters of a facet value; engines refuse terms of tens of thousands."""
LONGEST_KEY = 100
MOST_ROMANIZED = 12
"""Romanizations of one name that are searched, the standard ones first."""

_TIME = re.compile(
    r"T(?P<hour>[0-9]{2}):(?P<minute>[0-9]{2})(?::[0-9.]+)?"
    r"(?:Z|(?P<sign>[+-])(?P<hours>[0-9]{2}):?(?P<minutes>[0-9]{2})?)?"
)

Labels = Mapping[tuple[str, str], str]
"""(kind, key) of an authority → its label."""


def project(id_: str, description: Description, seen_by: Audience, added: int, labels: Labels) -> SearchDocument:
    """The document of one record. `labels` holds those of every authority that the description names."""
    dating = description.dates[0] if description.dates else Dating()
    is_dated = dating.status == "read"
    texts, hidden = _transcripts(description, seen_by)
    return SearchDocument(
        id=id_,
        seen_by=seen_by,
        added=added,
        texts=_texts(description, labels) | ({"text": texts} if texts else {}),
        values=_values(description, seen_by),
        hidden_texts=hidden,
        passages=_passages(description),
        names=_names(description),
        title_key=sort_key(description.titles[0].text[: 2 * LONGEST_KEY])[:LONGEST_KEY] if description.titles else "",
        is_dated=is_dated,
        earliest=_day(dating.earliest) if is_dated else None,
        latest=_day(dating.latest) if is_dated else None,
        years=years_with_gaps(dating.edtf) if is_dated else (),
        minutes=_minutes(dating.edtf) if is_dated else None,
        is_imprecise=is_dated and (dating.precision != "day" or bool(dating.qualifiers)),
    )


def _day(iso: str) -> Day | None:
    return Day.parse(iso) if iso else None


def _minutes(edtf: str) -> int | None:
    """Minutes from midnight of the day to the time that EDTF writes after T, in universal time where a zone is named.

    May be below 0 or above 1440: 23:30 at -05:00 is half past four of the next day.
    """
    match = _TIME.search(edtf) if "T" in edtf else None
    if match is None:
        return None
    offset = int(match["hours"] or 0) * 60 + int(match["minutes"] or 0)
    return int(match["hour"]) * 60 + int(match["minute"]) - (offset if match["sign"] == "+" else -offset)


def _texts(description: Description, labels: Labels) -> dict[str, tuple[str, ...]]:
    """Text field → values; fields without any are left out."""
    found = {
        "title": tuple(title.text for title in description.titles),
        "summary": (
            *(abstract.text for abstract in description.abstracts),
            *(element.text for element in description.elements if element.element == "scope"),
        ),
        "person": _forms("agent", description.agents, labels),
        "place": _forms("place", description.places, labels),
        "topic": _forms("topic", description.topics, labels),
        "collection": tuple(labels.get(("collection", tie.collection), "") for tie in description.collections),
        "archive": _holders(description, labels),
        "reference": _references(description),
        "kind": tuple(word for kind in description.kinds for word in words_of(kind)),
        "note": tuple(_notes(description)),
    }
    return {name: values for name, values in found.items() if values}


def _forms(kind: str, roles: Iterable[Role], labels: Labels) -> tuple[str, ...]:
    """Each form found and each authorised form, once; of people whom nobody has identified, romanizations as well."""
    forms: dict[str, None] = {}
    for role in roles:
        forms[role.found] = None
        if role.identified and (label := labels.get((kind, role.identified))):
            forms[label] = None
        elif kind == "agent" and not role.identified:
            forms |= dict.fromkeys(_romanized(role.found))
    return tuple(forms)


def _names(description: Description) -> tuple[Met, ...]:
    """The names in titles, summaries and roles. Texts are long, and their names stand elsewhere as well."""
    found: dict[Met, None] = {}
    for text in _short_texts(description):
        found |= dict.fromkeys(met_in(text))
    return tuple(found)


def _short_texts(description: Description) -> Iterator[str]:
    yield from (title.text for title in description.titles)
    yield from (abstract.text for abstract in description.abstracts)
    yield from (element.text for element in description.elements if element.element == "scope")
    yield from (role.found for role in (*description.agents, *description.places))


@lru_cache(maxsize=65536)
def _romanized(found: str) -> tuple[str, ...]:
    """The romanizations of a name in another script: what is typed in Latin letters does not tell its characters."""
    if found.isascii() or script_of(found) not in {"Hani", "Cyrl"}:
        return ()
    forms: dict[str, str] = {}
    for form in variants(found, characters=False):
        if form.scheme and form.script == "Latn":
            forms.setdefault(fold(form.text), form.text)
    return tuple(forms.values())[:MOST_ROMANIZED]


def _holders(description: Description, labels: Labels) -> tuple[str, ...]:
    forms: dict[str, None] = {}
    for witness in description.witnesses:
        forms[witness.repository_found] = None
        forms[labels.get(("repository", witness.repository), "")] = None
    forms.pop("", None)
    return tuple(forms)


def _references(description: Description) -> tuple[str, ...]:
    if not (description.reference_codes or description.numbers or description.witnesses):
        return ()
    return (
        *description.reference_codes,
        *(number.value for number in description.numbers),
        *dict.fromkeys(reference.raw for witness in description.witnesses for reference in witness.references),
    )


def _notes(description: Description) -> Iterable[str]:
    """All other words that everybody who sees the record sees. Relations name other records, which may be hidden."""
    yield from (element.text for element in description.elements if element.element != "scope")
    yield from (other.value for other in description.others)
    yield from (marking.text for marking in description.markings)
    yield from description.extent
    for witness in description.witnesses:
        yield from filter(None, (witness.form, witness.extent, witness.custody, witness.credit))


def _values(description: Description, seen_by: Audience) -> dict[str, tuple[str, ...]]:
    """Facet → values, each once."""
    found = {
        "collection": {tie.collection: None for tie in description.collections},
        "person": dict.fromkeys(map(_value, description.agents)),
        "place": dict.fromkeys(map(_value, description.places)),
        "topic": dict.fromkeys(map(_value, description.topics)),
        "archive": dict.fromkeys(
            witness.repository or UNIDENTIFIED + witness.repository_found
            for witness in description.witnesses
            if witness.repository or witness.repository_found
        ),
        "language": dict.fromkeys(_languages(description, seen_by)),
        "kind": dict.fromkeys(description.kinds),
        "level": {description.level: None} if description.level else {},
        FILE: {description.parent: None} if description.parent else {},
    }
    return {name: tuple(value[:LONGEST_VALUE] for value in values) for name, values in found.items() if values}


def _languages(description: Description, seen_by: Audience) -> Iterable[str]:
    """Languages in which there is something to read: of the material, the texts shown, the abstracts."""
    yield from description.languages
    for text in description.texts:
        if text.language and least_audience(text.visibility) <= seen_by:
            yield text.language
    yield from (abstract.language for abstract in description.abstracts if abstract.language)


def _value(role: Role) -> str:
    return role.identified or UNIDENTIFIED + role.found


def _transcripts(
    description: Description, seen_by: Audience
) -> tuple[tuple[str, ...], dict[Audience, tuple[str, ...]]]:
    """The paragraphs that all who see the record may read, and those for fewer people."""
    shown: tuple[str, ...] = ()
    hidden: dict[Audience, tuple[str, ...]] = {}
    for text in description.texts:
        paragraphs = tuple(paragraph.text for paragraph in text.paragraphs)
        least = least_audience(text.visibility)
        if least <= seen_by:
            shown += paragraphs
        else:
            hidden[least] = hidden.get(least, ()) + paragraphs
    return shown, hidden


def _passages(description: Description) -> tuple[Passage, ...]:
    return tuple(
        Passage(text.id, paragraph.id, paragraph.text, least_audience(text.visibility))
        for text in description.texts
        for paragraph in text.paragraphs
        if paragraph.text
    )
