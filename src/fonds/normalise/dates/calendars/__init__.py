"""Dates of calendars other than the Gregorian → DateReading with the Gregorian days they cover.

    text ── plain letters ── marks of a calendar? ── one date? ── a range of two? ── EDTF, bounds, note

`CALENDARS` lists every calendar known. How to add one stands at the top of `base`.
"""

import re
from collections.abc import Iterator

from fonds.normalise.dates.calendars.base import Calendar, ImpossibleError, Span, edtf_of
from fonds.normalise.dates.calendars.french import FRENCH
from fonds.normalise.dates.calendars.hijri import HIJRI
from fonds.normalise.dates.calendars.japanese import JAPANESE
from fonds.normalise.dates.calendars.julian import JULIAN
from fonds.normalise.dates.calendars.lunar import LUNAR
from fonds.normalise.dates.calendars.manchukuo import MANCHUKUO
from fonds.normalise.dates.calendars.qing import QING
from fonds.normalise.dates.calendars.republic import REPUBLIC
from fonds.normalise.dates.calendars.rumi import RUMI
from fonds.normalise.dates.calendars.solar_hijri import SOLAR_HIJRI
from fonds.normalise.dates.calendars.thai import THAI
from fonds.normalise.dates.calendars.written import plain_letters
from fonds.normalise.dates.edtf import EdtfError, parse_edtf
from fonds.normalise.dates.languages import LEXICON
from fonds.normalise.dates.value import DateReading

__all__ = ["CALENDARS", "read_calendar"]

CALENDARS: tuple[Calendar, ...] = (
    REPUBLIC,
    QING,
    MANCHUKUO,
    LUNAR,
    JAPANESE,
    JULIAN,
    FRENCH,
    THAI,
    SOLAR_HIJRI,
    RUMI,
    HIJRI,
)
"""In the order in which they are tried."""

_LONGEST = 200
_WORDS = re.compile(r"[a-z]+")
_FIGURES = {
    ord(figure): str(value)
    for zero in "٠۰๐０"
    for value, figure in enumerate(map(chr, range(ord(zero), ord(zero) + 10)))
}
_SIGNS = dict.fromkeys(map(ord, "‐‑‒–—―−〜～"), "-") | {ord("（"): "(", ord("）"): ")", ord("．"): "."}
_SPLITS = (re.compile(r"\s*[至到]\s*|\s+-\s+|\s+(?:to|until|по)\s+|\s*から\s*"), re.compile(r"\s*-\s*"))
_CIRCA = re.compile(r"(?:circa|ca?\.|about|around|ок\.|около|約|约|大约|大約)\s*", re.IGNORECASE)
_DOUBT = re.compile(r"\s*\(?\?\)?\s*$")
_STEM = re.compile(r"[^0-9元一二三四五六七八九十廿卅]*")


def read_calendar(text: str) -> DateReading | None:
    """The date in `text` where it is one of another calendar; None where it names no such calendar. Never raises.

    Bounds are Gregorian days, strict as converted: a conversion that may be out by a day is qualified `approximate`.
    A day that the calendar named does not have is `not-understood`, with a note that says why.
    """
    if len(text) > _LONGEST or _is_plainly_gregorian(text):
        return None
    words = " ".join(text.translate(_FIGURES).translate(_SIGNS).replace("[", "").replace("]", "").split())
    plain = words.lower() if words.isascii() else plain_letters(words)
    found = (calendar for calendar in CALENDARS if calendar.marks.search(plain))
    for calendar in found:
        try:
            span, is_circa = _span(words, calendar)
            if span:
                return _reading(text, calendar, span, is_circa=is_circa)
        except (ImpossibleError, EdtfError) as reason:
            return DateReading(text=text, status="not-understood", calendar=calendar.name, note=str(reason))
    return None


def _is_plainly_gregorian(text: str) -> bool:
    """True of most texts, so that they are spared the search: figures and words known to every date, nothing else."""
    if not text.isascii() or "/" in text or "(" in text:
        return False
    return all(word in LEXICON and (len(word) > 1 or word in "cs") for word in _WORDS.findall(text.lower()))


def _span(words: str, calendar: Calendar) -> tuple[Span | None, bool]:
    """What the calendar reads in the words, and whether they say "about"."""
    bare = _CIRCA.sub("", words, count=1) if _CIRCA.match(words) else words
    is_circa = bare != words
    sure = _DOUBT.sub("", bare)
    span = calendar.read(sure.rstrip(" .,") if sure.endswith(",") else sure) or _range(sure, calendar)
    if span and sure != bare:
        span = span._replace(uncertain=True)
    return span, is_circa


def _range(words: str, calendar: Calendar) -> Span | None:
    """Two dates; the second may leave out its era, year or month: 民國二十八年七月至九月."""
    for split in _SPLITS:
        for sign in split.finditer(words):
            left, right = words[: sign.start()], words[sign.end() :]
            start = calendar.read(left) if left and right else None
            end = next(filter(None, (calendar.read(lead + right) for lead in _leads(left))), None) if start else None
            if start and end and start.first <= end.last:
                note = start.note if start.note == end.note else f"{start.note} {end.note}".strip()
                approximate = start.approximate or end.approximate
                return start._replace(last=end.last, note=note, approximate=approximate, edtf=_from_to(start, end))
    return None


def _from_to(start: Span, end: Span) -> str:
    """The EDTF of two spans that are each one date: 1939-07/1939-09; empty where one of them is not."""
    both = [span.edtf or edtf_of(span.first, span.last) for span in (start, end)]
    return "" if any(re.search(r"[/\[]", edtf) for edtf in both) else "/".join(both)


def _leads(left: str) -> Iterator[str]:
    """What the second date may take from the first: nothing, as far as its month, as far as its year, its era."""
    yield ""
    for sign in "月年":
        if sign in left:
            yield left[: left.rindex(sign) + 1]
    if stem := _STEM.match(left):
        yield stem[0]


def _reading(text: str, calendar: Calendar, span: Span, *, is_circa: bool) -> DateReading:
    approximate = span.approximate or is_circa
    sign = "%" if approximate and span.uncertain else "~" if approximate else "?" if span.uncertain else ""
    edtf = edtf_of(span.first, span.last, sign)
    if span.edtf:
        edtf = span.edtf if "[" in span.edtf else "/".join(end + sign for end in span.edtf.split("/"))
    value = parse_edtf(edtf)
    return DateReading(
        text=text,
        status="read",
        edtf=edtf,
        earliest=span.first,
        latest=span.last,
        precision=value.precision,
        qualifiers=value.qualifiers,
        calendar=span.calendar or calendar.name,
        language=span.language,
        note=span.note,
    )
