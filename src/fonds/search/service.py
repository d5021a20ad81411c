"""The one door to search for pages, commands and the API."""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Final

from django.conf import settings

from fonds.errors import FondsError
from fonds.records import journal, lookups
from fonds.records.audience import Audience
from fonds.search.facet_values import MOST_VALUES, FacetPage, beginning
from fonds.search.fields import FACETS
from fonds.search.grouping import branch, grouped, title_of
from fonds.search.highlight import marks
from fonds.search.labels import labelled
from fonds.search.merged import follow_merges
from fonds.search.near_spellings import near_spellings
from fonds.search.nothing_found import Asking, nothing_found
from fonds.search.opening import engine
from fonds.search.params import DEEPEST, SearchParams
from fonds.search.passages import in_texts
from fonds.search.query.lexer import plain
from fonds.search.query.near import near
from fonds.search.query.nodes import Node, text_leaves
from fonds.search.request import DateFilter, HitGroup, Result, Results, SearchRequest, Sort, Spelling
from fonds.search.rows import RowMaker
from fonds.search.understanding import understood

FACET_SIZE: Final = 20
"""Values of a facet beside the results."""
REMEMBERED: Final = 256
"""Answers kept by each process, among them that of the search that asks nothing: some 50 KB each."""


def search(params: SearchParams, audience: Audience, language: str = "") -> Results:
    """The answer to `params` as `audience` may see it, its titles and dates in `language` where there is a choice.

    A value of a facet that does not exist gives no hits. Raises FondsError: index-missing, page-past-end,
    page-too-deep.
    """
    version = journal.last_number()
    params = follow_merges(params, audience)
    language = language or settings.FONDS.language
    asked = replace(params, version=0)
    return _remembered(str(settings.FONDS.path), version, engine().edition(), asked, audience, language)


def count(params: SearchParams, audience: Audience) -> int:
    """How many results `search` would have, near spellings aside. Raises FondsError index-missing."""
    params = follow_merges(params, audience)
    asked = understood(params, audience, journal.last_number())
    return engine().count(_request(params, audience, asked.node))


def count_of_node(params: SearchParams, audience: Audience, node: Node) -> int:
    """How many records `node` finds under the filters and dates of `params`. Raises FondsError index-missing."""
    return engine().count(_request(params, audience, node))


def facet_values(name: str, prefix: str, params: SearchParams, audience: Audience) -> FacetPage:
    """The values of one facet that begin as `prefix` does, of what `params` finds. Raises FondsError: index-missing."""
    version = journal.last_number()
    params = follow_merges(params, audience)
    node = understood(params, audience, version).node
    request = replace(_request(params, audience, node), facets=(name,), facet_size=MOST_VALUES)
    counted = engine().search(replace(request, offset=0, size=1, with_years=False))
    values = labelled(counted.facets, params, audience, settings.FONDS.language, version)[name]
    return beginning(name, prefix, values, counted.total, version)


@lru_cache(maxsize=REMEMBERED)
def _remembered(
    _archive: str, version: int, _edition: str, params: SearchParams, audience: Audience, language: str
) -> Results:
    """The answer, kept until the archive changes or the index follows."""
    return _search(params, audience, language, version)


def forget() -> None:
    """Forget all answers: the next search is made anew. For measuring; a change of the archive does it by itself."""
    _remembered.cache_clear()


def _search(params: SearchParams, audience: Audience, language: str, version: int) -> Results:
    asked = understood(params, audience, version)
    node = asked.node
    live = engine()
    request = _request(params, audience, node)
    if params.page * params.per_page > DEEPEST:
        _refuse_depth(params, live.count(request))
    page = live.search(request)
    pages = -(-page.total // params.per_page)
    if params.page > max(pages, 1):
        raise FondsError("page-past-end", page=params.page, total=page.total, last=max(pages, 1))
    maker = RowMaker(marks(node, live.analyse), live.analyse, language, params.span)
    rows = _rows(maker, page.ids, audience, node)
    first = (params.page - 1) * params.per_page
    groups: tuple[HitGroup, ...] = ()
    ungrouped = 0
    if params.group and page.total:
        groups, ungrouped = grouped(params, request, live, lambda ids: _rows(maker, ids, audience, node))
    within = title_of(params.within, audience) if params.within else ""
    labels = labelled(page.facets, params, audience, language, version)
    near_rows, near_total = _near(params, audience, node, maker) if params.page >= pages else ((), 0)
    return Results(
        total=page.total,
        first=first + 1 if page.total else 0,
        last=first + len(page.ids),
        page=params.page,
        pages=pages,
        per_page=params.per_page,
        results=rows,
        facets=labels,
        undated=page.undated,
        imprecise=page.imprecise,
        expanded=asked.expanded,
        notes=asked.notes,
        archive_version=version,
        near=near_rows,
        near_total=near_total,
        near_spellings=_spellings(params, audience, node, near_rows),
        years=page.years,
        decades=page.decades,
        groups=groups,
        ungrouped=ungrouped,
        within=within,
        nothing_found=None
        if page.total
        else nothing_found(_asking_again(params, audience, asked.asked), labels, within),
    )


def _asking_again(params: SearchParams, audience: Audience, node: Node) -> Asking:
    def nearly(other: SearchParams) -> tuple[Result, ...]:
        meant = understood(other, audience, journal.last_number()).asked
        live = engine()
        return _near(other, audience, meant, RowMaker((), live.analyse, settings.FONDS.language, other.span))[0]

    return Asking(
        params,
        node,
        count=lambda other: count(other, audience),
        count_of=lambda other, meant: count_of_node(other, audience, meant),
        nearly=nearly,
    )


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
    return _rows(loose, page.ids, audience, loosened), page.total


def _spellings(params: SearchParams, audience: Audience, node: Node, rows: tuple[Result, ...]) -> tuple[Spelling, ...]:
    """Which spellings stand in the rows that `_near` found."""
    loosened = near(node) if rows else None
    if loosened is None:
        return ()
    return near_spellings(params, loosened, rows, lambda part: count_of_node(params, audience, part))


def _rows(maker: RowMaker, ids: Sequence[str], audience: Audience, node: Node) -> tuple[Result, ...]:
    texts = in_texts(node, ids, audience, maker.marks, engine())
    return maker.rows(ids, lookups.briefs(ids, audience), texts)


def _request(params: SearchParams, audience: Audience, node: Node) -> SearchRequest:
    span = params.span
    return SearchRequest(
        audience=audience,
        query=node,
        filters=(*params.filters, branch(params.within, audience)) if params.within else params.filters,
        dates=DateFilter(span.earliest, span.latest, params.dates == "certain", params.undated),
        sort=_sort(params, node),
        offset=(params.page - 1) * params.per_page,
        size=params.per_page,
        facets=FACETS,
        facet_size=FACET_SIZE,
        without=lookups.narrowed_since(engine().journal(), audience),
        typed=plain(params.q),
    )


def _sort(params: SearchParams, node: Node) -> Sort:
    """Relevance needs words: without any, the newest catalogued come first."""
    has_words = next(text_leaves(node), None) is not None
    return "added" if params.order == "relevance" and not has_words else params.order
