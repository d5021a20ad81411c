"""Dates in the reader's language, for every kind of EDTF value.

    one_date (Writer: a single date) ◀── intervals and sets, here ──▶ language (what a language fills in)

To add a language: copy `en.py` to a module named by its code, fill in its words, list it in `LANGUAGES`, and add its
column to `tests/normalise/dates/words/test_languages.py`.
"""

from functools import lru_cache

from fonds.normalise.dates.edtf import Edtf, EdtfDate, EdtfInterval, EdtfSet, EdtfSpan, End, parse_edtf
from fonds.normalise.dates.value import DateReading, Status
from fonds.normalise.dates.words import de, en, es, fr, it, pl, ru, zh
from fonds.normalise.dates.words.language import Language
from fonds.normalise.dates.words.one_date import Style, Writer

LANGUAGES: dict[str, Language] = {module.LANGUAGE.code: module.LANGUAGE for module in (en, ru, zh, fr, de, es, pl, it)}
"""Code → language, all that dates can be put into. Readers of others read English."""

_AMERICAN = {"", "us"}
"""Regions of English that write the month first: the United States, and where no region is named."""

__all__ = ["LANGUAGES", "Style", "date_in_words", "reading_in_words", "status_in_words"]


@lru_cache(maxsize=1 << 14)
def date_in_words(edtf: str, language: str = "en", style: Style | None = None) -> str:
    """The EDTF string `edtf` in words of `language` (BCP 47; others than `LANGUAGES` in English).

    `style` is for English: "January 12, 1947" or "12 January 1947"; None goes by the tag, en-GB or en-US. Raises
    EdtfError for what is not EDTF.
    """
    code, region = _split(language)
    chosen: Style = style or ("us" if code != "en" or region in _AMERICAN else "uk")
    return _words(parse_edtf(edtf), Writer(LANGUAGES.get(code, en.LANGUAGE), chosen))


def status_in_words(status: Status, language: str = "en") -> str:
    """What stands in the place of a date that is `undated`, `not-given` or `not-understood`; empty for `read`."""
    return LANGUAGES.get(_split(language)[0], en.LANGUAGE).statuses.get(status, "")


def reading_in_words(reading: DateReading, language: str = "en", style: Style | None = None) -> str:
    """What a reader is shown: the date, why there is none, or the source's own words where they were not understood."""
    if reading.status == "read":
        return date_in_words(reading.edtf, language, style)
    said = status_in_words(reading.status, language)
    if reading.status != "not-understood":
        return said
    words = LANGUAGES.get(_split(language)[0], en.LANGUAGE)
    return words.quoted.format(reading.text) + words.brackets.format(said)


def _split(tag: str) -> tuple[str, str]:
    """Language and region of a BCP 47 tag, in lower case."""
    code, _, rest = tag.replace("_", "-").lower().partition("-")
    return code, next((part for part in rest.split("-") if len(part) == 2), "")


def _words(value: Edtf, writer: Writer) -> str:
    if isinstance(value, EdtfDate):
        return writer.date(value)
    return _interval(value, writer) if isinstance(value, EdtfInterval) else _set(value, writer)


def _interval(value: EdtfInterval, writer: Writer) -> str:
    language, start, end = writer.language, value.start, value.end
    if isinstance(start, EdtfDate) and isinstance(end, EdtfDate):
        return _from_to(start, end, writer)
    if isinstance(start, EdtfDate):
        pattern = language.later if end is End.OPEN else language.end_unknown
        return pattern.format(writer.date(start, governed=True))
    if isinstance(end, EdtfDate):
        pattern = language.earlier if start is End.OPEN else language.start_unknown
        return pattern.format(writer.date(end, governed=True))
    return language.always if start is end is End.OPEN else language.never


def _before(date: EdtfDate, writer: Writer) -> str:
    """One date up to the end of 1939 is one before 1940; of a month it is June 1934 or earlier."""
    if date == EdtfDate(date.year) and date.year.isdigit():
        return writer.language.before.format(writer.number(int(date.year) + 1))
    return writer.language.earlier.format(writer.date(date, governed=True))


def _from_to(start: EdtfDate, end: EdtfDate, writer: Writer) -> str:
    """Both dates; what they share is said once."""
    language = writer.language
    if start.year == end.year and _is_known(start) and _is_known(end) and bool(start.day) == bool(end.day):
        if start.month == end.month and start.day:
            return writer.date(start) if start.day == end.day else writer.days_of_month(start, end)
        first, last = (
            writer.date(start, with_year=language.year_first),
            writer.date(end, with_year=not language.year_first),
        )
        return language.interval.format(first, last)
    return language.interval.format(writer.date(start), writer.date(end))


def _is_known(date: EdtfDate) -> bool:
    """Month, or month and day, in plain figures; nothing qualified, no season, no time."""
    known = date.month.isdigit() and not date.season and not date.qualifiers and not date.time
    return known and "X" not in date.year + date.day


def _set(value: EdtfSet, writer: Writer) -> str:
    language = writer.language
    members = [_member(member, value, writer) for member in value.members]
    if not value.one_of:
        return language.listed(members, language.and_)
    if len(members) == 1 and _is_half_open(value.members[0]):
        return members[0]
    words = language.listed(members, language.or_)
    simple = len(members) == 2 and all(isinstance(member, EdtfDate) for member in value.members)
    return words if simple or len(members) == 1 == _dates(value) else language.one_of.format(words)


def _dates(value: EdtfSet) -> int:
    return sum(isinstance(member, EdtfDate) for member in value.members)


def _is_half_open(member: EdtfDate | EdtfSpan) -> bool:
    return isinstance(member, EdtfSpan) and not (member.start and member.end)


def _member(member: EdtfDate | EdtfSpan, value: EdtfSet, writer: Writer) -> str:
    language = writer.language
    if isinstance(member, EdtfDate):
        return writer.date(member)
    if member.start and member.end:
        return _from_to(member.start, member.end, writer)
    if member.start:
        pattern = language.later if value.one_of else language.all_later
        return pattern.format(writer.date(member.start, governed=True))
    end = member.end or EdtfDate("XXXX")  # a span has a date on one side at least
    return _before(end, writer) if value.one_of else language.all_earlier.format(writer.date(end, governed=True))
