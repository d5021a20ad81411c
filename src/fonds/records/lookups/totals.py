"""What the site holds, in numbers that are true for the one who asks."""

from dataclasses import dataclass

from django.db.models import Count

from fonds.records.access import visible_ties, visible_to
from fonds.records.audience import Audience


@dataclass(frozen=True, slots=True)
class Totals:
    """Visible records, and authorities with at least one visible record."""

    records: int
    collections: int
    people: int
    places: int
    topics: int
    archives: int


def totals(audience: Audience) -> Totals:
    """Count what the audience may see."""
    records = visible_to(audience)
    counts = dict(visible_ties(audience).values_list("kind").annotate(count=Count("key", distinct=True)))
    return Totals(
        records=records.count(),
        collections=counts.get("collection", 0),
        people=counts.get("agent", 0),
        places=counts.get("place", 0),
        topics=counts.get("topic", 0),
        archives=counts.get("repository", 0),
    )
