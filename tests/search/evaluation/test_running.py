"""A collection through the real engine."""

from pathlib import Path

import pytest

from fonds.search.engines import ENGINES
from fonds.search.evaluation.collection import Collection, EvaluationDocument, EvaluationQuery, read_collection
from fonds.search.evaluation.running import evaluate, measure

FRUS = Path("../shared/data/ir/frus1943china")

SMALL = Collection(
    documents=(
        EvaluationDocument("d1", "Loans to China", "The loan was refused."),
        EvaluationDocument(
            "d2", "Railways", "The loans for the railway were granted, and the Chinese ministers agreed."
        ),
        EvaluationDocument("d3", "Telegram", "Nothing to report."),
    ),
    queries=(
        EvaluationQuery("q1", "loans to China"),
        EvaluationQuery("q2", "railway-loans"),
        EvaluationQuery("q3", "not judged"),
        EvaluationQuery("q4", "AND (OR"),
    ),
    judgements={"q1": {"d1": 2}, "q2": {"d2": 1}, "q4": {"d3": 0}},
)


@pytest.mark.parametrize("engine", sorted(ENGINES))
def test_a_small_collection(engine: str) -> None:
    found = evaluate(SMALL, engine)
    assert list(found) == ["nDCG@10", "MAP", "P@10", "recall@100"]
    assert [found[name].value for name in ("nDCG@10", "MAP", "recall@100")] == [1, 1, 1]
    assert found["P@10"].value == pytest.approx(0.1)


def test_queries_without_a_relevant_document_are_left_out() -> None:
    found = measure({"q1": ("d3",), "q4": ("d3",)}, SMALL.judgements)
    assert found["nDCG@10"].value == 0
    assert measure({"q1": ("d1",), "q4": ("d3",)}, SMALL.judgements)["nDCG@10"].value == 1


@pytest.mark.skipif(not FRUS.is_dir(), reason="the collection is not at hand")
def test_the_printed_volume_is_ranked_as_well_as_was_measured() -> None:
    """Plain BM25 gets 0.497; see docs/decisions/0009."""
    found = evaluate(read_collection(FRUS))
    assert found["nDCG@10"].value >= 0.52
    assert found["MAP"].value >= 0.42
