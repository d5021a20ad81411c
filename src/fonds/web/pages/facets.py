"""The facets of a results page, and the chosen filters as chips.

Each value is a checkbox of a form, beside a link that leaves its records out. No robot ticks boxes: of all the ways to
narrow a search, only those links stand in the page, and they say nofollow.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final
from urllib.parse import parse_qsl

from fonds.search import params as search_params
from fonds.search.fields import FACET_FIELDS, UNIDENTIFIED
from fonds.search.params import EXCLUDED, SearchParams
from fonds.search.request import FacetValue, Results

SHOWN: Final = 6
"""Values shown at once; the others are folded."""
MANY: Final = 20
"""So many values are as many as the search gives; there may be more."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a facet: a checkbox, ticked where the value is chosen or left out."""

    name: str
    """The parameter that the tick gives: `person`, or `not_person` for a value that is left out."""
    value: str
    label: str
    count: int
    is_chosen: bool
    is_unidentified: bool
    is_excluded: bool
    excluding: str
    """Where leaving its records out leads; empty for a value that is chosen or left out."""


@dataclass(frozen=True, slots=True)
class Facet:
    """One facet with its values, the chosen ones first."""

    name: str
    label: str
    shown: tuple[Choice, ...]
    folded: tuple[Choice, ...]
    all_values: str
    """The page of all values; empty where they stand here."""


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
        choices = choices_of(params, name, results.facets.get(name, ()))
        if choices and (len(choices) > 1 or choices[0].is_chosen or choices[0].is_excluded or name != "level"):
            shown = max(SHOWN, sum(choice.is_chosen or choice.is_excluded for choice in choices))
            shown += len(choices) == shown + 1  # one value is not worth folding
            more = facet_address(params, name) if len(choices) >= MANY else ""
            found.append(Facet(name, field.label, tuple(choices[:shown]), tuple(choices[shown:]), more))
    return found


def choices_of(params: SearchParams, name: str, values: Iterable[FacetValue]) -> list[Choice]:
    """The values of one facet as choices: the chosen ones first, then those left out, then the others."""
    known = list(values)
    without = search_params.addresses_without(params, name, [value.value for value in known])
    choices = [_choice(params, name, value, f"/search?{query}") for value, query in zip(known, without, strict=True)]
    return sorted(choices, key=lambda choice: (not choice.is_chosen, not choice.is_excluded))


def facet_address(params: SearchParams, name: str) -> str:
    """The page of all values of a facet, of what this search finds."""
    query = search_params.address(replace(params, page=1, version=0))
    return f"/search/facets/{name}?{query}" if query else f"/search/facets/{name}"


def _choice(params: SearchParams, name: str, value: FacetValue, without: str) -> Choice:
    is_excluded = not value.selected and value.value in params.values(name, exclude=True)
    return Choice(
        name=EXCLUDED + name if is_excluded else name,
        value=value.value,
        label=value.label if FACET_FIELDS[name].authority else value.label[:1].upper() + value.label[1:],
        count=value.count,
        is_chosen=value.selected,
        is_unidentified=value.value.startswith(UNIDENTIFIED),
        is_excluded=is_excluded,
        excluding="" if value.selected or is_excluded else without,
    )


def handed_on(params: SearchParams, but: Collection[str] = (), shown: Iterable[Choice] = ()) -> list[tuple[str, str]]:
    """Name and value of every parameter that a form hands on unseen: all but those of its own fields.

    `shown` are its checkboxes; a chosen value that has none is handed on as well. Page and version belong to the answer
    that the reader leaves.
    """
    ticked = {(choice.name, choice.value) for choice in shown}
    pairs = parse_qsl(search_params.address(replace(params, page=1, version=0)))
    return [pair for pair in pairs if pair[0] not in but and pair not in ticked]


def address_of(params: SearchParams) -> str:
    """The address of a results page."""
    query = search_params.address(replace(params, version=0))
    return f"/search?{query}" if query else "/search"


def permalink_of(params: SearchParams, version: int) -> str:
    """The address under which a search is shared: it says as of which version of the archive."""
    return "/search?" + search_params.permalink(params, version)


def chips(params: SearchParams, results: Results) -> list[Chip]:
    """Every filter in force."""
    return [*_value_chips(params, results), *_branch_chip(params, results), *_date_chips(params)]


def _value_chips(params: SearchParams, results: Results) -> Iterator[Chip]:
    for filter_ in params.filters:
        known = _labels(results.facets.get(filter_.field, ()))
        label = filter_.field.capitalize() + (" is not" if filter_.exclude else "")
        for value in filter_.values:
            without = search_params.without_value(params, filter_.field, value, exclude=filter_.exclude)
            words = known.get(value, value.removeprefix(UNIDENTIFIED))
            yield Chip(label, words, address_of(without), without)


def _branch_chip(params: SearchParams, results: Results) -> Iterator[Chip]:
    if params.within:
        without = replace(params, within="", page=1)
        yield Chip("Within", results.within or params.within, address_of(without), without)


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
