"""How fast suggestions come among a million names and a million titles: `python -m bench.suggesting`.

The names are those of `bench.names`, four to an authority; each authority has a record, some have thousands. What is
typed are beginnings of them, of one letter to twelve, and what nothing begins with.
"""

import argparse
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from statistics import quantiles

import django
import msgspec
from django.db import connection, transaction

from bench import material, names
from fonds.records.audience import Audience

FORMS = 4
"""Forms of the name of one authority."""
AIM = 15.0
"""Milliseconds, p99."""
ASKED = 400
NOW = "2026-01-01 00:00:00"


def main() -> None:
    """Fill a catalogue, ask, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--names", type=int, default=1_000_000)
    parser.add_argument("--titles", type=int, default=1_000_000)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="fonds-bench-") as folder:
        archive = Path(folder) / "archive"
        subprocess.run([sys.executable, "-m", "fonds", "init", str(archive)], check=True, capture_output=True)
        os.environ["FONDS_ARCHIVE"] = str(archive)
        os.environ["DJANGO_SETTINGS_MODULE"] = "fonds.site.settings"
        django.setup()
        _measure(asked.names, asked.titles)


def _measure(how_many_names: int, how_many_titles: int) -> None:
    suggesting = import_module("fonds.search.suggesting")  # models can be imported only when Django is set up
    refresh = import_module("fonds.records.statistics").refresh

    forms = names.forms(how_many_names)
    random.Random(1).shuffle(forms)
    titles = [str(row["title"]) for row in material.rows(how_many_titles)]
    with transaction.atomic():
        _fill(forms, titles)
    refresh()
    began = time.perf_counter()
    suggesting.catch_up()
    made = time.perf_counter() - began
    with connection.cursor() as cursor:
        rows = cursor.execute("SELECT COUNT(*) FROM search_suggestionrow").fetchone()[0]
    print(f"{len(forms):,} names and {len(titles):,} titles are {rows:,} rows, made in {made:.0f} s.")
    for length in (1, 2, 3, 5, 8, 12):
        _tell(f"{length} characters", _times(suggesting.suggest, _typed(forms, titles, length)))
    mixed = [one for length in (1, 2, 3, 5, 8, 12) for one in _typed(forms, titles, length)[:100]]
    _tell("all of them", _times(suggesting.suggest, [*mixed, *(f"zz{number}" for number in range(20))]))
    print(f"Aim: p99 at most {AIM:.0f} ms.")


def _fill(forms: list[str], titles: list[str]) -> None:
    authorities = [forms[start : start + FORMS] for start in range(0, len(forms), FORMS)]
    first = len(authorities) + 1
    line = ("number", "subject_kind", "subject", "action", "document", "seen_by", "at", "by")
    _insert("records_revision", line, _lines(authorities, titles))
    _insert("records_entry", ("kind", "key", "slug", "label", "heading", "revision_id", "state"), _entries(authorities))
    record = ("id", "revision_id", "state", "seen_by", "was_public", "parent", "added")
    _insert("records_record", record, _records(len(titles), first))
    tie = ("record_id", "kind", "key", "role", "position", "day")
    _insert("records_tie", tie, _ties(len(authorities), len(titles)))


def _lines(authorities: list[list[str]], titles: list[str]) -> Iterator[tuple[object, ...]]:
    for number, forms in enumerate(authorities, start=1):
        document = {"kind": "agent", "key": f"a{number}", "names": [{"text": form} for form in forms]}
        yield number, "agent", f"a{number}", "created", msgspec.json.encode(document).decode(), 0, NOW, "bench"
    for number, title in enumerate(titles, start=len(authorities) + 1):
        document = {"titles": [{"text": title}]}
        id_ = _id(number - len(authorities) - 1)
        yield number, "record", id_, "created", msgspec.json.encode(document).decode(), 0, NOW, "bench"


def _entries(authorities: list[list[str]]) -> Iterator[tuple[object, ...]]:
    for number, forms in enumerate(authorities, start=1):
        yield "agent", f"a{number}", f"a{number}", forms[0], forms[0].lower(), number, "live"


def _records(count: int, first: int) -> Iterator[tuple[object, ...]]:
    for number in range(count):
        yield _id(number), first + number, "live", 0, True, "", first + number


def _ties(authorities: int, records: int) -> Iterator[tuple[object, ...]]:
    """Each authority has a record; a few have most, as in any archive."""
    chance = random.Random(0)
    for number in range(1, authorities + 1):
        yield _id(number % records), "agent", f"a{number}", "sender", 0, 0
    for number in range(records):
        yield _id(number), "agent", f"a{int(chance.paretovariate(0.6)) % authorities + 1}", "recipient", 0, 0


def _id(number: int) -> str:
    return f"{number:08d}"


def _insert(table: str, columns: tuple[str, ...], rows: Iterator[tuple[object, ...]]) -> None:
    places = ", ".join("?" * len(columns))
    quoted = ", ".join(f'"{column}"' for column in columns)
    connection.connection.executemany(f"INSERT INTO {table} ({quoted}) VALUES ({places})", rows)  # noqa: S608 - names of ours


def _typed(forms: list[str], titles: list[str], length: int) -> list[str]:
    chance = random.Random(length)
    return [chance.choice(forms if number % 2 else titles)[:length] for number in range(ASKED)]


def _times(suggest: Callable[[str, Audience], object], asked: list[str]) -> list[tuple[float, float]]:
    found = []
    for text in asked:
        began, worked = time.perf_counter(), time.thread_time()
        suggest(text, Audience.PUBLIC)
        found.append((1000 * (time.perf_counter() - began), 1000 * (time.thread_time() - worked)))
    return found


def _tell(what: str, times: list[tuple[float, float]]) -> None:
    """Elapsed time, and the processor's own beside it: on a busy machine the two differ."""
    elapsed, worked = (quantiles(column, n=100) for column in zip(*times, strict=True))
    print(
        f"{what:<14} p50 {elapsed[49]:6.2f} ms  p99 {elapsed[98]:6.2f} ms"
        f"   processor: p50 {worked[49]:6.2f} ms  p99 {worked[98]:6.2f} ms"
    )


if __name__ == "__main__":
    main()
