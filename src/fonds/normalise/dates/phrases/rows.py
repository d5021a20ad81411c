"""Rows of dates: what stands between them, what qualifies them, and what they take from each other.

tokens ── quiet words left out ── dates with their qualifiers ── missing parts from neighbours ── ranges ── a list
"""

import re
from dataclasses import dataclass, field

from fonds.normalise.dates.languages.meaning import Meaning
from fonds.normalise.dates.phrases.atoms import (
    STARTS,
    Atom,
    Order,
    UnreadableError,
    read_atom,
)
from fonds.normalise.dates.phrases.decades import decades_named
from fonds.normalise.dates.phrases.tokens import Token

_BEGINS = STARTS | frozenset("Z~E12")
"""At which a date, or words of another kind, begin."""
_DATES = frozenset("MSNOYX")
_YEAR_AND_MONTH = re.compile(r"[YX][MS]")
_COMMA_BEFORE_YEAR = re.compile(r",(?=[~E?<>{}]*[YX])")
_COMMA_BEFORE_MONTH = re.compile(r"(?:(?<=[YX])|(?<=[YX]\?)),(?=[~E?<>{}]*(?:[MS]|[NO][-&,]?[NO]?M))")
_BETWEEN = frozenset("-/,;&|")
_STRICT_BEFORE_A_DATE = {"and before": "<", "or before": "<", "and after": ">", "or after": ">"}
"""“1940 and after” includes 1940; "before 1930 and after 1940" names another date."""
_JOINS_ONLY = frozenset(("-", "a", "à", "au", "al", "на"))
"""What stands for "to" between two dates only: "a 1940" names no end."""


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
    c_before: bool = False

    def on(self, atom: Atom) -> None:
        """Qualify `atom`."""
        atom.circa, atom.perhaps = atom.circa or self.circa, atom.perhaps or self.perhaps
        atom.bound, atom.part, atom.half = self.bound, self.part, self.half
        atom.c_before = self.c_before
        if self.copyright:
            atom.notes.append("A copyright date.")


def read_row(tokens: list[Token], order: Order | None) -> Row:
    """The dates of `tokens`. Raises UnreadableError where a figure cannot be what it stands for."""
    row = Row(language=next((token.language for token in tokens if _tells_language(token)), ""))
    tokens = [token for token in decades_named(tokens) if token.meaning is not Meaning.SILENT]
    letters = "".join([token.meaning for token in tokens])
    if "," in letters and letters.count("Y") + letters.count("X") > 1:
        letters = _set_apart(tokens, letters)
    before, joint, place, behind = _Before(), "", 0, 0
    while place < len(tokens):
        token, letter = tokens[place], letters[place]
        found = read_atom(letters, tokens, place, order) if letter in STARTS else None
        if found is None:
            if not (letter == "-" and before.part and _is_in_part(tokens, place)):
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
        place = behind = _after(letters, tokens, place, atom)
        before, joint = _Before(), ""
    if row.atoms and behind < len(tokens):
        _behind_all(row, tokens, before, joint)
    if row.bulk and not any(atom.bulk for atom in row.atoms):
        _last_is_bulk(row)
    return row


def _set_apart(tokens: list[Token], letters: str) -> str:
    """Commas between dates made semicolons, so that a year is not taken from the date beside: the new letters.

    In "1950 May-June, 1952" years stand first, in "May 5-7, 1950, June 1952" last. Where a comma divides all,
    "1990, June 5, 1992" has them last because it ends with one.
    """
    dates = [letter for letter in letters if letter in _DATES]
    year_first = dates[0] in "YX" and (_YEAR_AND_MONTH.search(letters) or dates[-1] not in "YX")
    for match in (_COMMA_BEFORE_YEAR if year_first else _COMMA_BEFORE_MONTH).finditer(letters):
        tokens[match.start()] = tokens[match.start()]._replace(meaning=Meaning.SEMICOLON)
    return "".join(token.meaning for token in tokens)


def _is_in_part(tokens: list[Token], place: int) -> bool:
    """True of the hyphen in "mid-January" and of what stands in "mid to late", "mid-to-late"."""
    following = next((token for token in tokens[place:] if token.meaning is not Meaning.TO), None)
    return tokens[place - 1].text == "mid" or (following is not None and following.meaning is Meaning.EARLY)


def _behind_all(row: Row, tokens: list[Token], before: _Before, joint: str) -> None:
    """What stands behind the last date: "1950-", "1950+", "1950-?", "1950s, probably"."""
    signs = [token for token in tokens if token.meaning not in {Meaning.LABEL, Meaning.BULK}]
    is_doubt = signs[-1].meaning in {Meaning.PERHAPS, Meaning.UNDATED}
    sign = signs[-2] if is_doubt else signs[-1]
    is_open = sign.meaning is Meaning.TO and joint == "-"
    if row.end is None and (is_open or (sign.text == "+" and not is_doubt)):
        row.end = "" if is_doubt else ".."
        return
    if row.strangers:
        return
    last = row.atoms[-1]
    last.circa, last.perhaps = last.circa or before.circa, last.perhaps or before.perhaps
    last.part, last.half = last.part or before.part, last.half or before.half
    if before.bound in {"{", "}"}:  # 1950, or later
        last.bound = last.bound or before.bound


def _last_is_bulk(row: Row) -> None:
    """In "1800-1899 (inclusive), 1850-1870 (bulk)" the dates after the last comma are the bulk."""
    lists = [place for place, joint in enumerate(row.joints) if joint in {",", ";"}]
    for atom in row.atoms[lists[-1] :] if lists else ():
        atom.bulk = True


def _start(tokens: list[Token]) -> str | None:
    """Open after "until", unknown after "?-"; a dash between words is none."""
    if tokens[0].meaning in {Meaning.PERHAPS, Meaning.UNDATED} and len(tokens) > 1 and tokens[1].meaning is Meaning.TO:
        return ""
    return ".." if any(token.meaning is Meaning.TO and token.text not in _JOINS_ONLY for token in tokens) else None


def _joint(row: Row, joint: str) -> str:
    if row.between and joint == "&":
        row.between = False
        return "-"
    return joint or " "


def _tells_language(token: Token) -> bool:
    return bool(token.language) and token.meaning not in {Meaning.SILENT, Meaning.LABEL}


def _after(letters: str, tokens: list[Token], place: int, atom: Atom) -> int:
    """Qualifiers after a date are its own where no date follows them at once. Chinese has before and after there."""
    while place < len(letters):
        letter = letters[place]
        follows = letters[place + 1 : place + 2]
        if follows and follows in _BEGINS:
            break
        if letter in "?~":
            atom.perhaps, atom.circa = atom.perhaps or letter == "?", atom.circa or letter == "~"
        elif not atom.bound and (letter in "{}" or (letter in "<>" and tokens[place].language == "zh")):
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
            before.circa, before.c_before = True, token.note == "c_before"
        case Meaning.PERHAPS:
            before.perhaps = True
        case Meaning.EARLY:
            before.part = " ".join(filter(None, (before.part, token.text)))
        case Meaning.FIRST_HALF | Meaning.SECOND_HALF:
            before.half = int(token.meaning)
        case Meaning.BEFORE | Meaning.AFTER | Meaning.NOT_AFTER | Meaning.NOT_BEFORE:
            before.bound = _STRICT_BEFORE_A_DATE.get(token.text, str(token.meaning))
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
        case Meaning.QUARTER:
            row.labels.append(token.text)
        case _:
            return token.meaning is Meaning.CENTURY and (token.language != "en" or len(token.text) < 4)
    return True


def _stronger(joint: str, letter: str) -> str:
    """A range where a dash is among the signs; otherwise the sign of most weight."""
    signs = joint + letter
    if "-" in signs:
        return "-"
    return next(sign for sign in "|/;&," if sign in signs)
