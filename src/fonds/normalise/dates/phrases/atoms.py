"""Single dates in a row of tokens, whole or in part: June 4, 1912; 1912 June; 4 June; 17th century; 1950s.

A row is matched by the letters of its meanings: "MN,Y" is a month, a day, a comma and a year. A new order of
parts is a new line in `_SHAPES`.
"""

import re
from dataclasses import dataclass, field, replace
from typing import Literal

from fonds.normalise.dates.languages.meaning import Meaning
from fonds.normalise.dates.phrases.tokens import Token

Order = Literal["dmy", "mdy"]

_SHAPES = re.compile(
    r"""
      (?P<month_day_year>M\??,?[NO]\??,?Y|M[-/][NO][-/]Y)
    | (?P<day_month_year>[NO]\??(?:M\??|R(?!C)),?Y|[NO]-M-Y|[NO]/M/Y)
    | (?P<year_month_day>YM\??[NO](?![MR])|YM,[NO](?=$|[^NOMYXIR])|Y,M[NO](?!(?:,?Y,M[NO])*,?Y(?!,M)))
    | (?P<year_month_signs>Y(?:-M(?:-?[NO])?|/M(?:/[NO])?)(?![-/]|,?[NO]?,?Y))
    | (?P<year_day_month>Y,?[NO]M(?!,?Y))
    | (?P<month_year>[MS][,/-]?Y)
    | (?P<day_month_figures>[NO]-M-N(?![-/]))
    | (?P<year_month>Y[MS]|Y,[MS](?!,?[NO]?,?Y))
    | (?P<quarter>(?:[ON]Q|Q[ON]),?Y|YQ[ON]|Y,?[ON]Q)
    | (?P<century>[ONR][C~](?![YNX])|CR|(?<=CR[-/&,])R|(?<=CR[-/&,]E)R|[ONR](?=[-/&,]E?[ONR]C)|[OR](?=[-/&,]E?[OR]~))
    | (?P<roman_day>VY)
    | (?P<figures>I)
    | (?P<span>X)
    | (?P<masked>(?:M\??,?[NO]\??|[NO]\??M|M),?X)
    | (?P<season_span>S,?X)
    | (?P<month_short>(?:M[NO]|[NO]M|M),?J)
    | (?P<short_in_century>J,?(?:[NOR]C|CR))
    | (?P<short>J)
    | (?P<year>Y)
    | (?P<month_day>M[NO])
    | (?P<day_month>(?<!^Y-)[NO]M|[NO]M(?!N))
    | (?P<month>[MS])
    | (?P<number>[NO])
    """,
    re.VERBOSE,
)
STARTS = frozenset("MSNOYXIRJCQV")
"""Letters at which a single date may begin."""


WINTER = 24
WINTER_NOTE = "Winter is reckoned from December of the year that is named; the one that ended in it may be meant."


class UnreadableError(ValueError):
    """Why words were not understood; the message is the note."""


@dataclass(slots=True)
class Atom:
    """A date in the making. What it leaves out is empty, and may come from its neighbours."""

    shape: str
    year: str = ""
    month: int = 0
    """1 to 12, or a season 21 to 24."""
    day: int = 0
    digits: str = ""
    """The day as it is written: 5, 05, 5th."""
    whole: str = ""
    """EDTF that needs no more parts: a span, an interval, a day in figures."""
    circa: bool = False
    perhaps: bool = False
    bound: str = ""
    """A meaning: before, after, not after, not before."""
    part: str = ""
    """The words that name a part of it: early, mid."""
    half: int = 0
    short: int = -1
    """A year of two digits, whose century is not known yet; -1 for none."""
    decade: bool = False
    """True where `short` is a decade."""
    bulk: bool = False
    c_before: bool = False
    """True where a c stands before the year without stop or space: about, or copyright."""
    notes: list[str] = field(default_factory=list)

    @property
    def dated(self) -> bool:
        """True where a year is known."""
        return bool(self.year or self.whole)

    @property
    def year_first(self) -> bool:
        """True where the year stands before the month."""
        return self.shape in {"year_month_day", "year_day_month", "year_month"}

    def edtf(self) -> str:
        """The EDTF of its parts, with its qualifiers."""
        sign = "%" if self.circa and self.perhaps else "~" if self.circa else "?" if self.perhaps else ""
        if self.whole:
            return "/".join(side + sign if side not in {"", ".."} else side for side in self.whole.split("/"))
        if self.day and not self.month:
            raise UnreadableError(f"No month is named for the day {self.day}.")
        parts = [self.year or "XXXX"]
        if self.month:
            parts.append(f"{self.month:02d}")
        if self.day:
            parts.append(f"{self.day:02d}")
        return "-".join(parts) + sign


def read_atom(letters: str, tokens: list[Token], place: int, order: Order | None) -> tuple[Atom, int] | None:
    """The date that begins at `place`, and where it ends. None where none begins.

    Raises UnreadableError where one begins that cannot be.
    """
    match = _SHAPES.match(letters, place)
    if match is None:
        return None
    shape = str(match.lastgroup)
    atom = Atom(shape)
    taken = tokens[match.start() : match.end()]
    match shape:
        case "century":
            _century(atom, taken)
        case "short_in_century":
            _century(atom, taken[1:])
            atom.whole = f"{atom.whole[:2]}{taken[0].value // 10}X"
        case "quarter":
            _quarter(atom, taken)
        case "figures":
            _figures(atom, taken[0], order)
        case "roman_day":
            atom.day, atom.month = (int(part) for part in taken[0].text.split())
            atom.year = taken[1].text
        case "span" | "season_span":
            _span(atom, taken[-1])
        case "day_month_figures":
            atom.day, atom.month, atom.short = taken[0].value, taken[2].value, taken[4].value
        case "short" | "month_short":
            _parts(atom, [token for token in taken if token.meaning is not Meaning.SHORT_YEAR])
            atom.short = taken[-1].value
            atom.decade = taken[-1].note == "short_decade"
        case _:
            _parts(atom, taken)
    return atom, match.end()


def _parts(atom: Atom, taken: list[Token]) -> None:
    for token in taken:
        match token.meaning:
            case Meaning.YEAR:
                atom.year = token.text
            case Meaning.SPAN:
                atom.year, atom.perhaps = token.text, atom.perhaps or token.note == "?"
            case Meaning.MONTH | Meaning.SEASON | Meaning.ROMAN:
                atom.month = token.value
                if token.value == WINTER:
                    atom.notes.append(WINTER_NOTE)
                if token.note:
                    atom.perhaps = True
                    atom.notes.append(token.note)
            case Meaning.NUMBER | Meaning.ORDINAL:
                atom.day, atom.digits = token.value, token.text
            case Meaning.PERHAPS:
                atom.perhaps = True
            case _:
                pass


def _span(atom: Atom, token: Token) -> None:
    atom.whole = token.text
    if token.note not in {"decade", "century"}:
        atom.shape = "mask"
    if token.note == "?":
        atom.perhaps = True
    if token.note == "decade" and token.text.endswith("XX"):
        digits = token.text[:2]
        atom.notes.append(f"Read as the century: {digits}00s may also mean the years {digits}00 to {digits}09.")


def _quarter(atom: Atom, taken: list[Token]) -> None:
    """EDTF writes the quarters of a year as 33 to 36."""
    number = next(token.value for token in taken if token.meaning in {Meaning.ORDINAL, Meaning.NUMBER})
    if not 1 <= number <= 4:
        raise UnreadableError(f"There is no quarter {number}.")
    atom.year, atom.month = next(token.text for token in taken if token.meaning is Meaning.YEAR), 32 + number


def _century(atom: Atom, taken: list[Token]) -> None:
    number = next(token.value for token in taken if token.meaning in {Meaning.ORDINAL, Meaning.NUMBER, Meaning.ROMAN})
    if not 1 <= number <= 21:
        raise UnreadableError(f"There is no century {number} to date documents by.")
    atom.whole = f"{number - 1:02d}XX"


def two_digits(atom: Atom, year: int) -> Atom:
    """The dates that a year of two digits may be, as one of a set, each uncertain."""
    centuries = (19, 20) if year <= 26 else (18, 19)
    members = [replace(atom, year=f"{century}{year:02d}", perhaps=True, whole="").edtf() for century in centuries]
    note = f"The year has two digits: {centuries[0]}{year:02d} or {centuries[1]}{year:02d}; the century is not said."
    return Atom("set", whole=f"[{','.join(members)}]", bound=atom.bound, notes=[*atom.notes, note])


def two_digit_decade(atom: Atom) -> Atom:
    """The decades that two digits may name, as one of a set, each uncertain."""
    decade = atom.short
    note = f"The decade has two digits: 18{decade:02d}s or 19{decade:02d}s; the century is not said."
    return Atom("set", whole=f"[18{decade // 10}X?,19{decade // 10}X?]", bound=atom.bound, notes=[note])


def _figures(atom: Atom, token: Token, order: Order | None) -> None:
    if token.note == "compact":
        atom.year, atom.month, atom.day = token.text[:4], int(token.text[4:6]), int(token.text[6:])
        return
    if token.note == "month_of_year":
        month, atom.year = token.text.split("/")
        atom.month = int(month)
        return
    if token.note == "month_of_short":
        month, year = token.text.split("/")
        short = two_digits(Atom("month", month=int(month)), int(year))
        atom.whole, atom.notes, atom.shape = short.whole, short.notes, "set"
        return
    if token.note == "day_and_month":
        first, second = (int(part) for part in re.split(r"[/.]\s?", token.text.rstrip(".")))
        _day_and_month(atom, token.text, (first, second), order)
        return
    first, second, third = (int(part) for part in re.split(r"[-/.]\s?", token.text))
    if token.note == "day":
        atom.year, atom.month, atom.day = f"{first:04d}", second, third
        if second > 12 and 1 <= third <= 12:
            atom.month, atom.day, atom.perhaps = third, second, True
            atom.notes.append(f"There is no month {second}: day and month are read as swapped.")
        return
    digits = re.split(r"[-/.]\s?", token.text)[2]
    atom.year = digits if len(digits) == 4 else ""
    _day_and_month(atom, token.text, (first, second), order)
    if not atom.year:
        short = two_digits(atom, third)
        atom.whole, atom.notes, atom.shape = short.whole, short.notes, "set"


def _day_and_month(atom: Atom, words: str, figures: tuple[int, int], order: Order | None) -> None:
    first, second = figures
    if not (first and second):
        atom.month = first or second
        atom.notes.append("Zeros stand for what is not known.")
    elif order is None and first != second and 1 <= first <= 12 and 1 <= second <= 12:
        known = "only the year is read" if atom.year else "neither is read"
        atom.notes.append(f"{words} is day {first} of month {second}, or day {second} of month {first}: {known}.")
        if atom.year:
            atom.whole = f"{atom.year}-XX-XX"
        return
    else:
        month_first = order == "mdy" or (order is None and second > 12)
        atom.day, atom.month = (second, first) if month_first else (first, second)
    if atom.month > 12:
        raise UnreadableError(f"There is no month {atom.month}.")
