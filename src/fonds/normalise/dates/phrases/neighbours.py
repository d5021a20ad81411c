"""What dates in a row take from each other: months, years, centuries; and which of its numbers are no dates."""

from fonds.normalise.dates.phrases.atoms import Atom, UnreadableError, two_digit_decade, two_digits
from fonds.normalise.dates.phrases.rows import Row

_RANGE = frozenset("-/")


def among_other_words(row: Row) -> None:
    """A year among words that are not known may be the date or not; a number alone is none there."""
    if not any(atom.dated or atom.short >= 0 for atom in row.atoms):
        raise UnreadableError("No year is named.")
    for place, atom in enumerate(row.atoms):
        atom.perhaps = True
        is_stray = atom.shape == "number" and not _belongs_to_date(row, place)
        if is_stray or (atom.year.isdigit() and not 1000 <= int(atom.year) <= 2100):
            atom.shape = "dropped"
    _drop(row)
    if not row.atoms:
        raise UnreadableError("No year is named.")


def _belongs_to_date(row: Row, place: int) -> bool:
    """True of the number in 1953-54, June 3-5 and 3-5 June."""
    number, before = row.atoms[place], row.atoms[max(place - 1, 0)]
    if place and row.joints[place] in _RANGE:
        is_year = before.shape == "year" and before.year.isdigit()
        return bool(before.day) if before.month else is_year and number.day > int(before.year[2:])
    after = row.atoms[place + 1 : place + 2]
    return bool(after) and row.joints[place + 1] in {"-", "&"} and after[0].day > 0 < after[0].month


def complete(row: Row) -> None:
    """Give each date the parts that its neighbours name: June-July 1942, January 16-17, 2005, 1958-59."""
    _apostrophes(row)
    if all([atom.dated for atom in row.atoms]):  # noqa: C419 - so are most
        _copyright(row)
        return
    _short_years(row)
    _years_apart(row)
    _years_ahead(row)
    _days_without_months(row)
    year_first = any(atom.year_first for atom in row.atoms)
    month_first = any(atom.shape in {"month_day", "month_day_year", "year_month_day"} for atom in row.atoms)
    forward = list(zip(row.atoms, row.atoms[1:], strict=False))
    backward = [(after, before) for before, after in reversed(forward)]
    for first in (month_first, not month_first):
        for source, atom in forward if first else backward:
            if atom.day and not atom.month and 0 < source.month <= 12 and not atom.whole:
                atom.month = source.month
    for first in (year_first, not year_first):
        for source, atom in forward if first else backward:
            if not atom.dated and source.year:
                atom.year = source.year
    _stray_numbers(row)


def _short_years(row: Row) -> None:
    """58 in 1958-59 is 1959; 05 in 1999-05 is May; 99 alone may be of any century."""
    months = any(atom.month for atom in row.atoms)
    for place, atom in enumerate(row.atoms):
        if atom.shape == "number" and place and (previous := row.atoms[place - 1]).year.isdigit():
            if previous.day and atom.day <= 31:
                continue
            joint = row.joints[place]
            last = int(previous.year[2:])
            if joint in _RANGE and (atom.day == 0 or 12 < atom.day < last) and atom.day + 100 - last <= 50:
                atom.year, atom.perhaps = f"{int(previous.year[:2]) + 1}{atom.day:02d}", True
                atom.notes.append(f"“{atom.day:02d}” is read as {atom.year}; the century is not said.")
                atom.day, atom.shape = 0, "year"
            elif atom.day > last and (joint in _RANGE or atom.day > 31) and previous.shape != "year_month":
                atom.year, atom.day, atom.shape = f"{previous.year[:2]}{atom.day:02d}", 0, "year"
            elif joint in {",", "&"} and last < atom.day and previous.shape == "year" and not months:
                atom.year, atom.day, atom.shape, atom.perhaps = f"{previous.year[:2]}{atom.day:02d}", 0, "year", True
                atom.notes.append(f"“{atom.digits}” is read as the year {atom.year}.")
            elif joint == "-" and last % 10 < atom.day < 10 and previous.shape == "year" and len(atom.digits) == 1:
                atom.year, atom.day, atom.shape = f"{previous.year[:3]}{atom.day}", 0, "year"
                atom.notes.append(f"Read as the years {previous.year} to {atom.year}; it may also be a month.")
            elif joint == "-" and 1 <= atom.day <= 12 and previous.shape == "year":
                atom.year, atom.month, atom.day = previous.year, atom.day, 0
                row.atoms[place - 1].shape = "dropped"
            elif joint == "-" and previous.shape == "year" and not atom.month:
                raise UnreadableError(f"There is no month {atom.day}.")
    _drop(row)
    _two_digit_years(row)


def _two_digit_years(row: Row) -> None:
    """12 Jan 47, Sep-99: the second figure is a year where it can be no day."""
    no_year = not any(atom.dated for atom in row.atoms)
    for place, atom in enumerate(row.atoms):
        previous = row.atoms[place - 1] if place else None
        if atom.shape in {"month_day", "day_month"} and atom.day > 31:
            if previous and previous.year.isdigit() and row.joints[place] in _RANGE and _follows(previous, atom.day):
                atom.year, atom.day = f"{previous.year[:2]}{atom.day:02d}", 0
                continue
            row.atoms[place] = two_digits(Atom("month", month=atom.month, notes=atom.notes), atom.day)
        elif atom.shape != "number" or previous is None or not no_year:
            continue
        elif _is_year_of(previous, row.joints[place], atom.day):
            row.atoms[place] = two_digits(previous, atom.day)
            previous.shape = "dropped"
        elif previous.shape == "month" and row.joints[place] == "-":
            previous.notes.append(f"“{atom.day:02d}” may be a day or a year of two digits: only the month is read.")
            atom.shape = "dropped"
    _drop(row)


def _follows(date: Atom, figure: int) -> bool:
    """True of 51 after 1950: 1951, of the same century."""
    return figure > int(date.year[2:])


def _is_year_of(date: Atom, joint: str, figure: int) -> bool:
    """True for 47 in "12 Jan 47", "12 Jan-47" and "Jan-47"."""
    if date.day:
        return bool(date.month) and (joint in {" ", ","} or (joint in _RANGE and figure > 31))
    return date.shape == "month" and joint == "-" and figure > 31


def _copyright(row: Row) -> None:
    """In "1956, c1955" the second may be the year of the copyright."""
    for place, atom in enumerate(row.atoms):
        if atom.c_before and len(row.atoms) > 1 and not _RANGE & {*row.joints[place : place + 2]}:
            atom.notes.append(f"“c{atom.year}” beside another date may be a copyright date.")


def _years_ahead(row: Row) -> None:
    """A year before words of a month is of that month: 1950 early January."""
    for place, atom in enumerate(row.atoms[:-1]):
        following = row.atoms[place + 1]
        is_year = atom.shape == "year" and not atom.month and not atom.bound and not atom.part
        if is_year and row.joints[place + 1] == " " and following.month and not following.dated:
            following.year, following.circa = atom.year, following.circa or atom.circa
            following.perhaps = following.perhaps or atom.perhaps
            row.joints[place + 1] = row.joints[place]
            atom.shape = "dropped"
    _drop(row)


def _stray_numbers(row: Row) -> None:
    """A number that nothing makes a day may be of something else: 1950 (1 of 2)."""
    stray = [atom for atom in row.atoms if atom.shape == "number" and not atom.month]
    ranges = any(joint in _RANGE for joint in row.joints)
    if not stray or ranges or not any(atom.dated for atom in row.atoms if atom not in stray):
        return
    for atom in row.atoms:
        atom.perhaps = True
    for atom in stray:
        row.strangers.append(atom.digits or str(atom.day))
        atom.shape = "dropped"
    _drop(row)


def _days_without_months(row: Row) -> None:
    """5-10.4.1953, where nothing says which is the month: the year is all that is read."""
    for place, atom in enumerate(row.atoms[:-1]):
        if atom.shape == "number" and not atom.month and row.atoms[place + 1].whole.endswith("-XX-XX"):
            atom.shape = "dropped"
    _drop(row)


def _apostrophes(row: Row) -> None:
    """'84 and 60s have the century of the date before them, or none that is said."""
    for place, atom in enumerate(row.atoms):
        if atom.short < 0:
            continue
        beside = row.atoms[max(place - 1, 0)]
        if place + 1 < len(row.atoms) and row.atoms[place + 1].shape == "short_in_century":
            beside = row.atoms[place + 1]
        known = (beside.year or beside.whole)[:2]
        if known.isdigit():
            atom.year = "" if atom.decade else f"{known}{atom.short:02d}"
            atom.whole = f"{known}{atom.short // 10}X" if atom.decade else ""
        else:
            row.atoms[place] = two_digit_decade(atom) if atom.decade else two_digits(atom, atom.short)
            if atom.shape == "short" and not atom.decade:
                _drop_yearless(row, place)
    _drop(row)


def _drop_yearless(row: Row, place: int) -> None:
    """In "Jan 3-5, '50" the days are read no further than the year of two digits is known."""
    for atom in row.atoms[:place]:
        if not atom.dated and atom.short < 0 and row.joints[place] in {",", " "}:
            atom.shape = "dropped"


def _years_apart(row: Row) -> None:
    """A year behind a comma belongs to the days before it: January 16-17, 2005."""
    has_month = any(atom.month for atom in row.atoms)
    for place in range(1, len(row.atoms)):
        atom, previous = row.atoms[place], row.atoms[place - 1]
        is_year = atom.shape in {"year", "mask"} and not atom.month
        if is_year and has_month and row.joints[place] in {",", " "} and not previous.dated:
            previous.year = atom.year or atom.whole
            previous.circa, previous.perhaps = previous.circa or atom.circa, previous.perhaps or atom.perhaps
            atom.shape = "dropped"
    _drop(row)


def _drop(row: Row) -> None:
    if any([atom.shape == "dropped" for atom in row.atoms]):  # noqa: C419 - this is asked of every text
        kept = [place for place, atom in enumerate(row.atoms) if atom.shape != "dropped"]
        row.joints = ["" if number == 0 else row.joints[place] for number, place in enumerate(kept)]
        row.atoms = [row.atoms[place] for place in kept]
