"""`python -m bench.search`: searches over 10,000, 100,000 and 1,000,000 records, beside SQLite FTS5.

A search is the best ten, the total, six facets and the years, as the engine gives them to the site, in one process. The
same two hundred questions are asked of both, and printed. Of the largest number an archive is then made by the real
commands and served, and asked for the same as pages (`--without-pages` leaves that out: the import takes most of the
time). `--keep FOLDER` keeps what was built, for measuring again.
"""

import argparse
import gc
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path
from statistics import median
from typing import Final

from bench import search_archive, search_pages
from bench.search_fts5 import Plain, fill
from bench.search_material import Material, documents
from bench.search_mix import Question, names_of, questions
from fonds.search.document import JournalNumber
from fonds.search.engines import ENGINES

SIZES: Final = (10_000, 100_000, 1_000_000)
MOST_HITS: Final = 200_000
ROUNDS: Final = 5
PLAIN_ROUNDS: Final = 2
AIMS: Final = {"p50": 20.0, "p99": 120.0}
"""Milliseconds, at the largest size."""


@dataclass(frozen=True, slots=True)
class Measured:
    """Milliseconds of one size, and megabytes of a process that has answered every question."""

    records: int
    p50: float
    p99: float
    cpu_p50: float
    cpu_p99: float
    empty: float
    """Of the search that asks nothing, which the site remembers until the archive changes."""
    plain_p50: float
    plain_p99: float
    memory: float
    slowest: Sequence[tuple[float, int, str]]
    by_kind: dict[str, float]


def main() -> None:
    """Build what is missing, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="*", default=SIZES)
    parser.add_argument("--keep", type=Path)
    parser.add_argument("--without-pages", action="store_true")
    parser.add_argument("--ask", type=int, help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.ask:
        print(json.dumps(asdict(_ask(chosen.keep, chosen.ask))))
        return
    with tempfile.TemporaryDirectory(prefix="fonds-bench-") as temporary:
        folder = chosen.keep or Path(temporary)
        for size in chosen.sizes:
            _build(folder, size)
        measured = [_measured(folder, size) for size in chosen.sizes]
        _print(measured)
        if not chosen.without_pages:
            search_pages.tell(_pages(folder, chosen.sizes[-1]), measured[-1].plain_p50)


def _build(folder: Path, size: int) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    material = Material()
    engine = ENGINES["tantivy"](folder / f"index-{size}")
    if not engine.state().is_ready:
        began = time.perf_counter()
        engine.rebuild(documents(material, size), JournalNumber(size))
        print(f"Indexed {size:,} records in {time.perf_counter() - began:.0f} s.", flush=True)
    plain = folder / f"plain-{size}.sqlite3"
    if not plain.exists():
        began = time.perf_counter()
        fill(plain, documents(material, size))
        print(f"Put {size:,} records into SQLite in {time.perf_counter() - began:.0f} s.", flush=True)


def _pages(folder: Path, size: int) -> search_pages.Pages:
    archive, material = folder / f"archive-{size}", Material()
    if not archive.exists():
        print(f"\nMaking an archive of {size:,} records …", flush=True)
        search_archive.make(archive, material, size)
    return search_pages.measure(archive, material)


def _measured(folder: Path, size: int) -> Measured:
    """In a process of its own, for its memory."""
    command = [sys.executable, "-m", "bench.search", "--keep", str(folder), "--ask", str(size)]
    return Measured(**json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout))


def _ask(folder: Path, size: int) -> Measured:
    material = Material()
    asked = questions(material)
    names = names_of(material, asked)
    requests = {question: question.request(names) for question in asked}
    del material, names
    gc.collect()
    engine = ENGINES["tantivy"](folder / f"index-{size}")
    totals = {question: engine.search(request).total for question, request in requests.items()}
    if (most := max(totals.values())) > MOST_HITS:
        raise SystemExit(f"A question finds {most:,} records: the numbers would mean nothing.")
    empty = _once(lambda: engine.search(Question("empty").request({})), time.perf_counter)
    times, cpu = (
        _times(asked, lambda question: engine.search(requests[question]), ROUNDS, clock)
        for clock in (time.perf_counter, time.process_time)
    )
    memory = _anonymous_memory()
    plain = Plain(folder / f"plain-{size}.sqlite3")
    plain_times = _times(asked, plain.answer, PLAIN_ROUNDS, time.perf_counter)
    ordered = sorted(asked, key=lambda question: -times[question])
    kinds = {question.kind for question in asked}
    return Measured(
        records=size,
        p50=_quantile(times.values(), 0.5),
        p99=_quantile(times.values(), 0.99),
        cpu_p50=_quantile(cpu.values(), 0.5),
        cpu_p99=_quantile(cpu.values(), 0.99),
        empty=empty,
        plain_p50=_quantile(plain_times.values(), 0.5),
        plain_p99=_quantile(plain_times.values(), 0.99),
        memory=memory,
        slowest=[(times[question], totals[question], str(question)) for question in ordered],
        by_kind={kind: median(times[one] for one in asked if one.kind == kind) for kind in sorted(kinds)},
    )


def _times(
    asked: Sequence[Question], answer: Callable[[Question], object], rounds: int, clock: Callable[[], float]
) -> dict[Question, float]:
    """Question → milliseconds, the best of its rounds: what else the machine does is not measured."""
    found: dict[Question, list[float]] = {question: [] for question in asked}
    for _ in range(rounds):
        for question in asked:
            found[question].append(_once(partial(answer, question), clock))
    return {question: min(taken) for question, taken in found.items()}


def _once(work: Callable[[], object], clock: Callable[[], float]) -> float:
    """Milliseconds."""
    began = clock()
    work()
    return 1000 * (clock() - began)


def _quantile(values: Iterable[float], share: float) -> float:
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def _anonymous_memory() -> float:
    """Megabytes that this process shares with no file."""
    lines = Path("/proc/self/status").read_text(encoding="utf-8").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("RssAnon")) / 1024


def _print(measured: Sequence[Measured]) -> None:
    largest = measured[-1]
    print(f"\nQuestions with their times (ms) and totals over {largest.records:,} records, the slowest first:\n")
    for taken, total, question in largest.slowest:
        print(f"  {taken:8.1f} {total:8,}  {question}")
    print("\nMedian by kind (ms): " + ", ".join(f"{kind} {taken:.1f}" for kind, taken in largest.by_kind.items()))
    titles = ("p50", "p99", "CPU p50", "CPU p99", "FTS5 p50", "FTS5 p99", "p50 ratio", "anon MB")
    print(f"\n{'records':>10}" + "".join(f"{title:>10}" for title in titles))
    for one in measured:
        times = (one.p50, one.p99, one.cpu_p50, one.cpu_p99, one.plain_p50, one.plain_p99)
        print(
            f"{one.records:>10,}"
            + "".join(f"{taken:10.1f}" for taken in times)
            + f"{one.p50 / one.plain_p50:10.2f}{one.memory:10.0f}"
        )
    widest = max(one.p99 for one in measured)
    print("\np50 ▒ and p99 █ in ms:")
    for one in measured:
        print(f"{one.records:>10,} {'▒' * round(50 * one.p50 / widest):<51}{one.p50:.1f}")
        print(f"{'':>10} {'█' * round(50 * one.p99 / widest):<51}{one.p99:.1f}")
    print(f"\nAims at a million: p50 {AIMS['p50']:.0f}, p99 {AIMS['p99']:.0f}.")
    print(f"The search that asks nothing, once for each version of the archive: {largest.empty:.0f} ms.")


if __name__ == "__main__":
    main()
