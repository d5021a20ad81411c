"""A signal that the engine has not, on top of its ranking: feedback, the words that tell its first hits apart.

It puts the engine's first hundred in order anew, with a plain BM25 of its own.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from fonds.search.engines.tantivy.analysers import STEM, as_stem
from fonds.search.query.nodes import AnyOf, Word
from fonds.search.query.plain import any_of

FIRST: Final = 5
"""Documents that feedback believes."""
TERMS: Final = 20
FEEDBACK_SHARE: Final = 0.2

Rankings = dict[str, tuple[str, ...]]


class Bm25:
    """Scores of units of words, each with an owner."""

    def __init__(self, units: Iterable[tuple[str, Sequence[str]]], k1: float = 1.2, b: float = 0.75) -> None:
        self._k1, self._b = k1, b
        self._postings: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
        self.owners: list[str] = []
        self.words: list[Counter[str]] = []
        for owner, words in units:
            counted = Counter(words)
            for word, times in counted.items():
                self._postings[word].append((len(self.owners), times))
            self.owners.append(owner)
            self.words.append(counted)
        self._lengths = [counted.total() for counted in self.words]
        self._mean = sum(self._lengths) / max(len(self._lengths), 1)

    def rarity(self, word: str) -> float:
        """Inverse document frequency."""
        held = len(self._postings.get(word, ()))
        return math.log(1 + (len(self.owners) - held + 0.5) / (held + 0.5))

    def scores(self, words: Mapping[str, float]) -> dict[str, float]:
        """Owner → the score of its best unit."""
        found: defaultdict[int, float] = defaultdict(float)
        for word, share in words.items():
            rarity = self.rarity(word)
            for unit, times in self._postings.get(word, ()):
                length = self._k1 * (1 - self._b + self._b * self._lengths[unit] / self._mean)
                found[unit] += share * rarity * times * (self._k1 + 1) / (times + length)
        best: defaultdict[str, float] = defaultdict(float)
        for unit, score in found.items():
            best[self.owners[unit]] = max(best[self.owners[unit]], score)
        return best


class Feedback:
    """Asks again with the words that tell the first hits apart from all others."""

    def __init__(self, documents: Mapping[str, str]) -> None:
        self._whole = Bm25((id_, _stems(text)) for id_, text in documents.items())
        self._words = dict(zip(self._whole.owners, self._whole.words, strict=True))

    def reordered(self, queries: Mapping[str, str], rankings: Rankings) -> Rankings:
        """The rankings, put in order anew."""
        found = {}
        for query, ranked in rankings.items():
            told: defaultdict[str, float] = defaultdict(float)
            for id_ in ranked[:FIRST]:
                words = self._words[id_]
                for word, times in words.items():
                    if len(word) > 2:  # initials and particles tell nothing
                        told[word] += times / words.total() * self._whole.rarity(word)
            most = sorted(told.items(), key=lambda item: -item[1])[:TERMS]
            extra = self._whole.scores({word: FEEDBACK_SHARE * share / most[0][1] for word, share in most})
            found[query] = _reordered(ranked, self._whole.scores(dict.fromkeys(_asked(queries[query]), 1.0)), extra)
        return found


def _reordered(ranked: Sequence[str], own: Mapping[str, float], extra: Mapping[str, float]) -> tuple[str, ...]:
    return tuple(sorted(ranked, key=lambda id_: -own.get(id_, 0) - extra.get(id_, 0)))


def _asked(text: str) -> list[str]:
    node = any_of(text)
    words = [part.text for part in node.parts if isinstance(part, Word)] if isinstance(node, AnyOf) else []
    return _stems(" ".join(words))


def _stems(text: str) -> list[str]:
    return list(STEM.analyze(as_stem(text)))
