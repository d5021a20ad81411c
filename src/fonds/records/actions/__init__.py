"""What can be done to the catalogue: one verb a module. Nothing else writes.

Each action writes the change and its journal line in one transaction and calls nothing above it: the index
follows the journal by itself.
"""

from fonds.records.actions.merge import Written, merge_authorities
from fonds.records.actions.open_due import open_due
from fonds.records.actions.remove import remove_authorities, remove_records
from fonds.records.actions.restore import restore_authorities, restore_records
from fonds.records.actions.save import save_records
from fonds.records.actions.save_authority import save_authorities
from fonds.records.actions.set_visibility import publish, set_visibility, withdraw
from fonds.records.actions.split import split_authority
from fonds.records.writing import Stamp

__all__ = [
    "Stamp",
    "Written",
    "merge_authorities",
    "open_due",
    "publish",
    "remove_authorities",
    "remove_records",
    "restore_authorities",
    "restore_records",
    "save_authorities",
    "save_records",
    "set_visibility",
    "split_authority",
    "withdraw",
]
