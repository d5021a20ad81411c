"""Day, month and year as they stand where months are words of one calendar: "12 Ramazan 1131", "1131/9/12"."""

import re
import unicodedata
from collections.abc import Callable
from typing import NamedTuple

_YEAR = r"(?<![0-9])(?P<year>[0-9]{3,4})(?![0-9])"
_DAYS = r"(?<![0-9])(?P<day>[0-9]{1,2})(?![0-9])(?:st|nd|rd|th|\.)?(?:\s?-\s?(?P<last>[0-9]{1,2}))?"
_WORD = r"(?P<word>[^\W\d_][^\d,/]{1,39}?)"
_OF = r"(?:,?\s*\b(?:of the year|of|the|in|year|sene|senete|sale|sal|سنة|عام|سال)\s+|,?\s*)"
_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"(?:{_OF})?{_DAYS}{_OF}{_WORD}{_OF}{_YEAR}",
        rf"{_WORD}\s*{_DAYS}(?:,|\s){_OF}{_YEAR}",
        rf"{_YEAR},?\s*(?:fi\s)?\s*{_WORD},?\s*{_DAYS}",
        rf"{_YEAR},?\s*(?:fi\s)?\s*{_DAYS},?\s*{_WORD}",
        rf"{_WORD}{_OF}{_YEAR}",
        rf"{_YEAR},?\s*{_WORD}",
        rf"{_YEAR}[/.-](?P<month>[0-9]{{1,2}})(?:[/.-](?P<day>[0-9]{{1,2}}))?",
        rf"(?:(?P<day>[0-9]{{1,2}})[/.-])?(?P<month>[0-9]{{1,2}})[/.-]{_YEAR}",
        rf"{_OF}{_YEAR}",
    )
)
_LETTERS = str.maketrans(dict.fromkeys("ʿʾʼ’‘'`´", " ") | {"ى": "ي", "ی": "ي", "ک": "ك", "ـ": "", "ı": "i", "ß": "ss"})
_HYPHEN = re.compile(r"(?<=[^\W\d])-|-(?=[^\W\d])")


class Parts(NamedTuple):
    """What a date names; 0 for what it does not. `last` is the second day of "1-10 Ramazan"."""

    year: int
    month: int = 0
    day: int = 0
    last: int = 0


def plain_letters(words: str) -> str:
    """Small letters without marks: "Rebīʿu l-evvel" → "rebi u l evvel". Figures and their hyphens stay."""
    decomposed = unicodedata.normalize("NFKD", words.replace("İ", "i"))
    bare = "".join(sign for sign in decomposed if not unicodedata.combining(sign)).casefold().translate(_LETTERS)
    return " ".join(_HYPHEN.sub(" ", bare).split())


def parts(words: str, month_of: Callable[[str], int]) -> Parts | None:
    """The parts of a date, in whatever order they stand. `month_of` gives a word's month, or 0 where it names none."""
    for form in _FORMS:
        match = form.fullmatch(words)
        if match is None:
            continue
        found = match.groupdict()
        word = found.get("word")
        month = month_of(word.strip(" .")) if word else int(found.get("month") or 0)
        if (word or found.get("month") == "0") and not month:
            continue
        return Parts(int(found["year"]), month, int(found.get("day") or 0), int(found.get("last") or 0))
    return None
