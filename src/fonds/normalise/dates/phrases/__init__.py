"""Dates as people write them: "January 12, 1947", "ca. 1936", "June-July 1942", "27 июля 1934 г.", "1989, undated".

    words ── figures alone? ── tokens ── row of dates ── what they share ── EDTF ── not understood, and why
                figures        tokens    atoms, rows      neighbours     written

Words and names of months stand in `fonds.normalise.dates.languages`, the order of a date's parts in `atoms`, what
stands between dates in `rows`; decades named by a word are made in `decades`. A date is read when it can mean one
thing only. What could mean two is read as far as both agree, with a note; what is likely and not said is read with a
qualifier and a note; what cannot be is not understood, with a note.
"""

from fonds.normalise.dates.phrases.atoms import Order
from fonds.normalise.dates.phrases.reading import LONGEST, read_date, read_date_anew, read_edtf

__all__ = ["LONGEST", "Order", "read_date", "read_date_anew", "read_edtf"]
