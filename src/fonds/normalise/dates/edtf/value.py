"""What EDTF can say: one date, an interval of two, or a set of dates and spans."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from fonds.normalise.dates.edtf.bounds import SEASONS, days_of
from fonds.normalise.dates.value import Day, Precision

QUALIFIERS: dict[str, tuple[str, ...]] = {
    "~": ("approximate",),
    "?": ("uncertain",),
    "%": ("approximate", "uncertain"),
    "": (),
}
"""Sign → what it says of the date."""

Years = tuple[tuple[int | None, int | None], ...]
"""Spans of years that a date covers, in order, without overlap, first and last included; None is no limit."""


class End(Enum):
    """An end of an interval that is no date."""

    OPEN = ".."
    """It goes on, or nobody limits it."""
    UNKNOWN = ""
    """It ended or began some time; nobody knows when."""


@dataclass(frozen=True, slots=True)
class EdtfDate:
    """One date, its parts as EDTF writes them: "193X", "06", "XX". Made by `parse_edtf`, which checks them."""

    year: str
    """With its letters: 1936, 19XX, -0043, Y17000, Y17E7, 1950S2."""
    month: str = ""
    """01 to 12, a season 21 to 41, with X for a digit that is not known, or empty."""
    day: str = ""
    time: str = ""
    """As written: 23:20:30, 23:20:30Z, 23:20:30+04:00."""
    qualifier: str = ""
    """The sign at the end, which speaks of the whole date."""
    before: tuple[str, str, str] = ("", "", "")
    """The signs in front of year, month and day: each speaks of its part alone."""
    after: tuple[str, str] = ("", "")
    """The signs behind year and month where more follows: each speaks of its part and all on its left."""

    @property
    def earliest(self) -> Day | None:
        """First possible day; None where nothing of the year is known."""
        return days_of(self.year, self.month, self.day)[0]

    @property
    def latest(self) -> Day | None:
        """Last possible day; None where nothing of the year is known."""
        return days_of(self.year, self.month, self.day)[1]

    @property
    def season(self) -> int:
        """21 to 41, or 0 for a date that names none."""
        number = int(self.month) if self.month.isdigit() else 0
        return number if number in SEASONS else 0

    @property
    def precision(self) -> Precision:
        """What the date names exactly: `1999-XX` names a year. A millennium is an `interval`; `XXXX` names nothing."""
        digits = self.year.lstrip("Y-")
        if "S" in digits:
            return self._significant(*digits.split("S"))
        if "X" in digits:
            coarse: tuple[Precision, ...] = ("interval", "interval", "century", "decade")
            return "" if digits == "XXXX" else coarse[digits.index("X")]
        if self.season:
            return "season"
        return "day" if self._names(self.month, self.day) else "month" if self._names(self.month) else "year"

    @property
    def qualifiers(self) -> tuple[str, ...]:
        """`approximate`, `uncertain`, both or none, said of the date or of any part of it."""
        if not (self.qualifier or any(self.before) or any(self.after)):
            return ()
        return _all_of(QUALIFIERS[sign] for sign in (self.qualifier, *self.before, *self.after))

    @property
    def signs(self) -> tuple[str, str, str]:
        """What is said of year, month and day each: a sign or nothing. A part that is not there has nothing."""
        parts = [part for part in (self.year, self.month, self.day) if part]
        behind = [*self.after[: len(parts) - 1], self.qualifier]
        found = []
        for index in range(3):
            said = {self.before[index], *behind[index:]} - {""} if index < len(parts) else set()
            found.append("%" if len(said) > 1 else next(iter(said), ""))
        return found[0], found[1], found[2]

    @property
    def years(self) -> Years:
        """The span of years from the first possible to the last."""
        return (_span_of_years(self.earliest, self.latest),)

    @staticmethod
    def _names(*parts: str) -> bool:
        return all(part.isdigit() for part in parts)

    @staticmethod
    def _significant(digits: str, significant: str) -> Precision:
        mantissa, _, exponent = digits.partition("E")
        unknown = len(mantissa) + int(exponent or 0) - int(significant)
        fine: tuple[Precision, ...] = ("year", "decade", "century")
        return "year" if unknown < 1 else fine[unknown] if unknown < 3 else "interval"


@dataclass(frozen=True, slots=True)
class EdtfInterval:
    """From one date to another, both included."""

    start: EdtfDate | End
    end: EdtfDate | End

    @property
    def earliest(self) -> Day | None:
        """First possible day; None for an open or unknown start."""
        return self.start.earliest if isinstance(self.start, EdtfDate) else None

    @property
    def latest(self) -> Day | None:
        """Last possible day; None for an open or unknown end."""
        return self.end.latest if isinstance(self.end, EdtfDate) else None

    @property
    def precision(self) -> Precision:
        """Always `interval`."""
        return "interval"

    @property
    def qualifiers(self) -> tuple[str, ...]:
        """What is said of either end."""
        return _all_of(end.qualifiers for end in (self.start, self.end) if isinstance(end, EdtfDate))

    @property
    def years(self) -> Years:
        """The span of years from the first possible to the last."""
        return (_span_of_years(self.earliest, self.latest),)


@dataclass(frozen=True, slots=True)
class EdtfSpan:
    """Consecutive dates in a set: 1670..1672, or all before or after one. At least one side is a date."""

    start: EdtfDate | None
    end: EdtfDate | None

    @property
    def earliest(self) -> Day | None:
        """First possible day; None where all earlier ones are meant."""
        return self.start.earliest if self.start else None

    @property
    def latest(self) -> Day | None:
        """Last possible day; None where all later ones are meant."""
        return self.end.latest if self.end else None

    @property
    def qualifiers(self) -> tuple[str, ...]:
        """What is said of either side."""
        return _all_of(side.qualifiers for side in (self.start, self.end) if side)

    @property
    def years(self) -> Years:
        """The span of years from the first possible to the last."""
        return (_span_of_years(self.earliest, self.latest),)


@dataclass(frozen=True, slots=True)
class EdtfSet:
    """Several dates: all of them ({1887,1972}), or one of them, nobody knows which ([1887,1972])."""

    members: tuple[EdtfDate | EdtfSpan, ...]
    one_of: bool = False

    @property
    def earliest(self) -> Day | None:
        """First possible day of any member; None where one has none."""
        days = [member.earliest for member in self.members]
        known = [day for day in days if day]
        return min(known) if len(known) == len(days) else None

    @property
    def latest(self) -> Day | None:
        """Last possible day of any member; None where one has none."""
        days = [member.latest for member in self.members]
        known = [day for day in days if day]
        return max(known) if len(known) == len(days) else None

    @property
    def precision(self) -> Precision:
        """Always `interval`: what lies between the first and the last is in `years`."""
        return "interval"

    @property
    def qualifiers(self) -> tuple[str, ...]:
        """What is said of any member."""
        return _all_of(member.qualifiers for member in self.members)

    @property
    def years(self) -> Years:
        """The spans of years that the members cover, gaps left out: {1932..1935,1983} is 1932–1935 and 1983."""
        return _merged(span for member in self.members for span in member.years)


Edtf = EdtfDate | EdtfInterval | EdtfSet


def _all_of(qualifiers: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    said = [some for some in qualifiers if some]
    return tuple(sorted({each for some in said for each in some})) if said else ()


def _span_of_years(earliest: Day | None, latest: Day | None) -> tuple[int | None, int | None]:
    return earliest.year if earliest else None, latest.year if latest else None


def _merged(spans: Iterable[tuple[int | None, int | None]]) -> Years:
    """The spans in order, those that touch or overlap made one."""
    found: list[tuple[int | None, int | None]] = []
    for start, end in sorted(spans, key=lambda span: (span[0] is not None, span[0] or 0)):
        if found:
            first, last = found[-1]
            if last is None or start is None or start <= last + 1:
                found[-1] = (first, None if last is None or end is None else max(last, end))
                continue
        found.append((start, end))
    return tuple(found)
