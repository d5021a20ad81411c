"""The facets of a results page: each value a link that adds it or takes it away, and the chosen filters as chips."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from fonds.search import params as search_params
from fonds.search.fields import FACET_FIELDS, UNIDENTIFIED
from fonds.search.params import SearchParams
from fonds.search.request import FacetValue, Results

SHOWN: Final = 6
"""Values shown at once; the others are folded."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a facet, and where choosing it (or giving it up) leads."""

    label: str
    count: int
    is_chosen: bool
    is_unidentified: bool
    address: str


@dataclass(frozen=True, slots=True)
class Facet:
    """One facet with its values, the chosen ones first."""

    name: str
    label: str
    shown: tuple[Choice, ...]
    folded: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Chip:
    """A filter that is in force, and the address without it."""

    label: str
    value: str
    address: str
    without: SearchParams


def facets(params: SearchParams, results: Results) -> list[Facet]:
    """The facets that have a choice to offer."""
    found = []
    for name, field in FACET_FIELDS.items():
        values = sorted(results.facets.get(name, ()), key=lambda value: not value.selected)
        if values and (len(values) > 1 or values[0].selected or name != "level"):
            choices = [_choice(params, name, value) for value in values]
            shown = max(SHOWN, sum(choice.is_chosen for choice in choices))
            shown += len(choices) == shown + 1  # one value is not worth folding
            found.append(Facet(name, field.label, tuple(choices[:shown]), tuple(choices[shown:])))
    return found


def _choice(params: SearchParams, name: str, value: FacetValue) -> Choice:
    change = search_params.without_value if value.selected else search_params.with_value
    return Choice(
        label=value.label if FACET_FIELDS[name].authority else value.label[:1].upper() + value.label[1:],
        count=value.count,
        is_chosen=value.selected,
        is_unidentified=value.value.startswith(UNIDENTIFIED),
        address=address_of(change(params, name, value.value)),
    )


def address_of(params: SearchParams) -> str:
    """The address of a results page."""
    query = search_params.address(params)
    return f"/search?{query}" if query else "/search"


def chips(params: SearchParams, results: Results) -> list[Chip]:
    """Every filter in force."""
    return [*_value_chips(params, results), *_date_chips(params)]


def _value_chips(params: SearchParams, results: Results) -> Iterator[Chip]:
    for filter_ in params.filters:
        known = _labels(results.facets.get(filter_.field, ()))
        label = filter_.field.capitalize() + (" is not" if filter_.exclude else "")
        for value in filter_.values:
            without = search_params.without_value(params, filter_.field, value, exclude=filter_.exclude)
            words = known.get(value, value.removeprefix(UNIDENTIFIED))
            yield Chip(label, words, address_of(without), without)


def _labels(values: Sequence[FacetValue]) -> dict[str, str]:
    return {value.value: value.label for value in values}


def _date_chips(params: SearchParams) -> Iterator[Chip]:
    base = replace(params, page=1)
    told = (
        ("From", params.from_, replace(base, from_="")),
        ("To", params.to, replace(base, to="")),
        ("Dates", "certainly in the range" if params.dates == "certain" else "", replace(base, dates="possible")),
        (
            "Undated",
            {"only": "only these", "exclude": "left out"}.get(params.undated, ""),
            replace(base, undated="include"),
        ),
    )
    for label, value, without in told:
        if value:
            yield Chip(label, value, address_of(without), without)
