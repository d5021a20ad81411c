"""Records by the shelfmarks that they are cited by, as an audience may see them.

Nothing here says how a holder arranges its papers: the levels are those that source lines name.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from django.db.models import Count, Max, Min, Q, QuerySet

from fonds.normalise.natural import natural_key
from fonds.normalise.references import find_repository, repository_key
from fonds.records.access import visible_levels
from fonds.records.audience import Audience
from fonds.records.cited_files import path_of
from fonds.records.description import Authority
from fonds.records.models import CitedLevel


class Holder(NamedTuple):
    """A repository whose references are asked for."""

    key: str
    """Of its authority."""
    houses: tuple[str, ...]
    """Keys of the known forms among its names: lines that only name it are counted with it."""


@dataclass(frozen=True, slots=True)
class LevelCount:
    """A level, the ways in which it is written, and how many visible records are cited from it or from below."""

    key: str
    shown: tuple[str, ...]
    records: int


@dataclass(frozen=True, slots=True)
class Citing:
    """A record that is cited from a file, and the leaves that are cited."""

    id: str
    leaves: str


@dataclass(frozen=True, slots=True)
class CitedStep:
    """One level on the way to a file: its key, and as it is written."""

    key: str
    shown: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CitedFile:
    """A file that a record is cited from."""

    repository: str
    house: str
    path: str
    levels: tuple[CitedStep, ...]


def holder_of(authority: Authority) -> Holder:
    """The repository with the keys of its names, as far as they are known ones."""
    known = {repository_key(name.text) for name in authority.names if find_repository(name.text)}
    return Holder(authority.key, tuple(sorted(known)))


def is_cited(holder: Holder, audience: Audience, levels: Sequence[str] = ()) -> bool:
    """Whether a visible record is cited from the repository; from this level of it, if levels are given."""
    rows = _of(holder, audience)
    return (rows.filter(path=path_of(levels)) if levels else rows).exists()


def cited_levels(holder: Holder, levels: Sequence[str], audience: Audience) -> list[LevelCount]:
    """The levels that follow these (the first ones, for none), in the order of their numbers."""
    rows = _of(holder, audience).filter(above=path_of(levels)).values_list("level")
    counted = rows.annotate(Count("record", distinct=True), Min("shown"), Max("shown"))
    found = [LevelCount(level, _ways(first, last), count) for level, count, first, last in counted]
    return sorted(found, key=lambda one: (natural_key(one.key), one.key))


def trail(holder: Holder, levels: Sequence[str], audience: Audience) -> list[CitedStep]:
    """Each of these levels as it is written in what the audience may see."""
    paths = [path_of(levels[:depth]) for depth in range(1, len(levels) + 1)]
    rows = _of(holder, audience).filter(path__in=paths).values_list("path").annotate(Min("shown"), Max("shown"))
    shown = {path: _ways(first, last) for path, first, last in rows}
    return [CitedStep(level, shown.get(path, (level,))) for level, path in zip(levels, paths, strict=True)]


def _ways(first: str, last: str) -> tuple[str, ...]:
    """The forms of one level: Latin letters sort before Cyrillic ones."""
    return tuple(dict.fromkeys((first, last)))


def citing(holder: Holder, levels: Sequence[str], audience: Audience, first: int = 0, limit: int = 100) -> list[Citing]:
    """`limit` records whose reference ends at this level, by leaf, from place `first` on."""
    return _by_leaf(_ending_at(holder, levels, audience), first, limit)


def count_citing(holder: Holder, levels: Sequence[str], audience: Audience) -> int:
    """How many records have a reference that ends at this level."""
    return _ending_at(holder, levels, audience).values("record").distinct().count()


def files_of(id_: str, audience: Audience) -> list[CitedFile]:
    """The files that a record is cited from, in the order of its references."""
    rows = list(visible_levels(audience).filter(record=id_).order_by("pk"))
    known = {(row.repository, row.house, row.path): row for row in rows}

    def upwards(row: CitedLevel) -> Iterator[CitedStep]:
        if row.above:
            yield from upwards(known[row.repository, row.house, row.above])
        yield CitedStep(row.level, (row.shown,))

    return [CitedFile(row.repository, row.house, row.path, tuple(upwards(row))) for row in rows if row.is_file]


def others_of(file: CitedFile, id_: str, audience: Audience, first: int = 0, limit: int = 100) -> list[Citing]:
    """`limit` records other than this one that are cited from the file, by leaf, from place `first` on."""
    return _by_leaf(_same_file(file, audience).exclude(record=id_), first, limit)


def count_others(file: CitedFile, id_: str, audience: Audience) -> int:
    """How many records other than this one are cited from the file."""
    return _same_file(file, audience).exclude(record=id_).values("record").distinct().count()


def _of(holder: Holder, audience: Audience) -> QuerySet[CitedLevel]:
    named = Q(repository="", house__in=holder.houses)
    return visible_levels(audience).filter(Q(repository=holder.key) | named)


def _ending_at(holder: Holder, levels: Sequence[str], audience: Audience) -> QuerySet[CitedLevel]:
    return _of(holder, audience).filter(path=path_of(levels), is_last=True)


def _same_file(file: CitedFile, audience: Audience) -> QuerySet[CitedLevel]:
    """References to the file: in the house of that name; in that repository, unless both name houses that differ."""
    same = Q(house=file.house) if file.house else Q(repository=file.repository)
    if file.house and file.repository:
        same |= Q(repository=file.repository, house="")
    return visible_levels(audience).filter(same, path=file.path, is_file=True)


def _by_leaf(rows: QuerySet[CitedLevel], first: int, limit: int) -> list[Citing]:
    order = rows.values_list("record").annotate(place=Min("leaf"), written=Min("leaves")).order_by("place", "record")
    return [Citing(id_, written) for id_, _, written in order[first : first + limit]]
