"""How fast an import's names are matched with authorities: `python -m bench.matching`.

The authorities and names are made of the parts of real ones where these are at hand. The comparison is what one would
write first: each name compared with every authority by edit distance (rapidfuzz), on a sample of the names.
"""

import argparse
import gzip
import json
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from importlib import import_module
from pathlib import Path

import django
from rapidfuzz import fuzz, process

PEOPLE = Path(__file__).parents[2] / "shared" / "data" / "names" / "hsg_people.jsonl.gz"
AUTHORITIES, NAMES = 100_000, 50_000
AIM = 60
"""Seconds."""
CHUNK = 1000
SAMPLE = 50
"""Names that are compared with every authority."""


def main() -> None:
    """Make an archive of authorities, match the names, print the times."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--authorities", type=int, default=AUTHORITIES)
    parser.add_argument("--names", type=int, default=NAMES)
    wanted = parser.parse_args()
    chance = random.Random(1949)
    headings = _headings(wanted.authorities, chance)
    forms = [_varied(chance.choice(headings), chance) for _ in range(wanted.names)]
    with tempfile.TemporaryDirectory(prefix="fonds-bench-") as folder:
        _open(Path(folder) / "archive")
        saving = _timed(_save, headings)
        matching = _timed(_match, forms)
    plain = _timed(_compare_all, headings, forms[:SAMPLE]) * len(forms) / SAMPLE
    print(f"{len(headings):,} authorities saved       {saving:8.1f} s")
    print(f"{len(forms):,} names matched             {matching:8.1f} s   at most {AIM}")
    print(f"each compared with all (rapidfuzz) {plain:8.1f} s   from {SAMPLE} of them")
    print(f"matching ÷ comparing with all      {matching / plain:8.3f}")


def _headings(count: int, chance: random.Random) -> list[str]:
    printed = ["Chiang, Kai-shek", "Stalin, Joseph", "Molotov, V. M.", "Churchill, Winston", "Sheng, Shicai"]
    if PEOPLE.is_file():
        with gzip.open(PEOPLE, "rt", encoding="utf-8") as lines:
            printed = [name for line in lines if ", " in (name := json.loads(line)["preferred"])]
    parts = [name.split(", ", 1) for name in printed]
    made = dict.fromkeys(printed)
    while len(made) < count:
        number = chance.randrange(1, 99)
        made[f"{chance.choice(parts)[0]}, {chance.choice(parts)[1]}" + ("" if number < 60 else f" {number}")] = None
    return list(made)[:count]


def _varied(heading: str, chance: random.Random) -> str:
    """As a source may write it: inverted or not, with an initial, the surname alone."""
    family, _, given = heading.partition(", ")
    forms = (heading, f"{given} {family}", f"{family}, {given[:1]}.", f"Mr. {given[:1]}. {family}", family)
    return chance.choice(forms)


def _open(archive: Path) -> None:
    command = [sys.executable, "-m", "fonds", "init", str(archive)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    os.environ["FONDS_ARCHIVE"] = str(archive)
    os.environ["DJANGO_SETTINGS_MODULE"] = "fonds.site.settings"
    django.setup()


def _timed(work: Callable[..., None], *arguments: Sequence[str]) -> float:
    start = time.perf_counter()
    work(*arguments)
    return time.perf_counter() - start


def _chunks(values: Sequence[str]) -> Iterator[Sequence[str]]:
    return (values[start : start + CHUNK] for start in range(0, len(values), CHUNK))


def _save(headings: Sequence[str]) -> None:
    actions, description = import_module("fonds.records.actions"), import_module("fonds.records.description")
    number = 0
    for chunk in _chunks(headings):
        made = []
        for heading in chunk:
            number += 1
            names = (description.Name(text=heading, kind="authorised"),)
            made.append(description.Authority(kind="agent", key=f"agent-{number}", names=names))
        actions.save_authorities(made, actions.Stamp(by="bench"))


def _match(forms: Sequence[str]) -> None:
    proposing, found = import_module("fonds.ingest.proposing"), import_module("fonds.records.found_names")
    for chunk in _chunks(list(dict.fromkeys(forms))):
        proposing.candidates_of([("agent", form, found.heading_of(form)) for form in chunk])


def _compare_all(headings: Sequence[str], forms: Sequence[str]) -> None:
    for form in forms:
        process.extract(form, headings, scorer=fuzz.WRatio, limit=10)


if __name__ == "__main__":
    main()
