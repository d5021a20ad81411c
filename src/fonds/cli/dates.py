"""`fonds dates`: what Fonds understands of words about time."""

from typing import Literal

import click
import msgspec

from fonds.cli.given import texts_given
from fonds.normalise.dates import DateReading, Day, Order, read_date, read_edtf, reading_in_words


class Answer(msgspec.Struct, frozen=True):
    """One line of `--json`."""

    text: str
    status: str
    edtf: str
    earliest: str | None
    """ISO 8601 day; None for an open or unknown end, and where nothing was read."""
    latest: str | None
    precision: str
    qualifiers: tuple[str, ...]
    calendar: str
    language: str
    note: str


@click.command(context_settings={"ignore_unknown_options": True})
@click.argument("texts", metavar="TEXT...", nargs=-1, type=click.UNPROCESSED)
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line, in the order of the texts.")
@click.option(
    "--order",
    type=click.Choice(["dmy", "mdy"]),
    help="What 3/4/1950 means: 3 April (dmy) or March 4 (mdy). Without it, only the year is read.",
)
@click.option("--edtf", "strict", is_flag=True, help="Read strictly as EDTF, levels 0 to 2, and nothing else.")
def command(texts: tuple[str, ...], as_json: bool, order: Literal["dmy", "mdy"] | None, strict: bool) -> None:
    """Read each TEXT as a date and tell what was understood; without TEXT, each line of standard input.

    It needs no archive. A text that begins with a hyphen, as years before the common era do, may stand as it is.

    \b
    Examples:
      fonds dates "ca. 1936" "27 июля 1934 г." "June-July 1942" n.d.
      fonds dates --edtf "156X-12-25" "[1667,1760-12]" -0043
      fonds dates --json --order dmy < dates.txt
    """
    for text in texts_given(texts):
        reading = _read(text, order, strict=strict)
        click.echo(msgspec.json.encode(_answer(reading)) if as_json else _sentence(reading))


def _read(text: str, order: Order | None, *, strict: bool) -> DateReading:
    if not strict:
        return read_date(text, order=order)
    if text.strip() and text != text.strip():
        return DateReading(text=text, status="not-understood", note="EDTF has no space before or after a date.")
    return read_edtf(text)


def _answer(reading: DateReading) -> Answer:
    return Answer(
        text=reading.text,
        status=reading.status,
        edtf=reading.edtf,
        earliest=_iso(reading.earliest),
        latest=_iso(reading.latest),
        precision=reading.precision,
        qualifiers=reading.qualifiers,
        calendar=reading.calendar,
        language=reading.language,
        note=reading.note,
    )


def _iso(day: Day | None) -> str | None:
    return day.isoformat() if day else None


def _sentence(reading: DateReading) -> str:
    """The text, the date in words, EDTF, bounds and note; tabs divide them, so that columns can be cut."""
    columns = [reading.text, reading_in_words(reading)]
    if reading.status == "read":
        columns += [reading.edtf, f"{_iso(reading.earliest) or '..'} / {_iso(reading.latest) or '..'}"]
    return "\t".join(filter(None, (*columns, reading.note)))
