"""Which names a description gives without saying who is meant: the rows of `FoundName` that follow from a document."""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

import msgspec
from django.db import connection

from fonds.normalise.text import fold, repair
from fonds.records.columns import storable
from fonds.records.description import Description, Role

PARTS: Final = {"agent": "agents", "place": "places", "topic": "topics"}
"""Kind of authority → the part of a description that names such."""


class Found(NamedTuple):
    """One role that nobody has identified."""

    kind: str
    role: str
    heading: str
    form: str


LONGEST_ROLE: Final = 60
"""Characters of a role."""


@lru_cache(maxsize=16_384)
def heading_of(form: str) -> str:
    """The heading of a form: equal for forms that differ in case, diacritics, quotes or spacing only."""
    folded = fold(repair(form))
    return hashlib.blake2b(folded.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def found_in(description: Description) -> Iterator[Found]:
    """Every role of the description that is not identified, each once."""
    for kind, part in PARTS.items():
        roles: tuple[Role, ...] = getattr(description, part)
        for found, role in dict.fromkeys((role.found, role.role) for role in roles if not role.identified):
            yield Found(kind, storable(role, LONGEST_ROLE), heading_of(found), storable(found))


def replace_found(ids: Sequence[str], descriptions: Iterable[tuple[str, Description]]) -> None:
    """Write the names found in these (id, description); what was noted of `ids` before is gone."""
    rows = [(id_, *found) for id_, description in descriptions for found in found_in(description)]
    with connection.cursor() as cursor:
        cursor.executemany("DELETE FROM records_foundname WHERE record_id = %s", [(id_,) for id_ in ids])
        if rows:
            cursor.executemany(
                "INSERT INTO records_foundname (record_id, kind, role, heading, form) VALUES (%s, %s, %s, %s, %s)", rows
            )


class Identity(NamedTuple):
    """Who or what is meant. An empty key: nobody has said."""

    key: str = ""
    by: str = ""
    basis: str = ""
    certainty: str = ""


def identify(description: Description, kind: str, heading: str, who: Identity) -> Description:
    """The description with every unidentified role of that heading identified. The form found stays."""
    part = PARTS[kind]
    roles = tuple(
        msgspec.structs.replace(
            role, identified=who.key, identified_by=who.by, basis=who.basis, certainty=who.certainty
        )
        if not role.identified and heading_of(role.found) == heading
        else role
        for role in getattr(description, part)
    )
    return msgspec.structs.replace(description, **{part: roles})
