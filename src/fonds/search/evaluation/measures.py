"""Measures of a ranking, each between 0 and 1, and how sure their means are.

Sources: Järvelin and Kekäläinen, Cumulated gain-based evaluation of IR techniques (2002), with the gain of the
judgement itself as trec_eval's ndcg_cut has it; Voorhees and Harman, TREC (2005), for the others.
"""

import math
import random
from collections.abc import Callable, Mapping, Sequence
from typing import Final, NamedTuple

Judgements = Mapping[str, int]
"""Document → how relevant it is to one query; 0 and absent documents are not."""

DEPTH: Final = 100
"""Places of a ranking that are looked at, and of MAP's as of recall's: deeper nobody reads."""
RESAMPLES: Final = 1000
SEED: Final = 20


class Estimate(NamedTuple):
    """A mean over queries with the bounds of its 95 % confidence interval."""

    value: float
    low: float
    high: float


def ndcg(ranking: Sequence[str], judged: Judgements, depth: int = 10) -> float:
    """Normalised discounted cumulated gain of the first `depth` places."""
    ideal = _gain(sorted(judged.values(), reverse=True)[:depth])
    return _gain([judged.get(document, 0) for document in ranking[:depth]]) / ideal if ideal else 0.0


def _gain(grades: Sequence[int]) -> float:
    return sum(grade / math.log2(place + 1) for place, grade in enumerate(grades, start=1) if grade > 0)


def average_precision(ranking: Sequence[str], judged: Judgements) -> float:
    """Mean of the precision at each relevant document; one that is not found counts as 0."""
    relevant = {document for document, grade in judged.items() if grade > 0}
    found = 0
    total = 0.0
    for place, document in enumerate(ranking, start=1):
        if document in relevant:
            found += 1
            total += found / place
    return total / len(relevant) if relevant else 0.0


def precision(ranking: Sequence[str], judged: Judgements, depth: int = 10) -> float:
    """Share of relevant documents among the first `depth` places, empty places included."""
    return sum(judged.get(document, 0) > 0 for document in ranking[:depth]) / depth


def recall(ranking: Sequence[str], judged: Judgements, depth: int = DEPTH) -> float:
    """Share of the relevant documents that are among the first `depth` places."""
    relevant = sum(grade > 0 for grade in judged.values())
    return sum(judged.get(document, 0) > 0 for document in ranking[:depth]) / relevant if relevant else 0.0


MEASURES: Final[dict[str, Callable[[Sequence[str], Judgements], float]]] = {
    "nDCG@10": ndcg,
    "MAP": average_precision,
    "P@10": precision,
    f"recall@{DEPTH}": recall,
}
"""Name → measure of one query's ranking, in the order in which they are printed."""


def estimate(values: Sequence[float]) -> Estimate:
    """The mean, and the 95 % interval of means of samples drawn from `values` with replacement (the bootstrap).

    The same values give the same interval. Without values all is 0.
    """
    if not values:
        return Estimate(0.0, 0.0, 0.0)
    draw = random.Random(SEED)  # noqa: S311 - chance for statistics, the same each time
    means = sorted(sum(draw.choices(values, k=len(values))) / len(values) for _ in range(RESAMPLES))
    return Estimate(sum(values) / len(values), means[int(0.025 * RESAMPLES)], means[int(0.975 * RESAMPLES) - 1])
