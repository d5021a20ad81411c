"""The records of an authority: by the role that the catalogue gives it, and those in which a machine found its name."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlencode

from django.http import HttpRequest

from fonds.errors import FondsError
from fonds.records import lookups
from fonds.records.audience import Audience
from fonds.records.ties import Key
from fonds.web.pages.brief_list import BriefRow, brief_rows
from fonds.web.pages.paging import Paging, Span, page_number, paging, span_of

FEW: Final = 10
"""Records of each role on the first page of an authority."""
PER_PAGE: Final = 25
"""Records on a page of one role."""
BY_MACHINE: Final = "by-machine"

HEADINGS: Final = {
    "agent": {
        "creator": "As creator",
        "author": "As author",
        "sender": "As sender",
        "signatory": "As signatory",
        "recipient": "As recipient",
        "participant": "As participant",
        "mentioned": "Mentioned, as catalogued",
        "about": "About",
        "": "Named, role not stated",
    },
    "place": {
        "sent from": "Sent from here",
        "sent to": "Sent here",
        "about": "About",
        "": "Named, role not stated",
    },
    "topic": {"about": "About", "": "Under this topic"},
    "repository": {"holder": "Held here"},
}
"""Kind of authority → role → what stands above its records, in the order of the page. Other roles follow."""
_PHRASES: Final = ("by", "from", "to", "in", "at", "of")
"""A role that ends with one of these says what was done, not what somebody was."""


@dataclass(frozen=True, slots=True)
class RecordGroup:
    """The records of one role, or the first few of them."""

    id: str
    """Of the section in the page."""
    heading: str
    count: int
    address: str
    """The list of all of them."""
    rows: tuple[BriefRow, ...]
    is_by_machine: bool = False

    @property
    def has_more(self) -> bool:
        """Whether not all are shown."""
        return len(self.rows) < self.count


@dataclass(frozen=True, slots=True)
class OneRole:
    """One page of the list of one role."""

    group: RecordGroup
    span: Span
    paging: Paging


def groups(of: Key, address: str, audience: Audience) -> list[RecordGroup]:
    """The first records of each role, in the order of `HEADINGS`, and last those found by machine."""
    found = [_role_group(of, one.role, one.records, address, audience) for one in _roles(of, audience)]
    count = lookups.count_mentioning(of, audience)
    return [*found, _machine_group(of, count, address, audience)] if count else found


def one_role(of: Key, address: str, request: HttpRequest, audience: Audience) -> OneRole | None:
    """The page of one role that the address asks for with `role` or `found`, None where it asks for neither.

    Raises FondsError: parameter-unknown, parameter-unreadable, page-past-end.
    """
    given = [name for name in ("role", "found") if name in request.GET]
    if not given:
        return None
    number = page_number(request, "page", others=tuple(given))
    if given == ["found"] and request.GET["found"] == BY_MACHINE and (found := lookups.count_mentioning(of, audience)):
        span = span_of(found, number, PER_PAGE)
        return _page(_machine_group(of, found, address, audience, span), span)
    counts = {one.role: one.records for one in lookups.roles(of, audience)}
    role = request.GET.get("role", "")
    if given != ["role"] or role not in counts:
        hint = "The roles of this entry, and names found by machine, are linked on its page."
        raise FondsError("parameter-unreadable", name=given[0], value=request.GET[given[0]][:100], hint=hint)
    span = span_of(counts[role], number, PER_PAGE)
    return _page(_role_group(of, role, counts[role], address, audience, span), span)


def _page(group: RecordGroup, span: Span) -> OneRole:
    addresses = _pages(group.address)
    return OneRole(group, span, paging(span.page, span.pages, addresses))


def heading(kind: str, role: str) -> str:
    """What stands above the records of a role."""
    known = HEADINGS.get(kind, {}).get(role)
    if known:
        return known
    says_what_was_done = kind != "agent" or (role.split()[-1:] and role.rsplit(maxsplit=1)[-1] in _PHRASES)
    return role[:1].upper() + role[1:] if says_what_was_done else f"As {role}"


def _roles(of: Key, audience: Audience) -> list[lookups.RoleCount]:
    order = list(HEADINGS.get(of[0], {}))
    return sorted(
        lookups.roles(of, audience),
        key=lambda one: (order.index(one.role) if one.role in order else len(order), one.role),
    )


def _role_group(  # noqa: PLR0913, PLR0917 - what a list needs to know
    of: Key, role: str, count: int, address: str, audience: Audience, span: Span | None = None
) -> RecordGroup:
    first, limit = (span.start, PER_PAGE) if span else (0, FEW)
    ids = lookups.tied(of, role, audience, first, limit)
    return RecordGroup(
        id="role-" + ("-".join(role.split()) or "unstated"),
        heading=heading(of[0], role),
        count=count,
        address=f"{address}?{urlencode({'role': role})}",
        rows=tuple(brief_rows(ids, lookups.briefs(ids, audience))),
    )


def _machine_group(of: Key, count: int, address: str, audience: Audience, span: Span | None = None) -> RecordGroup:
    first, limit = (span.start, PER_PAGE) if span else (0, FEW)
    found = lookups.mentioning(of, audience, first, limit)
    ids = [one.id for one in found]
    return RecordGroup(
        id="found-by-machine",
        heading="Mentioned, as found by machine",
        count=count,
        address=f"{address}?found={BY_MACHINE}",
        rows=tuple(brief_rows(ids, lookups.briefs(ids, audience), {one.id: one.forms for one in found})),
        is_by_machine=True,
    )


def _pages(address: str) -> Callable[[int], str]:
    return lambda number: address if number == 1 else f"{address}&page={number}"
