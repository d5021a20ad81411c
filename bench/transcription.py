"""Learns the table of agreements between Chinese and foreign sounds anew: `python -m bench.transcription` prints it.

Half of the persons of the extract of Wikidata are learned from, by the parity of the checksum of their identifiers;
the tests measure on the other half. The model is a string-edit transducer without memory (Ristad and Yianilos 1998):
each step sounds a Chinese sound, a foreign one, or both, with one probability each, and expectation maximisation
finds the probabilities.
"""

import csv
import math
import zlib
from collections import Counter, defaultdict
from itertools import product
from pathlib import Path

from fonds.normalise.names.schemes.transcription.chinese_sounds import chinese_sounds
from fonds.normalise.names.schemes.transcription.dividing import chinese_parts, divisions
from fonds.normalise.names.schemes.transcription.foreign_sounds import foreign_sounds

PERSONS = Path("../shared/data/names/wikidata-zh-ru/persons_not_preprocessed.tsv")
ROUNDS = 14
CLEANING = (3, 5, 7)
"""After these rounds the worst fortieth of the pairs is left out: people known under two unlike names."""

Pair = tuple[str, str]
Chances = defaultdict[Pair, float]
Lattice = list[list[float]]


def pairs() -> list[Pair]:
    """Sounds of the parts of names that answer each other: family names, given names, patronymics."""
    found: list[Pair] = []
    with PERSONS.open(encoding="utf-8") as lines:
        rows = {row["wiki_id"]: row for row in reversed(list(csv.DictReader(lines, delimiter="\t")))}
    for identifier, row in rows.items():
        parts, ways = chinese_parts(row["label_zh"]), divisions(row["label_ru"])
        if zlib.crc32(identifier.encode()) & 1 or not parts or not ways:
            continue
        family, given, patronymic = ways[0]
        found.append((parts[-1], family))
        found += [(parts[0], given)] if len(parts) > 1 else []
        found += [(parts[1], patronymic)] if len(parts) == 3 else []
    sounded = [(chinese_sounds(han), (*foreign_sounds(word), "")[0]) for han, word in found]
    return [(chinese, foreign) for chinese, foreign in sounded if chinese and foreign]


def first_guess(data: list[Pair]) -> Chances:
    """Every step has the same chance, but for equal letters, which have more."""
    chances: Chances = defaultdict(lambda: 1e-7)
    chinese = {sound for each, _ in data for sound in each}
    foreign = {sound for _, each in data for sound in each}
    for one, other in product([*chinese, ""], [*foreign, ""]):
        chances[one, other] = 0.02 if one.lower() == other.lower() else 0.002
    return chances


def forward(chinese: str, foreign: str, chances: Chances) -> Lattice:
    """The chance of each pair of beginnings."""
    lattice = [[0.0] * (len(foreign) + 1) for _ in range(len(chinese) + 1)]
    lattice[0][0] = 1.0
    for row, column in product(range(len(chinese) + 1), range(len(foreign) + 1)):
        if row:
            lattice[row][column] += lattice[row - 1][column] * chances[chinese[row - 1], ""]
        if column:
            lattice[row][column] += lattice[row][column - 1] * chances["", foreign[column - 1]]
        if row and column:
            lattice[row][column] += lattice[row - 1][column - 1] * chances[chinese[row - 1], foreign[column - 1]]
    return lattice


def count(chinese: str, foreign: str, chances: Chances, counts: Chances) -> float:
    """Adds how often each step is expected in one pair; its logarithm of chance for each sound."""
    before = forward(chinese, foreign, chances)
    after = [row[::-1] for row in forward(chinese[::-1], foreign[::-1], chances)[::-1]]
    whole = before[-1][-1]
    if whole <= 0:
        return -math.inf
    for row, column in product(range(len(chinese) + 1), range(len(foreign) + 1)):
        reached = before[row][column] / whole
        for down, right in ((1, 0), (0, 1), (1, 1)):
            if row + down <= len(chinese) and column + right <= len(foreign):
                step = chinese[row : row + down], foreign[column : column + right]
                counts[step] += reached * chances[step] * after[row + down][column + right]
    return math.log(whole) / (len(chinese) + len(foreign))


def learn(data: list[Pair]) -> Chances:
    """The chances of all steps."""
    chances = first_guess(data)
    for number in range(ROUNDS):
        counts: Chances = defaultdict(float)
        scored = sorted((count(*pair, chances, counts), pair) for pair in data)
        total = sum(counts.values()) + 0.3 * len(counts)
        chances = defaultdict(lambda: 1e-7, {step: (seen + 0.3) / total for step, seen in counts.items()})
        if number in CLEANING:
            data = [pair for _, pair in scored[len(scored) // 40 :]]
    return chances


def table(data: list[Pair], chances: Chances) -> str:
    """The table as `agreement_table` has it: logarithms of the odds against chance, in tenths."""
    chinese = Counter(sound for each, _ in data for sound in each)
    foreign = Counter(sound for _, each in data for sound in each)
    columns = sorted(foreign)

    def points(one: str, other: str) -> int:
        expected = (chinese[one] / chinese.total() if one else 1) * (foreign[other] / foreign.total() if other else 1)
        return max(-60, min(60, round(10 * math.log(chances[one, other] / expected))))

    lines = [f'FOREIGN_SOUNDS = "{"".join(columns)}"\n', "    " + " ".join(f"{sound:>3}" for sound in columns) + "   ø"]
    lines.append("  - " + " ".join(f"{points('', other):>3}" for other in columns))
    lines += [f"  {one} " + " ".join(f"{points(one, other):>3}" for other in [*columns, ""]) for one in sorted(chinese)]
    return "\n".join(lines)


def main() -> None:
    """Print the table."""
    data = pairs()
    print(table(data, learn(data)))


if __name__ == "__main__":
    main()
