"""Dates as machines and schemas write them, faults included: EAD @normal; TEI @when, @from, @to and their like."""

import re
from typing import NamedTuple

from fonds.normalise.dates.edtf import EdtfError, format_edtf, parse_edtf
from fonds.normalise.dates.value import DateReading

_OPEN_YEARS = frozenset({"9999", "2999"})
"""What EAD sources write as the last year where a series goes on."""

_NO_YEARS = frozenset({"0000", "0001"})
"""What they write as the first year where nobody knows it."""

_BASIC = re.compile(r"(?P<year>[0-9]{4})(?P<month>[0-9]{2})(?P<day>[0-9]{2})")
_EXTENDED = re.compile(r"(?P<year>[0-9]{4})-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?")
_HYPHEN_RANGE = re.compile(r"([0-9]{4})\s*-\s*([0-9]{4})")
_ZONE = r"(?P<zone>Z|[+-][0-9]{2}:[0-9]{2})?"
_XSD = re.compile(
    rf"(?P<date>-?[0-9]{{4,}}(?:-[0-9]{{2}}(?:-[0-9]{{2}})?)?)"
    rf"(?:T(?P<hour>[0-9]{{2}}):(?P<minute>[0-9]{{2}})(?::[0-9]{{2}}(?:\.[0-9]+)?)?)?{_ZONE}"
)
_XSD_PARTIAL = re.compile(rf"--(?:(?P<month>[0-9]{{2}})(?:-(?P<day>[0-9]{{2}}))?|-(?P<only_day>[0-9]{{2}})){_ZONE}")


class _Value(NamedTuple):
    """One attribute as EDTF, and what was decided in reading it."""

    edtf: str
    note: str = ""


class _CannotBeError(ValueError):
    """The form is known, but no date is as it says. Its message is a sentence for a person."""


def read_normal(text: str) -> DateReading:
    """EAD @normal or @standarddate: "1904/1964", "19040101/19640101", "1950/9999". Never raises.

    9999 and 2999 at the end are read as open, 0000 and 0001 at the beginning as unknown, each with a note. What ends
    before it begins is not understood.
    """
    stripped = text.strip()
    if not stripped:
        return DateReading(text=text, status="not-given")
    try:
        return _reading(text, _normal(stripped))
    except (_CannotBeError, EdtfError) as reason:
        return DateReading(text=text, status="not-understood", note=str(reason))


def _normal(words: str) -> _Value:
    if hyphen := _HYPHEN_RANGE.fullmatch(words):
        value = _normal(f"{hyphen[1]}/{hyphen[2]}")
        return value._replace(note=_joined("Written with a hyphen in place of a slash.", value.note))
    start, slash, end = (part.strip() for part in words.partition("/"))
    if not slash:
        if start[:4] in _OPEN_YEARS | {"0000"}:
            raise _CannotBeError(f"{start} stands where no date is known.")
        return _iso(start)
    return _interval(_first(start), _last(end))


def _first(words: str) -> _Value:
    if _is_placeholder(words, _NO_YEARS):
        return _Value("", f"{words} at the beginning is read as an unknown beginning.")
    return _iso(words) if words not in {"", ".."} else _Value(words)


def _last(words: str) -> _Value:
    if _is_placeholder(words, _OPEN_YEARS):
        return _Value("..", f"{words} at the end is read as an open end.")
    return _iso(words) if words not in {"", ".."} else _Value(words)


def _is_placeholder(words: str, years: frozenset[str]) -> bool:
    return words[:4] in years and re.fullmatch(r"[0-9]{4}(?:-?[0-9]{2}){0,2}", words) is not None


def _iso(words: str) -> _Value:
    """19040101 and 1904-01-01 as EDTF; a month or day 00 is left out, with a note."""
    match = _BASIC.fullmatch(words) or _EXTENDED.fullmatch(words)
    if match is None:
        return _Value(words)
    year, month, day = match["year"], match["month"], match["day"] or ""
    if month == "00":
        return _Value(year, f"Month 00 of {words} is left out.")
    if day == "00":
        return _Value(f"{year}-{month}", f"Day 00 of {words} is left out.")
    return _Value("-".join(filter(None, (year, month, day))))


def _interval(start: _Value, end: _Value) -> _Value:
    """Two values as one; the same value twice is that value. Raises EdtfError where it ends before it begins."""
    note = _joined(start.note, end.note)
    if start.edtf == end.edtf and start.edtf not in {"", ".."}:
        return _Value(start.edtf, note)
    if start.edtf in {"", ".."} and end.edtf in {"", ".."}:
        raise _CannotBeError("Neither the beginning nor the end is a date.")
    return _Value(f"{start.edtf}/{end.edtf}", note)


def read_tei(  # noqa: PLR0913 - one for each attribute of att.datable.w3c
    when: str = "",
    *,
    from_: str = "",
    to: str = "",
    not_before: str = "",
    not_after: str = "",
    text: str = "",
    years: tuple[int, int] | None = None,
) -> DateReading:
    """The dating attributes of a TEI element, each as XML Schema writes dates; empty where absent. Never raises.

    @from and @to are an interval; @notBefore and @notAfter one day or more between them. `text` is what the source
    has as words. `years`, first and last, are those that the edition covers: what lies outside cannot be.
    """
    attributes = {"when": when, "from": from_, "to": to, "notBefore": not_before, "notAfter": not_after}
    given = {name: value.strip() for name, value in attributes.items() if value.strip()}
    words = text or " ".join(f'{name}="{value}"' for name, value in given.items())
    if not given:
        return DateReading(text=text, status="not-given")
    try:
        read = {name: _xsd(value, years) for name, value in given.items()}
        return _reading(words, _combined(read))
    except (_CannotBeError, EdtfError) as reason:
        return DateReading(text=words, status="not-understood", note=str(reason))


def _combined(read: dict[str, _Value]) -> _Value:
    if value := read.get("when"):
        others = sorted(read.keys() - {"when"})
        return value._replace(note=_joined(value.note, f"@{', @'.join(others)} stand beside it." if others else ""))
    start, end = read.get("from"), read.get("to")
    earliest, latest = read.get("notBefore"), read.get("notAfter")
    if not (start or end):
        return _possible(earliest, latest)
    first, last = _days(start or earliest), _days(end or latest)
    note = ""
    if (earliest and not start) or (latest and not end):
        note = "One end is a limit (@notBefore or @notAfter), not a known day."
    joined = _interval(first, last)
    return joined._replace(note=_joined(joined.note, note))


def _possible(earliest: _Value | None, latest: _Value | None) -> _Value:
    first, last = _days(earliest), _days(latest)
    note = _joined(first.note, last.note)
    if first.edtf == last.edtf:
        return _Value(first.edtf, note)
    return _Value(f"[{first.edtf}..{last.edtf}]", note)


def _days(value: _Value | None) -> _Value:
    """An end of a span: EDTF has no times of day there, so they move to the note."""
    if value is None:
        return _Value("")
    day, letter, time = value.edtf.partition("T")
    return _Value(day, _joined(value.note, f"Time of day: {time}." if letter else ""))


def _xsd(value: str, years: tuple[int, int] | None) -> _Value:
    """gYear, gYearMonth, date, dateTime, gMonthDay, gMonth or gDay as EDTF. Raises _CannotBeError."""
    if partial := _XSD_PARTIAL.fullmatch(value):
        month, day = partial["month"] or "XX", partial["day"] or partial["only_day"]
        return _Value("-".join(filter(None, ("XXXX", month, day))), "The source names no year.")
    match = _XSD.fullmatch(value)
    if match is None:
        return _Value(format_edtf(parse_edtf(value)))
    year = int(re.match(r"-?[0-9]+", value)[0])  # type: ignore[index]  # _XSD begins with it
    if years and not years[0] <= year <= years[1]:
        raise _CannotBeError(f"{value} cannot be: the edition covers the years {years[0]} to {years[1]}.")
    if year == 0 or abs(year) > 9999:
        raise _CannotBeError(f"{value} cannot be: there is no such year.")
    if match["hour"] is None:
        return _Value(match["date"], f"Time zone {match['zone']} of the day." if match["zone"] else "")
    return _Value(f"{match['date']}T{match['hour']}:{match['minute']}:00{match['zone'] or ''}")


_LABELS = {
    "bulk": r"bulk(?:\s+dates?|\s+of\s+material)?|predominant(?:ly)?|majority(?:\s+within)?",
    "inclusive": r"inclusive(?:\s+dates?)?",
}
_LABEL = re.compile(
    rf"(?P<bulk>\b(?:{_LABELS['bulk']})\b)|(?P<inclusive>\b(?:{_LABELS['inclusive']})\b)", re.IGNORECASE
)
_PIECES = re.compile(
    r"\s*[;,]\s*(?=\(?(?:bulk|predominant|majority|inclusive)\b)|\s+(?=bulk\b)|\s*(?=[(\[])", re.IGNORECASE
)
_AFTER = re.compile(r"(?P<first>[^(]*\((?:inclusive)[^)]*\))\s*[,;]?\s*(?P<second>.*\(bulk[^)]*\))", re.IGNORECASE)


def split_bulk(text: str) -> tuple[tuple[str, str], ...]:
    """Inclusive and bulk dates as the two datings they are: ((kind, words), …), kind `inclusive`, `bulk` or empty.

    "1904-1964 (bulk 1930-1950)" → (("inclusive", "1904-1964"), ("bulk", "bulk 1930-1950")). A text that names no bulk
    dates, or nothing else, is one part.
    """
    if len(text) > 1000 or not _LABEL.search(text):
        return (("", text),)
    if both := _AFTER.fullmatch(text.strip()):
        return (("inclusive", both["first"].strip()), ("bulk", both["second"].strip()))
    pieces = [piece.strip(" ,;()[]") for piece in _PIECES.split(text) if piece and re.search(r"[0-9]", piece)]
    kinds = [_kind(piece) for piece in pieces]
    if len(pieces) == 1:
        return ((kinds[0], text),)
    if len(pieces) != 2 or kinds.count("bulk") != 1:
        return (("", text),)
    return tuple((kind or "inclusive", piece) for kind, piece in zip(kinds, pieces, strict=True))


def _kind(piece: str) -> str:
    match = _LABEL.search(piece)
    return match.lastgroup or "" if match else ""


def _reading(text: str, found: _Value) -> DateReading:
    value = parse_edtf(found.edtf)
    return DateReading(
        text=text,
        status="read",
        edtf=format_edtf(value),
        earliest=value.earliest,
        latest=value.latest,
        precision=value.precision,
        qualifiers=value.qualifiers,
        note=found.note,
    )


def _joined(*notes: str) -> str:
    return " ".join(filter(None, notes))
