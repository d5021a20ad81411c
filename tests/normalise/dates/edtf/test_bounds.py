import pytest

from fonds.normalise.dates import parse_edtf
from fonds.normalise.dates.edtf import SEASONS


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "precision", "qualifiers"),
    [
        ("1947-01-12", "1947-01-12", "1947-01-12", "day", ()),
        ("1934-06", "1934-06-01", "1934-06-30", "month", ()),
        ("1948-02", "1948-02-01", "1948-02-29", "month", ()),
        ("1936", "1936-01-01", "1936-12-31", "year", ()),
        ("1936~", "1936-01-01", "1936-12-31", "year", ("approximate",)),
        ("1936?", "1936-01-01", "1936-12-31", "year", ("uncertain",)),
        ("1936-06%", "1936-06-01", "1936-06-30", "month", ("approximate", "uncertain")),
        ("2004?-06-~11", "2004-06-11", "2004-06-11", "day", ("approximate", "uncertain")),
        ("193X", "1930-01-01", "1939-12-31", "decade", ()),
        ("19XX", "1900-01-01", "1999-12-31", "century", ()),
        ("1XXX", "1000-01-01", "1999-12-31", "interval", ()),
        ("1XX3", "1003-01-01", "1993-12-31", "interval", ()),
        ("XXXX", None, None, "", ()),
        ("XXXX-12-25", None, None, "", ()),
        ("1934-XX", "1934-01-01", "1934-12-31", "year", ()),
        ("1934-1X", "1934-10-01", "1934-12-31", "year", ()),
        ("1934-X1", "1934-01-01", "1934-11-30", "year", ()),
        ("1934-06-XX", "1934-06-01", "1934-06-30", "month", ()),
        ("1934-06-3X", "1934-06-30", "1934-06-30", "month", ()),
        ("1934-XX-31", "1934-01-31", "1934-12-31", "year", ()),
        ("1934-XX-XX", "1934-01-01", "1934-12-31", "year", ()),
        ("156X-12-25", "1560-12-25", "1569-12-25", "decade", ()),
        ("15XX-12-XX", "1500-12-01", "1599-12-31", "century", ()),
        ("190X-02-29", "1904-02-29", "1908-02-29", "decade", ()),
        ("19XX-02-XX", "1900-02-01", "1999-02-28", "century", ()),
        ("1934-21", "1934-03-01", "1934-05-31", "season", ()),
        ("1934-24", "1934-12-01", "1935-02-28", "season", ()),
        ("1934-30", "1934-12-01", "1935-02-28", "season", ()),
        ("1934-34", "1934-04-01", "1934-06-30", "season", ()),
        ("1934-41", "1934-07-01", "1934-12-31", "season", ()),
        ("1950S2", "1900-01-01", "1999-12-31", "century", ()),
        ("1953S3", "1950-01-01", "1959-12-31", "decade", ()),
        ("1953S1", "1000-01-01", "1999-12-31", "interval", ()),
        ("-1859S5", "-1859-01-01", "-1859-12-31", "year", ()),
        ("Y17E7", "+170000000-01-01", "+170000000-12-31", "year", ()),
        ("Y3388E2S3", "+338000-01-01", "+338999-12-31", "interval", ()),
        ("1934/1949", "1934-01-01", "1949-12-31", "interval", ()),
        ("1934-06/..", "1934-06-01", None, "interval", ()),
        ("../1934-06", None, "1934-06-30", "interval", ()),
        ("1934/", "1934-01-01", None, "interval", ()),
        ("/1934", None, "1934-12-31", "interval", ()),
        ("1934~/1949?", "1934-01-01", "1949-12-31", "interval", ("approximate", "uncertain")),
        ("2004-06-XX/2004-07-03", "2004-06-01", "2004-07-03", "interval", ()),
        ("[1667,1668,1670..1672]", "1667-01-01", "1672-12-31", "interval", ()),
        ("[1760-12..]", "1760-12-01", None, "interval", ()),
        ("{..1760-12-03,1887~}", None, "1887-12-31", "interval", ("approximate",)),
        ("[XXXX,1950]", None, None, "interval", ()),
        ("-0043-03-15", "-0043-03-15", "-0043-03-15", "day", ()),
        ("-004X", "-0049-01-01", "-0040-12-31", "decade", ()),
        ("-000X", "-0009-01-01", "-0001-12-31", "decade", ()),
        ("-0X0X", "-0909-01-01", "-0001-12-31", "interval", ()),
        ("Y17000", "+17000-01-01", "+17000-12-31", "year", ()),
        ("1985-04-12T23:20:30+04:30", "1985-04-12", "1985-04-12", "day", ()),
    ],
)
def test_what_a_string_says(
    text: str, earliest: str | None, latest: str | None, precision: str, qualifiers: tuple[str, ...]
) -> None:
    value = parse_edtf(text)
    assert tuple(day and day.isoformat() for day in (value.earliest, value.latest)) == (earliest, latest)
    assert value.precision == precision
    assert value.qualifiers == qualifiers


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("1936-06", ((1936, 1936),)),
        ("1934-24", ((1934, 1935),)),
        ("1934/..", ((1934, None),)),
        ("XXXX-12-25", ((None, None),)),
        ("{1932..1935,1983}", ((1932, 1935), (1983, 1983))),
        ("[1887,1972]", ((1887, 1887), (1972, 1972))),
        ("{1972,1886,1887,1880..1886}", ((1880, 1887), (1972, 1972))),
        ("{..1940,1950..}", ((None, 1940), (1950, None))),
        ("{..1940,1930,1935..}", ((None, None),)),
    ],
)
def test_years_leave_out_the_gaps(text: str, years: tuple[tuple[int | None, int | None], ...]) -> None:
    assert parse_edtf(text).years == years


@pytest.mark.parametrize(
    ("text", "signs"),
    [
        ("2004-06-11~", ("~", "~", "~")),
        ("2004-06~-11", ("~", "~", "")),
        ("2004-?06-11", ("", "?", "")),
        ("2004?-06~", ("%", "~", "")),
        ("~2004?", ("%", "", "")),
    ],
)
def test_a_sign_behind_speaks_of_all_on_its_left(text: str, signs: tuple[str, str, str]) -> None:
    value = parse_edtf(text)
    assert getattr(value, "signs", None) == signs


def test_seasons_follow_one_another_without_gap() -> None:
    for group in (range(21, 25), range(25, 29), range(29, 33), range(33, 37), range(37, 40), range(40, 42)):
        for number in group[:-1]:
            assert SEASONS[number + 1][0] == SEASONS[number][1] % 12 + 1
