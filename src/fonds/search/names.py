"""The names in a query: whose they are, and what other forms they have. Asked of the catalogue, for the query alone.

    spans ──▶ keys ──▶ NameKey ──▶ entries ──▶ visible to the audience? ──▶ all their names
      └─ whom no authority knows ──▶ normalise.names.variants: forms by rule

An authority is seen only through a visible record, so widening a query betrays nothing.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from django.conf import settings

from fonds.normalise.names import asking_keys, name_key, same_name, variants
from fonds.normalise.names.common_words import COMMON
from fonds.normalise.names.script import script_of
from fonds.records import lookups
from fonds.records.audience import Audience
from fonds.records.description import Authority, Name
from fonds.records.lookups.identities import decided_forms, documents_of, entries_sharing
from fonds.records.models import NameKey
from fonds.records.name_keys import LONGEST, whole_key
from fonds.search.query.expansion import Bearer, NameForm, Names, spelling
from fonds.search.query.expansion import name_key as form_key

FACET_OF: Final = {"agent": "person", "place": "place", "topic": "topic"}
"""Kind of authority whose names widen a query → its facet."""
MOST_ALIKE: Final = 300
"""Entries that share a key with one stretch of a query and are compared with it, those that share most keys first."""
_STANDARD: Final = "as the standard has it"
SURNAME_ENDINGS: Final = tuple("ов ова ев ева ёв ин ина ын ский ская ской ко ук юк ян дзе швили ич зе".split())
"""Of Russian, Ukrainian, Belarusian, Armenian and Georgian surnames (Unbegaun, Russian Surnames, 1972)."""
MOST_BY_RULE: Final = 12
"""Forms made by rule for one stretch."""


def names_in(spans: Sequence[str], audience: Audience, version: int) -> Names:
    """Whose names these stretches of a query are, under every form, as far as `audience` may see them."""
    return _names(str(settings.FONDS.path), tuple(spans), audience, version)


@lru_cache(maxsize=512)
def _names(_archive: str, spans: Sequence[str], audience: Audience, _version: int) -> Names:
    known = _known(spans, audience)
    found = {form_key(span): known[span] for span in spans if span in known}
    for span in spans:
        if form_key(span) not in found and (by_rule := _by_rule(span)):
            found[form_key(span)] = (by_rule,)
    return found


def _known(spans: Sequence[str], audience: Audience) -> dict[str, tuple[Bearer, ...]]:
    """Stretch → the visible authorities that bear it as a name of theirs."""
    candidates = _candidates(spans)
    decided = decided_forms(spans)
    for span, entries in decided.items():
        candidates[span] |= entries
    authorities = documents_of({entry for entries in candidates.values() for entry in entries})
    visible = lookups.labels({(one.kind, one.key) for one in authorities.values()}, audience)
    bearers = {entry: _bearer(one) for entry, one in authorities.items() if (one.kind, one.key) in visible}
    found: dict[str, tuple[Bearer, ...]] = {}
    for span, entries in candidates.items():
        whole = tuple(
            bearers[entry]
            for entry in sorted(entries)
            if entry in bearers and (entry in decided.get(span, ()) or _bears(bearers[entry], span))
        )
        if whole:
            found[span] = whole
    return found


def _candidates(spans: Sequence[str]) -> defaultdict[str, set[int]]:
    """Stretch → entries that may bear it: by the same key of the whole name, or by a key that like names share."""
    wholes = {span: whole_key(span) for span in spans}
    parts = {span: [key[:LONGEST] for key in asking_keys(span)] for span in spans if _may_be_full(span)}
    by_whole = entries_sharing(NameKey.WHOLE, list(wholes.values()))
    by_part = entries_sharing(NameKey.PART, [key for keys in parts.values() for key in keys])
    found: defaultdict[str, set[int]] = defaultdict(set)
    for span in spans:
        found[span] |= by_whole.get(wholes[span], set())
        shared = Counter(entry for key in parts.get(span, ()) for entry in by_part.get(key, ()))
        found[span] |= {entry for entry, _ in sorted(shared.items(), key=lambda one: (-one[1], one[0]))[:MOST_ALIKE]}
    return found


def _may_be_full(span: str) -> bool:
    """Whether it may be more than a family name: two words, or two Chinese characters.

    Words of several scripts ("盛世才 trade") are no name: comparing takes what stands beside a name in another script
    for an aside, and a query would lose a word that it asks for. Each of them is looked up by itself.
    """
    key = name_key(span)
    scripts = {script_of(word) for word in span.split()} - {""}
    return len(scripts) < 2 and (" " in key or (len(key) > 1 and not key.isascii()))


def _bears(bearer: Bearer, span: str) -> bool:
    """Whether one of its names is this name: written so, or the same by rule. Parts of a name are not the name."""
    key = form_key(span)
    return any(form_key(form.text) == key for form in bearer.forms) or (
        _may_be_full(span) and any(same_name(span, form.text).same == "yes" for form in bearer.forms)
    )


def _bearer(authority: Authority) -> Bearer:
    forms = tuple(NameForm(name.text, _manner(name)) for name in authority.names if name.text)
    return Bearer(FACET_OF.get(authority.kind, ""), authority.key, authority.label, forms)


def _manner(name: Name) -> str:
    """What kind of form it is, in the authority's own words."""
    return f"{name.scheme} form" if name.scheme else f"{name.kind} form"


def _by_rule(span: str) -> Bearer | None:
    """The forms that the schemes give a name that no authority knows; None where they give none."""
    own = _words(span)
    is_word = _is_plain_russian(span) or _are_chinese_words(span)
    if not _may_be_full(span) or is_word or (own & COMMON and not _is_chinese_name(span)):
        return None
    written = set(spelling(span).split())
    forms: dict[str, NameForm] = {}
    for form in sorted(variants(span, characters=False), key=lambda form: _STANDARD not in form.rule):
        if form.scheme and set(spelling(form.text).split()) != written:
            forms.setdefault(spelling(form.text), NameForm(form.text, form.rule))
    kept = tuple(forms.values())[:MOST_BY_RULE]
    return Bearer("", "", "", kept) if kept else None


def _is_chinese_name(span: str) -> bool:
    """Whether surnames that are words elsewhere are meant: "He Long", "У Чжунсинь", with capitals."""
    words = span.split()
    schemes = {form.scheme for form in variants(span, characters=False)}
    return len(words) > 1 and all(word[:1].isupper() for word in words) and "zhuyin" in schemes


def _is_plain_russian(span: str) -> bool:
    """Whether it is one Russian word in small letters that does not end as surnames do: a word, and no name."""
    word = span.strip()
    return " " not in word and word.islower() and script_of(word) == "Cyrl" and not word.endswith(SURNAME_ENDINGS)


def _are_chinese_words(span: str) -> bool:
    """Whether characters stand in several words, and not as a surname apart from a given name: "新疆 贸易"."""
    words = span.split()
    return len(words) > 1 and script_of(span) == "Hani" and len(words[0]) > 1


def _words(text: str) -> frozenset[str]:
    return frozenset(form_key(text).split())
