"""Keys under which references to one file meet, and parts as they are displayed."""

import re
import unicodedata
from typing import NamedTuple

from fonds.normalise.references.folios import read_leaves
from fonds.normalise.references.labels import BY_CODE, PLACES_IN_FILE
from fonds.normalise.references.reading import read_references
from fonds.normalise.references.repositories import find_repository, repository_key
from fonds.normalise.references.schemes import terms_of
from fonds.normalise.references.value import Parts, Reference

_SAME: dict[str, str] = {"storage unit": "delo", "sprava": "delo", "inventory": "opis", "file": "delo"}
"""Terms that are one level under two names where a fond stands above them."""
_ORDER = ("fond", "subfonds", "opis", "portsiia", "papka", "delo", "dokument")
"""Levels that lines put in different orders: "papka 302, d. 10" and "d. 10, papka 302" are one file."""
_LATIN = str.maketrans(dict(zip("АБВГДЕЗИІКЛМНОПРСТУФХЦ", "ABVGDEZIIKLMNOPRSTUFHC", strict=True)))
_PAGES = re.compile(r"[0-9]{1,4}(?:\s*[-–—]\s*[0-9]{1,4})?")
_IS_YEAR = re.compile(r"(?:1[6-9]|20)[0-9]{2}")


class Level(NamedTuple):
    """One level of a shelfmark."""

    key: str
    """Under which references to it meet: "opis 162"."""
    term: str
    """The code of its term; empty for a label that is not known."""
    part: int
    """Which of the parts says it, from 0."""


def file_path(archive: str, parts: Parts) -> tuple[str, ...]:
    """The file that a shelfmark leads to, from the repository down: ("rgaspi", "fond 17", "opis 162", "delo 19").

    `archive` may be any form of the repository's name. Leaves and pages are left out, labels and letters are those of
    one script, so that "ф. 17" and "Fond 17" meet. Empty where nothing above leaves is known.
    """
    levels, house = file_levels(archive, parts), house_of(archive, parts)
    return (house, *(level.key for level in levels)) if levels and house else ()


def file_levels(archive: str, parts: Parts) -> tuple[Level, ...]:
    """The levels of a shelfmark without its repository, from the top down; leaves and pages are left out."""
    known = find_repository(archive)
    scheme = known.scheme if known else ""
    terms = _levels(terms_of([label for label, _ in parts], scheme))
    levels = [
        Level(_level(term, label, _plain_value(value, scheme)), term, place)
        for place, (term, (label, value)) in enumerate(zip(terms, parts, strict=True))
        if term not in PLACES_IN_FILE and not _is_trailing_pages(place, parts) and not _is_gloss(terms, label, value)
    ]
    if all(level.term in _ORDER for level in levels):
        levels.sort(key=lambda level: _ORDER.index(level.term))
    return tuple(levels)


def house_of(archive: str, parts: Parts) -> str:
    """The key of the repository; what two countries call "National Archives" is told apart by the shelfmark."""
    house = repository_key(archive)
    if house != "national archive":
        return house
    if "record group" in terms_of([label for label, _ in parts]):
        return "nara"
    return "tna" if any(label.isupper() and "/" in value for label, value in parts) else house


def file_key(reference: Reference, repository: str = "") -> str:
    """The key under which records of one file find each other; empty for a line that leads to no file.

    `repository` is the holder that the record names; it counts where the line itself names none. Without either there
    is no key: fond 17 of one house is not fond 17 of another.
    """
    return " / ".join(file_path(reference.archive or repository, reference.parts))


def file_keys(raw: str, repository: str = "") -> tuple[str, ...]:
    """The keys of all files that a source line names, without repetition, in its order."""
    keys = (file_key(reference, repository) for reference in read_references(raw))
    return tuple(dict.fromkeys(key for key in keys if key))


def _is_gloss(terms: tuple[str, ...], label: str, value: str) -> bool:
    """Whether the part only says in words what the number of the fond says: "Stalin papers"."""
    return not label and "fond" in terms and not any(letter.isdigit() for letter in value)


def _levels(terms: tuple[str, ...]) -> tuple[str, ...]:
    """The terms with one name for a level that has two, unless both stand here."""
    if "fond" not in terms:
        return terms
    return tuple(_SAME[term] if term in _SAME and _SAME[term] not in terms else term for term in terms)


def _level(term: str, label: str, value: str) -> str:
    return f"{term or label.lower().rstrip('. ')} {value}".strip()


def _plain_value(value: str, scheme: str) -> str:
    """The value in Latin capitals; the kind of dash and the spaces have no meaning.

    Russian letters are often copied by their look: "P-9401" is Р-9401 (R-9401), "2c" is 2с (2s).
    """
    value = unicodedata.normalize("NFKC", value).strip(" .").upper().translate(_LATIN)
    value = re.sub(r"\s*[-–—‑−]\s*", "-", re.sub(r"\s+", " ", value))
    if scheme == "russian":
        value = re.sub(r"^P(?=-?[0-9])", "R", re.sub(r"(?<=[0-9])C$", "S", value))
    return re.sub(r"(?<=[0-9])-(?=[A-Z]$)", "", re.sub(r"^([A-Z])[- ]?(?=[0-9])", r"\1-", value))


def _is_trailing_pages(place: int, parts: Parts) -> bool:
    """Whether the part is a bare number or range at the end of others: pages, though nothing calls them so."""
    label, value = parts[place]
    is_last = place + 1 == len(parts)
    is_pages = _PAGES.fullmatch(value) is not None and not value.startswith("0") and not _IS_YEAR.fullmatch(value)
    return is_last and place > 0 and not label and is_pages


def displayed(archive: str, parts: Parts, script: str = "") -> Parts:
    """The parts with labels as wanted: `script` "latin" gives "op.", "cyrillic" "оп.", "" the label as written.

    Only levels that both scripts write are changed; the back of a leaf is "ob." or "об." accordingly.
    """
    known = find_repository(archive)
    terms = terms_of([label for label, _ in parts], known.scheme if known else "")
    return tuple(_displayed(term, label, value, script) for term, (label, value) in zip(terms, parts, strict=True))


def _displayed(term: str, label: str, value: str, script: str) -> tuple[str, str]:
    wanted = getattr(BY_CODE[term], script) if term and script in {"latin", "cyrillic"} else ""
    if not wanted:
        return label, value
    if term != "list":
        return wanted, value
    leaves = read_leaves(value)
    back = "об." if script == "cyrillic" else "ob."
    is_many = len(leaves) > 1 or any(first != last for first, last in leaves)
    plural = wanted[0] + wanted if is_many else wanted
    return plural, ", ".join(each.written(back=back) for each in leaves)
