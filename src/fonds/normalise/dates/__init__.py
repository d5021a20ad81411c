"""What people write about time → EDTF with strict bounds, and back to words.

    phrases ──▶ edtf ──▶ value (DateReading: EDTF, earliest, latest)
                  │
                  ├─▶ ranges (possibly, certainly within)
                  └─▶ words (a module for each language)

A new way of writing dates belongs into `phrases`; a new language is a module of `languages`, to be read, and a module
of `words`, to be written; a new part of EDTF belongs into `edtf`.
"""

from fonds.normalise.dates.calendars import read_calendar
from fonds.normalise.dates.edtf import (
    Edtf,
    EdtfDate,
    EdtfError,
    EdtfInterval,
    EdtfSet,
    EdtfSpan,
    End,
    Years,
    format_edtf,
    parse_edtf,
)
from fonds.normalise.dates.machine import read_normal, read_tei, split_bulk
from fonds.normalise.dates.month_names import MONTHS, MONTHS_OF_A_DAY
from fonds.normalise.dates.phrases import Order, read_date, read_edtf
from fonds.normalise.dates.ranges import Bounds, certainly_within, parse_range, possibly_within
from fonds.normalise.dates.times import TimeOfDay, moment, read_time
from fonds.normalise.dates.value import DateReading, Day, Precision, Status
from fonds.normalise.dates.words import Style, date_in_words, reading_in_words, status_in_words

__all__ = [
    "MONTHS",
    "MONTHS_OF_A_DAY",
    "Bounds",
    "DateReading",
    "Day",
    "Edtf",
    "EdtfDate",
    "EdtfError",
    "EdtfInterval",
    "EdtfSet",
    "EdtfSpan",
    "End",
    "Order",
    "Precision",
    "Status",
    "Style",
    "TimeOfDay",
    "Years",
    "certainly_within",
    "date_in_words",
    "format_edtf",
    "moment",
    "parse_edtf",
    "parse_range",
    "possibly_within",
    "read_calendar",
    "read_date",
    "read_edtf",
    "read_normal",
    "read_tei",
    "read_time",
    "reading_in_words",
    "split_bulk",
    "status_in_words",
]
