"""The one rule of visibility. Every exit (page, count, feed, export, error text) goes through it.

A description or a text has two switches, publication and access conditions. Together with those of the levels
above it they give the least audience that may see it, which is stored beside the record (`seen_by`), so that
one comparison decides everywhere, in the catalogue and in the index alike.

    published · internal · withdrawn        →  public · archivist · archivist
    open · readers · closed (until / ever)  →  public · reader · archivist

The narrower of the two wins. A closing date that has passed opens nothing by itself: the worker writes a
journal line on the opening day (`actions.open_due`), so late means hidden.
"""

from collections.abc import Iterable

import msgspec
from django.db.models import F, QuerySet

from fonds.records.audience import Audience
from fonds.records.description import Description, Visibility
from fonds.records.models import CitedLevel, Mention, Record, Tie

_publication = {"published": Audience.PUBLIC, "internal": Audience.ARCHIVIST, "withdrawn": Audience.ARCHIVIST}
_access = {"open": Audience.PUBLIC, "readers": Audience.READER, "closed": Audience.ARCHIVIST}


def least_audience(visibility: Visibility, above: Audience = Audience.PUBLIC) -> Audience:
    """The least audience that may see what has these switches under a level seen by `above`."""
    return max(_publication[visibility.publication], _access[visibility.access], above)


def may_see(audience: Audience, needed: int) -> bool:
    """Whether `audience` may see what needs at least the audience `needed`."""
    return audience >= needed


def visible_to(audience: Audience) -> QuerySet[Record]:
    """The records that `audience` may see. Tombstones are seen by the indexer and the backup only."""
    records = Record.objects.filter(seen_by__lte=audience)
    return records if audience is Audience.EVERYTHING else records.filter(state=Record.LIVE)


def visible_ties(audience: Audience) -> QuerySet[Tie]:
    """The ties of the records that `audience` may see: an authority is seen only through one of them."""
    # Written so that no index on records fits: SQLite would begin with all records that the audience sees.
    ties = Tie.objects.alias(needed=F("record__seen_by") + 0).filter(needed__lte=audience)
    return ties if audience is Audience.EVERYTHING else ties.exclude(record__state=Record.REMOVED)


def visible_levels(audience: Audience) -> QuerySet[CitedLevel]:
    """The levels that the records which `audience` may see are cited by: a level of hidden ones alone is unknown."""
    levels = CitedLevel.objects.filter(record__seen_by__lte=audience)
    return levels if audience is Audience.EVERYTHING else levels.filter(record__state=Record.LIVE)


def visible_mentions(audience: Audience) -> QuerySet[Mention]:
    """The names found by machine in words that `audience` may see, of each record's present version.

    Whether it may see the authority as well is for `lookups.labels` to say, which asks `visible_ties`.
    """
    return Mention.objects.filter(
        seen_by__lte=audience,
        record__seen_by__lte=audience,
        record__state=Record.LIVE,
        revision=F("record__revision_id"),
    )


def as_seen_by(audience: Audience, description: Description, visible_ids: Iterable[str]) -> Description:
    """The description without what `audience` may not see: hidden texts, ties to hidden records, reasons.

    `visible_ids` are those of `related_ids(description)` that the audience may see.
    """
    if audience >= Audience.ARCHIVIST:
        return description
    seen = set(visible_ids)
    return msgspec.structs.replace(
        description,
        parent=description.parent if description.parent in seen else "",
        texts=tuple(
            msgspec.structs.replace(text, visibility=_without_reason(text.visibility))
            for text in description.texts
            if may_see(audience, least_audience(text.visibility))
        ),
        relations=tuple(tie for tie in description.relations if not tie.target or tie.target in seen),
        visibility=_without_reason(description.visibility),
    )


def _without_reason(visibility: Visibility) -> Visibility:
    return msgspec.structs.replace(visibility, reason="")


def related_ids(description: Description) -> set[str]:
    """Ids of the other records that a description names."""
    return {relation.target for relation in description.relations if relation.target} | (
        {description.parent} if description.parent else set()
    )
