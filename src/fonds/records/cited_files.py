"""From which files a description is cited: the rows of `CitedLevel` that follow from a document.

    RGASPI f. 17, op. 162, d. 19, l. 49   ──▶   fond 17 ──▶ fond 17, opis 162 ──▶ fond 17, opis 162, delo 19 (l. 49)

A file is known by its path and its repository. Who the repository is says the witness, where somebody identified it;
otherwise only the name that the line gives it is known, under the key where known forms of that name meet.
"""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from django.db import connection

from fonds.normalise.languages import script_of
from fonds.normalise.references import (
    Level,
    Parts,
    displayed,
    file_levels,
    find_repository,
    house_of,
    read_leaves,
    read_references,
    terms_of,
)
from fonds.normalise.references.labels import PLACES_IN_FILE
from fonds.records.columns import storable
from fonds.records.description import Description, Reference, Witness
from fonds.records.models.cited_level import NO_LEAF

LONGEST: Final = 100
"""Characters of a repository's key."""
_WIDE: Final = frozenset({"fond", "subfonds", "opis", "record group", "series", "subseries", "collection", "zespół"})
"""Levels that hold many files: two records with no more than these in common are not of one file."""


class Cited(NamedTuple):
    """One level of a shelfmark; the fields are those of `CitedLevel`."""

    repository: str
    house: str
    above: str
    path: str
    level: str
    shown: str
    is_last: bool
    is_file: bool
    leaf: int
    leaves: str


_COLUMNS: Final = ", ".join(("record_id", *Cited._fields))
_PLACES: Final = ", ".join(["%s"] * (1 + len(Cited._fields)))


def path_of(levels: Iterable[str]) -> str:
    """The digest of the keys of levels, from the first on; empty for none."""
    digest = hashlib.blake2b(digest_size=16)
    keys = [level.encode("utf-8", "surrogatepass") for level in levels]
    for key in keys:
        digest.update(len(key).to_bytes(4) + key)
    return digest.hexdigest() if keys else ""


def cited_in(description: Description) -> list[Cited]:
    """Every level that the description is cited by, each once, those above first."""
    found: dict[tuple[str, str, str], Cited] = {}
    for witness in description.witnesses:
        for archive, parts in _shelfmarks(witness):
            for row in _rows(witness, archive, parts):
                place = row.repository, row.house, row.path
                found[place] = _together(found[place], row) if place in found else row
    return list(found.values())


def _together(one: Cited, other: Cited) -> Cited:
    """The same level cited twice; the leaves of both."""
    leaves = dict.fromkeys(filter(None, (one.leaves, other.leaves)))
    return one._replace(
        is_last=one.is_last or other.is_last,
        is_file=one.is_file or other.is_file,
        leaf=min(one.leaf, other.leaf),
        leaves="; ".join(leaves),
    )


def _shelfmarks(witness: Witness) -> Iterator[tuple[str, Parts]]:
    """(repository as named, parts) of each reference."""
    lines = [reference.raw for reference in witness.references if reference.parts]
    several = {line: read_references(line) for line in lines if lines.count(line) > 1}
    for reference in witness.references:
        parts: Parts = tuple((storable(part.label), storable(part.value)) for part in reference.parts)
        if parts:
            named = (one.archive for one in several.get(reference.raw, ()) if one.parts == parts)
            yield next(named, "") or _archive(reference, witness), parts


def _archive(reference: Reference, witness: Witness) -> str:
    """The repository that the line names, if it is a known one; otherwise the one that the witness names."""
    if witness.repository_found and witness.repository_found in reference.raw:
        return witness.repository_found
    known = find_repository(reference.raw)
    return known.name if known else witness.repository_found


def _rows(witness: Witness, archive: str, parts: Parts) -> Iterator[Cited]:
    levels = [level for level in file_levels(archive, parts) if level.key]
    is_named = find_repository(archive) is not None or not witness.repository
    house = storable(house_of(archive, parts), LONGEST) if is_named else ""
    if not (house or witness.repository):
        return
    shown = displayed(archive, parts, _script(parts))
    leaf, leaves = _leaves(archive, parts)
    keys = [level.key for level in levels]
    for depth, level in enumerate(levels, start=1):
        is_last = depth == len(levels)
        yield Cited(
            repository=witness.repository,
            house=house,
            above=path_of(keys[: depth - 1]),
            path=path_of(keys[:depth]),
            level=level.key,
            shown=_shown(shown[level.part], level),
            is_last=is_last,
            is_file=is_last and level.term not in _WIDE,
            leaf=leaf if is_last else NO_LEAF,
            leaves=leaves if is_last else "",
        )


def _script(parts: Parts) -> str:
    """The script that the labels are written in, as `displayed` calls it."""
    return {"Cyrl": "cyrillic", "Latn": "latin"}.get(script_of("".join(label for label, _ in parts)), "")


def _shown(part: tuple[str, str], level: Level) -> str:
    return " ".join(filter(None, part)) or level.key


def _leaves(archive: str, parts: Parts) -> tuple[int, str]:
    """Where in the file: the first leaf as a number that sorts, and all of them as written."""
    known = find_repository(archive)
    terms = terms_of([label for label, _ in parts], known.scheme if known else "")
    shown = displayed(archive, parts, _script(parts))
    named = [part for term, part in zip(terms, shown, strict=True) if term in PLACES_IN_FILE]
    firsts = [2 * one.first.number + one.first.is_back for _, value in named for one in read_leaves(value)[:1]]
    return min(firsts, default=NO_LEAF), ", ".join(" ".join(part) for part in named)


def replace_cited(ids: Sequence[str], descriptions: Iterable[tuple[str, Description]]) -> None:
    """Write the levels that these (id, description) are cited by; what was noted of `ids` before is gone."""
    rows = [(id_, *cited) for id_, description in descriptions for cited in cited_in(description)]
    with connection.cursor() as cursor:
        cursor.executemany("DELETE FROM records_citedlevel WHERE record_id = %s", [(id_,) for id_ in ids])
        if rows:
            cursor.executemany(f"INSERT INTO records_citedlevel ({_COLUMNS}) VALUES ({_PLACES})", rows)  # noqa: S608 - names of ours
