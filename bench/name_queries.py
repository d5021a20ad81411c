"""Whether a name in one script or romanization finds the record that has it in another: `python -m bench.name_queries`.

Two archives are made by the real import, of the same records: one without an authority file and one with it. Two
hundred names that rules connect are asked of both, those that only authorities know of the second. A question is
answered when the record is among the first ten; records of the same person count as right as well.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from statistics import median, quantiles
from typing import Any, Final

import django

from bench import name_material
from bench.name_pairs import Pair, by_authority, by_rule

AIM: Final = 0.95
"""Of the two hundred, found in the first ten."""
FIRST: Final = 10
PROFILE: Final = Path(__file__).with_name("name_queries.toml")


@dataclass(slots=True)
class Answer:
    """What one question found."""

    pair: Pair
    rank: int
    """Of the record, from 1; 0 if it is not among the first ten."""
    wrong: int
    """Records of others before the first right one."""
    total: int
    forms: int
    """Forms that were added to the query."""
    milliseconds: float
    """Of the processor, for understanding the query with nothing remembered."""


@dataclass(slots=True)
class Run:
    """All answers of one archive."""

    answers: list[Answer] = field(default_factory=list)

    @property
    def recall(self) -> float:
        """Share of the questions whose record is among the first ten."""
        return sum(answer.rank > 0 for answer in self.answers) / len(self.answers)


def main() -> None:
    """Make the archives, ask, print the table and what was missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--ask", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--keep", type=Path, help="A folder for the archives; without it they are thrown away.")
    arguments = parser.parse_args()
    if arguments.ask:
        print(json.dumps([_as_row(answer) for answer in _ask_all(arguments.ask)]))
        return
    with tempfile.TemporaryDirectory(prefix="fonds-bench-") as folder:
        base = arguments.keep or Path(folder)
        runs = {}
        for name in ("without", "with"):
            print(f"Making the archive {name} an authority file …")
            runs[name] = _run(_made(base, name))
    _print(runs)


def _made(base: Path, name: str) -> Path:
    """The archive, brought in; one that is there already is asked as it is."""
    archive = base / name
    if not archive.is_dir():
        base.mkdir(exist_ok=True)
        records = base / "records.jsonl"
        name_material.write(records, name_material.rows((*by_rule(), *by_authority())))
        _fonds(archive, "init", str(archive))
        if name == "with":
            name_material.write_authorities(base / "authorities.csv")
            _fonds(archive, "import", "--authorities", str(base / "authorities.csv"), "--yes")
        _fonds(archive, "import", str(records), "--profile", str(PROFILE), "--yes")
    return archive


def _fonds(archive: Path, *arguments: str) -> None:
    command = [sys.executable, "-m", "fonds", *arguments]
    subprocess.run(command, env={**os.environ, "FONDS_ARCHIVE": str(archive)}, check=True, stdout=subprocess.DEVNULL)


def _run(archive: Path) -> Run:
    """The answers of one archive, asked in a process of its own: a process has one archive."""
    command = [sys.executable, "-m", "bench.name_queries", "--ask", str(archive)]
    printed = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout
    rows = json.loads(printed.splitlines()[-1])
    return Run([Answer(Pair(**row.pop("pair")), **row) for row in rows])


def _as_row(answer: Answer) -> dict[str, Any]:
    pair = {name: getattr(answer.pair, name) for name in ("kind", "asked", "written", "bearer", "is_place", "is_title")}
    rest = {name: getattr(answer, name) for name in ("rank", "wrong", "total", "forms", "milliseconds")}
    return {"pair": pair, **rest}


def _ask_all(archive: Path) -> list[Answer]:
    os.environ["FONDS_ARCHIVE"] = str(archive)
    os.environ["DJANGO_SETTINGS_MODULE"] = "fonds.site.settings"
    django.setup()
    pairs = (*by_rule(), *by_authority())
    forms: defaultdict[str, set[str]] = defaultdict(set)
    for pair in pairs:
        forms[pair.bearer] |= {pair.asked, pair.written}
    return [_ask(place, pair, forms[pair.bearer]) for place, pair in enumerate(pairs)]


def _ask(place: int, pair: Pair, forms: set[str]) -> Answer:
    """One question, understood once with nothing remembered of earlier ones, then asked."""
    params, service = import_module("fonds.search.params"), import_module("fonds.search.service")
    public = import_module("fonds.records.audience").Audience.PUBLIC
    asked = params.read_params({"q": [pair.asked]})
    milliseconds = _understood(asked, public)
    results = service.search(asked, public)
    first = [_described(row.id) for row in results.results[:FIRST]]
    codes = [code for code, _ in first]
    rank = codes.index(f"asked-{place}") + 1 if f"asked-{place}" in codes else 0
    is_right = [code == f"asked-{place}" or any(form in words for form in forms) for code, words in first]
    first_right = is_right.index(True) if True in is_right else len(first)
    return Answer(pair, rank, first_right, results.total, len(results.expanded), milliseconds)


def _understood(asked: Any, audience: Any) -> float:  # noqa: ANN401 - types of the program, imported once it is set up
    """Milliseconds of the processor; names that were looked up for earlier questions are forgotten."""
    understanding, names = import_module("fonds.search.understanding"), import_module("fonds.search.names")
    for kept in (names._names, names._forms):  # noqa: SLF001 - what readers who ask something new wait for is measured
        kept.cache_clear()
    start = time.process_time()
    understanding.understood(asked, audience, import_module("fonds.records.journal").last_number())
    return (time.process_time() - start) * 1000


def _described(id_: str) -> tuple[str, str]:
    """The number of a record among those made, and its words."""
    lookups, audience = import_module("fonds.records.lookups"), import_module("fonds.records.audience").Audience
    record = lookups.record(id_, audience.PUBLIC).description
    words = (*record.titles, *record.abstracts)
    return record.reference_codes[0], " ".join((*(one.text for one in words), *(role.found for role in record.agents)))


def _print(runs: dict[str, Run]) -> None:
    asked = len(by_rule())
    kinds = dict.fromkeys(answer.pair.kind for run in runs.values() for answer in run.answers)
    print(f"\n{'':<28} {'asked':>5}  {'without authorities':>20}  {'with':>6}")
    for kind in kinds:
        of_kind = {name: Run([one for one in run.answers if one.pair.kind == kind]) for name, run in runs.items()}
        print(_line(kind, len(of_kind["with"].answers), of_kind))
    print(
        _line(f"the {asked} that rules connect", asked, {name: Run(run.answers[:asked]) for name, run in runs.items()})
    )
    print(f"{'':<34} at least {AIM}\n")
    for name, run in runs.items():
        _print_run(name, Run(run.answers[: asked if name == "without" else None]))


def _line(label: str, count: int, runs: dict[str, Run]) -> str:
    return f"{label:<28} {count:>5}  {runs['without'].recall:>20.3f}  {runs['with'].recall:>6.3f}"


def _print_run(name: str, run: Run) -> None:
    taken = [answer.milliseconds for answer in run.answers]
    totals = [answer.total for answer in run.answers]
    behind = [answer for answer in run.answers if answer.wrong and answer.rank]
    print(f"{name.capitalize()} authorities")
    slowest = quantiles(taken, n=100)[98]
    print(f"  understanding a query     p50 {median(taken):.1f} ms, p99 {slowest:.1f} ms of the processor")
    print(f"  records found             p50 {median(totals):.0f}, most {max(totals)}")
    print(f"  forms added               p50 {median(answer.forms for answer in run.answers):.0f}")
    print(f"  others before the person  {len(behind)}: {_listed(behind)}")
    missed = [answer for answer in run.answers if not answer.rank]
    print(f"  missed                    {len(missed)}")
    for answer in missed:
        pair = answer.pair
        print(f"    {pair.kind:<26} {pair.asked} ↛ {pair.written}   ({answer.total} found)")


def _listed(answers: Sequence[Answer]) -> str:
    return "; ".join(f"{answer.pair.asked} ({answer.wrong})" for answer in answers[:12])


if __name__ == "__main__":
    main()
