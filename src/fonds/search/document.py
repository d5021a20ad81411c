"""What the index is told of one record: plain values that any engine can store."""

from collections.abc import Mapping
from typing import NewType

from msgspec import Struct, field

from fonds.normalise.dates import Day
from fonds.normalise.names.meeting import Met
from fonds.records.audience import Audience

JournalNumber = NewType("JournalNumber", int)
"""Number of a line of the journal."""


class Passage(Struct, frozen=True):
    """One paragraph of a transcript or translation."""

    text_id: str
    paragraph: str
    """Its id, permanent within the record."""
    text: str
    seen_by: Audience
    """Least audience that may read it, if it may see the record."""


class SearchDocument(Struct, frozen=True):
    """One record as the index knows it. A struct and not a dataclass: made four times as fast, and many are."""

    id: str
    seen_by: Audience
    """Least audience that may find it."""
    added: int
    """Journal number of its creation: the order of cataloguing, and the last tie-break of every sort."""
    texts: Mapping[str, tuple[str, ...]]
    """Text field → its values, each a passage of its own: a phrase never runs from one into the next."""
    values: Mapping[str, tuple[str, ...]]
    """Facet → its values."""
    hidden_texts: dict[Audience, tuple[str, ...]] = field(default_factory=dict)
    """Transcripts with a narrower audience than the record: their words are found by that audience only."""
    passages: tuple[Passage, ...] = ()
    """All paragraphs of all texts: what tells which paragraph was found, by whom it may be read."""
    names: tuple[Met, ...] = ()
    """Names that stand in what all who see the record may read, under the keys by which other scripts find them."""
    title_key: str = ""
    """The title, made comparable."""
    is_dated: bool = False
    """False where there is no reading: the record is undated for filters and sorts."""
    earliest: Day | None = None
    """First possible day of the primary date; None is open."""
    latest: Day | None = None
    years: tuple[int, ...] = ()
    """Years in which it may fall, where they do not follow one another; empty is all from the first to the last."""
    minutes: int | None = None
    """Minutes from the beginning of `earliest` in universal time, where the time of day is known; sorts one day."""
    is_imprecise: bool = False
    """Coarser than a day, or qualified."""


class Removal(Struct, frozen=True):
    """The record is to be found no more."""

    id: str
