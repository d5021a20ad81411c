"""Dates whose possible years do not follow one another: “1887, 1972” is not the time between.

Sets of EDTF (`[1667,1760]`, `{1932..1935,1983}`) and years with an unknown digit before a known one (`19X6`).
"""

import re
from collections.abc import Iterator
from itertools import product
from typing import Final

from fonds.normalise.dates.edtf import EdtfError, parse_edtf

MOST: Final = 1000
"""Years written one by one; a set that reaches further is taken for the whole time between its ends."""

_UNKNOWN_INSIDE = re.compile(r"-?(?=[0-9X]{4}(?![0-9X]))[0-9]*X[0-9X]*[0-9]")


class _UnboundedError(ValueError):
    """A member has no beginning or no end: its years cannot be written one by one."""


def years_with_gaps(edtf: str) -> tuple[int, ...]:
    """Every year in which the date may fall, in order; empty where they follow one another, are open, or many.

    >>> years_with_gaps("{1887,1972}")
    (1887, 1972)
    >>> years_with_gaps("1934/1936")
    ()
    """
    is_set = edtf[:1] in {"[", "{"}
    if not (is_set or _UNKNOWN_INSIDE.match(edtf)):
        return ()
    members = edtf[1:-1].split(",") if is_set else [edtf]
    try:
        years = sorted({year for member in members for year in _years(member.strip())})
    except (_UnboundedError, EdtfError):
        return ()
    has_gap = bool(years) and years[-1] - years[0] >= len(years)
    return tuple(years) if has_gap and len(years) <= MOST else ()


def _years(member: str) -> Iterator[int]:
    first, dots, last = member.partition("..")
    if dots and not (first and last):
        raise _UnboundedError(member)
    if not dots and (inside := _UNKNOWN_INSIDE.match(member)):
        yield from _years_like(inside[0])
        return
    beginning, end = parse_edtf(first).earliest, parse_edtf(last or first).latest
    if beginning is None or end is None or end.year - beginning.year > MOST:
        raise _UnboundedError(member)
    yield from range(beginning.year, end.year + 1)


def _years_like(pattern: str) -> Iterator[int]:
    """The years that are written so, X being any digit: 19X6."""
    for digits in product("0123456789", repeat=pattern.count("X")):
        remaining = iter(digits)
        yield int("".join(next(remaining) if sign == "X" else sign for sign in pattern))
