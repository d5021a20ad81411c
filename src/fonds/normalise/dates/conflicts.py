"""Do the title, the catalogue and the text of one record name the same day? What differs is said, nothing is decided.

Also days that look more precise than they are: 1 January, where nothing else names that day, often stands for a year.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from fonds.normalise.dates.edtf import EdtfError
from fonds.normalise.dates.languages.month_names import month_of
from fonds.normalise.dates.ranges import Bounds, possibly_within
from fonds.normalise.dates.value import Day, days_in
from fonds.normalise.dates.words import date_in_words

OPENING: Final = 300
"""Characters of a text in which its own date is looked for; further on it speaks of other days."""

_DAY: Final = r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th|-го|-е|\.)?"
_WORD: Final = r"(?P<word>[^\W\d_]{3,12})\.?"
_YEAR: Final = r"(?P<year>[12][0-9]{3})(?![0-9])"
_FORMS: Final = (
    re.compile(rf"(?<![0-9.,]){_DAY}\s{{1,3}}(?:of\s|de\s|di\s)?{_WORD},?\s{{1,3}}(?:de\s|del\s)?{_YEAR}"),
    re.compile(rf"(?<!\w){_WORD}\s{{1,3}}{_DAY},?\s{{1,3}}{_YEAR}"),
    re.compile(r"(?<![0-9])(?P<year>[12][0-9]{3})\s?年\s?(?P<month>[0-9]{1,2})\s?月\s?(?P<day>[0-9]{1,2})\s?[日号號]"),
)
_RANGE_BEFORE: Final = re.compile(r"(?:[-–—/]\s*|\b(?:to|until|till|through|between|and|bis|по|и)\s+)\Z", re.IGNORECASE)
_RANGE_AFTER: Final = re.compile(r"\s*[-–—]\s*[\w]|\s+(?:to|until|till|through|bis|по)\s", re.IGNORECASE)


class Claim(NamedTuple):
    """One dating of the catalogue, as far as it was understood."""

    edtf: str
    bounds: Bounds
    kind: str = "unspecified"
    """written, registered, event …"""


def conflicts(titles: Iterable[str], claims: Sequence[Claim], texts: Iterable[str] = ()) -> tuple[str, ...]:
    """A sentence for each doubt about the dates of one record; none where everything agrees.

    `claims` are the datings that were read, `texts` the transcripts from their beginning. Two datings of different
    kinds may differ rightly; that is said as well, for a person to judge.
    """
    named = [("title", day) for day in _telling(days_named(" . ".join(titles)), claims)]
    openings = [days_named(text[:OPENING]) for text in texts]
    named += [("text", days[0]) for days in openings if len(days) == 1]
    return (*_differing(claims, named), *_too_precise(claims, {day for _, day in named}))


def days_named(text: str) -> tuple[Day, ...]:
    """The days that prose names in full, each once, in order of the forms tried; ends of ranges are left out.

    >>> days_named("Record of a Conversation on 7 January 1947")
    (Day(year=1947, month=1, day=7),)
    """
    return tuple(dict.fromkeys(_days(text)))


def _days(text: str) -> Iterator[Day]:
    for form in _FORMS:
        for match in form.finditer(text):
            if _RANGE_BEFORE.search(text, max(0, match.start() - 12), match.start()) or _RANGE_AFTER.match(
                text, match.end()
            ):
                continue
            if day := _day(match):
                yield day


def _day(match: re.Match[str]) -> Day | None:
    parts = match.groupdict()
    month = int(parts["month"]) if "month" in parts else month_of(parts["word"].lower())
    year, day = int(parts["year"]), int(parts["day"])
    return Day(year, month, day) if 1 <= month <= 12 and 1 <= day <= days_in(year, month) else None


def _telling(days: Sequence[Day], claims: Sequence[Claim]) -> Sequence[Day]:
    """The days, unless one of them agrees with all that the catalogue says: the others are then of other things."""
    agreeing = [day for day in days if all(_agree(claim.bounds, Bounds(day, day)) for claim in claims)]
    return agreeing if claims and agreeing else days


def _agree(one: Bounds, other: Bounds) -> bool:
    return possibly_within(one, other)


def _differing(claims: Sequence[Claim], named: Sequence[tuple[str, Day]]) -> Iterator[str]:
    """One sentence with everything that is said of the date, if any two of it cannot both be."""
    spans = [claim.bounds for claim in claims] + [Bounds(day, day) for _, day in named]
    if all(_agree(one, other) for place, one in enumerate(spans) for other in spans[:place]):
        return
    said: dict[str, list[str]] = {}
    for claim in claims:
        said.setdefault(_in_words(claim.edtf), []).append(
            "catalogue" if claim.kind == "unspecified" else f"catalogue, {claim.kind}"
        )
    for where, day in named:
        said.setdefault(_in_words(day.isoformat()), []).append(where)
    told = "; ".join(f"{words} ({', '.join(dict.fromkeys(places))})" for words, places in said.items())
    kinds = {claim.kind for claim in claims}
    yield f"Different dates: {told}." + (" Their kinds may explain it." if len(kinds) > 1 else "")


def _too_precise(claims: Sequence[Claim], named: set[Day]) -> Iterator[str]:
    days = [claim.bounds.earliest for claim in claims if claim.bounds.earliest == claim.bounds.latest]
    for claim in claims:
        day = claim.bounds.earliest
        if day is None or (day.month, day.day) != (1, 1) or day != claim.bounds.latest:
            continue
        if day not in named and days.count(day) == 1:
            yield f"{_in_words(claim.edtf)} may stand for the year {day.year} alone: nothing else names the day."


def _in_words(edtf: str) -> str:
    try:
        return date_in_words(edtf)
    except EdtfError:
        return edtf
