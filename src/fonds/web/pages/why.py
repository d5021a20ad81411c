"""Why a result is there, unfolded below it: `why` in the address of a results page names the one that is open."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from fonds.records.audience import Audience
from fonds.search.explain import Explanation, Found, explain, labelled
from fonds.search.params import SearchParams
from fonds.search.request import Matched, Results
from fonds.web.pages.facets import address_of
from fonds.web.pages.pieces import Pieces, pieces

PARAMETER: Final = "why"


@dataclass(frozen=True, slots=True)
class Place:
    """One place where a form stands."""

    label: str
    address: str
    """Of the paragraph; empty for what is no text."""
    pieces: Pieces
    text: str


@dataclass(frozen=True, slots=True)
class Form:
    """One form that was found: its places, and why it was searched."""

    text: str
    reason: str
    places: tuple[Place, ...]
    further: int
    """Places that are not told."""


@dataclass(frozen=True, slots=True)
class Why:
    """The explanation of one result, and where unfolding or folding it leads."""

    address: str
    is_open: bool = False
    forms: tuple[Form, ...] = ()
    missing: tuple[str, ...] = ()
    raised: tuple[str, ...] = ()
    is_near: bool = False


def whys(params: SearchParams, results: Results, asked: str, audience: Audience) -> dict[str, Why]:
    """Id → its explanation, of the results shown; only that of `asked` is open. None where there are no words.

    An id that is not among the results is passed over: it may be hidden, unknown, or on another page.
    """
    if not params.q.strip():
        return {}
    base = address_of(params)
    shown = [result.id for result in (*results.results, *results.near)]
    closed = {id_: Why(f"{base}&{PARAMETER}={id_}#why-{id_}") for id_ in shown}
    if asked in closed:
        closed[asked] = _open(explain(params, asked, audience), f"{base}#why-{asked}")
    return closed


def _open(told: Explanation, address: str) -> Why:
    return Why(
        address=address,
        is_open=True,
        forms=tuple(_form(told, found) for found in told.found),
        missing=told.missing,
        raised=tuple(one.reason for one in told.raised),
        is_near=told.is_near,
    )


def _form(told: Explanation, found: Found) -> Form:
    reason = f"{found.reason}, for “{found.source}”" if found.source else found.reason
    places = tuple(_places(told, found))
    return Form(found.form, reason, places, found.places - len(places))


def _places(told: Explanation, found: Found) -> Iterator[Place]:
    for match in found.matched:
        yield Place(_label(match), _address(told, match), pieces(match.fragment, match.ranges), match.fragment)


def _label(match: Matched) -> str:
    return match.source or labelled(match)


def _address(told: Explanation, match: Matched) -> str:
    return f"{told.url}#{match.paragraph}" if match.paragraph else ""
