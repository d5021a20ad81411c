"""The one door to search for pages, commands and the API."""

from dataclasses import replace
from functools import lru_cache
from typing import Final

from django.conf import settings

from fonds.errors import FondsError
from fonds.records import journal, lookups
from fonds.records.audience import Audience
from fonds.search.fields import FACETS
from fonds.search.highlight import marks
from fonds.search.labels import labelled
from fonds.search.merged import follow_merges
from fonds.search.names import names_in
from fonds.search.opening import engine
from fonds.search.params import DEEPEST, SearchParams
from fonds.search.query.expansion import expand
from fonds.search.query.near import near
from fonds.search.query.nodes import Node, text_leaves
from fonds.search.query.parser import parse
from fonds.search.query.spans import spans
from fonds.search.request import DateFilter, Expansion, Result, Results, SearchRequest, Sort
from fonds.search.rows import RowMaker

FACET_SIZE: Final = 20
"""Values of a facet beside the results."""


def search(params: SearchParams, audience: Audience, language: str = "") -> Results:
    """The answer to `params` as `audience` may see it, its titles and dates in `language` where there is a choice.

    A value of a facet that does not exist gives no hits. Raises FondsError: index-missing, page-past-end,
    page-too-deep.
    """
    version = journal.last_number()
    params = follow_merges(params, audience)
    language = language or settings.FONDS.language
    if _is_whole_archive(params):
        indexed = engine().state().journal
        return _whole_archive(str(settings.FONDS.path), version, indexed, params, audience, language)
    return _search(params, audience, language, version)


def count(params: SearchParams, audience: Audience) -> int:
    """How many results `search` would have, near spellings aside. Raises FondsError index-missing."""
    params = follow_merges(params, audience)
    node, _, _ = _understood(params, audience, journal.last_number())
    return engine().count(_request(params, audience, node))


def _is_whole_archive(params: SearchParams) -> bool:
    """True for the search that asks nothing: every visitor's first, and the dearest to count."""
    return not (params.q.strip() or params.filters or params.from_ or params.to or params.undated != "include")


@lru_cache(maxsize=64)
def _whole_archive(
    _archive: str, version: int, _indexed: int, params: SearchParams, audience: Audience, language: str
) -> Results:
    return _search(params, audience, language, version)


def _search(params: SearchParams, audience: Audience, language: str, version: int) -> Results:
    node, expanded, notes = _understood(params, audience, version)
    live = engine()
    request = _request(params, audience, node)
    if params.page * params.per_page > DEEPEST:
        _refuse_depth(params, live.count(request))
    page = live.search(request)
    pages = -(-page.total // params.per_page)
    if params.page > max(pages, 1):
        raise FondsError("page-past-end", page=params.page, total=page.total, last=max(pages, 1))
    maker = RowMaker(marks(node, live.analyse), live.analyse, language, params.span)
    rows = maker.rows(page.ids, lookups.briefs(page.ids, audience))
    first = (params.page - 1) * params.per_page
    near_rows, near_total = _near(params, audience, node, maker) if page.total < params.per_page else ((), 0)
    return Results(
        total=page.total,
        first=first + 1 if page.total else 0,
        last=first + len(page.ids),
        page=params.page,
        pages=pages,
        per_page=params.per_page,
        results=rows,
        facets=labelled(page.facets, params, audience, language, version),
        undated=page.undated,
        imprecise=page.imprecise,
        expanded=expanded,
        notes=notes,
        archive_version=version,
        near=near_rows,
        near_total=near_total,
        years=page.years,
        decades=page.decades,
    )


def _understood(
    params: SearchParams, audience: Audience, version: int
) -> tuple[Node, tuple[Expansion, ...], tuple[str, ...]]:
    """The query, widened by the names known to the audience; what was added to it, and what of it was not clear."""
    parsed = parse(params.q)
    if not (params.variants and params.q.strip()):
        return parsed.node, (), parsed.notes
    node, expanded = expand(parsed.node, names_in(spans(parsed.node), audience, version))
    return node, expanded, parsed.notes


def _refuse_depth(params: SearchParams, total: int) -> None:
    """Raise the FondsError of a page that lies too deep, whether there is such a page or not."""
    if total > DEEPEST:
        raise FondsError("page-too-deep", page=params.page, deepest=f"{DEEPEST:,}")
    last = max(-(-total // params.per_page), 1)
    raise FondsError("page-past-end", page=params.page, total=total, last=last)


def _near(params: SearchParams, audience: Audience, node: Node, maker: RowMaker) -> tuple[tuple[Result, ...], int]:
    """What the query misses by a spelling, under the same audience, filters and dates."""
    loosened = near(node)
    if loosened is None:
        return (), 0
    live = engine()
    page = live.search(
        replace(_request(params, audience, loosened), sort="relevance", facets=(), offset=0, with_years=False)
    )
    loose = replace(maker, marks=marks(loosened, live.analyse))
    return loose.rows(page.ids, lookups.briefs(page.ids, audience)), page.total


def _request(params: SearchParams, audience: Audience, node: Node) -> SearchRequest:
    span = params.span
    return SearchRequest(
        audience=audience,
        query=node,
        filters=params.filters,
        dates=DateFilter(span.earliest, span.latest, params.dates == "certain", params.undated),
        sort=_sort(params, node),
        offset=(params.page - 1) * params.per_page,
        size=params.per_page,
        facets=FACETS,
        facet_size=FACET_SIZE,
        without=lookups.narrowed_since(engine().state().journal, audience),
    )


def _sort(params: SearchParams, node: Node) -> Sort:
    """Relevance needs words: without any, the newest catalogued come first."""
    has_words = next(text_leaves(node), None) is not None
    return "added" if params.order == "relevance" and not has_words else params.order
