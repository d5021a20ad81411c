"""The small notation of a cell: several values between bars, and what is said of a value in braces behind it.

    Tihwa {scheme: postal; to: 1954} | Urumchi {source: Gazetteer of 1915}

A backslash before | { } ; : or a backslash takes away its meaning. Whoever never writes braces never meets them.
`written` and `read` are each other's inverse: exports use them as well.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

BAR: Final = "|"
_SIGNS: Final = frozenset("\\|{};:")
_TOKEN: Final = re.compile(r"\\u(?P<code>[0-9a-f]{4})|\\(?P<kept>[\\|{};:\s])|(?P<plain>.)", re.DOTALL)
"""A character by its number, which tables cannot alter; one that has lost its meaning; any other."""

_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")
"""A spreadsheet computes what begins so."""


class _Sign(str):
    """A character that has its meaning: no backslash stands before it."""

    __slots__ = ()


class Said(NamedTuple):
    """One value, and what is said of it."""

    text: str
    aside: Mapping[str, str] = {}
    is_bare: bool = True
    """No braces stand behind it: what its own brackets say may be read."""


def read(cell: str, *, is_list: bool = True) -> list[Said]:
    """The values of a cell. With `is_list` off, bars are text and the cell is one value."""
    signs = list(_signs(cell))
    parts = _split(signs, BAR) if is_list else [signs]
    return [said for part in parts if (said := _said(part)).text or said.aside]


def written(values: Sequence[Said], *, is_list: bool = True) -> str:
    """The cell that `read` reads to these values."""
    cells = []
    for value in values:
        text = _escaped(value.text, is_list=is_list)
        aside = "; ".join(f"{name}: {_escaped(said)}" for name, said in value.aside.items())
        needs = bool(aside) or value.text.endswith(")") or not value.text
        cells.append(f"{text} {{{aside}}}" if needs else text)
    return f" {BAR} ".join(cells)


def pair(text: str) -> tuple[str, str]:
    """`property: value` as its two parts; without a colon the property is empty."""
    name, colon, value = text.partition(":")
    return (name.strip(), value.strip()) if colon else ("", text)


def shielded(cell: str) -> str:
    """The cell for a CSV file: an apostrophe keeps spreadsheets from computing it."""
    return f"'{cell}" if cell.lstrip("'").startswith(_FORMULA) else cell


def unshielded(cell: str) -> str:
    """The cell without the apostrophe of `shielded`."""
    return cell[1:] if cell.startswith("'") and cell.lstrip("'").startswith(_FORMULA) else cell


def _signs(cell: str) -> Iterator[str]:
    for match in _TOKEN.finditer(cell):
        if match["plain"]:
            yield _Sign(match["plain"])
        else:
            yield match["kept"] or chr(int(match["code"], 16))


def _split(signs: Sequence[str], at: str, most: int = -1) -> list[list[str]]:
    parts: list[list[str]] = [[]]
    for one in signs:
        if isinstance(one, _Sign) and one == at and most != 0:
            parts.append([])
            most -= 1
        else:
            parts[-1].append(one)
    return parts


def _said(signs: Sequence[str]) -> Said:
    signs = _trimmed(signs)
    if not signs or not (isinstance(signs[-1], _Sign) and signs[-1] == "}"):
        return Said("".join(signs))
    opening = [place for place, one in enumerate(signs) if isinstance(one, _Sign) and one == "{"]
    aside = _aside(signs[opening[-1] + 1 : -1]) if opening else None
    if aside is None:
        return Said("".join(signs))
    return Said("".join(_trimmed(signs[: opening[-1]])), aside, is_bare=False)


def _aside(signs: Sequence[str]) -> dict[str, str] | None:
    """What stands in braces; None where it is no such list, and so part of the text."""
    aside: dict[str, str] = {}
    for part in _split(signs, ";"):
        halves = _split(part, ":", 1)
        if len(halves) == 2:
            aside["".join(_trimmed(halves[0])).lower()] = "".join(_trimmed(halves[1]))
        elif _trimmed(part):
            return None
    return aside


def _trimmed(signs: Sequence[str]) -> Sequence[str]:
    """Without white space at the ends, but for what a backslash stands before."""
    first, last = 0, len(signs)
    while first < last and isinstance(signs[first], _Sign) and signs[first].isspace():
        first += 1
    while last > first and isinstance(signs[last - 1], _Sign) and signs[last - 1].isspace():
        last -= 1
    return signs[first:last]


def _escaped(text: str, *, is_list: bool = True) -> str:
    signs = _SIGNS - {":"} if is_list else frozenset("\\{}")
    found = [f"\\{one}" if one in signs else one for one in text]
    for place in {0, len(found) - 1} if found else ():
        if found[place].isspace():
            found[place] = f"\\u{ord(found[place]):04x}"
    return "".join("\\u000d" if one == "\r" else one for one in found)
