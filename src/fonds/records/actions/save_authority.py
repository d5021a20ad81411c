"""Create authorities, or change them. The slug of a new one is its key; it never changes by itself."""

from collections.abc import Sequence

from fonds.records.description import Authority
from fonds.records.writing import Stamp
from fonds.records.writing_authorities import write_authorities


def save_authorities(authorities: Sequence[Authority], stamp: Stamp) -> list[int]:
    """Write each authority and return the journal numbers. One that was removed is revived under its key.

    Raises FondsError authority-merged for one that was merged into another, authority-live when one says that another
    was merged into it which records still name.
    """
    return write_authorities(authorities, stamp)
