"""`python -m bench`: import, results page, and the same beside plain SQLite FTS5. Writes bench/results/*.json."""

import argparse
import json
import os
import platform
import tempfile
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path

import django

from bench import fts5, material, serving
from bench.importing import Import, import_file
from bench.serving import Times

RESULTS = Path(__file__).with_name("results")
IMPORT_AIM = 3000
"""Records a second."""
PAGE_AIM = 30
"""Milliseconds, p50."""


def main() -> None:
    """Measure, print a table, keep the numbers."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--records", type=int, default=50_000)
    count = parser.parse_args().records
    with tempfile.TemporaryDirectory(prefix="fonds-bench-") as folder:
        base = Path(folder)
        source = base / "records.jsonl"
        print(f"Making {count:,} records from {material.origin()} …")
        material.write(source, count)
        print("Importing …")
        imported = import_file(base / "archive", source, count)
        print("Asking …")
        _open(base / "archive", count)
        pages = serving.pages()
        plain = fts5.times(fts5.fill(base / "plain.sqlite3", material.rows(count)))
    _print(imported, pages, plain)
    _keep(imported, pages, plain)


def _open(archive: Path, count: int) -> None:
    os.environ["FONDS_ARCHIVE"] = str(archive)
    os.environ["DJANGO_SETTINGS_MODULE"] = "fonds.site.settings"
    django.setup()
    found = serving.count_all()
    if found != count:
        raise SystemExit(f"{count} records went in, {found} are found: the numbers would mean nothing.")


def _print(imported: Import, pages: Times, plain: Times) -> None:
    rows = [
        ("import, end to end", f"{imported.per_second:,.0f} records/s", f"at least {IMPORT_AIM:,}"),
        ("results page, p50", f"{pages.p50:.1f} ms", f"at most {PAGE_AIM}"),
        ("results page, p99", f"{pages.p99:.1f} ms", ""),
        ("plain FTS5, p50", f"{plain.p50:.1f} ms", ""),
        ("results page ÷ FTS5, p50", f"{pages.p50 / plain.p50:.2f}", ""),
        ("slowest page", f"{pages.by_question[pages.slowest]:.1f} ms", pages.slowest),
    ]
    for what, value, aim in rows:
        print(f"{what:<26} {value:>18}   {aim}")


def _keep(imported: Import, pages: Times, plain: Times) -> None:
    now = datetime.now(UTC)
    RESULTS.mkdir(exist_ok=True)
    file = RESULTS / f"{now:%Y%m%dT%H%M%SZ}.json"
    results = {
        "at": now.isoformat(),
        "python": platform.python_version(),
        "cores": os.cpu_count(),
        "records": imported.records,
        "material": material.origin(),
        "import_seconds": imported.seconds,
        "import_per_second": imported.per_second,
        "results_page": asdict(pages),
        "fts5": asdict(plain),
    }
    file.write_text(json.dumps(results, ensure_ascii=False, indent=1), encoding="utf-8")
    print(f"Kept in {file}.")


if __name__ == "__main__":
    main()
