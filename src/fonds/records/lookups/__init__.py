"""Named read queries. Each takes an audience and answers only with what that audience may see."""

from fonds.records.lookups.authorities import (
    EntryView,
    Succession,
    authorities,
    by_identifier,
    entries,
    entry,
    labels,
    succession,
)
from fonds.records.lookups.exporting import Tombstone, export_authorities, export_tombstones, export_versions
from fonds.records.lookups.hierarchy import ancestors, children, members, neighbours
from fonds.records.lookups.mentions import Bearer, Mentioning, Spot, count_mentioning, mentioning, spots
from fonds.records.lookups.merges import Merge, MergePreview, SplitPreview, merge_preview, merges, split_preview
from fonds.records.lookups.narrowing import narrowed_since
from fonds.records.lookups.records import (
    RecordView,
    Version,
    briefs,
    export_records,
    record,
    similar_ids,
    versions,
    views,
)
from fonds.records.lookups.tied import RoleCount, roles, tied
from fonds.records.lookups.totals import Totals, totals

__all__ = [
    "Bearer",
    "EntryView",
    "Mentioning",
    "Merge",
    "MergePreview",
    "RecordView",
    "RoleCount",
    "SplitPreview",
    "Spot",
    "Succession",
    "Tombstone",
    "Totals",
    "Version",
    "ancestors",
    "authorities",
    "briefs",
    "by_identifier",
    "children",
    "count_mentioning",
    "entries",
    "entry",
    "export_authorities",
    "export_records",
    "export_tombstones",
    "export_versions",
    "labels",
    "members",
    "mentioning",
    "merge_preview",
    "merges",
    "narrowed_since",
    "neighbours",
    "record",
    "roles",
    "similar_ids",
    "split_preview",
    "spots",
    "succession",
    "tied",
    "totals",
    "versions",
    "views",
]
