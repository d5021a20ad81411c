"""Values of EDTF written as EDTF."""

from fonds.normalise.dates.edtf.value import Edtf, EdtfDate, EdtfInterval, EdtfSpan, End

_NO_SIGNS = ("", "", "")


def format_edtf(value: Edtf) -> str:
    """The EDTF string of `value`, without spaces."""
    if isinstance(value, EdtfDate):
        return _date(value)
    if isinstance(value, EdtfInterval):
        return "/".join(side.value if isinstance(side, End) else _date(side) for side in (value.start, value.end))
    members = ",".join(_span(member) if isinstance(member, EdtfSpan) else _date(member) for member in value.members)
    return f"[{members}]" if value.one_of else f"{{{members}}}"


def _date(date: EdtfDate) -> str:
    parts = [part for part in (date.year, date.month, date.day) if part]
    if date.before != _NO_SIGNS or date.after != _NO_SIGNS[:2]:
        signs = zip(date.before, parts, (*date.after, ""), strict=False)
        parts = [f"{before}{part}{after}" for before, part, after in signs]
    written = "-".join(parts)
    return written + (f"T{date.time}" if date.time else "") + date.qualifier


def _span(span: EdtfSpan) -> str:
    return "..".join(_date(side) if side else "" for side in (span.start, span.end))
