"""What to suggest for what has been typed, as one audience may see it."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final, NamedTuple
from urllib.parse import quote, urlencode

from django.conf import settings
from django.db import connection
from msgspec import Struct

from fonds.records import journal, lookups
from fonds.records.audience import Audience
from fonds.search.models import SuggestionRow, SuggestionsFollowed
from fonds.search.suggesting.forms import LONGEST, typed

FACET_OF: Final = {
    "agent": "person",
    "place": "place",
    "topic": "topic",
    "repository": "archive",
    "collection": "collection",
}
"""Kind of authority → the facet of the search that keeps its records."""
LARGEST: Final = 28
"""Orders of magnitude asked for: more records than 2²⁸ are in no archive."""
AT_ONCE: Final = 7
"""Orders of magnitude asked for at once; the next ones only while there is too little."""
MOST_NAMES: Final = 8
MOST_OF_A_KIND: Final = 3
"""Names of one kind, where other kinds have something to suggest as well."""
MOST_TITLES: Final = 4
SHORT: Final = 2
"""Characters of what is remembered."""
ALIKE: Final = 16
"""Names of one order of magnitude that are looked at: several may be forms of one."""


class Suggestion(Struct, frozen=True):
    """One thing that may be meant, and where it is found."""

    kind: str
    """A facet (`person`, `place`, `topic`, `archive`, `collection`), or `title`."""
    label: str
    form: str
    """The form that matches what was typed, where it is another than the label; else empty."""
    count: int
    """Records behind it; 0 where that is being counted anew."""
    url: str


class Suggestions(Struct, frozen=True):
    """The answer: names, the most used ones first, and then titles."""

    q: str
    suggestions: tuple[Suggestion, ...]
    archive_version: int


class _Found(NamedTuple):
    size: int
    key: bytes
    kind: str
    target: str
    form: str
    records: int


def suggest(text: str, audience: Audience) -> Suggestions:
    """What begins as `text` does. Nothing is suggested for what is longer than any key, or has no letter."""
    key = typed(text[: 4 * LONGEST])
    version = journal.last_number()
    if not key or len(key) > LONGEST:
        return Suggestions(text, (), version)
    is_counted = SuggestionsFollowed.objects.filter(pk=1, number=version).exists()
    if is_counted and len(key) <= SHORT:
        return Suggestions(text, _short(str(settings.FONDS.path), version, key, audience), version)
    return Suggestions(text, _suggested(key, audience, is_counted=is_counted), version)


@lru_cache(maxsize=2048)
def _short(_archive: str, _version: int, key: str, audience: Audience) -> tuple[Suggestion, ...]:
    """What everybody asks who begins to type: remembered for each version of the archive."""
    return _suggested(key, audience, is_counted=True)


def _suggested(key: str, audience: Audience, *, is_counted: bool) -> tuple[Suggestion, ...]:
    return (*_names(key.encode(), audience, is_counted=is_counted), *_titles(key.encode(), audience))


def _names(key: bytes, audience: Audience, *, is_counted: bool) -> list[Suggestion]:
    found = sorted(_beginning(key, audience), key=lambda one: (-one.records, one.key != key, one.key))
    best: dict[tuple[str, str], _Found] = {}
    for one in found:
        best.setdefault((one.kind, one.target), one)
    likely = _mixed(list(best.values()), 2 * MOST_NAMES)
    asking = Audience.ARCHIVIST if is_counted else audience  # what was counted just now need not be looked for again
    labels = lookups.labels({(one.kind, one.target) for one in likely}, asking)
    chosen = _mixed([one for one in likely if (one.kind, one.target) in labels], MOST_NAMES)
    return [_name(one, labels[one.kind, one.target][0], is_counted=is_counted) for one in chosen]


def _mixed(found: Sequence[_Found], most: int) -> list[_Found]:
    """The first names, no kind crowding out the others."""
    by_kind: dict[str, int] = {}
    first: list[_Found] = []
    others: list[_Found] = []
    for one in found:
        by_kind[one.kind] = by_kind.get(one.kind, 0) + 1
        (first if by_kind[one.kind] <= MOST_OF_A_KIND else others).append(one)
    kept = {id(one) for one in (*first, *others)[:most]}
    return [one for one in found if id(one) in kept]


def _name(one: _Found, label: str, *, is_counted: bool) -> Suggestion:
    facet = FACET_OF[one.kind]
    form = "" if typed(one.form) == typed(label) else one.form
    return Suggestion(facet, label, form, one.records if is_counted else 0, "/search?" + urlencode({facet: one.target}))


def _titles(key: bytes, audience: Audience) -> list[Suggestion]:
    """Titles in the order of the alphabet, each once; one that several records have leads to all of them."""
    found = sorted(_different_titles(key, audience), key=lambda one: one.key)[: 2 * MOST_TITLES]
    briefs = lookups.briefs([one.target for one in found], audience)
    suggestions: dict[str, Suggestion] = {}
    for one in found:
        titles = briefs[one.target].titles if one.target in briefs else ()
        if any(title.text.startswith(one.form) for title in titles):  # else it was changed since
            suggestions.setdefault(one.form, _title(one, audience))
    return list(suggestions.values())[:MOST_TITLES]


def _title(one: _Found, audience: Audience) -> Suggestion:
    rows = SuggestionRow.objects.filter(seen_by__in=range(audience + 1), size=SuggestionRow.TITLES, key=one.key)
    if len(rows.values_list("pk")[:2]) > 1:
        quoted = one.form.replace('"', " ")
        return Suggestion("title", one.form, "", 0, "/search?" + urlencode({"q": f'title:"{quoted}"'}))
    return Suggestion("title", one.form, "", 1, "/records/" + quote(one.target))


def _different_titles(key: bytes, audience: Audience) -> Iterator[_Found]:
    """The first row of each of the first titles: the next is looked for behind all that are equal to the last."""
    for seen_by in range(audience + 1):
        start = key
        for _ in range(MOST_TITLES):
            row = next(iter(_rows(start, key + b"\xff", [(seen_by, SuggestionRow.TITLES)], 1, audience)), None)
            if row is None:
                break
            yield row
            start = row.key + b"\0"


def _beginning(key: bytes, audience: Audience) -> list[_Found]:
    """Names that begin so: the most used ones, and as many more as are needed to choose from."""
    found: list[_Found] = []
    for largest in range(LARGEST, 0, -AT_ONCE):
        sizes = range(largest, largest - AT_ONCE, -1)
        groups = [(seen_by, size) for seen_by in range(audience + 1) for size in sizes]
        found += _rows(key, key + b"\xff", groups, ALIKE, audience)
        if len({(one.kind, one.target) for one in found}) >= 2 * MOST_NAMES:
            break
    return found


def _rows(start: bytes, end: bytes, groups: Sequence[tuple[int, int]], limit: int, audience: Audience) -> list[_Found]:
    """The first `limit` rows of each group from `start` to before `end`: one look into the index for each."""
    column = ("public", "readers", "archivists", "archivists")[audience]
    one = (
        f"SELECT * FROM (SELECT size, key, kind, target, form, {column} FROM search_suggestionrow "  # noqa: S608 - names of ours
        "WHERE seen_by = %s AND size = %s AND key >= %s AND key < %s ORDER BY key LIMIT %s) AS part"
    )
    values = [value for seen_by, size in groups for value in (seen_by, size, start, end, limit)]
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join([one] * len(groups)), values)
        return [_Found(size, bytes(key), *rest) for size, key, *rest in cursor.fetchall()]
