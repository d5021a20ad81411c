"""Numbers of pages to offer, and the part of a list that one page shows."""

from collections.abc import Callable
from dataclasses import dataclass

from django.http import HttpRequest

from fonds.errors import FondsError
from fonds.search.params import LAST_PAGE

NEAR = 2
"""Pages offered on either side of the present one."""


def offered(page: int, pages: int) -> list[int]:
    """The page numbers to offer: the first, the last, and those near `page`; 0 stands for a gap.

    A gap of a single page is filled: "1 … 3" takes as much room as "1 2 3".
    """
    wanted = sorted({1, pages, *range(max(page - NEAR, 1), min(page + NEAR, pages) + 1)})
    numbers: list[int] = []
    for number in wanted:
        gap = number - numbers[-1] if numbers else 1
        if gap == 2:
            numbers.append(number - 1)
        elif gap > 2:
            numbers.append(0)
        numbers.append(number)
    return numbers


@dataclass(frozen=True, slots=True)
class PageLink:
    """One offered page; an empty address stands for a gap."""

    number: int
    address: str
    is_current: bool


@dataclass(frozen=True, slots=True)
class Paging:
    """The navigation from page to page. Empty addresses where there is no such page."""

    links: tuple[PageLink, ...]
    previous: str
    following: str


def paging(page: int, pages: int, addresses: Callable[[int], str]) -> Paging:
    """The navigation for `page` of `pages`."""
    return Paging(
        links=tuple(PageLink(n, addresses(n) if n else "", n == page) for n in offered(page, pages))
        if pages > 1
        else (),
        previous=addresses(page - 1) if page > 1 else "",
        following=addresses(page + 1) if page < pages else "",
    )


@dataclass(frozen=True, slots=True)
class Span:
    """The part of a list that one page shows. `first` and `last` are counted from 1, and 0 in an empty list."""

    first: int
    last: int
    total: int
    page: int
    pages: int

    @property
    def start(self) -> int:
        """Places before the first one shown."""
        return max(self.first - 1, 0)


def page_number(request: HttpRequest, name: str = "page", others: tuple[str, ...] = ()) -> int:
    """The page that the address asks for.

    Raises FondsError: parameter-unknown for any parameter but this one and `others`, parameter-unreadable.
    """
    for given in request.GET:
        if given != name and given not in others:
            raise FondsError("parameter-unknown", name=given, known=", ".join((name, *others)))
    value = request.GET.get(name) or "1"
    if not (value.isascii() and value.isdecimal() and len(value) < 10 and 0 < int(value) <= LAST_PAGE):
        hint = f"Pages are numbered from 1 to {LAST_PAGE:,}."
        raise FondsError("parameter-unreadable", name=name, value=value[:100], hint=hint)
    return int(value)


def span_of(total: int, page: int, size: int) -> Span:
    """Page `page` of a list of `total`, `size` a page. Raises FondsError page-past-end."""
    pages = max(-(-total // size), 1)
    if page > pages:
        raise FondsError("page-past-end", page=page, total=total, last=pages)
    return Span((page - 1) * size + 1 if total else 0, min(page * size, total), total, page, pages)


def list_paging(path: str, span: Span) -> Paging:
    """The navigation of a list at `path`, whose page 1 has the plain path as its address."""
    return paging(span.page, span.pages, lambda number: path if number == 1 else f"{path}?page={number}")
