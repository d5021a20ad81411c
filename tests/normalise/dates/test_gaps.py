"""Years that do not follow one another."""

import pytest

from fonds.normalise.dates.gaps import years_with_gaps


@pytest.mark.parametrize(
    ("edtf", "years"),
    [
        ("{1887,1972}", (1887, 1972)),
        ("[1887-03-04, 1890]", (1887, 1890)),
        ("{1932..1935,1983}", (1932, 1933, 1934, 1935, 1983)),
        ("19X6", tuple(range(1906, 2000, 10))),
        ("1X36", tuple(range(1036, 2000, 100))),
        ("{1935,1936}", ()),
        ("[1935..1940]", ()),
        ("{1935-01,1935-09}", ()),
        ("{..1935,1983}", ()),
        ("{1935,1983..}", ()),
        ("{-9999..9000,9999}", ()),
        ("{nonsense,1983}", ()),
        ("{}", ()),
        ("", ()),
        ("1936", ()),
        ("193X", ()),
        ("1935/1999", ()),
        ("1936-1X-12", ()),
    ],
)
def test_years(edtf: str, years: tuple[int, ...]) -> None:
    assert years_with_gaps(edtf) == years
