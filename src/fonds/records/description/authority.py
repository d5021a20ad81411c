"""Agents, places, topics, repositories and curated collections: one entry each, under many names."""

from typing import Literal

from fonds.records.description.base import Value
from fonds.records.description.dating import Dating

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
    value: str


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

    @property
    def label(self) -> str:
        """The name to show: the first authorised one, else the first, else the key."""
        authorised = next((name.text for name in self.names if name.kind == "authorised"), "")
        return authorised or (self.names[0].text if self.names else self.key)
