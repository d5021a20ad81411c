"""Does a date fall in a range? Possibly, when it may; certainly, when it must."""

from typing import NamedTuple

from fonds.normalise.dates.edtf import EdtfError, parse_edtf
from fonds.normalise.dates.value import Day


class Bounds(NamedTuple):
    """First and last possible day, both included; None is no limit on that side."""

    earliest: Day | None = None
    latest: Day | None = None


def possibly_within(date: Bounds, wanted: Bounds) -> bool:
    """True where some day of `date` is a day of `wanted`. A date without any bound may be anywhere.

    Symmetric. A record that may belong into a range is never lost from it.
    """
    starts_in_time = date.earliest is None or wanted.latest is None or date.earliest <= wanted.latest
    ends_in_time = date.latest is None or wanted.earliest is None or date.latest >= wanted.earliest
    return starts_in_time and ends_in_time


def certainly_within(date: Bounds, wanted: Bounds) -> bool:
    """True where every possible day of `date` is a day of `wanted`. What is open on a side is within no limit there."""
    starts_inside = wanted.earliest is None or (date.earliest is not None and date.earliest >= wanted.earliest)
    ends_inside = wanted.latest is None or (date.latest is not None and date.latest <= wanted.latest)
    return starts_inside and ends_inside


def parse_range(from_text: str, to_text: str) -> Bounds:
    """The bounds that a reader's two fields ask for, each EDTF or empty: first day of one to last day of the other.

    "1935" and "1942-06" are 1935-01-01 to 1942-06-30. An interval in either field gives its own start or end.
    Raises EdtfError with a sentence where a field cannot be read or the range ends before it begins.
    """
    earliest = parse_edtf(from_text.strip()).earliest if from_text.strip() else None
    latest = parse_edtf(to_text.strip()).latest if to_text.strip() else None
    if earliest and latest and latest < earliest:
        raise EdtfError(f"The range ends ({to_text.strip()}) before it begins ({from_text.strip()}).")
    return Bounds(earliest, latest)
