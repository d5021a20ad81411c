"""The names in a query: whose they are, and what other forms they have. Asked of the catalogue, for the query alone.

    spans ──▶ keys ──▶ NameKey ──▶ entries ──▶ the same name? ──▶ visible to the audience? ──▶ all their names
      └─ name_forms: forms that stand in records, and forms by rule

An authority is seen only through a visible record, so widening a query betrays nothing. Of one that came with a file of
authorities, whatever records there are, those names are added that stand in visible records.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Final

from django.conf import settings

from fonds.normalise.names import asking_keys, same_name, share_words
from fonds.normalise.names.common_words import COMMON
from fonds.records import lookups
from fonds.records.audience import Audience
from fonds.records.description import Authority, Name
from fonds.records.lookups.identities import decided_forms, documents_of, entries_sharing
from fonds.records.models import NameKey
from fonds.records.name_keys import LONGEST, whole_key
from fonds.search.name_forms import forms_of, may_be_full, nominatives
from fonds.search.opening import engine
from fonds.search.query.expansion import Bearer, NameForm, Names
from fonds.search.query.expansion import name_key as form_key
from fonds.search.query.nodes import AllOf, Keyword, Nothing, Phrase
from fonds.search.request import SearchRequest

FACET_OF: Final = {"agent": "person", "place": "place", "topic": "topic"}
"""Kind of authority whose names widen a query → its facet."""
MOST_OF_A_FILE: Final = 24
"""Names of an authority that is seen through no record, which are looked for in records."""
MOST_ALIKE: Final = 60
"""Entries that share a key with one stretch of a query and are compared with it, those that share most keys first."""


def names_in(spans: Sequence[str], audience: Audience, version: int) -> Names:
    """Whose names these stretches of a query are, under every form, as far as `audience` may see them.

    Raises FondsError index-missing.
    """
    return _names(str(settings.FONDS.path), tuple(spans), audience, version, engine().edition())


@lru_cache(maxsize=512)
def _names(archive: str, spans: Sequence[str], audience: Audience, _version: int, edition: str) -> Names:
    hidden = tuple(lookups.narrowed_since(engine().journal(), audience))
    named = {span: nominatives(span) for span in spans}
    known = _known(tuple(dict.fromkeys(base for bases in named.values() for base in bases)), audience, hidden)
    found: dict[str, tuple[Bearer, ...]] = {}
    for span, bases in named.items():
        if form_key(span) not in found:
            by_rule = _forms(archive, span, audience, hidden, edition)
            bearers = dict.fromkeys(bearer for base in bases for bearer in known.get(base, ()))
            if bearers or by_rule:
                found[form_key(span)] = (*bearers, *((by_rule,) if by_rule else ()))
    return found


@lru_cache(maxsize=2048)
def _forms(_archive: str, span: str, audience: Audience, hidden: Sequence[str], _edition: str) -> Bearer | None:
    """The forms that need no authority, kept for each stretch: questions on one matter share their words."""
    return forms_of(span, audience, hidden)


def _known(spans: Sequence[str], audience: Audience, hidden: Sequence[str]) -> dict[str, tuple[Bearer, ...]]:
    """Stretch → the authorities that bear it as a name of theirs: visible ones, and what of others is no secret."""
    likely, possible = _candidates(spans)
    decided = decided_forms(spans)
    asked = {entry for named in (likely, possible, decided) for entries in named.values() for entry in entries}
    authorities = documents_of(asked)
    bearing: dict[str, list[int]] = {}
    for span in spans:
        read_so = _read_so(span, decided.get(span, ()), authorities, audience, hidden)
        bears = {entry for entry in likely[span] if entry in authorities and _bears(authorities[entry], span)}
        bears |= {entry for entry in possible[span] if entry in authorities and _may_bear(authorities[entry], span)}
        bearing[span] = sorted(read_so | bears)
    found = _as_seen({entry: authorities[entry] for entries in bearing.values() for entry in entries}, audience, hidden)
    widened = {span: tuple(found[entry] for entry in entries if entry in found) for span, entries in bearing.items()}
    return {span: bearers for span, bearers in widened.items() if bearers}


def _as_seen(authorities: Mapping[int, Authority], audience: Audience, hidden: Sequence[str]) -> dict[int, Bearer]:
    """What of these authorities `audience` may see: all names of a visible one, of others what is no secret."""
    keys = {(one.kind, one.key) for one in authorities.values()}
    visible = lookups.labels(keys, audience) if keys else {}
    listed = lookups.listed(keys - visible.keys()) if keys - visible.keys() else set()
    found: dict[int, Bearer] = {}
    for entry, one in authorities.items():
        if (one.kind, one.key) in visible:
            found[entry] = _bearer(one)
        elif (one.kind, one.key) in listed:
            found[entry] = _of_a_file(_bearer(one), audience, hidden)
    return {entry: bearer for entry, bearer in found.items() if bearer.forms}


def _read_so(
    span: str, entries: Iterable[int], authorities: Mapping[int, Authority], audience: Audience, hidden: Sequence[str]
) -> set[int]:
    """Those of the entries that were decided to be meant by this form in a record that the audience sees."""
    request = SearchRequest(audience=audience, query=Nothing(), without=tuple(hidden), with_years=False)
    return {
        entry
        for entry in entries
        if (one := authorities.get(entry))
        and (facet := FACET_OF.get(one.kind))
        and engine().count(replace(request, query=AllOf((Keyword(facet, one.key), Phrase(span, facet)))))
    }


def _of_a_file(bearer: Bearer, audience: Audience, hidden: Sequence[str]) -> Bearer:
    """An authority that is seen through no record: those of its names that the audience can read in records anyway."""
    request = SearchRequest(audience=audience, query=Nothing(), without=tuple(hidden), with_years=False)
    forms = tuple(
        NameForm(form.text, f"{form.manner} in the authority file")
        for form in bearer.forms[:MOST_OF_A_FILE]
        if engine().count(replace(request, query=Phrase(form.text)))
    )
    return Bearer("", "", "", forms)


def _candidates(spans: Sequence[str]) -> tuple[dict[str, set[int]], dict[str, set[int]]]:
    """Stretch → entries that are likely to bear it, and → those that share only what family and given name begin with.

    Likely are those that have the same key of the whole name, or one that like names share.
    """
    wholes = {span: whole_key(span) for span in spans}
    full = [span for span in spans if may_be_full(span) and not _are_words(span)]
    parts = {span: [key[:LONGEST] for key in _telling(asking_keys(span))] for span in full}
    by_whole = entries_sharing(NameKey.WHOLE, list(wholes.values()))
    by_part = entries_sharing(NameKey.PART, [key for keys in parts.values() for key in keys])
    likely, possible = {}, {}
    for span in spans:
        shared = Counter(entry for key in parts.get(span, ()) for entry in by_part.get(key, ()))
        nearest = {entry for entry, _ in sorted(shared.items(), key=lambda one: (-one[1], one[0]))[:MOST_ALIKE]}
        telling = {entry for key in parts.get(span, ()) if key[0] != "2" for entry in by_part.get(key, ())}
        likely[span] = by_whole.get(wholes[span], set()) | (nearest & telling)
        possible[span] = nearest - likely[span]
    return likely, possible


def _are_words(span: str) -> bool:
    """Whether it is in small letters, a common word among them ("question of trade"): it is a name only as a whole."""
    return span.islower() and not COMMON.isdisjoint(span.split())


def _telling(keys: Collection[str]) -> Sequence[str]:
    """Of a name's keys those of the whole name; of one without a given name those of others without (see `blocking`).

    Who shares its family name alone may be the same person, and is not known to be.
    """
    return [key for key in keys if key[0] not in "01"] or [key for key in keys if key[0] == "0"]


def _bears(authority: Authority, span: str) -> bool:
    """Whether one of its names is this name: written so, or the same by rule. Parts of a name are not the name."""
    key = form_key(span)
    return any(form_key(name.text) == key for name in authority.names) or (
        may_be_full(span) and any(same_name(span, name.text).same == "yes" for name in authority.names if name.text)
    )


def _may_bear(authority: Authority, span: str) -> bool:
    """The same of one that shares beginnings with the name: most such share no more, which is seen at a glance."""
    return any(share_words(span, name.text) and same_name(span, name.text).same == "yes" for name in authority.names)


def _bearer(authority: Authority) -> Bearer:
    forms = tuple(NameForm(name.text, _manner(name)) for name in authority.names if name.text)
    return Bearer(FACET_OF.get(authority.kind, ""), authority.key, authority.label, forms)


def _manner(name: Name) -> str:
    """What kind of form it is, in the authority's own words."""
    return f"{name.scheme} form" if name.scheme else f"{name.kind} form"
