"""EDTF against what six other libraries accept, refuse and reckon; each case that differs stands here with its reason."""

import csv
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from fonds.normalise.dates import Edtf, EdtfError, format_edtf, parse_edtf

NOT_IN_THE_STANDARD = {
    "Spring, 2002": "English, not EDTF",
    "Summer, -1980": "English, not EDTF",
    "winter, 2002": "English, not EDTF",
    "second quarter of 2001": "English, not EDTF",
    "Y-1200": "the letter Y is for years of more than four digits; the oracle itself refuses Y2006 and Y-9999",
    "Y1700": "as Y-1200",
    "Y17000-08-16": "the letter Y stands before a year alone; the oracle itself refuses Y17E7-12-26",
    "Y170XX": "the standard has no unspecified digits after Y",
    "12004-06~-11": "five digits: the mark of a footnote slipped in front of 2004-06~-11",
    "22004?-06-11": "as 12004-06~-11",
    "1156X-12-25": "as 12004-06~-11",
    "2XXXX-12-XX": "as 12004-06~-11",
    "31XXX-XX": "as 12004-06~-11",
    "20xx": "X is a capital letter; small x was a draft of 2012 and meant something else",
    "..1984": "EDTF 2019 has “..” before and after dates inside of sets only",
    "1984..": "as ..1984",
    "1670..1673": "as ..1984",
    "..2004-06-01/~2004-06-20": "as ..1984",
    "2004-06-01~/2004-06-20..": "as ..1984",
}
"""Strings that one library accepts, and why Fonds does not."""

WRITTEN_DIFFERENTLY = (
    {"-019": "-019X", "-04": "-04XX", "-193": "-193X", "00": "00XX", "000": "000X", "009": "009X", "019": "019X"}
    | {"19": "19XX", "193": "193X", "19%": "19XX%", "19?": "19XX?", "19~": "19XX~"}
    | {"197%": "197X%", "197?": "197X?", "197~": "197X~"}
)
"""Centuries and decades in two and three figures are ISO 8601-2; they are written back as EDTF 2019 has them."""

ACCEPTED_ALL_THE_SAME = {
    "2012-21/2012-22": "the oracle itself accepts 2003-22/2003-23",
    "Y-61000/-2000": "the standard does not keep long years out of intervals",
    "[1667,1668, 1670..1672]": "the oracle itself accepts {1667,1668, 1670..1672}: a space after a comma",
    "{-1667,1668, 1670..1672}": "as [1667,1668, 1670..1672]",
}
"""Strings that one library refuses, and why Fonds accepts them."""

VALID_AT_LEVEL_2 = {
    *("2019-08?-08%", "2019?-08-08", "2019~-08-08?", "2019~-08~-08~", "2019-0X-XX", "2019-XX-09", "201X-XX-09"),
    *("20XX-07-09", "20XX-07-0X", "20XX-XX", "2019-25"),
}
"""Of the strings invalid at level 1 only."""

OTHER_BOUNDS = {
    "/2006": "ten years added to an unknown end",
    "2004-06-01/": "as /2006",
    "1984-06-02?/": "as /2006",
    "2010-24": "winter does not end with December; another library of the oracle ends it in February",
    "XXXX-XX-23": "nothing is known of the year: no first and no last day",
    "1950S2": "the year written is an estimate; another library of the oracle says 1900 to 1999, as the standard does",
    "1953S2": "as 1950S2",
    "1953S3": "as 1950S2",
    "Y17101E4S3": "as 1950S2",
    "Y3388E2S3": "as 1950S2",
    "Y171010000S3": "as 1950S2",
    "1985-04-12T23:20:30-04": "the day is the one that the source names, not the day in Greenwich",
    "Y-20E2S3": "three digits of 2000 leave ten years, not a thousand; the same library agrees for 1950S2",
}
"""Bounds where Fonds differs from one library, and why."""


@pytest.fixture
def oracle(samples: Path) -> Path:
    folder = samples.parent / "data" / "edtf"
    if not folder.is_dir():
        pytest.skip("the EDTF oracle (../shared/data/edtf) is not here")
    return folder


def strings(file: Path) -> Iterator[str]:
    with file.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            yield row["edtf"]


def read(text: str) -> Edtf | None:
    try:
        return parse_edtf(text, short=True)
    except EdtfError:
        return None


def test_what_the_oracle_calls_valid_is_read(oracle: Path) -> None:
    valid = list(strings(oracle / "valid.tsv"))
    assert len(valid) == 469
    assert {text for text in valid if read(text) is None} == set(NOT_IN_THE_STANDARD)


def test_what_is_read_is_written_back(oracle: Path) -> None:
    for text in strings(oracle / "valid.tsv"):
        if value := read(text):
            assert format_edtf(value) == WRITTEN_DIFFERENTLY.get(text, text.replace(" ", ""))
            assert parse_edtf(format_edtf(value)) == value


def test_what_the_oracle_calls_invalid_is_refused(oracle: Path) -> None:
    invalid = set(strings(oracle / "invalid.tsv"))
    assert len(invalid) == 115
    assert {text for text in invalid if read(text)} == set(ACCEPTED_ALL_THE_SAME)


def test_what_is_invalid_at_level_1_only_is_read_where_level_2_has_it(oracle: Path) -> None:
    invalid = set(strings(oracle / "invalid_at_level1_only.tsv"))
    assert len(invalid) == 23
    assert {text for text in invalid if read(text)} == VALID_AT_LEVEL_2


def test_bounds_agree_with_the_oracle(oracle: Path) -> None:
    differing, compared = set(), 0
    for row in json.loads((oracle / "bounds.json").read_text(encoding="utf-8")):
        value, expected = read(row["edtf"]), days(row["bounds"])
        if value is None or expected is None:
            continue
        found = [day.isoformat().lstrip("+") if day else None for day in (value.earliest, value.latest)]
        compared += 1
        if found != expected:
            differing.add(row["edtf"])
    assert compared > 150
    assert differing == set(OTHER_BOUNDS)


def days(bounds: Any) -> list[str | None] | None:  # noqa: ANN401 - as two libraries write them
    """First and last day, None where there is none; None for both where the library knew no bounds at all."""
    if isinstance(bounds, list):  # strict bounds first; then, in two more, with room for ~ and ?
        strict = bounds[:2] if len(bounds) in {2, 4} else [bounds[0], bounds[0]]
        return [None if "inf" in bound else bound for bound in strict]
    if not bounds:
        return None
    first, last = bounds.get("StartLowerTimeRFC3339"), bounds.get("EndUpperTimeRFC3339")
    return [first and first.partition("T")[0], last and last.partition("T")[0]]
