"""The names under which people, places and topics are known to an audience, kept in memory for each archive version.

An authority is seen only through a visible record, so widening a query betrays nothing.
"""

from collections.abc import Iterator
from functools import lru_cache

from django.conf import settings

from fonds.records import lookups
from fonds.records.audience import Audience
from fonds.records.description import Authority, Name
from fonds.search.fields import FACET_FIELDS
from fonds.search.query.expansion import Bearer, NameForm, Names, table

WIDENED_BY = ("person", "place", "topic")
"""Facets whose authorities' names widen a query."""


def names_known_to(audience: Audience, version: int) -> Names:
    """The table of names at this version of the archive (the journal's last number)."""
    return _names(str(settings.FONDS.path), audience, version)


@lru_cache(maxsize=4)
def _names(_archive: str, audience: Audience, _version: int) -> Names:
    return table(_bearers(audience))


def _bearers(audience: Audience) -> Iterator[Bearer]:
    for facet in WIDENED_BY:
        for authority in lookups.authorities(FACET_FIELDS[facet].authority, audience):
            yield _bearer(facet, authority)


def _bearer(facet: str, authority: Authority) -> Bearer:
    forms = tuple(NameForm(name.text, _manner(name)) for name in authority.names if name.text)
    return Bearer(facet, authority.key, authority.label, forms)


def _manner(name: Name) -> str:
    """What kind of form it is, in the authority's own words."""
    return f"{name.scheme} form" if name.scheme else f"{name.kind} form"
