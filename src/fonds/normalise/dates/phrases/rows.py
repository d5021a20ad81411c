"""Rows of dates: what stands between them, what qualifies them, and what they take from each other.

tokens ── quiet words left out ── dates with their qualifiers ── missing parts from neighbours ── ranges ── a list
"""

from dataclasses import dataclass, field

from fonds.normalise.dates.languages.meaning import Meaning
from fonds.normalise.dates.phrases.atoms import (
    STARTS,
    Atom,
    Order,
    UnreadableError,
    read_atom,
    two_digit_decade,
    two_digits,
)
from fonds.normalise.dates.phrases.tokens import Token

_RANGE = frozenset("-/")
_BEGINS = STARTS | frozenset("Z~E12")
"""At which a date, or words of another kind, begin."""
_BETWEEN = frozenset("-/,;&|")


@dataclass(slots=True)
class Row:
    """The dates of a text, in its order, and what else it says."""

    atoms: list[Atom] = field(default_factory=list)
    joints: list[str] = field(default_factory=list)
    """What stands before each date: a sign of `-` range, `,` list, `|` or; empty for the first."""
    end: str | None = None
    """The end that the last date is without: `..` where it is open, as in "2000-", empty where it is not known."""
    start: str | None = None
    """The start that the first date is without, as in "until 1940" or "?-1940"."""
    between: bool = False
    undated: bool = False
    bulk: bool = False
    labels: list[str] = field(default_factory=list)
    strangers: list[str] = field(default_factory=list)
    """Words that are not known."""
    language: str = ""


@dataclass(slots=True)
class _Before:
    """Qualifiers that wait for their date."""

    circa: bool = False
    perhaps: bool = False
    bound: str = ""
    part: str = ""
    half: int = 0
    bulk: bool = False
    copyright: bool = False

    def on(self, atom: Atom) -> None:
        """Qualify `atom`."""
        atom.circa, atom.perhaps = atom.circa or self.circa, atom.perhaps or self.perhaps
        atom.bound, atom.part, atom.half = self.bound, self.part, self.half
        if self.copyright:
            atom.notes.append("A copyright date.")


def read_row(tokens: list[Token], order: Order | None) -> Row:
    """The dates of `tokens`. Raises UnreadableError where a figure cannot be what it stands for."""
    row = Row(language=next((token.language for token in tokens if _tells_language(token)), ""))
    tokens = [token for token in tokens if token.meaning is not Meaning.SILENT]
    letters = "".join(token.meaning for token in tokens)
    before, joint, place = _Before(), "", 0
    while place < len(tokens):
        token, letter = tokens[place], letters[place]
        found = read_atom(letters, tokens, place, order) if letter in STARTS else None
        if found is None:
            joint = _word(row, before, token, joint)
            place += 1
            continue
        atom, place = found
        if row.start is None and not row.atoms and joint == "-" and tokens[0].text == "?":
            before.perhaps = False
        before.on(atom)
        if not row.atoms and joint == "-":
            row.start = _start(tokens[:place])
        row.joints.append(_joint(row, joint) if row.atoms else "")
        row.atoms.append(atom)
        atom.bulk = row.bulk
        place = _after(letters, place, atom)
        before, joint = _Before(), ""
    if row.atoms and row.end is None and any(token.text in {"-", "+"} for token in tokens[-2:]):
        row.end = _end(tokens, joint, unknown=before.perhaps)
    if row.bulk and not any(atom.bulk for atom in row.atoms):
        _last_is_bulk(row)
    return row


def _end(tokens: list[Token], joint: str, *, unknown: bool) -> str | None:
    """Open after a dash or a plus at the end, unknown after "-?"."""
    if joint != "-" and tokens[-1].text != "+":
        return None
    return "" if unknown else ".."


def _last_is_bulk(row: Row) -> None:
    """In "1800-1899 (inclusive), 1850-1870 (bulk)" the dates after the last comma are the bulk."""
    lists = [place for place, joint in enumerate(row.joints) if joint in {",", ";"}]
    for atom in row.atoms[lists[-1] :] if lists else ():
        atom.bulk = True


def _start(tokens: list[Token]) -> str | None:
    """Open after "until", unknown after "?-"; a dash between words is none."""
    if tokens[0].meaning is Meaning.PERHAPS and len(tokens) > 1 and tokens[1].meaning is Meaning.TO:
        return ""
    return ".." if any(token.meaning is Meaning.TO and token.text != "-" for token in tokens) else None


def _joint(row: Row, joint: str) -> str:
    if row.between and joint == "&":
        row.between = False
        return "-"
    return joint or " "


def _tells_language(token: Token) -> bool:
    return bool(token.language) and token.meaning not in {Meaning.SILENT, Meaning.LABEL}


def _after(letters: str, place: int, atom: Atom) -> int:
    """Qualifiers after a date are its own where no date follows them at once."""
    while place < len(letters):
        letter = letters[place]
        follows = letters[place + 1 : place + 2]
        if follows and follows in _BEGINS:
            break
        if letter in "?~":
            atom.perhaps, atom.circa = atom.perhaps or letter == "?", atom.circa or letter == "~"
        elif letter in "{}" and not atom.bound:
            atom.bound = letter
        else:
            break
        place += 1
    return place


def _word(row: Row, before: _Before, token: Token, joint: str) -> str:
    """Note a token that is no date. Returns what now stands between the dates."""
    letter = str(token.meaning)
    if letter in _BETWEEN:
        return _stronger(joint, letter)
    if token.text == "до" and row.atoms and not joint:
        return "-"  # from … to; at the start it is "before"
    if not (_qualifies(before, token) or _tells(row, token)):
        row.strangers.append(token.text)
        before.bound = ""
    return joint


def _qualifies(before: _Before, token: Token) -> bool:
    """True where the token says something of the date that follows."""
    match token.meaning:
        case Meaning.CIRCA:
            before.circa = True
        case Meaning.PERHAPS:
            before.perhaps = True
        case Meaning.EARLY:
            before.part = " ".join(filter(None, (before.part, token.text)))
        case Meaning.FIRST_HALF | Meaning.SECOND_HALF:
            before.half = int(token.meaning)
        case Meaning.BEFORE | Meaning.AFTER | Meaning.NOT_AFTER | Meaning.NOT_BEFORE:
            before.bound = str(token.meaning)
        case Meaning.COPYRIGHT:
            before.copyright = True
        case _:
            return False
    return True


def _tells(row: Row, token: Token) -> bool:
    """True where the token says something of all dates."""
    match token.meaning:
        case Meaning.ONWARD:
            row.end = ".."
        case Meaning.BETWEEN:
            row.between = True
        case Meaning.UNDATED:
            row.undated = True
        case Meaning.BULK:
            row.bulk = True
        case Meaning.LABEL:
            row.labels.append(token.text)
        case Meaning.ERA:
            raise UnreadableError("A date before Christ, in words that are not known.")
        case _:
            return token.meaning is Meaning.CENTURY and (token.language != "en" or len(token.text) < 4)
    return True


def _stronger(joint: str, letter: str) -> str:
    """A range where a dash is among the signs; otherwise the sign of most weight."""
    signs = joint + letter
    if "-" in signs:
        return "-"
    return next(sign for sign in "|/;&," if sign in signs)


def among_other_words(row: Row) -> None:
    """A year among words that are not known may be the date or not; a number alone is none there."""
    if not any(atom.dated for atom in row.atoms):
        raise UnreadableError("No year is named.")
    for atom in row.atoms:
        atom.perhaps = True
        if atom.shape == "number" or (atom.year and not 1000 <= int(atom.year) <= 2100):
            atom.shape = "dropped"
    _drop(row)
    if not row.atoms:
        raise UnreadableError("No year is named.")


def complete(row: Row) -> None:
    """Give each date the parts that its neighbours name: June-July 1942, January 16-17, 2005, 1958-59."""
    _apostrophes(row)
    if len(row.atoms) == 1 and row.atoms[0].dated:
        return
    _short_years(row)
    _years_apart(row)
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


def _short_years(row: Row) -> None:
    """58 in 1958-59 is 1959; 05 in 1999-05 is May; 99 alone may be of any century."""
    for place, atom in enumerate(row.atoms):
        if atom.shape == "number" and place and (previous := row.atoms[place - 1]).year and not previous.day:
            joint = row.joints[place]
            last = int(previous.year[2:])
            if joint in _RANGE and (atom.day == 0 or 12 < atom.day < last) and atom.day + 100 - last <= 50:
                atom.year, atom.perhaps = f"{int(previous.year[:2]) + 1}{atom.day:02d}", True
                atom.notes.append(f"“{atom.day:02d}” is read as {atom.year}; the century is not said.")
                atom.day, atom.shape = 0, "year"
            elif atom.day > last and (joint in _RANGE or atom.day > 31) and previous.shape != "year_month":
                if previous.month > 20 and previous.month != 24:
                    raise UnreadableError("These words are not known as a date.")
                atom.year, atom.day, atom.shape = f"{previous.year[:2]}{atom.day:02d}", 0, "year"
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


def _is_year_of(date: Atom, joint: str, figure: int) -> bool:
    """True for 47 in "12 Jan 47", "12 Jan-47" and "Jan-47"."""
    if date.day:
        return bool(date.month) and (joint in {" ", ","} or (joint in _RANGE and figure > 31))
    return date.shape == "month" and joint == "-" and figure > 31


def _apostrophes(row: Row) -> None:
    """'84 and 60s have the century of the date before them, or none that is said."""
    for place, atom in enumerate(row.atoms):
        if atom.short < 0:
            continue
        previous = row.atoms[place - 1] if place else None
        known = (previous.year or previous.whole)[:2] if previous else ""
        if known.isdigit():
            atom.year = "" if atom.decade else f"{known}{atom.short:02d}"
            atom.whole = f"{known}{atom.short // 10}X" if atom.decade else ""
        else:
            row.atoms[place] = two_digit_decade(atom.short) if atom.decade else two_digits(atom, atom.short)


def _years_apart(row: Row) -> None:
    """A year behind a comma belongs to the days before it: January 16-17, 2005."""
    for place in range(1, len(row.atoms)):
        atom, previous = row.atoms[place], row.atoms[place - 1]
        if atom.shape == "year" and not atom.month and row.joints[place] in {",", " "} and not previous.dated:
            previous.year = atom.year
            previous.circa, previous.perhaps = previous.circa or atom.circa, previous.perhaps or atom.perhaps
            atom.shape = "dropped"
    _drop(row)


def _drop(row: Row) -> None:
    kept = [place for place, atom in enumerate(row.atoms) if atom.shape != "dropped"]
    if len(kept) < len(row.atoms):
        row.joints = ["" if number == 0 else row.joints[place] for number, place in enumerate(kept)]
        row.atoms = [row.atoms[place] for place in kept]
