"""/api/v1/records/{id}: one record, as the one who asks may see it."""

from datetime import datetime

import msgspec
from django.conf import settings
from django.http import HttpRequest

from fonds.interop.audience import audience_of
from fonds.interop.permanent import permanent_address, section_address
from fonds.interop.rest.endpoint import endpoint, no_parameters
from fonds.records import lookups
from fonds.records.description import Description
from fonds.records.lookups import Bearer, Spot


class BearerAnswer(msgspec.Struct, frozen=True, kw_only=True):
    """An authority that bears a name found. `how` says how what stands there was made of `form`; empty if the same."""

    kind: str
    key: str
    label: str
    url: str
    form: str
    how: str


class MentionAnswer(msgspec.Struct, frozen=True, kw_only=True):
    """A name that a machine found in the words of the record: from `start` to before `end`, in code points.

    `field` is `title`, `abstract` or `text`; `part` is which title or abstract (from 0), or the text's id. Where there
    are several `bearers`, it could be any of them; nobody has checked who is meant.
    """

    field: str
    part: str
    paragraph: str
    start: int
    end: int
    bearers: tuple[BearerAnswer, ...]


class RecordAnswer(msgspec.Struct, frozen=True, kw_only=True):
    """A record. `version` is the journal number of the revision shown; fields that nobody filled are left out.

    `mentions` are found by machine, and no part of the description.
    """

    id: str
    url: str
    permanent_url: str
    version: int
    changed: datetime
    description: Description
    mentions: tuple[MentionAnswer, ...]


@endpoint
def record(request: HttpRequest, id_: str) -> RecordAnswer:
    """One record. Raises FondsError: record-missing, record-withdrawn, parameter-unknown."""
    no_parameters(request)
    audience = audience_of(request)
    view = lookups.record(id_, audience)
    return RecordAnswer(
        id=view.id,
        url=f"/records/{view.id}",
        permanent_url=permanent_address(settings.FONDS, view.id),
        version=view.version,
        changed=view.changed,
        description=view.description,
        mentions=tuple(map(_mention, lookups.spots(view.id, audience))),
    )


def _mention(spot: Spot) -> MentionAnswer:
    return MentionAnswer(
        field=spot.field,
        part=spot.part,
        paragraph=spot.paragraph,
        start=spot.start,
        end=spot.end,
        bearers=tuple(map(_bearer, spot.bearers)),
    )


def _bearer(bearer: Bearer) -> BearerAnswer:
    return BearerAnswer(
        kind=bearer.kind,
        key=bearer.key,
        label=bearer.label,
        url=section_address(bearer.kind, bearer.slug),
        form=bearer.form,
        how=bearer.how,
    )
