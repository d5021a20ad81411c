"""How far a title has been read, and what has been read so far."""

from dataclasses import dataclass, field
from typing import Literal

from fonds.normalise.correspondents import lexicon
from fonds.normalise.correspondents.numbers import bare_at, number
from fonds.normalise.correspondents.people import read_people
from fonds.normalise.correspondents.tokens import Token, tokenise
from fonds.normalise.correspondents.units import Unit
from fonds.normalise.correspondents.value import Alias, Number

Role = Literal["senders", "recipients", "participants"]

KNOWN = frozenset({"person", "office", "body", "place"})
JOURNALS = frozenset({"journal", "diary"})
SUBJECT = lexicon.PARTICIPLES | frozenset("on about re subject with marked in at during after following before".split())


@dataclass(slots=True)
class State:
    """The cursor in a title, and what stands before it."""

    title: str
    tokens: tuple[Token, ...]
    dates: tuple[tuple[int, int], ...]
    at: int = 0
    kind: str | None = None
    talk: bool = False
    word: str = ""
    """The first word of what names the kind, singular."""
    originated: bool = False
    closed: bool = False
    """Whether the subject has begun: what follows without a comma belongs to it."""
    marks: list[str] = field(default_factory=list)
    fresh: bool = True
    """Whether the last token was a comma or the kind and its number."""
    sides: dict[Role, list[Unit]] = field(default_factory=lambda: {"senders": [], "recipients": [], "participants": []})
    numbers: list[Number] = field(default_factory=list)
    aliases: list[Alias] = field(default_factory=list)
    via: list[str] = field(default_factory=list)
    subject: str = ""
    quoted: str = ""

    def add(self, role: Role, tokens: tuple[Token, ...]) -> bool:
        """Whether all of `tokens` are people, offices, bodies or places, who are then listed."""
        people = read_people(self.title, tokens) if tokens else None
        if people is None or not people.units or people.units[0].type not in KNOWN:
            return False
        self.store(role, people.units, people.aliases)
        return True

    def store(self, role: Role, units: tuple[Unit, ...], aliases: tuple[Alias, ...]) -> None:
        """List what is known of `units` under a role."""
        self.sides[role].extend([unit for unit in units if unit.type in KNOWN])
        if aliases:
            self.aliases.extend(alias for alias in aliases if alias not in self.aliases)

    def through(self, tokens: tuple[Token, ...]) -> None:
        """List the channel, without rank or office."""
        for unit in read_people(self.title, tokens).units:
            if unit.type in KNOWN:
                self.via.append(self.title[unit.name_start : unit.name_end])

    def go(self, at: int) -> None:
        """Set the cursor behind something read."""
        self.at = at
        self.fresh = False

    def bare(self) -> None:
        """A number right after the kind: "Telegram 3600"."""
        if self.at < len(self.tokens) and (value := bare_at(self.tokens, self.at)):
            self.numbers.append(number(value, self.kind))
            self.at += 1

    def possessors(self, prefix: tuple[Token, ...]) -> None:
        """“Zhou Enlai's Meeting with”: those who have a talk take part in it; of anything else they are the authors."""
        last = prefix[-1]
        cut = 2 if last.text.endswith(("'s", "’s")) else 1
        named = _retokenised(self.title, prefix, last.end - cut)
        units = read_people(self.title, named).units
        if self.talk or len(units) == 1 or all(unit.type == "person" for unit in units):
            self.add("participants" if self.talk else "senders", named)


def only_places(units: list[Unit] | tuple[Unit, ...]) -> bool:
    """Whether nothing but places is named."""
    return bool(units) and all(unit.type == "place" for unit in units)


def trimmed(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """The tokens without points at their end."""
    while tokens and tokens[-1].type in {"comma", "stop"}:
        tokens = tokens[:-1]
    return tokens


def is_possessive(token: Token) -> bool:
    """Whether a word ends in "'s" or "s'", unless a body is named so: "People's Republic"."""
    if not token.lower.endswith(("'s", "s'")):
        return False
    return token.lower.removesuffix("s").removesuffix("'") not in lexicon.COLLECTIVE


def _retokenised(title: str, tokens: tuple[Token, ...], end: int) -> tuple[Token, ...]:
    """The same tokens with the last one ending at `end`."""
    return tuple(token for token in tokenise(title[:end], tokens[0].start))
