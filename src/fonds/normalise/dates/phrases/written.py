"""A row of dates written as EDTF: a date, an interval, or a set that keeps every member."""

from fonds.normalise.dates.edtf import EdtfError, parse_edtf
from fonds.normalise.dates.phrases.atoms import Atom, UnreadableError
from fonds.normalise.dates.phrases.rows import Row
from fonds.normalise.dates.value import Day

_RANGE = frozenset("-/")


def written(row: Row) -> str:
    """The EDTF of `row`, which is complete. Raises UnreadableError or EdtfError, with a sentence."""
    atoms, joints = _without_bulk(row)
    if not atoms:
        raise UnreadableError("No year is named.")
    members: list[str] = []
    place = 0
    while place < len(atoms):
        atom = atoms[place]
        following = atoms[place + 1] if place + 1 < len(atoms) else None
        if following is not None and (joints[place + 1] in _RANGE or (atom.bound and following.bound)):
            members.append(_interval(atom, following))
            place += 2
        else:
            members.append(_single(atom, last=following is None, row=row))
            place += 1
    return _listed(list(dict.fromkeys(members)), either="|" in joints)


def _without_bulk(row: Row) -> tuple[list[Atom], list[str]]:
    """The inclusive dates, where a source names both; bulk dates are another dating."""
    inclusive = [place for place, atom in enumerate(row.atoms) if not atom.bulk]
    if not inclusive or len(inclusive) == len(row.atoms):
        return row.atoms, row.joints
    return [row.atoms[place] for place in inclusive], [row.joints[place] for place in inclusive]


def _single(atom: Atom, *, last: bool, row: Row) -> str:
    edtf = _part(atom)
    if row.start is not None and len(row.atoms) == 1:
        return f"{row.start}/{edtf.split('/')[-1]}"
    match atom.bound:
        case "<" | "{":
            return f"../{edtf.split('/')[-1]}"
        case ">" | "}":
            return f"{edtf.split('/')[0]}/.."
        case _:
            return f"{edtf.split('/')[0]}/{row.end}" if last and row.end is not None else edtf


def _interval(start: Atom, end: Atom) -> str:
    """From one to the other. Winter 1949-50 is one winter."""
    if start.month == 24 and start.shape == "month_year" and end.shape == "year" and not end.month:
        if int(end.year) == int(start.year) + 1:
            return _part(start)
        raise UnreadableError("These words are not known as a date.")
    if start.month > 20 and start.shape == "month_year" and end.shape == "year":
        raise UnreadableError("These words are not known as a date.")  # one spring, two, or to the end of a year
    first, last = _part(start).split("/")[0], _part(end).split("/")[-1]
    if "[" in first or "[" in last:
        raise UnreadableError("The year has two digits; the century is not said.")
    if start.shape in {"month_day", "day_month", "month"} and start.year == end.year and _ends_before(first, last):
        start.year, start.perhaps = str(int(start.year) - 1), True
        start.notes.append("The first date is read in the year before, because it names none.")
        first = _part(start).split("/")[0]
    elif end.shape in {"month_day", "day_month", "month"} and start.year == end.year and _ends_before(first, last):
        end.year, end.perhaps = str(int(end.year) + 1), True
        end.notes.append("The last date is read in the year after, because it names none.")
        last = _part(end).split("/")[-1]
    return f"{first}/{last}"


def _ends_before(first: str, last: str) -> bool:
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
    return member[1:-1].split(",") if member.startswith("[") else [member]


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
