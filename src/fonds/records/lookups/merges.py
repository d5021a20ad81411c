"""What a merge or a split would do, and which were done: for archivists."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Count

from fonds.records.access import visible_ties
from fonds.records.audience import Audience
from fonds.records.description import Authority, decode_authority, decode_description
from fonds.records.models import Revision, Tie
from fonds.records.parting import (
    Part,
    chunks_of_records,
    halves,
    live_entry,
    naming,
    reassigned,
    require_naming,
    together,
)
from fonds.records.ties import ties_of


@dataclass(frozen=True, slots=True)
class Conflict:
    """A property of which the two say different things; both stay, side by side."""

    property: str
    ours: tuple[str, ...]
    theirs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MergePreview:
    """What merging one authority into another would do."""

    gone: Authority
    stays: Authority
    result: Authority
    records: int
    roles: tuple[tuple[str, int], ...]
    """(role, in how many records) of the one that goes; every one stays."""
    authorities: tuple[str, ...]
    """Labels of the other authorities that name it."""
    conflicts: tuple[Conflict, ...]
    becomes_public: bool
    """Whether the public, which sees only the one that stays, will see the names of both."""

    @property
    def names_gained(self) -> tuple[str, ...]:
        """The names that the one that stays did not have."""
        return _gained(self.stays.names, self.result.names, "text")

    @property
    def identifiers_gained(self) -> tuple[str, ...]:
        """The identifiers that it did not have."""
        had = {(one.scheme, one.value) for one in self.stays.identifiers}
        found = ((one.scheme, one.value) for one in self.result.identifiers)
        return tuple(f"{scheme}:{value}" for scheme, value in found if (scheme, value) not in had)

    @property
    def facts_gained(self) -> tuple[str, ...]:
        """The facts, offices and dates that it did not have."""
        facts = [f"{fact.property}: {fact.value}" for fact in self.result.facts]
        had = {f"{fact.property}: {fact.value}" for fact in self.stays.facts}
        return (
            *dict.fromkeys(fact for fact in facts if fact not in had),
            *_gained(self.stays.offices, self.result.offices, "title"),
            *_gained(self.stays.existence, self.result.existence, "text"),
        )


@dataclass(frozen=True, slots=True)
class SplitPreview:
    """What splitting an authority would do."""

    rest: Authority
    new: Authority
    records: int
    """In which the new one will be meant."""
    stay: int
    """In which the old one is meant still."""
    roles: tuple[tuple[str, int], ...]
    """(role, in how many records) of the new one."""


@dataclass(frozen=True, slots=True)
class Merge:
    """One that was merged here, and when."""

    key: str
    label: str
    at: datetime
    by: str
    batch: int | None


def merge_preview(kind: str, gone: str, into: str) -> MergePreview:
    """What would happen. Raises FondsError authority-missing, authority-merged, merge-itself."""
    goes, stays = live_entry(kind, gone), live_entry(kind, into)
    result = together(goes, stays)
    ours, theirs = decode_authority(stays.revision.document), decode_authority(goes.revision.document)
    ties = Tie.objects.filter(kind=kind, key=goes.key)
    roles = ties.values_list("role").annotate(count=Count("record", distinct=True)).order_by("-count", "role")
    return MergePreview(
        gone=theirs,
        stays=ours,
        result=result,
        records=ties.values("record_id").distinct().count(),
        roles=tuple((role, count) for role, count in roles),
        authorities=tuple(one.label for one in naming(kind, goes.key) if one.pk not in {goes.pk, stays.pk}),
        conflicts=tuple(_conflicts(ours, theirs)),
        becomes_public=not _is_public(kind, goes.key) and _is_public(kind, stays.key),
    )


def split_preview(kind: str, key: str, part: Part) -> SplitPreview:
    """What would happen. Raises FondsError as `split_authority`."""
    entry = live_entry(kind, key)
    require_naming(kind, entry.key, part.records)
    halved = halves(entry, part)
    records = stay = 0
    roles: Counter[str] = Counter()
    for rows in chunks_of_records(kind, entry.key):
        for row in rows:
            before = decode_description(row.revision.document)
            is_wanted = not part.records or row.pk in part.records
            after = reassigned(before, halved, part, "") if is_wanted else before
            ties = {(at, role) for at_kind, at, role, _ in ties_of(after) if at_kind == kind}
            found = {role for at, role in ties if at == halved.new.key}
            records += bool(found)
            stay += any(at == entry.key for at, _ in ties)
            roles.update(found)
    return SplitPreview(halved.rest, halved.new, records, stay, tuple(roles.most_common()))


def merges(kind: str, key: str) -> list[Merge]:
    """The authorities that were merged into this one and still are, the latest first."""
    entry = live_entry(kind, key)
    found = [_merge(kind, old) for old in decode_authority(entry.revision.document).merged]
    return sorted((one for one in found if one), key=lambda one: one.at, reverse=True)


def _merge(kind: str, key: str) -> Merge | None:
    line = Revision.objects.filter(subject_kind=kind, subject=key, action="merged").order_by("-number").first()
    if line is None:
        return None
    return Merge(key, decode_authority(line.document).label, line.at, line.by, line.batch)


def _is_public(kind: str, key: str) -> bool:
    return visible_ties(Audience.PUBLIC).filter(kind=kind, key=key).exists()


def _gained(before: Sequence[Any], after: Iterable[Any], field: str) -> tuple[str, ...]:
    had = {getattr(one, field) for one in before}
    return tuple(dict.fromkeys(text for one in after if (text := getattr(one, field)) not in had))


def _conflicts(ours: Authority, theirs: Authority) -> Iterable[Conflict]:
    """Properties and registers of which each has a value that the other has not."""
    mine, other = _claims(ours), _claims(theirs)
    for name in mine.keys() & other.keys():
        if not mine[name] & other[name]:
            yield Conflict(name, tuple(sorted(mine[name])), tuple(sorted(other[name])))


def _claims(authority: Authority) -> dict[str, set[str]]:
    claims: dict[str, set[str]] = {}
    for fact in authority.facts:
        claims.setdefault(fact.property, set()).add(fact.value)
    for one in authority.identifiers:
        claims.setdefault(one.scheme, set()).add(one.value)
    for dating in authority.existence:
        claims.setdefault("existence", set()).add(dating.text or dating.edtf)
    for name, value in (("type", authority.type), ("broader", authority.broader)):
        if value:
            claims[name] = {value}
    return claims
