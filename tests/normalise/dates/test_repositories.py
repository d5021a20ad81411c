"""Dates as repositories write them in finding aids: British, American, French and German habits, each judged by hand."""

import time

import pytest

from fonds.normalise.dates import parse_edtf, read_date
from fonds.normalise.dates.phrases import LONGEST, read_date_anew

AMERICAN = [
    ("1898-1972, bulk 1920-1945", "1898/1972"),
    ("bulk 1950s", "195X"),
    ("1890s-1951 (bulk 1920s)", "189X/1951"),
    ("1890-1951, undated (bulk 1930-1940)", "1890/1951"),
    ("ca. 1880s-ca. 1920", "188X~/1920~"),
    ("1914 Oct.-1915 Jan.", "1914-10/1915-01"),
    ("1950 January 3 - 1951 February", "1950-01-03/1951-02"),
    ("1950 mid-January", "1950-01"),
    ("1950 early January", "1950-01"),
    ("1950 late January-early February", "1950-01/1950-02"),
    ("1950 circa June", "1950-06~"),
    ("1950-51 Jan.-Feb.", "1950/1951-02"),
    ("1950-51 January 3", "1950/1951-01-03"),
    ("1950-Jan-13", "1950-01-13"),
    ("1950-Jan", "1950-01"),
    ("Jan-1950", "1950-01"),
    ("1772 Feb.-June, 1820s", "{1772-02..1772-06,182X}"),
    ("1778 Mar. 11-July 28, 1792 July", "{1778-03-11..1778-07-28,1792-07}"),
    ("1749 July 7-19, 1764", "{1749-07-07..1749-07-19,1764}"),
    ("1950 May-June, 1952-1953", "{1950-05..1950-06,1952..1953}"),
    ("Nov. 13-21, 1739, Feb. 1-11, 1797", "{1739-11-13..1739-11-21,1797-02-01..1797-02-11}"),
    ("May 5-7, 1950, June 1952", "{1950-05-05..1950-05-07,1952-06}"),
    ("1808, March 4-July 9, 1876, 1882-1883", "{1808,1876-03-04..1876-07-09,1882..1883}"),
    ("1776, 9 Jan.-28 Apr. 1793, Sept. 1801", "{1776,1793-01-09..1793-04-28,1801-09}"),
    ("1950, January 5-1951, March 6", "1950-01-05/1951-03-06"),
    ("1959 September 8-1959-November 16", "1959-09-08/1959-11-16"),
    ("1991-October 28", "1991-10-28"),
    ("Jan 5, 1950-51", "1950-01-05/1951"),
    ("Jan. 1950-Mar. 51", "1950-01/1951-03"),
    ("June --, 1950", "1950-06"),
    ("00/06/1950", "1950-06"),
    ("1950...1955", "1950/1955"),
    ("1950~1955", "1950/1955"),
    ("<1950>", "1950"),
    ("<1950", "[..1949]"),
    ("\u22651950", "1950/.."),
    ("1950-, 1955-", "1950/.."),
    ("Jan-Feb-Mar 1950", "1950-01/1950-03"),
    ("1912-1913-1914", "1912/1914"),
    ("Fall-Winter 1912-1913", "1912-23/1912-24"),
    ("Fall quarter 1950", "1950-23"),
    ("mid-to-late 1950s", "195X"),
    ("mid- to late 19th century", "18XX"),
    ("early to mid 1912", "1912"),
    ("first third of the 19th century", "18XX"),
    ("May 16, 19--", "19XX-05-16"),
    ("May 195-", "195X-05"),
    ("16 May 195?", "195X-05-16?"),
    ("[19-?]", "19XX?"),
    ("1890-n.d.", "1890/"),
    ("1890 to undated", "1890/"),
    ("unknown-1890", "/1890"),
    ("-1950", "/1950"),
    ("1950-9999", "1950/.."),
    ("1950 (A-K)", "1950?"),
    ("1950 (1 of 2)", "1950?"),
    ("Term 2, 1950", "1950?"),
    ("1950s, probably", "195X?"),
    ("1950, or later", "1950/.."),
    ("1950- (incomplete)", "1950/.."),
    ("1953-54 session", "1953/1954"),
    ("1912-1920 with gaps", "1912/1920"),
    ("6/15-7/20/1950", "1950-06-15/1950-07-20"),
    ("5/10/1953 - 7/10/1953", "1953-XX-XX"),
    ("1/50", "[1850-01?,1950-01?]"),
    ("3-Jan-12", "[1912-01-03?,2012-01-03?]"),
    ("Jan-Feb '50", "[1850-01?..1850-02?,1950-01?..1950-02?]"),
    ("1/13/92-2/25/93", "[1892-01-13?..1893-02-25?,1992-01-13?..1993-02-25?]"),
    ("June 5, 1992, July 6, 1993", "{1992-06-05,1993-07-06}"),
    ("1990, June 5, 1992, July 6, 1993", "{1990,1992-06-05,1993-07-06}"),
    ("1990, June 5, 1992, July 6", "{1990-06-05,1992-07-06}"),
    ("4? June 1912", "1912-06-04?"),
    ("(c) 1950", "1950"),
    ("trip June 3-5, 1912", "1912-06-03?/1912-06-05?"),
]
BRITISH = [
    ("c.1912-c.1920", "1912~/1920~"),
    ("c1912-20", "1912~/1920"),
    ("[?1912]", "1912?"),
    ("1912/3", "1912/1913"),
    ("1642/3", "1642/1643"),
    ("1950-1", "1950/1951"),
    ("1912-1", "1912-01"),
    ("late C19", "18XX"),
    ("C18-C19", "17XX/18XX"),
    ("early 20thC", "19XX"),
    ("19th-20thC", "18XX/19XX"),
    ("18th c-20th c", "17XX/19XX"),
    ("active 17-19th Centuries", "16XX/18XX"),
    ("n.d. [early 20th cent.]", "19XX"),
    ("3 & 5 Jan 1912", "{1912-01-03,1912-01-05}"),
    ("3 Jan & 5 Mar 1912", "{1912-01-03,1912-03-05}"),
    ("[3] Jan 1912", "1912-01-03"),
    ("Michaelmas Term 1912", "1912"),
    ("Easter Term 1912", "1912"),
    ("1912, 13, 14", "{1912,1913?,1914?}"),
]
FRENCH = [
    ("XIXe siècle", "18XX"),
    ("19e siècle", "18XX"),
    ("XVIIe-XVIIIe siècles", "16XX/17XX"),
    ("XVIIIe s.-1920", "17XX/1920"),
    ("fin XIXe-début XXe siècle", "18XX/19XX"),
    ("1re moitié XIXe s.", "1800/1850"),
    ("2e moitié du XIXe siècle", "1850/1900"),
    ("premier quart du XIXe siècle", "18XX"),
    ("[vers 1950]", "1950~"),
    ("s.d. [1950]", "1950"),
    ("1912-1920, s.d.", "1912/1920"),
    ("1er juillet 1950", "1950-07-01"),
    ("3 janvier-5 mars 1912", "1912-01-03/1912-03-05"),
    ("1912, 3 janv. - 1913, 5 mars", "1912-01-03/1913-03-05"),
    ("de janvier à mars 1912", "1912-01/1912-03"),
    ("Dates inclusives : 1912-1920", "1912/1920"),
    ("hiver 1912-1913", "1912-24"),
    ("15 mai 1912, 20 juin 1913", "{1912-05-15,1913-06-20}"),
]
GERMAN = [
    ("19. Jh.", "18XX"),
    ("19./20. Jh.", "18XX/19XX"),
    ("2. Hälfte 19. Jh.", "1850/1900"),
    ("1. Viertel 19. Jahrhundert", "18XX"),
    ("Ende 19. Jh. - Anfang 20. Jh.", "18XX/19XX"),
    ("15.6.-20.7.1920", "1920-06-15/1920-07-20"),
    ("15.-20. Juni 1920", "1920-06-15/1920-06-20"),
    ("15. - 20.6.1920", "1920-06-15/1920-06-20"),
    ("5-10.4.1953", "1953-XX-XX"),
    ("15.06.1920 - 20.07.1921", "1920-06-15/1921-07-20"),
    ("1950. 1. 13.", "1950-01-13"),
    ("1912 ff.", "1912/.."),
    ("ab 1920", "1920/.."),
    ("Winter 1920/21", "1920-24"),
    ("1920-1930 und o.J.", "1920/1930"),
    ("o.D. (um 1920)", "1920~"),
    ("siglos XVIII-XIX", "17XX/18XX"),
    ("s. XX", "19XX"),
]


@pytest.mark.parametrize(("text", "edtf"), [*AMERICAN, *BRITISH, *FRENCH, *GERMAN])
def test_what_repositories_write_is_read(text: str, edtf: str) -> None:
    reading = read_date(text)
    value = parse_edtf(edtf)
    assert (reading.status, reading.edtf) == ("read", edtf)
    assert (reading.earliest, reading.latest) == (value.earliest, value.latest)


@pytest.mark.parametrize(
    "text",
    [
        "dates not examined",
        "not dated",
        "N/A",
        "un-dated",
        "u.d.",
        "TBD",
        "date not recorded",
        "unbekannt",
        "k. A.",
        "sans dates",
    ],
)
def test_no_date_has_many_words(text: str) -> None:
    assert read_date(text).status == "undated"


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("1956, c1955", "may be a copyright date"),
        ("1950-5", "it may also be a month"),
        ("-1950", "in EDTF it is a year before 1 AD"),
        ("spring 1949-1950", "It may be a season of each year"),
        ("1912, 13", "is read as the year 1913"),
        ("Fiscal Year 1950", "fiscal year"),
        ("Christmas 1950", "christmas"),
    ],
)
def test_a_choice_between_two_meanings_is_noted(text: str, note: str) -> None:
    assert note in read_date(text).note


@pytest.mark.parametrize("text", ["FY 12", "FY50", "50-51", "World War II", "Moyen Âge", "4 Geo III", "May 32, 1950"])
def test_what_names_no_year_is_not_guessed(text: str) -> None:
    assert read_date(text).status == "not-understood"


PIECES = [
    "1-",
    "(1",
    "mid 1/1 ",
    "1a",
    "1/2-?",
    "c1",
    "anni 30 ",
    "12:30 ",
    "an iv ",
    "一月 ",
    "1990, June 5, ",
    "44 bc ",
    "XX ",
]


@pytest.mark.parametrize("piece", PIECES)
def test_a_text_that_seeks_to_be_slow_is_answered_at_once(piece: str) -> None:
    text = (piece * LONGEST)[:LONGEST]
    before = time.process_time()
    read_date_anew(text)
    assert time.process_time() - before < 0.2
