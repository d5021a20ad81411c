"""Names of people, and of whatever else stands where a name is expected, divided into their parts."""

import re
import unicodedata
from functools import lru_cache
from typing import Final

from fonds.normalise.names import corporate, ordering, ranks
from fonds.normalise.names.asides import take_asides
from fonds.normalise.names.culture_table import LEADING_PARTICLES, PARTICLES, SUFFIXES
from fonds.normalise.names.key import LONGEST, name_key
from fonds.normalise.names.script import script_of, unmixed, without_unseen
from fonds.normalise.names.value import Kind, Parts, PersonalName

_COMMAS: Final = re.compile(r"\s*[,，、]\s*")
_RUN_TOGETHER: Final = re.compile(r"(?<=[^\W\d_]\.)(?=[^\W\d_])(?<!\b[A-Za-z]{2}\.)")
_DASHES: Final = re.compile(r"(?<=\w)[‐‑‒–—](?=\w)")
_ARTICLED: Final = re.compile(r"^(?:al|el|ad|as|ash|an|ar|at|az|ul)$", re.IGNORECASE)
_SERVANT_OF: Final = frozenset({"abd", "abdul", "abdel", "abu", "umm"})
_FIRST_OF_NAME: Final = frozenset({"I", "V"})
"""Numbers of rulers that look like initials; an initial at the end of a name has its full stop."""
_BESIDE: Final = " \t.,;:-–—"
_WORDS: Final = 40


@lru_cache(maxsize=65536)
def read_name(text: str) -> PersonalName:
    """The parts of a name, with every order it may be written in; never an error.

    Of more than 500 characters the first 500 are read. A text without letters has no readings.
    """
    seen = _DASHES.sub("-", unmixed(without_unseen(unicodedata.normalize("NFC", text[:LONGEST]))))
    if not name_key(seen) or not any(map(str.isalpha, seen)):
        return PersonalName(text)
    if corporate.is_body(", ".join(ranks.strip(piece)[1] or piece for piece in _COMMAS.split(seen))):
        return _body(text, seen)
    asides = take_asides(seen)
    before, segments, suffixes = _segments(asides.rest)
    titles, readings = _readings(segments)
    suffixes += _own_suffixes(readings)
    if len(segments) > 1:
        titles += tuple(segments[2:])
    return PersonalName(
        text,
        _kind(readings, titles),
        _without_suffixes(readings),
        (*before, *titles, *asides.titles),
        suffixes,
        tuple(dict.fromkeys(asides.aliases)),
        tuple(dict.fromkeys(asides.nicknames)),
        asides.born,
        asides.died,
        asides.active,
        asides.qualifier,
    )


def _body(text: str, seen: str) -> PersonalName:
    qualifier = re.search(r"\(([^()]+)\)\s*$", seen)
    parts = Parts(" ".join(seen.split()), order="single", reason="A word for a body is in it.")
    return PersonalName(text, "body", (parts,), qualifier=qualifier[1] if qualifier else "")


def _kind(readings: tuple[Parts, ...], titles: tuple[str, ...]) -> Kind:
    if titles or any(parts.order not in {"single", "unknown"} or parts.given for parts in readings):
        return "person"
    return "unknown"


def _segments(text: str) -> tuple[tuple[str, ...], list[str], tuple[str, ...]]:
    """What commas divide: titles and suffixes taken out, the name and what follows it left."""
    titles: list[str] = []
    suffixes: list[str] = []
    kept: list[str] = []
    for number, piece in enumerate(piece for piece in _COMMAS.split(text) if piece.strip(_BESIDE)):
        if number and name_key(piece) in SUFFIXES:
            suffixes.append(piece)
        elif number and (ranks.is_title(piece) or _is_lone_title(piece) or _is_description(piece)):
            titles.append(piece)
        else:
            kept.append(piece)
    return tuple(titles), kept or [text], tuple(suffixes)


def _is_lone_title(piece: str) -> bool:
    """Titles of nobility that are given names elsewhere: "Jellicoe, Earl", "Cromer, Earl of", "Stepinac, Cardinal"."""
    return piece.casefold().removesuffix(" of") in {"earl", "rep.", "freiherr"}


def _is_description(piece: str) -> bool:
    """As are "of Xinjiang", "Governor of Xinjiang", "later President": no given names."""
    rest = ranks.strip(piece)[1] if ranks.strip(piece)[0] else piece
    first = rest.split()[0] if rest else ""
    if first.casefold() in {"of", "for"}:
        return True
    return first[:1].islower() and name_key(first) not in LEADING_PARTICLES - {"del"}


def _readings(segments: list[str]) -> tuple[tuple[str, ...], tuple[Parts, ...]]:
    if len(segments) == 1:
        titles, rest = ranks.strip(segments[0])
        if not rest:
            return (), ordering.divide(_words(segments[0]))
        return titles, ordering.divide(_words(rest))
    family, given = segments[0], segments[1]
    if family.split()[0].endswith(".") and ranks.strip(family)[1]:
        before, family = ranks.strip(family)
    else:
        before = ()
    titles, rest = ranks.strip(given)
    if len(segments) > 2 and all(map(ordering.is_initial, segments[2].split())):  # "Kroll, Hans, S."
        rest = f"{rest} {segments.pop(2)}".strip()
    words = _words(rest) if rest else []
    if words and all(name_key(word) in PARTICLES and word.islower() for word in words):
        return (*before, *titles), (Parts(f"{rest} {family}", order="single", reason="Only a particle follows."),)
    if not words:
        return (*before, *titles), ordering.divide(_words(family))
    return (*before, *titles), ordering.inverted(family, words)


def _words(text: str) -> list[str]:
    """The words of a name: initials that stand together are divided, an article is joined to its word."""
    if script_of(text) == "Hani":
        return ["".join(text.split())]
    words = [word.strip(",;:").lstrip(".") for word in _RUN_TOGETHER.sub(" ", text).split()][:_WORDS]
    words = [word for word in words if name_key(word)] or [text]
    joined: list[str] = []
    for word in words:
        if joined and _ARTICLED.match(joined[-1]) and joined[-1].islower():
            joined[-1] = f"{joined[-1]}-{word}"
        elif joined and joined[-1].casefold() in _SERVANT_OF:
            joined[-1] = f"{joined[-1]} {word}"
        else:
            joined.append(word)
    return joined


def _own_suffixes(readings: tuple[Parts, ...]) -> tuple[str, ...]:
    """The "Jr." and "III" where they end a name without a comma."""
    for parts in readings:
        last_is_given = parts.order in {"inverted", "family-first"}
        words = ([*parts.given] if last_is_given else parts.family.split())[-1:]
        if words and _is_suffix(words[0]) and (parts.given or " " in parts.family):
            return (words[0],)
    return ()


def _is_suffix(word: str) -> bool:
    key = name_key(word)
    return word in _FIRST_OF_NAME or (
        key in SUFFIXES
        and not ordering.is_initial(word)
        and (word.isupper() or key in {"jr", "sr", "junior", "2d", "2nd", "3rd", "3d"})
    )


def _without_suffixes(readings: tuple[Parts, ...]) -> tuple[Parts, ...]:
    """The divisions made anew without a suffix at the end."""
    found = _own_suffixes(readings)
    if not found:
        return readings
    (suffix,) = found
    parts = readings[0]
    if parts.order == "inverted":
        rest = [word for word in parts.given if word != suffix]
        family = " ".join(word for word in parts.family.split() if word != suffix)
        return (Parts(family, tuple(rest), parts.patronymic, parts.order, parts.reason),)
    words = [word for word in (*parts.given, parts.patronymic, *parts.family.split()) if word and word != suffix]
    if parts.order == "family-first":
        words = [word for word in (*parts.family.split(), *parts.given, parts.patronymic) if word and word != suffix]
    return ordering.divide(words) if words else readings
