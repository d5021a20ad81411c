"""The interface of an index.

How to add an engine: make a folder in `engines/`, write a class with these methods, list it in `engines/__init__.py`,
and run `tests/contracts/engine.py`, which every engine passes.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from fonds.normalise.names.meeting import Key, Manner
from fonds.records.audience import Audience
from fonds.search.document import JournalNumber, Removal, SearchDocument
from fonds.search.query.nodes import Node
from fonds.search.request import SearchPage, SearchRequest


@dataclass(frozen=True, slots=True)
class EngineState:
    """What an index holds."""

    is_ready: bool
    """False: there is no index, or it was made with other fields or analysers, and must be rebuilt."""
    schema: str
    """Fingerprint of the fields and analysers of this version of the program."""
    journal: JournalNumber
    """The last change of the journal that the index holds; 0 without an index."""
    documents: int
    size: int
    """Bytes on disk."""


@dataclass(frozen=True, slots=True)
class Token:
    """One word as the engine sees it, with its place in the text (code points, the end excluded)."""

    start: int
    end: int
    exact: str
    """Lower case, nothing else changed."""
    folded: str
    """Without diacritics, simplified."""
    stem: str
    """The form under which inflected words meet."""


@dataclass(frozen=True, slots=True)
class ParagraphHit:
    """A paragraph that holds words of a query: ids only, the words are read from the catalogue."""

    text: str
    """Id of the transcript or translation, stable within the record."""
    paragraph: str


@dataclass(frozen=True, slots=True)
class NameSeen:
    """A name that stands in a record which the one who asks may see."""

    manner: Manner
    """The manner of the key that it was met under."""
    form: str
    """As it stands there."""


Weigh = Callable[[Manner, str], float]
"""Takes the manner of a key and a name: how much the name is wanted, 0 for not at all."""

Analyser = Callable[[str], tuple[Token, ...]]
"""A text → its words."""


class Engine(Protocol):
    """Stores SearchDocuments and answers SearchRequests. Knows no database.

    One process writes at a time; any number read, and see what was committed before their request began.
    """

    def apply(self, changes: Iterable[SearchDocument | Removal], upto: JournalNumber) -> None:
        """Make the changes and remember `upto`; all or nothing. The same changes again alter nothing.

        Raises FondsError: index-busy, index-missing.
        """

    def search(self, request: SearchRequest) -> SearchPage:
        """Answer the request. Any query that the parser makes gives an answer. Raises FondsError index-missing."""

    def count(self, request: SearchRequest) -> int:
        """How many hits `search` would have: `SearchPage.total`, and nothing else. Raises FondsError index-missing."""

    def paragraphs(
        self, leaves: Sequence[Node], ids: Sequence[str], audience: Audience
    ) -> Mapping[str, tuple[ParagraphHit, ...]]:
        """Of each of these records the best paragraph of each text that holds any of the words and phrases.

        `leaves` are words, phrases and patterns in the field "text". Hidden texts answer their own audience only.
        Records without any such paragraph are left out. Raises FondsError index-missing.
        """

    def names(
        self, keys: Collection[Key], weigh: Weigh, audience: Audience, without: Sequence[str] = ()
    ) -> tuple[NameSeen, ...]:
        """The names under `keys` that weigh anything, if the audience finds a record that has them; heaviest first.

        Records in `without` count as hidden. Raises FondsError index-missing.
        """

    def rebuild(self, documents: Iterable[SearchDocument], upto: JournalNumber) -> None:
        """Build anew beside the live index, which goes on answering, then swap. Raises FondsError index-busy.

        `upto` is the journal's last number from before the documents were read.
        """

    def state(self) -> EngineState:
        """What the index holds. Never raises: a missing or unreadable index is not ready."""

    def journal(self) -> JournalNumber:
        """`EngineState.journal` alone, which every search asks for. Never raises."""

    def edition(self) -> str:
        """What changes with every commit and every rebuild: answers of one edition are the same. Never raises."""

    def analyse(self, text: str) -> tuple[Token, ...]:
        """The words of `text`, analysed as the index does it: for marking matches."""
