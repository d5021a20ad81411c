import pytest

from fonds.normalise.dates import EdtfDate, EdtfError, EdtfSet, EdtfSpan, format_edtf, parse_edtf


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2004?-06-~11", EdtfDate("2004", "06", "11", before=("", "", "~"), after=("?", ""))),
        ("?2004-06~-10", EdtfDate("2004", "06", "10", before=("?", "", ""), after=("", "~"))),
        ("?-2004-06%", EdtfDate("-2004", "06", qualifier="%", before=("?", "", ""))),
        ("Y-17E7S2", EdtfDate("Y-17E7S2")),
        ("1985-04-12T23:20:30+04:30", EdtfDate("1985", "04", "12", "23:20:30+04:30")),
        ("[1667,1670..]", EdtfSet((EdtfDate("1667"), EdtfSpan(EdtfDate("1670"), None)), one_of=True)),
        ("{..1670,1887~}", EdtfSet((EdtfSpan(None, EdtfDate("1670")), EdtfDate("1887", qualifier="~")))),
    ],
)
def test_level_2_is_read_into_its_parts(text: str, value: object) -> None:
    assert parse_edtf(text) == value


def test_spaces_in_sets_are_not_written_back() -> None:
    assert format_edtf(parse_edtf("{1960 ,  1961-12}")) == "{1960,1961-12}"


def test_figures_too_few_for_a_year_are_a_date_only_where_that_is_declared() -> None:
    assert parse_edtf("19", short=True) == parse_edtf("19XX")
    assert parse_edtf("~-193?", short=True) == parse_edtf("~-193X?")
    for text in ("19", "193", "-193"):
        with pytest.raises(EdtfError):
            parse_edtf(text)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "An empty text is no date."),
        ("1950-13", "There is no month 13."),
        ("1950-00", "There is no month 00."),
        ("1950-2X", "There is no month 2X."),
        ("1950-02-30", "There is no day 30 in 1950-02, which has 28 days."),
        ("1950-06-00", "There is no day 00 in 1950-06, which has 30 days."),
        ("15XX-02-3X", "There is no day 15XX-02-3X, whatever X stands for."),
        ("19X1-02-29", "There is no day 19X1-02-29, whatever X stands for."),
        ("XXXX-02-30", "There is no day XXXX-02-30, whatever X stands for."),
        ("-0000", "There is no year -0000; EDTF writes the year before 0001 as 0000."),
        ("1949/1934", "The interval ends (1934) before it begins (1949)."),
        ("[1949..1934]", "The interval ends (1934) before it begins (1949)."),
        ("2016-05-02T25:00:00", "There is no time of day 25:00:00."),
        ("2016-05-02T12:00:00+15", "There is no time zone +15."),
        ("2001-42", "There is no month 42."),
        ("1934-21-05", "A season has no days in EDTF."),
        ("2005-07-25T10:10:10Z/2006-01", "An interval has days at its ends, not times of day."),
        ("[2005-07-25T10:10:10Z]", "A set has days, months or years in it, not times of day."),
        ("[1934", "A set that begins with [ ends with ] and has a date inside: “[1934”."),
        ("{}", "A set that begins with { ends with } and has a date inside: “{}”."),
        ("[..]", "“..” in a set needs a date before or after it."),
        ("[1934..,1936]", "“All before” stands first in a set, “all after” last."),
        ("1950S2-06", "A year with significant digits stands alone: “1950S2”, without month and day."),
        ("Y17000-06", "A year with the letter Y stands alone: “Y17000”, without month and day."),
        ("Y1E99", "A year of more than 12 digits is not read."),
        ("9" * 1_000_000, "A date of more than 2000 characters is not read."),
        (
            "1934/1935/1936",
            "“1935/1936” is not EDTF, which writes dates as 1947-01-12, 1947-01, 1947, 194X or 1934/1949.",
        ),
    ],
)
def test_a_refusal_says_why(text: str, sentence: str) -> None:
    with pytest.raises(EdtfError) as refusal:
        parse_edtf(text)
    assert str(refusal.value) == sentence


def test_a_year_of_any_length_is_refused_in_words() -> None:
    with pytest.raises(EdtfError):
        parse_edtf("Y" + "9" * 1500)
