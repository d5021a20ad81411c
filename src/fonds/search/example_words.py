"""Words for the examples of the help page: taken from what the audience sees first, so that they find something."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Final

from django.conf import settings

from fonds.records import journal
from fonds.records.audience import Audience
from fonds.search.fields import FIELDS, UNIDENTIFIED
from fonds.search.params import SearchParams
from fonds.search.query.forms import FORMS
from fonds.search.request import FacetValue, Results
from fonds.search.service import count, search

LOOKED_AT: Final = 100
"""Results whose titles give words: as many as a page may have."""
SHORTEST: Final = 5
"""Letters of a word that serves as an example."""
MOST_OF: Final = 4
"""A word of more than every fourth title tells records of this archive too little apart."""

FALLBACK: Final = {
    "one": "trade",
    "two": "loan",
    "first": "soviet",
    "second": "union",
    "person": "sheng-shicai",
    "topic": "China--Foreign relations",
    "earliest": "1935",
    "latest": "1942",
    "language": "Russian",
}
"""Where the archive has none of its own."""

_WORD: Final = re.compile(r"[^\W\d_]+")
_PAIR: Final = re.compile(r"\b([a-z]{5,}) (?=([a-z]{5,})\b)")


@lru_cache(maxsize=16)
def _counted(_archive: str, _version: int, audience: Audience) -> tuple[tuple[str, str, int], ...]:
    found = search(SearchParams(per_page=LOOKED_AT), audience)
    words = _words(found)
    named = {form.example: form.example.format_map(words) for form in FORMS}
    in_fields = {field.name: _of_field(field.name, words, found) for field in FIELDS}
    asked = [(name, text, count(SearchParams(q=text), audience)) for name, text in (named | in_fields).items() if text]
    return tuple((name, text, number) for name, text, number in asked if number or name in named)


def examples(audience: Audience) -> dict[str, tuple[str, int]]:
    """Example of a form, or name of a field in which there is something → such a query, and how many records it finds.

    Asked once for each version of the archive. Raises FondsError index-missing.
    """
    counted = _counted(str(settings.FONDS.path), journal.last_number(), audience)
    return {name: (text, number) for name, text, number in counted}


def _words(found: Results) -> dict[str, str]:
    words = FALLBACK | _from_titles([row.title for row in found.results]) | _from_facets(found.facets)
    if found.years:
        words |= {"earliest": f"{found.years[0].year:04d}", "latest": f"{found.years[-1].year:04d}"}
    return with_parts(words)


def with_parts(words: Mapping[str, str]) -> dict[str, str]:
    """The words, and parts of the first one for the forms with signs."""
    one = words["one"]
    return {**words, "beginning": one[:4], "end": one[-4:], "gap": f"{one[:2]}?{one[3:]}"}


def _from_titles(titles: Sequence[str]) -> dict[str, str]:
    """The most frequent word, the most frequent beside it, and two that follow each other."""
    read = [[word.lower() for word in _WORD.findall(title)] for title in titles]
    frequent = Counter(word for words in read for word in set(words) if _serves(word))
    telling = Counter({word: often for word, often in frequent.items() if often * MOST_OF <= len(titles)})
    if not frequent:
        return {}
    one = _first(telling or frequent)
    beside = Counter(word for words in read if one in words for word in set(words) if _serves(word) and word != one)
    pairs = Counter(f"{left} {right}" for title in titles for left, right in _PAIR.findall(title.lower()))
    chosen = {"one": one}
    if beside:
        chosen["two"] = _first(beside)
    if pairs:
        chosen["first"], _, chosen["second"] = _first(pairs).partition(" ")
    return chosen


def _first(counted: Counter[str]) -> str:
    """The most frequent, of equals the first by name."""
    return min(counted, key=lambda word: (-counted[word], word))


def _serves(word: str) -> bool:
    return len(word) >= SHORTEST and word.isascii()


def _from_facets(facets: Mapping[str, Iterable[FacetValue]]) -> dict[str, str]:
    chosen = {}
    for name in ("person", "topic", "language"):
        known = (value for value in facets.get(name, ()) if not value.value.startswith(UNIDENTIFIED))
        if value := next(known, None):
            chosen[name] = value.value if name == "person" else value.label.replace('"', "")
    return chosen


def _of_field(name: str, words: Mapping[str, str], found: Results) -> str:
    """A query in one field: a value that the archive has, or its most frequent word; empty where neither serves."""
    if name == "date":
        return f"date:{words['earliest']}"
    if name == "id":
        return f"id:{found.results[0].id}" if found.results else ""
    value = next((value.value for value in found.facets.get(name, ()) if not value.value.startswith(UNIDENTIFIED)), "")
    if value:
        return f"{name}:{value}" if _WORD.fullmatch(value.replace("-", "")) else f'{name}:"{value}"'
    return f"{name}:{words['one']}" if name in {"title", "summary", "text", "note"} else ""
