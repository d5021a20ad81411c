"""Titles of the samples as a careful reader labels them: how much of it is read, and how much of what is read is right."""

import json
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest

from fonds.normalise.correspondents import TitleReading, read_title

GOLD = tuple(Path(__file__).with_name(name) for name in ("gold.jsonl", "gold_more.jsonl", "gold_last.jsonl"))
PRECISION, RECALL = 0.97, 0.85

FIELDS: dict[str, tuple[Callable[[TitleReading], Iterable[str]], Callable[[dict[str, Any]], Iterable[str]]]] = {
    "kind": (lambda reading: filter(None, [reading.kind]), lambda row: filter(None, [row["kind"]])),
    "numbers": (lambda reading: (number.value for number in reading.numbers), lambda row: row["numbers"]),
    "senders": (lambda reading: (found.name for found in reading.senders), lambda row: row["senders"]),
    "recipients": (lambda reading: (found.name for found in reading.recipients), lambda row: row["recipients"]),
    "participants": (lambda reading: (found.name for found in reading.participants), lambda row: row["participants"]),
    "via": (lambda reading: reading.via, lambda row: row["via"]),
    "aliases": (
        lambda reading: (f"{alias.name} = {alias.other}" for alias in reading.aliases),
        lambda row: (" = ".join(pair) for pair in row["aliases"]),
    ),
    "marks": (lambda reading: reading.marks, lambda row: row["marks"]),
}


def rows(gold: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in gold.read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("gold", GOLD, ids=lambda gold: gold.stem)
@pytest.mark.parametrize("field", FIELDS)
def test_what_two_careful_readers_agree_on_is_read(field: str, gold: Path) -> None:
    found, labelled = FIELDS[field]
    right = wrong = missed = 0
    differences = []
    for row in rows(gold):
        if field in row.get("unsure", ()):
            continue
        ours, theirs = Counter(found(read_title(row["title"]))), Counter(labelled(row))
        right += (ours & theirs).total()
        wrong += (ours - theirs).total()
        missed += (theirs - ours).total()
        if ours != theirs:
            differences.append(f"{row['title']}\n    read {sorted(ours)}\n    labelled {sorted(theirs)}")
    report = f"{right} right, {wrong} wrong, {missed} missed\n" + "\n".join(differences)
    assert right >= PRECISION * (right + wrong), report
    assert right >= RECALL * (right + missed), report


@pytest.mark.parametrize("gold", GOLD, ids=lambda gold: gold.stem)
@pytest.mark.parametrize("field", ["kind", "numbers", "senders", "recipients"])
def test_the_measure_holds_for_the_doubtful_rows_too(field: str, gold: Path) -> None:
    found, labelled = FIELDS[field]
    pairs = [(Counter(found(read_title(row["title"]))), Counter(labelled(row))) for row in rows(gold)]
    right = sum((ours & theirs).total() for ours, theirs in pairs)
    assert right >= PRECISION * sum(ours.total() for ours, _ in pairs)
    assert right >= RECALL * sum(theirs.total() for _, theirs in pairs)
