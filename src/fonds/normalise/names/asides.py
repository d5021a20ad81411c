"""What stands beside a name: life dates, nicknames, other names in brackets, names at birth, other scripts."""

import re
from dataclasses import dataclass, field
from typing import Final

from fonds.normalise.names import ranks
from fonds.normalise.names.script import OTHER, script_of, script_of_letter

_YEAR: Final = r"(?:(?:ca?|circa|approximately|ок)\.?\s*)?(?:\d{1,2}\s+\w+\s+|\w+\s+\d{1,2},\s+)?([12]\d{3})\??"
_LIFE: Final = re.compile(rf"{_YEAR}\s*[-–—]\s*(?:{_YEAR})?(?:\s*гг?\.)?(?!\w)")
_BORN: Final = re.compile(rf"\b(?:b|born|род|р|geb|né|née|nac|n)\b\.?\s*(?:in\s+)?{_YEAR}|\*\s*{_YEAR}", re.IGNORECASE)
_DIED: Final = re.compile(rf"(?:\b(?:d|died|ум|gest|m)\b\.?|†)\s*(?:in\s+)?{_YEAR}|(?<!\S)[-–—]{_YEAR}", re.IGNORECASE)
_ACTIVE: Final = re.compile(rf"\b(?:fl|floruit|active)\b\.?\s*{_YEAR}(?:\s*[-–—]\s*{_YEAR})?", re.IGNORECASE)
_BRACKETS: Final = re.compile(r"[(\[（【〔]([^()\[\]（）【】〔〕]*)[)\]）】〕]")
_QUOTED: Final = re.compile(r"[“„«\"]([^“”„«»\"]{1,80}),?[”“»\"]|(?<!\w)[‘']([^‘’']{2,40}),?[’'](?!\w)")
_SAYS_ALIAS: Final = re.compile(
    r"^(?:also known as|also|or|a\.?k\.?a\.?|i\.?e\.?,?|alias|formerly|later|pseud(?:onym)?\.?|code[- ]?named?"
    r"|known as"
    r"|called|real name|n[ée]e?|born|ur\.|урожд(?:[её]нн(?:ая|ый)|\.)?|псевд(?:оним|\.)?"
    r"|он же|она же|наст(?:оящее имя|\.)?"
    r"|又名|又称|原名|本名|字|号|即|=)[\s:：]+",
    re.IGNORECASE,
)
_AT_BIRTH: Final = re.compile(
    r",?\s+(?:n[ée]e|née|born|урожд(?:[её]нн(?:ая|ый)|\.)?)\s+((?!in\b)[^\W\d][^,;]*)", re.IGNORECASE
)
_INLINE_ALIAS: Final = re.compile(r"\s+(?:a\.?k\.?a\.?|alias|also known as|он же|она же|=|/|;|又名)\s+|\s*[/=;；]\s*")
_ABBREVIATION: Final = re.compile(r"^[A-ZА-Я&./ -]{2,8}$")
_FULL_STOP: Final = re.compile(r"(?<=[^\W\d_]{4})\.$")
"""Of a sentence; short words with one are abbreviations."""
_ENDS: Final = " \t,;:，、"


@dataclass(slots=True)
class Asides:
    """A name while what stands beside it is being taken off."""

    rest: str
    aliases: list[str] = field(default_factory=list)
    nicknames: list[str] = field(default_factory=list)
    """Single words, which replace a part of the name."""
    titles: list[str] = field(default_factory=list)
    born: int | None = None
    died: int | None = None
    active: tuple[int, int] | None = None
    qualifier: str = ""


def take_asides(text: str) -> Asides:
    """Divide `text` (no unseen characters) into the name itself and what stands beside it."""
    found = Asides(text)
    found.rest = _QUOTED.sub(lambda quoted: _keep_nickname(found, quoted), found.rest)
    _take_brackets(found)
    _take_dates(found)
    if birth := _AT_BIRTH.search(found.rest):
        found.aliases.append(_name_at_birth(found.rest[: birth.start()], birth[1].strip()))
        found.rest = found.rest[: birth.start()] + found.rest[birth.end() :]
    first, *others = [piece for piece in _INLINE_ALIAS.split(found.rest) if piece.strip(_ENDS)] or [""]
    found.rest, found.aliases = first, [*found.aliases, *others]
    _take_scripts(found)
    found.rest = _FULL_STOP.sub("", " ".join(found.rest.split()).strip(_ENDS))
    if not found.rest and found.aliases:
        found.rest = found.aliases.pop(0)
    return found


def _keep_nickname(found: Asides, quoted: re.Match[str]) -> str:
    inside = (quoted[1] or quoted[2]).strip(_ENDS)
    if inside == quoted.string.strip("“”„«»\"‘’'., "):
        return inside
    (found.nicknames if " " not in inside else found.aliases).append(inside)
    return " "


def _take_brackets(found: Asides) -> None:
    for _ in range(6):
        bracket = _BRACKETS.search(found.rest)
        if bracket is None:
            break
        before, after = found.rest[: bracket.start()], found.rest[bracket.end() :]
        whole = f"{before} {after}" if before.strip() or after.strip() else bracket[1]
        _sort_aside(found, bracket[1].strip(_ENDS), before, after, square=bracket[0][0] not in "(（")
        found.rest = whole
    found.rest = re.sub(r"[()\[\]（）【】〔〕]", " ", found.rest)


def _sort_aside(found: Asides, inside: str, before: str, after: str, *, square: bool) -> None:
    """Say what stands in brackets: dates, titles, a qualifier, a nickname or another name."""
    if not inside or not (before.strip() or after.strip()):
        return
    dated = Asides(inside)
    _take_dates(dated)
    if dated.born or dated.died or dated.active:
        found.born, found.died, found.active = dated.born, dated.died, dated.active
        inside = dated.rest.strip(_ENDS)
        if not inside:
            return
    says = _SAYS_ALIAS.match(inside)
    inside = inside[says.end() :] if says else inside
    if ":" in inside or _ABBREVIATION.match(inside) or any(map(str.isdigit, inside)):
        found.qualifier = inside
    elif ranks.is_title(inside) and not says:
        found.titles.append(inside)
    else:
        _keep_aliases(found, inside, before, after, square=square)


def _keep_aliases(found: Asides, inside: str, before: str, after: str, *, square: bool) -> None:
    pieces = inside.split(",") if inside.count(",") > 1 or _all_names(inside) else [inside]
    for piece in (piece.strip(_ENDS + '“”"‘’') for piece in pieces):
        if not piece or not (piece[0].isupper() or not piece[0].islower()):
            continue
        if " " in piece or square or script_of(piece) != script_of(before) or not before.strip(_ENDS):
            found.aliases.append(piece)
        elif (
            after.lstrip().startswith(",") and "," not in before
        ):  # "Hawaaz (also Hawwaaz), Aadam": another family name
            found.aliases.append(piece + after)
        else:
            found.nicknames.append(piece)


def _all_names(inside: str) -> bool:
    """Whether a comma divides whole names ("Yi Tong-won, Lee Dong-won") and does not invert one."""
    return all(" " in piece.strip() for piece in inside.split(","))


def _take_dates(found: Asides) -> None:
    if not any(map(str.isdigit, found.rest)):
        return
    for pattern, kind in ((_ACTIVE, "active"), (_LIFE, "life"), (_BORN, "born"), (_DIED, "died")):
        match = pattern.search(found.rest)
        if match is None:
            continue
        years = [int(year) for year in match.groups() if year]
        if kind == "active":
            found.active = (years[0], years[-1])
        elif kind == "life" and (len(years) == 1 or 0 <= years[1] - years[0] <= 125):
            found.born, found.died = years[0], years[1] if len(years) == 2 else found.died
        elif kind == "born":
            found.born = years[0]
        elif kind == "died":
            found.died = years[0]
        found.rest = f"{found.rest[: match.start()]} {found.rest[match.end() :]}"


def _name_at_birth(name: str, family: str) -> str:
    """Who is "Anna Smith née Brown" was Anna Brown."""
    if " " in family:
        return family
    head, comma, tail = name.partition(",")
    given = tail if comma else " ".join(head.split()[:-1])
    return f"{family}, {given.strip()}" if given.strip() else family


def _take_scripts(found: Asides) -> None:
    """Divide "Sheng Shicai 盛世才" into a name and a name in another script."""
    words = found.rest.split()
    runs: list[tuple[str, list[str]]] = []
    for piece in (piece for word in words for piece in _by_han(word)):
        script = script_of(piece)
        if runs and script in {OTHER, runs[-1][0]}:
            runs[-1][1].append(piece)
        else:
            runs.append((script, [piece]))
    if len({script for script, _ in runs if script != OTHER}) > 1:
        texts = [" ".join(pieces).strip(_ENDS) for _, pieces in runs]
        found.rest, found.aliases = texts[0], [*found.aliases, *filter(None, texts[1:])]


def _by_han(word: str) -> list[str]:
    """Chinese needs no space before or after it: "Sheng盛" is two words."""
    pieces: list[str] = []
    was = ""
    for letter in word:
        script = script_of_letter(letter)
        han = "Hani" if script == "Hani" else was if script == OTHER else "other"
        if pieces and han == was:
            pieces[-1] += letter
        else:
            pieces.append(letter)
        was = han
    return pieces
