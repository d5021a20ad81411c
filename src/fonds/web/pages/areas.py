"""The areas of a description in the order of ISAD(G), each with the elements that the record has."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

from fonds.records.description import Description, Element
from fonds.records.description.isad import ELEMENTS


@dataclass(frozen=True, slots=True)
class AreaKind:
    """One area of the standard: its number, its heading here, and which fields of a description belong to it."""

    number: str
    key: str
    heading: str
    holds: Callable[[Description], Iterable[object]]


AREAS: Final = (
    AreaKind(
        "3.1",
        "identity",
        "Identity",
        lambda d: (d,),
    ),
    AreaKind("3.2", "context", "Context", lambda d: (d.agents,)),
    AreaKind("3.3", "content", "Content and structure", lambda d: (d.places, d.topics)),
    AreaKind("3.4", "conditions", "Access and use", lambda d: (d.rights, d.languages, d.scripts, d.markings)),
    AreaKind("3.5", "allied", "Forms and related materials", lambda d: (d.witnesses, d.relations, d.links)),
    AreaKind("3.6", "notes", "Notes", lambda d: (d.others,)),
    AreaKind("3.7", "control", "About this description", lambda d: (d,)),
)
"""The seven areas. Identity and control always say something: that no date is given, and which version this is."""


@dataclass(frozen=True, slots=True)
class LabelledText:
    """A free-text element under its label in the standard."""

    number: str
    label: str
    element: Element


@dataclass(frozen=True, slots=True)
class Area:
    """One area that has something to say."""

    key: str
    heading: str
    template: str
    elements: tuple[LabelledText, ...]


def areas(description: Description) -> list[Area]:
    """The areas of the description that are not empty."""
    found = []
    for kind in AREAS:
        elements = tuple(_elements(description, kind.number))
        if elements or any(kind.holds(description)):
            found.append(Area(kind.key, kind.heading, f"fonds/record/{kind.key}.html", elements))
    return found


def _elements(description: Description, number: str) -> Iterable[LabelledText]:
    """The free texts of an area in the standard's order; in the notes also those with an unknown key, under it."""
    order = list(ELEMENTS)
    known = [element for element in description.elements if element.element in ELEMENTS]
    for element in sorted(known, key=lambda element: order.index(element.element)):
        place, label = ELEMENTS[element.element]
        if place.startswith(number + "."):
            yield LabelledText(place, label, element)
    if number == "3.6":
        unknown = (element for element in description.elements if element.element not in ELEMENTS)
        yield from (LabelledText("", element.element, element) for element in unknown)
