"""A source line → where its document is. What is no shelfmark gives no parts: nothing is guessed."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from fonds.normalise.references.credits import split_credits
from fonds.normalise.references.labels import PLACES_IN_FILE, WEAK
from fonds.normalise.references.repositories import Repository, find_repository, repository_at
from fonds.normalise.references.scanning import Part, is_bare, labelled_parts, loose_part
from fonds.normalise.references.schemes import scheme_of, terms_of
from fonds.normalise.references.value import Parts, Reference

LONGEST = 4000
"""Characters of a line that are read; a longer line is an essay, and its end holds no shelfmark."""

_BOOK = re.compile(
    r"\([^()]{0,200}:[^()]{0,100}\b(?:1[5-9]|20)[0-9]{2}[^()]{0,60}\)|\b(?:eds?|tr|trans)\.\s|\bBulletin\b|\bISBN\b"
)
_PAGES = re.compile(r"(?:^|[\s,)])(?:(?:pp?|S|s|str|стр|с)\.\s*)?([0-9]{1,4}(?:\s*[-–—]\s*[0-9]{1,4})?)\s*[.)\s]*$")
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
"""Soft hyphens, characters without width, marks of direction: in the raw line only."""
_SPACES = re.compile(r"[^\S\n]{2,}")
"""One space says as much, and thousands would be tried in all divisions."""
_NUMBERED_ONLY = frozenset({"russian", "ukrainian"})
"""Schemes in which every level has a number; words between them are remarks."""
_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>\"]+[^\s<>\".,;)\]]", re.IGNORECASE)
_HOUSE = re.compile(
    r"archiv|librar|arhiv|архив|museum|levéltár|fondazione|foundation|institut|档案|檔案|records cent", re.IGNORECASE
)
_RESTART = re.compile(r"\s*(?:[;\n]|\.\s|,?\s+and\s|,?\s+also\s|&)\s*(?:see\s+)?(?:also\s+)?(?:in\s+)?")
_PIECES = re.compile(r"[,;:\n]|(?<!\b[A-Z])\.\s")
_SLASHED = re.compile(r"[0-9]+(?:[/-][0-9]+[A-Za-z]?){1,4}")
_HEADING = re.compile(
    r"^\s*(?:(?:source|reference|citation|document source|original source|from)\s*:\s*"
    r"|(?:ibid(?:em)?|там\s+же)\b[.,\s]*)",
    re.IGNORECASE,
)
"""What opens a line and names no archive."""
_YEAR = re.compile(r"(?:1[6-9]|20)[0-9]{2}")
_ACRONYM = re.compile(r"[A-ZÀ-ÞА-Я]{3,8}")


class Shelfmark(NamedTuple):
    """One place of a document."""

    archive: str
    parts: Parts


def read_reference(raw: str) -> Reference:
    """What one source line says; of several shelfmarks the first. Never raises."""
    return read_references(raw)[0]


def read_references(raw: str) -> tuple[Reference, ...]:
    """What one source line says, once for each shelfmark in it, at least once. Each keeps the whole line."""
    line, credits_ = split_credits(_SPACES.sub(" ", _UNSEEN.sub("", raw[:LONGEST])))
    address = _ADDRESS.search(raw[:LONGEST])
    line = _ADDRESS.sub(" ", _HEADING.sub("", line, count=1))
    marks = tuple(_shelfmarks(line))
    common = Reference(raw, credits=credits_, address=address[0] if address else "")
    if _BOOK.search(line) and not any(_is_firm(mark) for mark in marks):
        pages = _PAGES.search(line)
        return (common._replace(pages=pages[1] if pages else ""),)
    return tuple(common._replace(archive=mark.archive, parts=mark.parts) for mark in marks) or (common,)


def _is_firm(mark: Shelfmark) -> bool:
    terms = set(terms_of([label for label, _ in mark.parts])) - WEAK - {""}
    return bool(terms)


def _shelfmarks(line: str) -> Iterator[Shelfmark]:
    archive = ""
    for chunk in _chunks(line):
        for mark in _read_chunk(chunk):
            archive = mark.archive or (archive if mark.parts else "")
            if mark.parts or mark.archive:
                yield Shelfmark(archive, mark.parts)


def _chunks(line: str) -> list[str]:
    """The line cut where another repository begins after a separator."""
    cuts = [0]
    for match in _RESTART.finditer(line):
        has_numbers = _has_digit(line[cuts[-1] : match.start()]) and _has_digit(line[match.end() :])
        if has_numbers and repository_at(line, match.end()):
            cuts.append(match.end())
    return [line[start:end] for start, end in zip(cuts, [*cuts[1:], len(line)], strict=True)]


def _has_digit(text: str) -> bool:
    return any(letter.isdigit() for letter in text)


def _read_chunk(chunk: str) -> list[Shelfmark]:
    repository = find_repository(chunk)
    scheme = repository.scheme if repository else ""
    if not scheme:
        scheme = scheme_of([part.label for part in labelled_parts(chunk, "")])
    found = [part for part in labelled_parts(chunk, scheme) if not _overlaps(part, chunk, repository)]
    if repository and found and _names_another_house(chunk, found, repository):
        repository = None
    archive, parts = _assembled(chunk, found, repository, scheme)
    if not _is_shelfmark(parts, repository, archive):
        return [Shelfmark(repository.name, ())] if repository else []
    return _split(archive, parts, scheme)


def _names_another_house(chunk: str, found: list[Part], repository: Repository) -> bool:
    """Whether the known house stands after the shelfmark of one that is not known."""
    return chunk.find(repository.name) > found[-1].start and bool(_HOUSE.search(chunk[: found[0].start]))


def _overlaps(part: Part, chunk: str, repository: Repository | None) -> bool:
    if repository is None:
        return False
    start = chunk.find(repository.name)
    return part.start < start + len(repository.name) and start < part.end


def _assembled(chunk: str, found: list[Part], repository: Repository | None, scheme: str) -> tuple[str, Parts]:
    """The archive, and all parts with the pieces between them."""
    first = found[0].start if found else len(chunk)
    archive, parts = _head(chunk[:first], repository, scheme, has_labels=bool(found))
    for place, part in enumerate(found):
        parts.append((part.label, part.value))
        is_last = place + 1 == len(found)
        gap = chunk[part.end : len(chunk) if is_last else found[place + 1].start]
        parts += _loose(gap, scheme, has_neighbours=not is_last and scheme not in _NUMBERED_ONLY)
    if repository and not archive:
        archive = repository.name
    return archive, tuple(parts)


def _head(
    text: str, repository: Repository | None, scheme: str, *, has_labels: bool
) -> tuple[str, list[tuple[str, str]]]:
    """The words before the first labelled part: the repository, then parts without known labels."""
    if repository and repository.name in text:
        return _known_head(text, repository.name, scheme, has_labels=has_labels)
    pieces = text.split(",")
    codes: list[tuple[str, str]] = []
    while pieces and (part := loose_part(pieces[-1], scheme, has_neighbours=False)) is not None:
        codes.insert(0, part)
        pieces.pop()
    archive = ",".join(pieces).strip(" ,.;:([")
    if not codes and not has_labels:
        return _inside(archive, scheme)
    return archive, codes


def _known_head(text: str, name: str, scheme: str, *, has_labels: bool) -> tuple[str, list[tuple[str, str]]]:
    """The same where the repository is known. Its full name may stand before its acronym in brackets."""
    before, _, rest = text.partition(name)
    if before.rstrip().endswith("(") and rest.lstrip().startswith(")"):
        name, rest = f"{before.lstrip(' ,.;:')}{name})", rest.lstrip()[1:]
    elif _has_digit(before):
        rest = f"{before},{rest}"
    return name, _loose(rest, scheme, has_neighbours=has_labels and scheme not in _NUMBERED_ONLY)


def _inside(archive: str, scheme: str) -> tuple[str, list[tuple[str, str]]]:
    """An unknown acronym and an identifier in one piece: "XYZA 12/345"."""
    name, _, rest = archive.partition(" ")
    if _ACRONYM.fullmatch(name) and is_bare(rest, scheme):
        return name, [("", rest)]
    return archive, []


def _loose(text: str, scheme: str, *, has_neighbours: bool) -> list[tuple[str, str]]:
    """Parts of a stretch that holds no labels. Brackets are remarks."""
    text = re.sub(r"\((?![0-9]{1,3}\))[^()]*\)|\[[^\[\]]*\]", ",", text)
    parts: list[tuple[str, str]] = []
    headings: list[tuple[str, str]] = []
    for piece in _PIECES.split(text):
        part = loose_part(piece, scheme, has_neighbours=True)
        if part is None and piece.strip(" .") and not has_neighbours:
            break
        if part and (part[0] or is_bare(part[1], scheme)):
            parts += [*headings, part]
            headings = []
        elif part:
            headings.append(part)
    return parts + headings if has_neighbours else parts


def _is_shelfmark(parts: Parts, repository: Repository | None, archive: str) -> bool:
    """Whether the parts make a shelfmark: enough evidence that this is no book, date or prose."""
    if all(not label and _YEAR.fullmatch(value) for label, value in parts):
        return False
    labels = [label for label, _ in parts]
    terms = {term for term in terms_of(labels) if term}
    codes = sum(1 for label, value in parts if label.isupper() and "/" in value and not terms_of([label])[0])
    if repository is not None or codes:
        return True
    is_bare_mark = any(not label for label in labels) and bool(_HOUSE.search(archive) or _ACRONYM.fullmatch(archive))
    if is_bare_mark or "accession" in terms:
        return True
    if len(parts) == 1 and not archive and not labels[0]:
        return _SLASHED.fullmatch(parts[0][1]) is not None
    strong = terms - WEAK
    known_house = bool(_HOUSE.search(archive)) and bool(terms - PLACES_IN_FILE)
    fonds_words = len({label for label in labels if label}) >= 2 and bool(strong)
    class_code = labels[0].isupper() and not terms_of(labels[:1])[0] and len(parts) > 1
    return fonds_words or known_house or class_code or {"teczka", "wiązka"} <= terms


def _split(archive: str, parts: Parts, scheme: str) -> list[Shelfmark]:
    """One shelfmark for each time that a level begins anew: "d. 18, l. 140; d. 19, l. 5" inherits fond and opis."""
    terms = terms_of([label for label, _ in parts], scheme)
    marks: list[Shelfmark] = []
    start: list[tuple[str, tuple[str, str]]] = []
    for term, part in zip(terms, parts, strict=True):
        level = term or part[0] or _shape(part[1])
        seen = [known for known, _ in start]
        if level in seen and level and (term not in WEAK or term == "delo") and level not in PLACES_IN_FILE:
            marks.append(Shelfmark(archive, tuple(kept for _, kept in start)))
            start = start[: seen.index(level)]
        start.append((level, part))
    return [*marks, Shelfmark(archive, tuple(kept for _, kept in start))]


def _shape(value: str) -> str:
    """What unlabelled file numbers have in common: "105-00604-02" is 999-99999-99. Empty for a short one."""
    return re.sub("[0-9]", "9", value.split(" ", maxsplit=1)[0]) if len(value) > 6 and "-" in value else ""
