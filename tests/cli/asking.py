"""Puts the same hundred queries to an archive, in one process, and gives its answers."""

import re
from itertools import cycle, islice, pairwise
from typing import Any

import msgspec

from tests.cli.filling import run_python
from tests.conftest import ArchiveFolder

Query = dict[str, list[str]]

_SCRIPT = """
import json, sys
from importlib import import_module
from pathlib import Path
from fonds.cli.archive import open_archive

open_archive(Path(sys.argv[1]))
service = import_module("fonds.search.service")
params = import_module("fonds.search.params")
msgspec = import_module("msgspec")
audience = import_module("fonds.records.audience").Audience.PUBLIC
for query in json.load(sys.stdin):
    print(msgspec.json.encode(service.search(params.read_params(query), audience)).decode())
"""

FILTERS: tuple[Query, ...] = (
    {},
    {"place": ["soviet-union"]},
    {"from": ["1936"], "to": ["1941-06"]},
    {"sort": ["oldest"], "per_page": ["25"]},
    {"from": ["1940"], "dates": ["certain"]},
    {"sort": ["title"], "variants": ["off"]},
    {"undated": ["only"]},
)


def hundred(folder: ArchiveFolder, **always: list[str]) -> list[Query]:
    """A hundred queries from the words of the archive's own titles, with one filter or another."""
    exported = folder.fonds("export", check=True).stdout
    words = sorted(set(re.findall(r"\w{4,}", " ".join(re.findall(r'"titles":\[\{"text":"([^"]+)"', exported)))))
    queries = [f'"{a} {b}"' if index % 9 == 0 else a for index, (a, b) in enumerate(pairwise(words))]
    asked = [{"q": [text], **more} for text, more in zip(queries, cycle(FILTERS), strict=False)]
    found = [{**query, **always} for query in islice(cycle(asked), 100)]
    assert len(found) == 100
    return found


def answers(folder: ArchiveFolder, queries: list[Query]) -> list[dict[str, Any]]:
    """The whole answer to each query."""
    printed = run_python(folder, _SCRIPT, msgspec.json.encode(queries).decode())
    return [msgspec.json.decode(line) for line in printed.splitlines()]


def without_version(found: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The answers, but for the number of the last change."""
    return [{name: value for name, value in answer.items() if name != "archive_version"} for answer in found]
