"""What is asked of the search, and what it answers: plain values, none of them knows a database.

A `SearchRequest` cannot be made without an audience. The answers are msgspec structs whose JSON is that of
`/api/v1/search`: pages, commands and the API show one and the same object.
"""

from dataclasses import dataclass
from typing import Literal

from msgspec import Struct

from fonds.normalise.dates import Day
from fonds.records.audience import Audience
from fonds.search.query.nodes import Node

Sort = Literal["relevance", "oldest", "newest", "title", "added"]
Undated = Literal["include", "only", "exclude"]


@dataclass(frozen=True, slots=True)
class Filter:
    """One facet's choice: any of `values`; with `exclude`, none of them."""

    field: str
    values: tuple[str, ...]
    exclude: bool = False


@dataclass(frozen=True, slots=True)
class DateFilter:
    """A span of days; an open side is None. `certain` keeps only what must fall in it."""

    earliest: Day | None = None
    latest: Day | None = None
    certain: bool = False
    undated: Undated = "include"


@dataclass(frozen=True, slots=True)
class SearchRequest:
    """One question to an engine."""

    audience: Audience
    query: Node
    filters: tuple[Filter, ...] = ()
    dates: DateFilter = DateFilter()
    sort: Sort = "relevance"
    offset: int = 0
    size: int = 10
    facets: tuple[str, ...] = ()
    facet_size: int = 20
    with_years: bool = True
    """False: the years are not counted."""
    without: tuple[str, ...] = ()
    """Ids that are neither found nor counted: what was hidden since the index last looked."""
    typed: str = ""
    """The query as it was typed: a record whose title, number or shelfmark this is comes first, if it is found."""


@dataclass(frozen=True, slots=True)
class FacetCount:
    """How many hits have one value of a facet."""

    value: str
    count: int


class YearCount(Struct, frozen=True):
    """How many records may, and how many of these must, fall in one year (or decade)."""

    year: int
    """Astronomical: 0 is 1 BC."""
    possible: int
    certain: int


@dataclass(frozen=True, slots=True)
class SearchPage:
    """An engine's answer: ids only. The words are read from the catalogue, under the same audience."""

    ids: tuple[str, ...]
    total: int
    facets: dict[str, tuple[FacetCount, ...]]
    undated: int
    imprecise: int
    years: tuple[YearCount, ...] = ()
    """As in `Results`."""
    decades: tuple[YearCount, ...] = ()


class MatchRange(Struct, frozen=True):
    """A matched stretch of a fragment: code points, the end excluded."""

    start: int
    end: int


class Matched(Struct, frozen=True):
    """Where and how a result matched."""

    field: str
    fragment: str
    ranges: tuple[MatchRange, ...]
    form: str = ""
    """What was found, as it was asked or added; several are parted by "; "."""
    paragraph: str = ""
    """Of a transcript or translation, the paragraph's id: the end of its address, /records/{id}#p12."""
    source: str = ""
    """Of a transcript or translation, which one: "Russian transcript"."""


class ResultDate(Struct, frozen=True):
    """The primary dating of a result; never null, see `status`."""

    display: str
    status: str
    edtf: str
    earliest: str | None
    latest: str | None
    kind: str


class Result(Struct, frozen=True):
    """One row of the results page."""

    id: str
    url: str
    title: str
    summary: str
    date: ResultDate
    matched: tuple[Matched, ...]
    kinds: tuple[str, ...] = ()
    where: str = ""
    """Of a record with several texts, in which of them it matched, where it did not in all."""
    is_possible: bool = False
    """True when its date may, but need not, fall in the range asked for."""


class FacetValue(Struct, frozen=True):
    """One value of a facet, as a page shows it."""

    value: str
    label: str
    count: int
    selected: bool


class Expansion(Struct, frozen=True, rename={"source": "from"}):
    """A form that the search added by itself, and why. In JSON `source` is called `from`."""

    source: str
    form: str
    reason: str


class HitGroup(Struct, frozen=True):
    """Hits that have one collection, or one record above them, in common: the first few, and how many they are."""

    value: str
    """The collection's key, or the id of the record above."""
    label: str
    count: int
    url: str
    """The search for all of them."""
    results: tuple[Result, ...]


class Spelling(Struct, frozen=True):
    """A word that some record has, spelt nearly so, and what the query finds with it."""

    form: str
    count: int
    url: str


class AskedWord(Struct, frozen=True):
    """One word or phrase of a query that found nothing: how many records have it, whatever else is asked."""

    text: str
    count: int
    url: str
    spellings: tuple[Spelling, ...] = ()


class WayOut(Struct, frozen=True):
    """What would be found without one filter, or without the last few."""

    without: tuple[tuple[str, str], ...]
    """(parameter, label of its value) of each filter that is taken away."""
    count: int
    url: str


class NothingFound(Struct, frozen=True):
    """Why nothing was found, and what would be found otherwise."""

    words: tuple[AskedWord, ...] = ()
    any_word: Spelling | None = None
    """The same with any of the words instead of all."""
    ways_out: tuple[WayOut, ...] = ()


class Results(Struct, frozen=True):
    """The whole answer. `first` and `last` are 0 when nothing was found."""

    total: int
    first: int
    last: int
    page: int
    pages: int
    per_page: int
    results: tuple[Result, ...]
    facets: dict[str, tuple[FacetValue, ...]]
    undated: int
    imprecise: int
    expanded: tuple[Expansion, ...]
    notes: tuple[str, ...]
    """Sentences on what of the query was not understood or was cut."""
    archive_version: int
    near: tuple[Result, ...] = ()
    """The best records that differ from the query by a spelling, after its last result. They are not in `total`."""
    near_total: int = 0
    near_spellings: tuple[Spelling, ...] = ()
    """The spellings of the records in `near`, the most frequent first."""
    years: tuple[YearCount, ...] = ()
    """Every year in which a record may fall, in order, whatever range is asked for: a choice does not narrow itself.
    Open beginnings and ends reach to the first and last year that any record names; at most 2,000 years are listed."""
    decades: tuple[YearCount, ...] = ()
    """The same by decades, each named by its first year: their counts are no sums of those of the years."""
    groups: tuple[HitGroup, ...] = ()
    """With `group`: the largest groups. A record may be in several collections, and so in several groups."""
    ungrouped: int = 0
    """With `group`: records in none of these groups."""
    within: str = ""
    """With `within`: the title of the record below which was searched."""
    nothing_found: NothingFound | None = None
