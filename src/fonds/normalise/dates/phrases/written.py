"""A row of dates written as EDTF: a date, an interval, or a set that keeps every member.

"By 1940", "until 1940", "since 1940" and "from 1940" include what they name; "before 1940" and "after 1940" do not.
"""

import re
from dataclasses import replace
from itertools import pairwise

from fonds.normalise.dates.edtf import EdtfError, parse_edtf
from fonds.normalise.dates.phrases.atoms import WINTER_NOTE, Atom, UnreadableError
from fonds.normalise.dates.phrases.rows import Row
from fonds.normalise.dates.value import Day

_RANGE = frozenset("-/")
_YEARLESS = frozenset(("month_day", "day_month", "month"))
EARLIEST, LATEST, STRICT = frozenset(">}"), frozenset("<{"), frozenset("<>")
"""Bounds that a date is: of the beginning, of the end, without the date itself."""
_SHARP = re.compile(r"-?[0-9]{2}(?:XX|[0-9]X|[0-9]{2}(?:-[0-9]{2}){0,2})")


def written(row: Row) -> str:
    """The EDTF of `row`, which is complete. Raises UnreadableError or EdtfError, with a sentence."""
    atoms, joints = _without_bulk(row)
    if not atoms:
        raise UnreadableError("No year is named.")
    members: list[str] = []
    place = 0
    while place < len(atoms):
        end = _end_of_range(atoms, joints, place)
        last = end == len(atoms)
        members.append(
            _range(atoms[place:end], row.end if last else None)
            if end - place > 1
            else _single(atoms[place], last=last, row=row)
        )
        place = end
    text = _listed(list(dict.fromkeys(members)), either="|" in joints)
    return _some_time(text) if len(atoms) == 1 and atoms[0].bound in STRICT else text


def _without_bulk(row: Row) -> tuple[list[Atom], list[str]]:
    """The inclusive dates, where a source names both; bulk dates are another dating."""
    inclusive = [place for place, atom in enumerate(row.atoms) if not atom.bulk]
    if not inclusive or len(inclusive) == len(row.atoms):
        return row.atoms, row.joints
    return [row.atoms[place] for place in inclusive], [row.joints[place] for place in inclusive]


def _end_of_range(atoms: list[Atom], joints: list[str], place: int) -> int:
    """Where the range that begins at `place` ends: behind it, where it is no range."""
    end = place + 1
    while end < len(atoms) and joints[end] in _RANGE:
        end += 1
    return end + 1 if end == place + 1 < len(atoms) and _are_two_limits(atoms[place], atoms[end]) else end


def _range(atoms: list[Atom], end: str | None) -> str:
    """From the first to the last: 1912-1913-1914, Fall-Winter 1912-1913. Those between them have to be in order."""
    winter, year = atoms[-2:]
    if len(atoms) > 2 and winter.month == 24 and year.shape == "year" and int(year.year) == int(winter.year) + 1:
        atoms = atoms[:-1]
    plain = [atom for atom in atoms if atom.month <= 12] if len(atoms) > 2 else []
    if any(_ends_before(_first(one), _last(other)) for one, other in pairwise(plain)):
        raise UnreadableError("These words are not known as a date.")
    return _interval(atoms[0], atoms[-1]) if end is None else f"{_first(atoms[0])}/{end}"


def _are_two_limits(first: Atom, second: Atom) -> bool:
    """True of "after 1940, before 1950"."""
    return first.bound in EARLIEST and second.bound in LATEST


def _single(atom: Atom, *, last: bool, row: Row) -> str:
    if row.start is not None and len(row.atoms) == 1:
        return f"{row.start}/{_last(atom)}"
    if atom.bound in LATEST:
        return f"../{_last(atom)}"
    if atom.bound in EARLIEST:
        return f"{_first(atom)}/.."
    edtf = _part(atom)
    return f"{edtf.split('/')[0]}/{row.end}" if last and row.end is not None else edtf


def _first(atom: Atom) -> str:
    """The date at which a span that starts with `atom` starts; it is open where a latest date stands there."""
    return ".." if atom.bound in LATEST else _limit(atom) if atom.bound in STRICT else _side(atom, 0)


def _last(atom: Atom) -> str:
    return ".." if atom.bound in EARLIEST else _limit(atom) if atom.bound in STRICT else _side(atom, -1)


def _side(atom: Atom, place: int) -> str:
    edtf = _part(atom)
    if "[" in edtf:
        raise UnreadableError("The year has two digits; the century is not said.")
    return edtf.split("/")[place]


def _limit(atom: Atom) -> str:
    """The last date before the one named, or the first after it, as precise as it.

    Where the one named is not sharp ("before late 1940", "after 195-?") what is before it may be within it.
    """
    is_before = atom.bound in LATEST
    named = _side(atom, -1 if is_before else 0)
    edtf = named.rstrip("?~%")
    if atom.part or atom.half or atom.shape == "mask" or not _SHARP.fullmatch(edtf):
        return named
    value = parse_edtf(edtf)
    day = value.earliest.before if is_before and value.earliest else value.latest.after if value.latest else None
    if day is None or day.year > 9999:
        return named
    atom.notes.append("Read strictly: the date named is not one of them.")
    length = {"day": 3, "month": 2, "season": 2}.get(value.precision, 1)
    return "-".join(day.isoformat().rsplit("-", 2)[:length]) + named[len(edtf) :]


def _some_time(text: str) -> str:
    """Before or after a date is some time then, not all the time."""
    start, slash, end = text.partition("/")
    if not slash or ".." not in {start, end}:
        return text
    return f"[{start.strip('.')}..{end.strip('.')}]"


def _interval(start: Atom, end: Atom) -> str:
    """From one to the other. Winter 1949-50 is one winter."""
    if start.month > 20 and start.shape == "month_year" and end.shape == "year" and not end.month:
        if start.month == 24 and int(end.year) == int(start.year) + 1:
            start.notes = [note for note in start.notes if note != WINTER_NOTE]
            return _part(start)
        start.notes.append("It may be a season of each year: read from the first to the end of the last.")
    if end.shape == "set" and not (start.bound or end.bound or start.dated != (start.shape == "set")):
        return _either(start, end)
    first, last = _first(start), _last(end)
    if start.shape in _YEARLESS and start.year == end.year and start.year.isdigit() and _ends_before(first, last):
        start.year, start.perhaps = str(int(start.year) - 1), True
        start.notes.append("The first date is read in the year before, because it names none.")
        first = _first(start)
    elif end.shape in _YEARLESS and start.year == end.year and start.year.isdigit() and _ends_before(first, last):
        end.year, end.perhaps = str(int(end.year) + 1), True
        end.notes.append("The last date is read in the year after, because it names none.")
        last = _last(end)
    return f"{first}/{last}" if first != last else first


def _either(start: Atom, end: Atom) -> str:
    """From one date without a century to another: in one century or in the other."""
    last = _unwrapped(end.whole)
    first = _unwrapped(start.whole) or [replace(start, year=date[:4], perhaps=True).edtf() for date in last]
    both = zip(first, last, strict=True)
    spans = [f"{one}..{other}" for one, other in both if not _ends_before(one, other)]
    if not spans:
        raise UnreadableError("The year has two digits; the century is not said.")
    return f"[{','.join(spans)}]"


def _ends_before(first: str, last: str) -> bool:
    if ".." in {first, last}:
        return False
    start, end = parse_edtf(first), parse_edtf(last)
    return bool(start.earliest and end.latest and end.latest < start.earliest)


def _part(atom: Atom) -> str:
    """The date; of half a century, decade or year its bounds."""
    edtf = atom.edtf()
    if atom.part:
        atom.notes.append(f"“{atom.part}” is kept in the words; its bounds are those of the whole.")
    if not atom.half:
        return edtf
    value = parse_edtf(edtf)
    first, last = value.earliest, value.latest
    if first is None or last is None or atom.month or atom.day:
        return edtf
    if first.year == last.year:
        return (
            f"{first.year:04d}-01/{first.year:04d}-06" if atom.half == 1 else f"{first.year:04d}-07/{first.year:04d}-12"
        )
    middle = first.year + (last.year - first.year + 1) // 2
    if last.year - first.year == 9:
        return f"{first.year:04d}/{middle - 1:04d}" if atom.half == 1 else f"{middle:04d}/{last.year:04d}"
    return f"{first.year:04d}/{middle:04d}" if atom.half == 1 else f"{middle:04d}/{last.year + 1:04d}"


def _listed(members: list[str], *, either: bool) -> str:
    """One member alone; several as a set, its intervals written with two dots."""
    if len(members) == 1:
        return members[0]
    for member in members:
        parse_edtf(member)
    brackets = "[]" if either else "{}"
    plain = [part for member in members for part in _unwrapped(member)]
    text = brackets[0] + ",".join(_in_a_set(member) for member in plain) + brackets[1]
    try:
        parse_edtf(text)
    except EdtfError:
        return _from_first_to_last(members)
    return text


def _unwrapped(member: str) -> list[str]:
    return member[1:-1].split(",") if member.startswith("[") else [member] if member else []


def _in_a_set(member: str) -> str:
    start, slash, end = member.partition("/")
    if not slash:
        return member
    return f"{'' if start == '..' else start}..{'' if end == '..' else end}"


def _from_first_to_last(members: list[str]) -> str:
    """The interval of all members, where EDTF has no set for them."""
    values = [parse_edtf(member) for member in members]
    firsts = [(value.earliest, member.split("/")[0]) for value, member in zip(values, members, strict=True)]
    lasts = [(value.latest, member.split("/")[-1]) for value, member in zip(values, members, strict=True)]
    first = min(firsts, key=lambda pair: pair[0] or Day(-99999, 1, 1))[1]
    last = max(lasts, key=lambda pair: pair[0] or Day(99999, 1, 1))[1]
    return f"{first}/{last}"
