"""Everything that an audience may see, ready to be written in any format."""

from fonds.interop.formats import Holdings
from fonds.records.audience import Audience
from fonds.records.lookups import export_authorities, export_records, export_tombstones
from fonds.records.models import Record


def holdings(title: str, audience: Audience) -> Holdings:
    """The whole site as `audience` sees it. Read it inside `records.snapshot`, so that it is of one moment."""
    live = (view for view in export_records(audience) if view.state == Record.LIVE)
    return Holdings(title, export_authorities(audience), live, export_tombstones(audience), audience)
