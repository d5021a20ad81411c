"""`fonds titles`: what the title of a document says about it."""

import click
import msgspec

from fonds.cli.given import texts_given
from fonds.normalise.correspondents import Alias, Correspondent, Number, TitleReading, read_title
from fonds.normalise.visible import visible


class Named(msgspec.Struct, frozen=True):
    """A sender, recipient or participant."""

    text: str
    """As found."""
    name: str
    """The bare name."""
    title: str
    """Rank or office; empty where none is given."""
    place: str


class Numbered(msgspec.Struct, frozen=True):
    """A number that the document bears."""

    value: str
    kind: str | None
    series: str


class Paired(msgspec.Struct, frozen=True):
    """Two names that the title gives to one person."""

    text: str
    name: str
    other: str


class Answer(msgspec.Struct, frozen=True):
    """One line of `--json`."""

    title: str
    kind: str | None
    """None where the title names no kind."""
    numbers: tuple[Numbered, ...]
    senders: tuple[Named, ...]
    recipients: tuple[Named, ...]
    participants: tuple[Named, ...]
    via: tuple[str, ...]
    aliases: tuple[Paired, ...]
    dates: tuple[str, ...]
    """As found; `fonds dates` reads them."""
    subject: str
    marks: tuple[str, ...]


@click.command(context_settings={"ignore_unknown_options": True})
@click.argument("titles", metavar="TITLE...", nargs=-1, type=click.UNPROCESSED)
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line, in the order of the titles.")
def command(titles: tuple[str, ...], as_json: bool) -> None:
    """Read each TITLE and tell kind, numbers, senders and recipients; without TITLE, each line of standard input.

    It needs no archive. What a catalogue says about a document always comes before what its title says.

    \b
    Examples:
      fonds titles "Ciphered Telegram No. 4159 from Filipov [Stalin] to Kovalev"
      fonds titles --json < titles.txt
    """
    for title in texts_given(titles):
        reading = read_title(title)
        click.echo(msgspec.json.encode(_answer(reading)) if as_json else visible(_sentence(reading)))


def _answer(reading: TitleReading) -> Answer:
    return Answer(
        title=reading.title,
        kind=reading.kind,
        numbers=tuple(_numbered(number) for number in reading.numbers),
        senders=tuple(_named(found) for found in reading.senders),
        recipients=tuple(_named(found) for found in reading.recipients),
        participants=tuple(_named(found) for found in reading.participants),
        via=reading.via,
        aliases=tuple(_paired(alias) for alias in reading.aliases),
        dates=reading.dates,
        subject=reading.subject,
        marks=reading.marks,
    )


def _numbered(number: Number) -> Numbered:
    return Numbered(value=number.value, kind=number.kind, series=number.series)


def _named(found: Correspondent) -> Named:
    return Named(text=found.text, name=found.name, title=found.title, place=found.place)


def _paired(alias: Alias) -> Paired:
    return Paired(text=alias.text, name=alias.name, other=alias.other)


def _sentence(reading: TitleReading) -> str:
    """The title and what was read, in columns divided by tabs; what is empty is left out."""
    columns = [
        ("kind", [reading.kind or ""]),
        ("number", [number.value for number in reading.numbers]),
        ("from", [_shown(found) for found in reading.senders]),
        ("to", [_shown(found) for found in reading.recipients]),
        ("between", [_shown(found) for found in reading.participants]),
        ("via", list(reading.via)),
        ("alias", [f"{alias.name} = {alias.other}" for alias in reading.aliases]),
        ("date", list(reading.dates)),
        ("subject", [reading.subject]),
        ("mark", list(reading.marks)),
    ]
    shown = [f"{label}: {'; '.join(filter(None, values))}" for label, values in columns if any(values)]
    return "\t".join((reading.title, *shown)) if shown else f"{reading.title}\tnothing read"


def _shown(found: Correspondent) -> str:
    return f"{found.name} ({found.title})" if found.title else found.name
