"""Measures of a ranking, beside tables reckoned by hand."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fonds.search.evaluation.measures import (
    MEASURES,
    Estimate,
    average_precision,
    estimate,
    ndcg,
    precision,
    recall,
)

JUDGED = {"a": 2, "b": 1, "c": 1, "z": 0}
IDEAL = 2 + 1 / math.log2(3) + 1 / 2
"""Gain of a, b, c in the first three places."""


@pytest.mark.parametrize(
    ("ranking", "gain", "mean_precision", "of_ten", "of_all"),
    [
        ("abc", IDEAL, 1.0, 0.3, 1.0),
        ("a", 2, 1 / 3, 0.1, 1 / 3),
        ("xa", 2 / math.log2(3), 1 / 6, 0.1, 1 / 3),
        ("zbx", 1 / math.log2(3), 1 / 6, 0.1, 1 / 3),
        ("bxa", 1 + 2 / 2, (1 + 2 / 3) / 3, 0.2, 2 / 3),
        ("", 0, 0, 0, 0),
        ("xyz", 0, 0, 0, 0),
        ("defghijklma", 0, 1 / 33, 0, 1 / 3),
    ],
)
def test_as_reckoned_by_hand(ranking: str, gain: float, mean_precision: float, of_ten: float, of_all: float) -> None:
    assert ndcg(ranking, JUDGED) == pytest.approx(gain / IDEAL)
    assert average_precision(ranking, JUDGED) == pytest.approx(mean_precision)
    assert precision(ranking, JUDGED) == pytest.approx(of_ten)
    assert recall(ranking, JUDGED) == pytest.approx(of_all)


def test_what_lies_beyond_the_depth_does_not_count() -> None:
    beyond = [f"x{number}" for number in range(100)]
    assert recall([*beyond, "a"], JUDGED) == 0
    assert recall([*beyond[:99], "a"], JUDGED) == pytest.approx(1 / 3)
    assert ndcg([*beyond[:10], "a"], JUDGED) == 0


def test_the_ideal_ranking_is_cut_as_well() -> None:
    judged = {f"d{number:02d}": 1 for number in range(30)}
    assert ndcg(sorted(judged)[:10], judged) == 1


@pytest.mark.parametrize("judged", [{}, {"a": 0}, {"a": -1}])
def test_without_a_relevant_document_all_is_nothing(judged: dict[str, int]) -> None:
    assert [score("abc", judged) for score in MEASURES.values()] == [0, 0, 0, 0]


@given(
    st.lists(st.sampled_from("abcdefghijklmnop"), unique=True, max_size=16),
    st.dictionaries(st.sampled_from("abcdefghijklmnop"), st.integers(0, 3)),
)
def test_measures_lie_between_0_and_1_and_the_ideal_order_is_best(ranking: list[str], judged: dict[str, int]) -> None:
    ideal = sorted(judged, key=lambda one: -judged[one])
    for score in MEASURES.values():
        assert 0 <= score(ranking, judged) <= 1 + 1e-9
    assert ndcg(ranking, judged) <= ndcg(ideal, judged) + 1e-9
    assert average_precision(ranking, judged) <= average_precision(ideal, judged) + 1e-9
    if any(judged.values()):
        assert ndcg(ideal, judged) == pytest.approx(1)


def test_an_estimate_without_values_is_nothing() -> None:
    assert estimate([]) == Estimate(0, 0, 0)


def test_equal_values_leave_no_doubt() -> None:
    found = estimate([0.25] * 50)
    assert found == pytest.approx(Estimate(0.25, 0.25, 0.25))


@given(st.lists(st.floats(0, 1), min_size=1, max_size=40))
def test_the_mean_lies_within_the_values_and_its_interval_too(values: list[float]) -> None:
    found = estimate(values)
    assert found.value == pytest.approx(sum(values) / len(values))
    assert min(values) - 1e-9 <= found.low <= found.high <= max(values) + 1e-9
    assert estimate(values) == found


def test_the_interval_is_that_of_the_normal_law_where_there_are_many() -> None:
    values = [0.0, 1.0] * 200
    found = estimate(values)
    half = 1.96 * 0.5 / math.sqrt(len(values))
    assert (found.low, found.high) == pytest.approx((0.5 - half, 0.5 + half), abs=0.01)
