"""The parameters of `/search`: read from an address, and written back as the one canonical address.

Pages, the API and the command line all read them here, so that one question has one address.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final, Literal
from urllib.parse import urlencode

from fonds.errors import FondsError
from fonds.normalise.dates import Bounds, parse_edtf, parse_range
from fonds.search.fields import FACETS
from fonds.search.request import Filter, Sort, Undated

__all__ = [
    "DEEPEST",
    "EXCLUDED",
    "FACETS",
    "NAMES",
    "PER_PAGE",
    "SORTS",
    "SearchParams",
    "address",
    "addresses_without",
    "permalink",
    "read_params",
    "with_group",
    "with_page",
    "with_sort",
    "with_value",
    "without_filters",
    "without_value",
]

SORTS: Final = ("relevance", "oldest", "newest", "title", "added")
PER_PAGE: Final = (10, 25, 50, 100)
LAST_PAGE: Final = 1_000_000
DEEPEST: Final = 10_000
"""Results that can be turned to page by page: an engine keeps all those before a page in memory."""
SIZES: Final = ", ".join(map(str, PER_PAGE))
EXCLUDED: Final = "not_"

NAMES: Final = (
    "q",
    *FACETS,
    *(EXCLUDED + facet for facet in FACETS),
    "within",
    "from",
    "to",
    "dates",
    "undated",
    "sort",
    "group",
    "page",
    "per_page",
    "variants",
    "version",
)
"""Every parameter, in the order of the canonical address."""

Dates = Literal["possible", "certain"]
Group = Literal["", "collection", "file"]
GROUPS: Final = ("", "collection", "file")
"""What hits can be put together by: curated collections, or the record above each, whatever its level."""


@dataclass(frozen=True, slots=True)
class SearchParams:
    """What an address of `/search` asks. `from_` and `to` are EDTF, as typed."""

    q: str = ""
    filters: tuple[Filter, ...] = ()
    """At most one per facet and direction; values in the order given, each once."""
    within: str = ""
    """Id of a record: only what stands below it, on any level."""
    from_: str = ""
    to: str = ""
    dates: Dates = "possible"
    undated: Undated = "include"
    sort: Sort | Literal[""] = ""
    """Empty: by relevance when there is a query, else newest catalogued first."""
    group: Group = ""
    page: int = 1
    per_page: int = 10
    variants: bool = True
    version: int = 0
    """Version of the archive at which a shared link was made; 0 is unsaid. It changes nothing of what is found."""

    @property
    def order(self) -> Sort:
        """The sort that holds."""
        return self.sort or ("relevance" if self.q.strip() else "added")

    @property
    def span(self) -> Bounds:
        """First and last day of the span asked for; None is no limit."""
        return parse_range(self.from_, self.to)

    def values(self, facet: str, *, exclude: bool = False) -> tuple[str, ...]:
        """The values chosen (or excluded) of one facet."""
        for filter_ in self.filters:
            if filter_.field == facet and filter_.exclude == exclude:
                return filter_.values
        return ()


def read_params(pairs: Mapping[str, Sequence[str]]) -> SearchParams:
    """The parameters in `pairs` (name → its values, as a query string gives them). Empty values are ignored.

    Raises FondsError: parameter-unknown, parameter-unreadable.
    """
    given = {name: [_whole(value) for value in values if value.strip()] for name, values in pairs.items()}
    for name in given:
        if name not in NAMES:
            raise FondsError("parameter-unknown", name=name, known=", ".join(NAMES))
    single = {name: _single(name, values) for name, values in given.items() if _is_single(name)}
    params = SearchParams(
        q=single.get("q", ""),
        filters=_filters(given),
        within=single.get("within", "").strip(),
        from_=single.get("from", "").strip(),
        to=single.get("to", "").strip(),
        dates=_one_of("dates", single, ("possible", "certain")),
        undated=_one_of("undated", single, ("include", "only", "exclude")),
        sort=_one_of("sort", single, ("", *SORTS)),
        group=_one_of("group", single, GROUPS),
        page=_number("page", single, 1),
        per_page=_number("per_page", single, 10),
        variants=_one_of("variants", single, ("on", "off")) == "on",
        version=_number("version", single, 0),
    )
    return _checked(params)


def address(params: SearchParams) -> str:
    """The canonical query string: parameters in the order of `NAMES`, defaults left out, without the "?".

    Several values of one facet stand in their own order, in whichever they were chosen: one search has one address.
    """
    return _written(_pairs(params))


def addresses_without(params: SearchParams, facet: str, values: Sequence[str]) -> list[str]:
    """For each of the values the query string that leaves it out as well, on page 1.

    A results page has a hundred of them: what is the same in all is written once.
    """
    pairs = _pairs(replace(params, page=1, version=0))
    name = EXCLUDED + facet
    place = NAMES.index(name)
    before = _written([pair for pair in pairs if NAMES.index(pair[0]) < place])
    after = _written([pair for pair in pairs if NAMES.index(pair[0]) > place])
    known = params.values(facet, exclude=True)
    return [
        "&".join(filter(None, (before, _written([(name, one) for one in sorted({*known, value})]), after)))
        for value in values
    ]


def _pairs(params: SearchParams) -> list[tuple[str, str]]:
    pairs: list[tuple[str, str]] = [("q", params.q)]
    pairs += [(facet, value) for facet in FACETS for value in params.values(facet)]
    pairs += [(EXCLUDED + facet, value) for facet in FACETS for value in params.values(facet, exclude=True)]
    defaults = SearchParams()
    rest = (
        ("within", params.within, ""),
        ("from", params.from_, ""),
        ("to", params.to, ""),
        ("dates", params.dates, defaults.dates),
        ("undated", params.undated, defaults.undated),
        ("sort", params.sort, ""),
        ("group", params.group, ""),
        ("page", params.page, defaults.page),
        ("per_page", params.per_page, defaults.per_page),
        ("variants", "on" if params.variants else "off", "on"),
        ("version", params.version, defaults.version),
    )
    pairs += [(name, str(value)) for name, value, default in rest if value != default]
    return [(name, value) for name, value in pairs if value]


def _written(pairs: Sequence[tuple[str, str]]) -> str:
    return urlencode(pairs, safe="/:,~*", errors="replace")


def with_value(params: SearchParams, facet: str, value: str, *, exclude: bool = False) -> SearchParams:
    """The same, narrowed by one more value of a facet (or without it, with `exclude`), on page 1."""
    values = params.values(facet, exclude=exclude)
    return _with_values(params, facet, (*values, value) if value not in values else values, exclude=exclude)


def without_value(params: SearchParams, facet: str, value: str, *, exclude: bool = False) -> SearchParams:
    """The same, with one value of a facet taken away, on page 1."""
    values = tuple(kept for kept in params.values(facet, exclude=exclude) if kept != value)
    return _with_values(params, facet, values, exclude=exclude)


def without_filters(params: SearchParams) -> SearchParams:
    """Only the query, the sort and the page size are kept."""
    return SearchParams(q=params.q, sort=params.sort, per_page=params.per_page, variants=params.variants)


def with_page(params: SearchParams, page: int) -> SearchParams:
    """The same on another page."""
    return replace(params, page=page)


def with_group(params: SearchParams, group: Group) -> SearchParams:
    """The same, with its hits put together by `group`, on page 1."""
    return replace(params, group=group, page=1)


def permalink(params: SearchParams, version: int) -> str:
    """The canonical query string of this search as of a version of the archive."""
    return address(replace(params, version=version))


def with_sort(params: SearchParams, sort: Sort) -> SearchParams:
    """The same in another order, on page 1."""
    return replace(params, sort=sort, page=1)


def _with_values(params: SearchParams, facet: str, values: tuple[str, ...], *, exclude: bool) -> SearchParams:
    others = [kept for kept in params.filters if (kept.field, kept.exclude) != (facet, exclude)]
    if values:
        others.append(Filter(facet, tuple(sorted(values)), exclude))
    return replace(params, filters=_in_order(others), page=1)


def _in_order(filters: Sequence[Filter]) -> tuple[Filter, ...]:
    return tuple(sorted(filters, key=lambda filter_: (filter_.exclude, FACETS.index(filter_.field))))


def _whole(value: str) -> str:
    """`value` without halves of surrogate pairs, which a terminal that does not speak UTF-8 hands over."""
    return value.encode("utf-8", "replace").decode()


def _is_single(name: str) -> bool:
    return name.removeprefix(EXCLUDED) not in FACETS


def _single(name: str, values: Sequence[str]) -> str:
    if len(set(values)) > 1:
        raise FondsError("parameter-unreadable", name=name, value=values[1], hint="Give it once only.")
    return values[0] if values else ""


def _filters(given: Mapping[str, Sequence[str]]) -> tuple[Filter, ...]:
    for name, values in given.items():
        if (name == "within" or not _is_single(name)) and any("\0" in value for value in values):
            # PostgreSQL cannot even be asked for it.
            raise FondsError("parameter-unreadable", name=name, value="␀", hint="Take the NUL character out.")
    names = ((prefix == EXCLUDED, facet, prefix + facet) for prefix in ("", EXCLUDED) for facet in FACETS)
    return tuple(
        Filter(facet, tuple(sorted(set(given[name]))), exclude) for exclude, facet, name in names if given.get(name)
    )


def _one_of(name: str, single: Mapping[str, str], known: Sequence[str]) -> Any:  # noqa: ANN401 - one of the literals
    value = single.get(name, "") or known[0]
    if value not in known:
        words = ", ".join(word for word in known if word)
        raise FondsError("parameter-unreadable", name=name, value=value, hint=f"It is one of: {words}.")
    return value


def _number(name: str, single: Mapping[str, str], default: int) -> int:
    value = single.get(name, "") or str(default)
    if not (value.isascii() and value.isdecimal() and len(value) < 10):
        raise FondsError("parameter-unreadable", name=name, value=value[:100], hint=_allowed(name))
    return int(value)


def _allowed(name: str) -> str:
    """What `page`, `per_page` and `version` may be."""
    if name == "version":
        return "It is a number, as in the link that the results page gives."
    return f"Pages are numbered from 1 to {LAST_PAGE:,}." if name == "page" else f"It is one of: {SIZES}."


def _checked(params: SearchParams) -> SearchParams:
    if not 1 <= params.page <= LAST_PAGE:
        raise FondsError("parameter-unreadable", name="page", value=params.page, hint=_allowed("page"))
    if params.per_page not in PER_PAGE:
        raise FondsError("parameter-unreadable", name="per_page", value=params.per_page, hint=_allowed("per_page"))
    for name, value in (("from", params.from_), ("to", params.to)):
        _check_date(name, value)
    try:
        parse_range(params.from_, params.to)
    except ValueError as error:
        hint = "Exchange “from” and “to”."
        raise FondsError("parameter-unreadable", name="to", value=params.to, hint=hint) from error
    return params


def _check_date(name: str, text: str) -> None:
    try:
        if text:
            parse_edtf(text)
    except ValueError as error:
        hint = "Write a date such as 1937, 1937-04 or 1937-04-21 (EDTF)."
        raise FondsError("parameter-unreadable", name=name, value=text[:100], hint=hint) from error
