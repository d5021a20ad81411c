"""What puts one result before another: every weight, with the reason for it. Nothing else in the program has one.

The words of a record are ranked by BM25 over all its fields together, each word counted as often as its field says.
`make bench-ranking` measures what each signal adds; docs/decisions/0010 tells what was tried and not kept.
"""

from dataclasses import dataclass
from typing import Final, NamedTuple


@dataclass(frozen=True, slots=True)
class Weight:
    """One weight."""

    name: str
    value: float
    reason: str


FIELDS: Final = (
    Weight("title", 2, "A title is short and chosen by an archivist; from 3 on it drowns what the text says."),
    Weight("summary", 2, "A summary says in few words what a long text says in many."),
    Weight("person", 2, "Who wrote, received or signed it was looked up by a cataloguer."),
    Weight("place", 2, "A catalogued place is what the document is about, or where it was written."),
    Weight("topic", 2, "A subject heading was chosen for the whole document."),
    Weight("collection", 1, "All records of a collection share its name: it tells them apart from no other."),
    Weight("archive", 1, "All records of a house share its name."),
    Weight("reference", 2, "Numbers are typed by those who know what they want."),
    Weight("kind", 1, "Thousands share a kind."),
    Weight("text", 1, "The document's own words are the measure of the others."),
    Weight("note", 1, "Notes speak of the copy as often as of the document."),
)
"""How often a word of each text field counts."""

STRETCH: Final = 200
"""Words of a stretch of a long text; the last one of a text has up to half as many again."""
LONG_TEXT: Final = 300
"""Words of the longest text that is not divided into stretches."""

SIGNALS: Final = (
    Weight("exact", 0.5, "The very form typed, beside its stem, as a share of the stem's own score."),
    Weight("role", 1.0, "A word that is catalogued as a person, place or topic: more than any number of mentions."),
    Weight("level", 1.0, "A word that names the record's own level: who types “series” may want the series itself."),
    Weight("phrase", 0.5, "All words of the query side by side and in order."),
    Weight("stretch", 0.6, "The two hundred words of a long text that answer best, however much else it speaks of."),
    Weight("added", 0.33, "A form that the search added to a name: what was typed comes first."),
    Weight(
        "neighbour", 0.3, "Hits that were catalogued next to each other, as letters of one file are, raise each other."
    ),
    Weight(
        "known", 100_000.0, "A title, number or shelfmark typed as such: the record that is meant, before all others."
    ),
)
"""What raises a record, as a factor of the score that its words give it."""


class Signals(NamedTuple):
    """The values of `SIGNALS`, or others that are to be tried."""

    exact: float
    role: float
    level: float
    phrase: float
    stretch: float
    added: float
    neighbour: float
    known: float


TUNED: Final = Signals(**{weight.name: weight.value for weight in SIGNALS})
REPETITIONS: Final = {weight.name: int(weight.value) for weight in FIELDS}
"""Text field → how often its words count."""
