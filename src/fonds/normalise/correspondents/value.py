"""What can be read from a title, as values."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Correspondent:
    """Somebody named in a title: a person, an office, a body or a place."""

    text: str
    """As found, with rank, office and place."""
    name: str
    """The bare name: an unbroken stretch of the title. A body's place belongs to it; an office stands for a name."""
    title: str = ""
    """Rank or office; empty where none is given."""
    place: str = ""
    """Where the person or body is, as far as the title says."""
    start: int = 0
    """Offset of the name in the title."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number that the document bears."""

    value: str
    """As found, without "No."."""
    kind: str | None = None
    """Code of the kind of document that is numbered, where the title says so."""
    series: str = ""
    """The letters before a hyphen ("A" in "A-691")."""


@dataclass(frozen=True, slots=True)
class Alias:
    """Two names of one person, as the title pairs them: "Filippov [Stalin]"."""

    text: str
    name: str
    other: str
    """The name in brackets."""


@dataclass(frozen=True, slots=True)
class TitleReading:
    """A title and what it says about its document."""

    title: str
    kind: str | None = None
    """A code of `fonds.normalise.kinds`; None where the title names no kind."""
    numbers: tuple[Number, ...] = ()
    senders: tuple[Correspondent, ...] = ()
    """Who wrote, sent or issued it, in the order of the title."""
    recipients: tuple[Correspondent, ...] = ()
    participants: tuple[Correspondent, ...] = ()
    """Who talked with each other."""
    via: tuple[str, ...] = ()
    """Through whose hands it went."""
    aliases: tuple[Alias, ...] = ()
    dates: tuple[str, ...] = ()
    """As found; `fonds.normalise.dates` reads them."""
    subject: str = ""
    """What it is about: the quoted title if there is one, else what follows "on", "regarding", "concerning"."""
    marks: tuple[str, ...] = ()
    """Of `excerpt`, `translation`, `redacted`, `draft`, `summary`, `fragment`."""
