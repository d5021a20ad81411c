"""EDTF (Extended Date/Time Format, Library of Congress 2019; ISO 8601-2), levels 0, 1 and 2, read strictly.

    parser (text → value) ──▶ value (EdtfDate, EdtfInterval, EdtfSet) ──▶ formatter (value → text)
                                │
                                └─▶ bounds (digits and X → first and last possible day)

`earliest` and `latest` are strict bounds: qualifiers never move them, open and unknown ends have none, and nothing is
padded. Law: `parse_edtf(format_edtf(value)) == value`.

A new part of the standard is a row in `parser` and, where it names other days, in `bounds`.
"""

from fonds.normalise.dates.edtf.bounds import SEASONS
from fonds.normalise.dates.edtf.formatter import format_edtf
from fonds.normalise.dates.edtf.parser import EdtfError, parse_edtf
from fonds.normalise.dates.edtf.value import (
    QUALIFIERS,
    Edtf,
    EdtfDate,
    EdtfInterval,
    EdtfSet,
    EdtfSpan,
    End,
    Years,
)

__all__ = [
    "QUALIFIERS",
    "SEASONS",
    "Edtf",
    "EdtfDate",
    "EdtfError",
    "EdtfInterval",
    "EdtfSet",
    "EdtfSpan",
    "End",
    "Years",
    "format_edtf",
    "parse_edtf",
]
