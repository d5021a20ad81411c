"""Dates that a title names: as found, where they stand, with what `fonds.normalise.dates` makes of them left to it."""

import re

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|"
    r"Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_DAY = r"[0-3]?\d(?:st|nd|rd|th)?"
_YEAR = r"(?:1[6-9]|20)\d\d"
_DAYS = rf"{_DAY}(?:\s?[-–]\s?{_DAY}|\s(?:and|to)\s{_DAY})?"
_FULL = rf"{_DAYS}(?:\s(?:of\s)?{_MONTH})(?:,?\s{_YEAR})?"
_AMERICAN = rf"{_MONTH}\s{_DAYS}(?:,?\s{_YEAR})?"
_RANGE = rf"(?:{_FULL}|{_AMERICAN})(?:\s?[-–]\s?(?:{_FULL}|{_AMERICAN}))?"
DATE = re.compile(
    rf"\b(?:{_RANGE}|{_MONTH}(?:\s?[-–]\s?{_MONTH})?,?\s{_YEAR}|[0-3]?\d\.[01]?\d\.(?:{_YEAR}|\d\d)|"
    rf"(?:{_YEAR})(?:\s?[-–]\s?(?:{_YEAR}|\d\d))?)(?![\w/-])"
)


def dates_in(title: str, until: int) -> tuple[tuple[int, int], ...]:
    """Offsets of the dates in the first `until` characters of a title."""
    return tuple(match.span() for match in DATE.finditer(title, 0, until))
