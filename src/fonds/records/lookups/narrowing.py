"""What may have been hidden by recent changes: the index leaves it out until it has followed."""

from django.db.models import Q

from fonds.records import journal
from fonds.records.audience import Audience
from fonds.records.models import Revision

SWITCHED = '"visibility":{'
"""Stands in every document in which a switch of the description or of a text is not as it is by default."""


def narrowed_since(number: int, audience: Audience) -> tuple[str, ...]:
    """Ids of the records that changes after `number` may have hidden from `audience`, wholly or a text of theirs.

    Rather one too many than one too few: late means hidden.
    """
    if number >= journal.last_number():
        return ()
    lines = Revision.objects.filter(number__gt=number, subject_kind="record").exclude(action="created")
    hidden = Q(seen_by__gt=audience) | Q(action="removed") | Q(document__contains=SWITCHED)
    return tuple(lines.filter(hidden).values_list("subject", flat=True).distinct())
