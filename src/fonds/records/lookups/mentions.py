"""Names found by machine, as an audience may see them.

A mention is shown only where the audience may see the record, the words in which it stands, and the authority; where
several bear the name, all of them. It must have been read in the record's present version: late means hidden.
"""

from dataclasses import dataclass

from django.db.models import QuerySet

from fonds.records.access import visible_mentions
from fonds.records.audience import Audience
from fonds.records.lookups.authorities import labels
from fonds.records.models import Mention
from fonds.records.ties import Key


@dataclass(frozen=True, slots=True)
class Bearer:
    """An authority that bears a name found."""

    kind: str
    key: str
    label: str
    slug: str
    form: str
    """The form of its name that it goes back to."""
    how: str
    """How what stands in the record was made of that form; empty where it is the same."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A stretch of a record's words in which a known name stands. Places are code points, the end excluded."""

    field: str
    """`title`, `abstract` or `text`."""
    part: str
    """Which title or abstract (from 0), or the text's id."""
    paragraph: str
    start: int
    end: int
    bearers: tuple[Bearer, ...]
    """Whose name it is; where there are several, it could be any of them."""


def spots(id_: str, audience: Audience) -> list[Spot]:
    """The names found in a record, in the order of its words."""
    rows = list(visible_mentions(audience).filter(record_id=id_).order_by("pk"))
    known = labels({(row.kind, row.key) for row in rows}, audience)
    together: dict[tuple[str, str, str, int, int], list[Mention]] = {}
    for row in rows:
        together.setdefault((row.field, row.part, row.paragraph, row.start, row.stop), []).append(row)
    found = []
    for place, owners in together.items():
        bearers = tuple(_bearer(row, known) for row in owners if (row.kind, row.key) in known)
        if len(bearers) == owners[0].owners:
            found.append(Spot(*place, bearers))
    return found


def _bearer(row: Mention, known: dict[tuple[str, str], tuple[str, str]]) -> Bearer:
    label, slug = known[row.kind, row.key]
    return Bearer(row.kind, row.key, label, slug, row.form, row.how)


@dataclass(frozen=True, slots=True)
class Mentioning:
    """A record in which the name of one authority, and of no other, was found."""

    id: str
    forms: tuple[str, ...]
    """The forms of the name that were found in it."""


def mentioning(of: Key, audience: Audience, first: int = 0, limit: int = 100) -> list[Mentioning]:
    """`limit` records in which a name of the authority was found, by date, undated last, from place `first` on."""
    found = _naming(of, audience)
    leading = found.filter(leads=True).order_by("day", "record_id")
    ids = list(leading.values_list("record_id", flat=True)[first : first + limit])
    forms: dict[str, dict[str, None]] = {}
    for id_, form in found.filter(record_id__in=ids).order_by("pk").values_list("record_id", "form"):
        forms.setdefault(id_, {})[form] = None
    return [Mentioning(id_, tuple(forms[id_])) for id_ in ids]


def count_mentioning(of: Key, audience: Audience) -> int:
    """In how many records a name of the authority, and of no other, was found."""
    return _naming(of, audience).filter(leads=True).count()


def _naming(of: Key, audience: Audience) -> QuerySet[Mention]:
    return visible_mentions(audience).filter(kind=of[0], key=of[1], owners=1)
