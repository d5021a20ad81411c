"""Names of authorities in titles, summaries and texts: found by machine, never mixed with catalogued roles.

    authorities ──▶ forms    every form of every name, and how it was made
                      │
    records ───────▶ known   one Finder for all of them
                      │
                   reading   where they stand in one description
                      │
    journal ──────▶ following   keeps the table `Mention` up to the journal, a chunk at a time

What an audience may see of them is asked in `lookups.mentions`.
"""

from fonds.records.mentions.following import catch_up, is_up_to_date, rebuild

__all__ = ["catch_up", "is_up_to_date", "rebuild"]
