"""Agents, places, topics, repositories and curated collections: one entry each, under many names."""

from typing import Literal

from fonds.records.description.base import Value
from fonds.records.description.dating import Dating
from fonds.records.description.other import Other

AuthorityKind = Literal["agent", "place", "topic", "repository", "collection"]


class Name(Value, frozen=True):
    """One form of a name."""

    text: str
    language: str = ""
    script: str = ""
    """ISO 15924: Latn, Cyrl, Hans, Hant …"""
    scheme: str = ""
    """pinyin, Wade–Giles, Palladius, postal, established irregular form …"""
    kind: str = "variant"
    """`authorised`, `variant`, `alias`, `pseudonym`, `earlier` or `later`."""
    valid_from: str = ""
    valid_to: str = ""
    source: str = ""


class LocalText(Value, frozen=True):
    """A passage in one language."""

    text: str
    language: str = ""
    source: str = ""


class Office(Value, frozen=True):
    """An office held, with its dates as found."""

    title: str
    place: str = ""
    dates: str = ""
    source: str = ""


class Identifier(Value, frozen=True):
    """The same entity in another register: Wikidata, VIAF, LCNAF, GeoNames, LCSH, ISIL."""

    scheme: str
    """In small letters: `wikidata`, `viaf`, `lcnaf`, `geonames`, `lcsh`, `isil`, or another register's name."""
    value: str
    source: str = ""


class Fact(Value, frozen=True):
    """One claim about the entity. Claims that contradict each other stand side by side, each with its source."""

    property: str
    """`birth`, `death`, `nationality`, `seat` …, or the source's own word."""
    value: str
    dates: str = ""
    source: str = ""
    note: str = ""


class AuthorityTie(Value, frozen=True):
    """A tie to another authority of the same kind."""

    kind: str
    """`predecessor`, `successor`, `part of`, `member of`, `associated`."""
    key: str = ""
    """Of the other authority; empty when it is not in this archive."""
    found: str = ""
    """The other as the source names it."""
    dates: str = ""
    source: str = ""
    note: str = ""


class Authority(Value, frozen=True):
    """An entity under all its names. `key` is its first slug and never changes."""

    kind: AuthorityKind
    key: str
    type: str = ""
    """Agents: person, family, corporate body. Places: settlement, region, state … """
    names: tuple[Name, ...] = ()
    existence: tuple[Dating, ...] = ()
    descriptions: tuple[LocalText, ...] = ()
    """For a curated collection, its introduction."""
    offices: tuple[Office, ...] = ()
    identifiers: tuple[Identifier, ...] = ()
    broader: str = ""
    """Key of the wider place, topic or parent body."""
    note: str = ""
    source: str = ""
    facts: tuple[Fact, ...] = ()
    ties: tuple[AuthorityTie, ...] = ()
    merged: tuple[str, ...] = ()
    """Keys of the authorities that were merged into this one: each still leads here."""
    others: tuple[Other, ...] = ()
    """What the source said and no field of ours holds."""

    @property
    def label(self) -> str:
        """The name to show: the first authorised one, else the first, else the key."""
        authorised = next((name.text for name in self.names if name.kind == "authorised"), "")
        return authorised or (self.names[0].text if self.names else self.key)
