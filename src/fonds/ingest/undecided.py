"""The names that records give without saying who is meant."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.db.models import Count, Min

from fonds.records.models import FoundName, Record


@dataclass(frozen=True, slots=True)
class Proposal:
    """An authority that a name may mean, and why."""

    key: str
    label: str
    same: str
    """`yes` or `possibly`: whether the names are forms of one name."""
    reasons: tuple[str, ...]
    against: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Undecided:
    """A name that records give without saying who is meant."""

    kind: str
    form: str
    heading: str
    records: int
    roles: tuple[str, ...]
    proposals: tuple[Proposal, ...] = ()


def undecided(kind: str = "", forms: Sequence[str] = ()) -> Iterator[Undecided]:
    """The names without a person, those of most records first, without proposals. Headings `forms` alone, if given."""
    rows = FoundName.objects.filter(record__state=Record.LIVE)
    rows = rows.filter(kind=kind) if kind else rows
    rows = rows.filter(heading__in=forms) if forms else rows
    counted = rows.values("kind", "heading").annotate(form=Min("form"), found=Count("record", distinct=True))
    for one in counted.order_by("-found", "form").iterator():
        yield Undecided(one["kind"], one["form"], one["heading"], one["found"], ())
