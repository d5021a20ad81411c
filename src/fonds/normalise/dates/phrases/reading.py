"""From words to what was understood of them: the quick forms first, then every other."""

from functools import lru_cache

from fonds.normalise.dates.calendars import read_calendar
from fonds.normalise.dates.edtf import Edtf, EdtfError, format_edtf, parse_edtf
from fonds.normalise.dates.languages.meaning import Meaning
from fonds.normalise.dates.phrases.atoms import Order, UnreadableError
from fonds.normalise.dates.phrases.figures import NO_YEARS, quick_edtf
from fonds.normalise.dates.phrases.neighbours import among_other_words, complete
from fonds.normalise.dates.phrases.rows import Row, read_row
from fonds.normalise.dates.phrases.tokens import Token, plain, tokens_of
from fonds.normalise.dates.phrases.written import written
from fonds.normalise.dates.times import split_time, with_time
from fonds.normalise.dates.value import DateReading

LONGEST = 1000
"""Longer texts are not read: no date is as long, and a cell of megabytes must not be searched for one."""

_SUPPLIED = "In square brackets: supplied by the cataloguer."


def read_date(text: str, *, order: Order | None = None) -> DateReading:
    """What the words `text` say of a date. Never raises.

    `order` says how the source writes figures alone: 3/4/1950 is 3 April (`dmy`) or March 4 (`mdy`); without it
    only the year is read. Whoever declares that a source writes EDTF calls `read_edtf` instead.
    """
    if len(text) > LONGEST:
        return DateReading(text=text, status="not-understood", note=f"Longer than {LONGEST} characters.")
    return _read(text, order)


def read_date_anew(text: str) -> DateReading:
    """As `read_date`, without remembering what was read before: for measuring."""
    return _read.__wrapped__(text, None)


def read_edtf(text: str) -> DateReading:
    """`text` read strictly as EDTF, for sources that declare it: 1936-12 is December, never a range. Never raises."""
    stripped = text.strip()
    if not stripped:
        return DateReading(text=text, status="not-given")
    try:
        return _reading(text, parse_edtf(stripped, short=True))
    except EdtfError as error:
        return DateReading(text=text, status="not-understood", note=str(error))


@lru_cache(maxsize=1 << 16)
def _read(text: str, order: Order | None) -> DateReading:
    words = plain(text)
    if not words or words in {"-", "--"}:
        return DateReading(text=text, status="not-given" if not words else "undated")
    bare = _bare(words)
    try:
        if bare in NO_YEARS:
            return DateReading(text=text, status="undated", note=f"{bare} stands for what is not known.")
        if bare.lower() == "undated":
            return DateReading(text=text, status="undated", language="en", note=_supplied(words))
        if quick := quick_edtf(bare):
            edtf, note = quick
            return _reading(text, parse_edtf(edtf), "", _joined(note, _supplied(words)))
        return _of_words(text, words, order)
    except (UnreadableError, EdtfError) as reason:
        return DateReading(text=text, status="not-understood", note=str(reason))


def _bare(words: str) -> str:
    bare = words.replace("[", "").replace("]", "").strip() if "[" in words and "," not in words else words
    if bare.startswith("(") and bare.find(")") == len(bare) - 1:
        bare = bare[1:-1].strip()
    return bare if bare.endswith("..") else bare.removesuffix(".")


def _of_words(text: str, words: str, order: Order | None, *, times: int = 2) -> DateReading:
    rest, time = split_time(words) if times else (words, None)
    if time and (dated := _of_words(text, rest, order, times=times - 1)).status == "read":
        return with_time(dated, time)
    tokens = tokens_of(words.lower())
    if _may_be_of_another_calendar(words, tokens) and (other := read_calendar(text)):
        return other
    row = read_row(tokens, order)
    if not row.atoms:
        return _without_date(text, words, row)
    if row.strangers:
        among_other_words(row)
    complete(row)
    value = parse_edtf(written(row))
    return _reading(text, value, row.language, _joined(*_notes(row), _supplied(words)))


def _may_be_of_another_calendar(words: str, tokens: list[Token]) -> bool:
    """Its marks are words that are not known here, letters of other scripts, or two days with a stroke: 12/25 May."""
    return (
        not words.isascii() or "/" in words or "(" in words or any(token.meaning is Meaning.OTHER for token in tokens)
    )


def _without_date(text: str, words: str, row: Row) -> DateReading:
    if row.undated:
        return DateReading(text=text, status="undated", language=row.language, note=_supplied(words))
    if words.strip("[]()? .") == "" and "?" in words:
        return DateReading(text=text, status="undated", note=_supplied(words))
    return DateReading(text=text, status="not-understood", note="No year is named.")


def _notes(row: Row) -> list[str]:
    notes = list(dict.fromkeys(note for atom in row.atoms for note in atom.notes))
    if row.strangers:
        notes.append(f"Read among other words that are not known: {', '.join(dict.fromkeys(row.strangers))}.")
    if row.labels:
        notes.append(f"The words say of it: {', '.join(dict.fromkeys(row.labels))}.")
    if row.bulk:
        alone = all(atom.bulk for atom in row.atoms) or not any(atom.bulk for atom in row.atoms)
        notes.append("Bulk dates." if alone else "Bulk dates are named beside these.")
    if row.undated:
        notes.append("Something in it is undated.")
    if any(not atom.dated for atom in row.atoms):
        notes.append("No year is named.")
    return notes


def _reading(text: str, value: Edtf, language: str = "", note: str = "") -> DateReading:
    return DateReading(
        text=text,
        status="read",
        edtf=format_edtf(value),
        earliest=value.earliest,
        latest=value.latest,
        precision=value.precision,
        qualifiers=value.qualifiers,
        language=language,
        note=note,
    )


def _joined(*notes: str) -> str:
    return " ".join(filter(None, notes))


def _supplied(words: str) -> str:
    return _SUPPLIED if "[" in words else ""
