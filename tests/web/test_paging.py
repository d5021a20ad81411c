"""Which pages are offered."""

import pytest

from fonds.errors import FondsError
from fonds.web.pages.paging import list_paging, offered, span_of


@pytest.mark.parametrize(
    ("page", "pages", "numbers"),
    [
        (1, 1, [1]),
        (1, 2, [1, 2]),
        (1, 9, [1, 2, 3, 0, 9]),
        (5, 9, [1, 2, 3, 4, 5, 6, 7, 8, 9]),
        (6, 20, [1, 0, 4, 5, 6, 7, 8, 0, 20]),
        (20, 20, [1, 0, 18, 19, 20]),
    ],
)
def test_offered(page: int, pages: int, numbers: list[int]) -> None:
    assert offered(page, pages) == numbers


def test_span() -> None:
    span = span_of(51, 3, 25)
    assert (span.first, span.last, span.start, span.pages) == (51, 51, 50, 3)
    empty = span_of(0, 1, 25)
    assert (empty.first, empty.last, empty.start, empty.pages) == (0, 0, 0, 1)
    with pytest.raises(FondsError) as error:
        span_of(50, 3, 25)
    assert error.value.code == "page-past-end"


def test_list_paging() -> None:
    paging = list_paging("/people/", span_of(500, 2, 200))
    assert (paging.previous, paging.following) == ("/people/", "/people/?page=3")
    assert [link.address for link in paging.links] == ["/people/", "/people/?page=2", "/people/?page=3"]
