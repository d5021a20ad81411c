"""Simplified and traditional characters find each other."""

import json
import re
from pathlib import Path

import pytest

from fonds.normalise.chinese import has_han, is_han, simplify, traditional

ORACLE = Path(__file__).parents[3] / "shared/data/names/opencc-testcases/testcases/testcases.json"


@pytest.mark.parametrize(
    ("text", "simplified"),
    [("毛澤東", "毛泽东"), ("毛泽东", "毛泽东"), ("Mao 毛澤東", "Mao 毛泽东"), ("Шэн", "Шэн"), ("", "")],
)
def test_traditional_becomes_simplified_and_the_rest_stays(text: str, simplified: str) -> None:
    assert simplify(text) == simplified


@pytest.mark.parametrize(
    ("text", "some", "all_"),
    [
        ("盛世才", True, True),
        ("盛 Shicai", True, False),
        ("Sheng", False, False),
        ("ㄕㄥ", False, False),
        ("", False, False),
    ],
)
def test_characters_are_told_from_other_signs(text: str, some: bool, all_: bool) -> None:
    assert (has_han(text), is_han(text)) == (some, all_)


@pytest.mark.parametrize(
    ("text", "among"),
    [
        ("毛泽东", "毛澤東"),
        ("范文澜", "范文瀾"),
        ("于右任", "于右任"),
        ("台湾", "臺灣"),
        ("Mao", "Mao"),
        ("万俟卨", "万俟卨"),
    ],
)
def test_every_traditional_form_that_a_name_may_have_is_given(text: str, among: str) -> None:
    assert among in traditional(text)


def test_traditional_forms_are_bounded_and_become_simplified_again() -> None:
    assert 0 < len(traditional("发台后里范" * 100)) <= 8
    assert {simplify(form) for form in traditional("蒋经国")} == {"蒋经国"}


def test_the_testcases_of_opencc_are_kept() -> None:
    if not ORACLE.exists():
        pytest.skip("the test cases of OpenCC are not here")
    text = re.sub(r",(\s*[}\]])", r"\1", ORACLE.read_text(encoding="utf-8"))  # a comma too many is in the file
    cases = json.loads(text)["cases"]
    asked = [(case["input"], case["expected"]["t2s"]) for case in cases if "t2s" in case["expected"]]
    assert asked
    assert [simplify(text) for text, _ in asked] == [expected for _, expected in asked]
