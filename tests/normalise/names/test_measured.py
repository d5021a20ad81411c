"""Measured on names that nobody here wrote: people of the U.S. Office of the Historian, and Wikidata in two scripts.

Half of the people (odd numbers) was never looked at while the comparison was made; this test draws from that half.
"""

import csv
import gzip
import json
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

from fonds.normalise.names import blocking_keys, same_name

DATA: Final = Path(__file__).resolve().parents[4] / "shared" / "data" / "names"
PEOPLE: Final = DATA / "hsg_people.jsonl.gz"
PERSONS: Final = DATA / "wikidata-zh-ru" / "persons_not_preprocessed.tsv"
RECALL, PRECISION = 0.95, 0.98
SAMPLE: Final = 2000

Pair = tuple[str, str]
pytestmark = pytest.mark.skipif(not PEOPLE.exists(), reason="../shared/data/names is not here")


def printed_forms() -> list[list[str]]:
    """For each person of the unseen half, every form that was printed."""
    with gzip.open(PEOPLE, "rt", encoding="utf-8") as lines:
        people = [json.loads(line) for line in lines][1::2]
    return [list(dict.fromkeys([each["preferred"], *each["alternates"], *each["originals"]])) for each in people]


def of_one_person(people: list[list[str]], chance: random.Random) -> list[Pair]:
    pairs = [(one, other) for forms in people for place, one in enumerate(forms) for other in forms[place + 1 :]]
    return chance.sample(pairs, SAMPLE)


def of_two_people(people: list[list[str]], chance: random.Random) -> list[Pair]:
    two = (chance.sample(people, 2) for _ in range(SAMPLE))
    return [(chance.choice(one), chance.choice(other)) for one, other in two]


def of_two_with_one_surname(people: list[list[str]], chance: random.Random) -> Iterator[Pair]:
    families: dict[str, list[list[str]]] = {}
    for forms in people:
        families.setdefault(forms[0].partition(",")[0].casefold(), []).append(forms)
    shared = [each for each in families.values() if len(each) > 1]
    for _ in range(SAMPLE):
        one, other = chance.sample(chance.choice(shared), 2)
        yield chance.choice(one), chance.choice(other)


def maybe(pairs: list[Pair]) -> int:
    return sum(same_name(one, other).same != "no" for one, other in pairs)


def test_printed_forms_of_one_person_are_found_and_other_people_are_not() -> None:
    chance = random.Random(1947)
    people = printed_forms()
    found = maybe(of_one_person(people, chance))
    wrong = maybe(of_two_people(people, chance))
    assert found / SAMPLE >= RECALL
    assert found / (found + wrong) >= PRECISION


def test_two_people_of_one_surname_are_mostly_told_apart() -> None:
    """A surname alone, or an initial, cannot decide: "Prime Minister Nagy" may be any Nagy."""
    chance = random.Random(1949)
    pairs = list(of_two_with_one_surname(printed_forms(), chance))
    assert maybe(pairs) / SAMPLE <= 0.05
    assert sum(same_name(one, other).same == "yes" for one, other in pairs) <= 2


def test_what_may_be_the_same_shares_a_key() -> None:
    chance = random.Random(1951)
    pairs = [pair for pair in of_one_person(printed_forms(), chance) if same_name(*pair).same != "no"]
    assert all(blocking_keys(one) & blocking_keys(other) for one, other in pairs)


def test_people_in_chinese_and_in_russian() -> None:
    chance = random.Random(1953)
    with PERSONS.open(encoding="utf-8", newline="") as lines:
        rows = [(row["label_zh"], row["label_ru"]) for row in csv.DictReader(lines, delimiter="\t")]
    same = chance.sample(rows, SAMPLE // 2)
    other = [(han, chance.choice(rows)[1]) for han, _ in same]
    found, wrong = maybe(same), maybe([pair for pair in other if pair not in set(rows)])
    assert found / len(same) >= 0.93  # some rows are not of one name: "吴廷康" is what Voitinsky called himself
    assert found / (found + wrong) >= PRECISION
