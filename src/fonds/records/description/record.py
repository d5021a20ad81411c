"""The whole description of one record."""

from msgspec import Struct

from fonds.records.description.base import Value
from fonds.records.description.dating import Dating
from fonds.records.description.identity import Number, Title
from fonds.records.description.marking import Marking
from fonds.records.description.other import Other
from fonds.records.description.relation import Relation
from fonds.records.description.rights import Rights, Visibility
from fonds.records.description.role import Role
from fonds.records.description.text import Text
from fonds.records.description.witness import Witness


class Abstract(Value, frozen=True):
    """A summary in one language; parallel abstracts stand side by side."""

    text: str
    language: str = ""
    by: str = ""


class Element(Value, frozen=True):
    """A free-text element of ISAD(G), named by its key in `isad.ELEMENTS`."""

    element: str
    text: str
    language: str = ""


class Membership(Value, frozen=True):
    """The record's place in a curated collection."""

    collection: str
    """Key of the collection."""
    position: int = 0
    """Order within it; equal positions are ordered by when they were added."""


class Description(Value, frozen=True):
    """All that is known of a record. Tuples keep the source's order; an empty field means nobody said."""

    level: str = ""
    """fonds, collection, recordgrp, subfonds, series, subseries, file, item, or the source's own word; empty when
    nobody said."""
    parent: str = ""
    """Id of the record that this one is a part of."""
    titles: tuple[Title, ...] = ()
    reference_codes: tuple[str, ...] = ()
    numbers: tuple[Number, ...] = ()
    kinds: tuple[str, ...] = ()
    """Kind of document: a key of `normalise.kinds`, else the source's own word."""
    dates: tuple[Dating, ...] = ()
    """The first is the primary one: lists, filters and sorting use it."""
    extent: tuple[str, ...] = ()
    agents: tuple[Role, ...] = ()
    places: tuple[Role, ...] = ()
    topics: tuple[Role, ...] = ()
    collections: tuple[Membership, ...] = ()
    abstracts: tuple[Abstract, ...] = ()
    witnesses: tuple[Witness, ...] = ()
    texts: tuple[Text, ...] = ()
    markings: tuple[Marking, ...] = ()
    relations: tuple[Relation, ...] = ()
    languages: tuple[str, ...] = ()
    """Of the material: BCP 47 tags, or the source's words where they were not understood."""
    scripts: tuple[str, ...] = ()
    description_languages: tuple[str, ...] = ()
    elements: tuple[Element, ...] = ()
    rights: tuple[Rights, ...] = ()
    visibility: Visibility = Visibility()
    description_source: str = ""
    """Where this description comes from: shown on every record."""
    links: tuple[str, ...] = ()
    """Addresses that the source gives for it; never fetched."""
    others: tuple[Other, ...] = ()
    kinds_read_by: str = ""
    """What read the kinds out of other words of the source; empty: the source gives them."""


class Brief(Struct, frozen=True, kw_only=True):
    """What a list shows of a record: decoded from the same document, the rest skipped."""

    titles: tuple[Title, ...] = ()
    abstracts: tuple[Abstract, ...] = ()
    dates: tuple[Dating, ...] = ()
    kinds: tuple[str, ...] = ()
    agents: tuple[Role, ...] = ()
    places: tuple[Role, ...] = ()
    topics: tuple[Role, ...] = ()
    level: str = ""
