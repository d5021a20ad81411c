"""/api/v1/records/{id}: one record, as the one who asks may see it."""

from datetime import datetime

import msgspec
from django.conf import settings
from django.http import HttpRequest

from fonds.interop.audience import audience_of
from fonds.interop.permanent import permanent_address
from fonds.interop.rest.endpoint import endpoint, no_parameters
from fonds.records import lookups
from fonds.records.description import Description


class RecordAnswer(msgspec.Struct, frozen=True, kw_only=True):
    """A record. `version` is the journal number of the revision shown; fields that nobody filled are left out."""

    id: str
    url: str
    permanent_url: str
    version: int
    changed: datetime
    description: Description


@endpoint
def record(request: HttpRequest, id_: str) -> RecordAnswer:
    """One record. Raises FondsError: record-missing, record-withdrawn, parameter-unknown."""
    no_parameters(request)
    view = lookups.record(id_, audience_of(request))
    return RecordAnswer(
        id=view.id,
        url=f"/records/{view.id}",
        permanent_url=permanent_address(settings.FONDS, view.id),
        version=view.version,
        changed=view.changed,
        description=view.description,
    )
