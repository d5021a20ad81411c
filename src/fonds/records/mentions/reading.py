"""Where names stand in one description."""

from collections.abc import Iterator
from typing import NamedTuple

from fonds.records.access import least_audience
from fonds.records.audience import Audience
from fonds.records.columns import NULL
from fonds.records.description import Description
from fonds.records.mentions.known import Known
from fonds.records.models import Mention
from fonds.records.ties import day_of


class Row(NamedTuple):
    """What the table `Mention` says of one record, but for the record itself."""

    kind: str
    key: str
    field: str
    part: str
    paragraph: str
    start: int
    stop: int
    form: str
    how: str
    owners: int
    seen_by: int
    day: int
    leads: bool = False


class _Passage(NamedTuple):
    field: str
    part: str
    paragraph: str
    text: str
    seen_by: Audience


def mentions_in(description: Description, known: Known) -> list[Row]:
    """Every name that stands in its titles, summaries and texts, once for each authority that bears it."""
    rows = list(_rows(description, known))
    first: dict[tuple[str, str], int] = {}
    for place, row in enumerate(rows):
        before = first.setdefault((row.kind, row.key), place) if row.owners == 1 else place
        if row.seen_by < rows[before].seen_by:
            first[row.kind, row.key] = place
    for place in first.values():
        rows[place] = rows[place]._replace(leads=True)
    return rows


def _rows(description: Description, known: Known) -> Iterator[Row]:
    day = day_of(description)
    for passage in _passages(description):
        for found in known.finder.find(passage.text):
            origins = [(key, known.origin(key, text)) for key, text in zip(found.owners, found.forms, strict=True)]
            others = int(any(known.is_contested(key, origin.name) for key, origin in origins))
            for (kind, key), origin in origins:
                yield Row(
                    kind=kind,
                    key=key,
                    field=passage.field,
                    part=passage.part,
                    paragraph=passage.paragraph,
                    start=found.start,
                    stop=found.end,
                    form=origin.name,
                    how=origin.how,
                    owners=len(origins) + others,
                    seen_by=passage.seen_by,
                    day=day,
                )


def _passages(description: Description) -> Iterator[_Passage]:
    for number, title in enumerate(description.titles):
        yield _Passage(Mention.TITLE, str(number), "", title.text, Audience.PUBLIC)
    for number, abstract in enumerate(description.abstracts):
        yield _Passage(Mention.ABSTRACT, str(number), "", abstract.text, Audience.PUBLIC)
    for text in description.texts:
        seen_by = least_audience(text.visibility)
        for paragraph in text.paragraphs:
            if NULL not in text.id + paragraph.id:  # otherwise no column could say where a name stands
                yield _Passage(Mention.TEXT, text.id, paragraph.id, paragraph.text, seen_by)
