"""Names of people, and of whatever else stands where a name is expected, divided into their parts."""

import re
import unicodedata
from typing import Final, NamedTuple

from fonds.normalise.names import corporate, ordering, ranks
from fonds.normalise.names.asides import take_asides
from fonds.normalise.names.chinese import may_be_surname
from fonds.normalise.names.culture_table import LEADING_PARTICLES, PARTICLES, SUFFIXES
from fonds.normalise.names.key import LONGEST, name_key
from fonds.normalise.names.script import script_of, unmixed, without_unseen
from fonds.normalise.names.value import Kind, Parts, PersonalName
from fonds.normalise.remembering import remembered

_COMMAS: Final = re.compile(r"\s*[,，、]\s*")
_RUN_TOGETHER: Final = re.compile(r"(?<=[^\W\d_]\.)(?=[^\W\d_])(?<!\b[A-Za-z]{2}\.)")
_DASHES: Final = re.compile(r"(?<=\w)[‐‑‒–—](?=\w)")
_ARTICLED: Final = re.compile(r"^(?:al|el|ad|as|ash|an|ar|at|az|ul)$", re.IGNORECASE)
_BEFORE_INITIAL: Final = frozenset({"De", "de", "Mc", "Mac", "La", "Du"})
"""Written in one with what follows: "De R." is DeRenne, "Mc C." McCormick."""
_SERVANT_OF: Final = frozenset({"abd", "abdul", "abdel", "abu", "umm"})
_FIRST_OF_NAME: Final = frozenset({"I", "V"})
"""Numbers of rulers that look like initials; an initial at the end of a name has its full stop."""
_BESIDE: Final = " \t.,;:-–—"
_WORDS: Final = 40


@remembered(65536)
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
    titles, readings, own = _readings(segments)
    if len(segments) > 1:
        titles += tuple(segments[2:])
    return PersonalName(
        text,
        _kind(readings, titles),
        readings,
        (*before, *titles, *asides.titles),
        (*suffixes, *own),
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


class _Divided(NamedTuple):
    """What the segments of a name were divided into."""

    titles: tuple[str, ...]
    readings: tuple[Parts, ...]
    suffixes: tuple[str, ...]


def _readings(segments: list[str]) -> _Divided:
    if len(segments) == 1:
        titles, rest = ranks.strip(segments[0])
        words, suffixes = _without_suffixes(_words(rest or segments[0]))
        return _Divided(titles if rest else (), ordering.divide(words), suffixes)
    family, given = segments[0], segments[1]
    before: tuple[str, ...] = ()
    if family.split()[0].endswith(".") and ranks.strip(family)[1]:
        before, family = ranks.strip(family)
    titles, rest = ranks.strip(given)
    if len(segments) > 2 and all(map(ordering.is_initial, segments[2].split())):  # "Kroll, Hans, S."
        rest = f"{rest} {segments.pop(2)}".strip()
    return _inverted((*before, *titles), family, rest)


def _inverted(titles: tuple[str, ...], family: str, rest: str) -> _Divided:
    """A heading: the family name, a comma, and what may be given names, a particle, or nothing but titles."""
    words, after_given = _without_suffixes(_words(rest), heading=True) if rest else ([], ())
    if words and all(name_key(word) in PARTICLES and word.islower() for word in words):
        whole = Parts(f"{rest} {family}", order="single", reason="Only a particle follows.")
        return _Divided(titles, (whole,), after_given)
    families, after_family = _without_suffixes(_words(family), heading=True)
    suffixes = (*after_given, *after_family)
    if not words:
        return _Divided(titles, ordering.divide(families), suffixes)
    return _Divided(titles, ordering.inverted(" ".join(families) if after_family else family, words), suffixes)


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
        elif joined and joined[-1] in _BEFORE_INITIAL and ordering.is_initial(word):
            joined[-1] += word
        elif joined and joined[-1].casefold() in _SERVANT_OF:
            joined[-1] = f"{joined[-1]} {word}"
        else:
            joined.append(word)
    return joined


def _without_suffixes(words: list[str], *, heading: bool = False) -> tuple[list[str], tuple[str, ...]]:
    """The words of a name, and the suffixes among them: "Jr." and "III", also in "Idris I al-Senussi"."""
    rulers = set() if heading or any(map(ordering.is_initial, words[:1])) else _numbers_of_rulers(words)
    found = [place for place, word in enumerate(words) if place and (place in rulers or _is_suffix(word))]
    kept = [word for place, word in enumerate(words) if place not in found]
    return kept, tuple(words[place] for place in found)


def _is_suffix(word: str) -> bool:
    key = name_key(word)
    if key not in SUFFIXES or ordering.is_initial(word):
        return False
    return word.isupper() or key in {"jr", "sr", "junior", "2d", "2nd", "3rd", "3d"}


def _numbers_of_rulers(words: list[str]) -> set[int]:
    """Where "I" or "V" is a number and no initial: at the end, or before small letters. "Ch'en I" is no ruler."""
    if len(words) == 2 and may_be_surname(words[0]):
        return set()
    nexts = [*words[1:], ""]
    return {place for place, word in enumerate(words) if word in _FIRST_OF_NAME and not nexts[place][:1].isupper()}
