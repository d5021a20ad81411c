"""The real samples come in without a single value lost."""

import json
from pathlib import Path

import pytest

from fonds.ingest.apply import apply
from fonds.ingest.plan import plan_of
from fonds.ingest.planning import make_plan
from fonds.ingest.source import Source
from fonds.options import Options
from fonds.records.models import Record

COUNTS = {"xinjiang.jsonl": 51, "cold-war.jsonl": 260, "shelfmarks.jsonl": 12}


def strings_of(value: object) -> list[str]:
    """Every string in a JSON value, names of fields left out."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return [text for inner in value.values() for text in strings_of(inner)]
    return [text for inner in value for text in strings_of(inner)] if isinstance(value, list) else []


@pytest.mark.parametrize("profile", ["generic", "catalogue-lines"])
@pytest.mark.parametrize("name", COUNTS)
def test_every_string_of_a_sample_is_in_the_archive_or_in_a_problem(
    archive: Options, samples: Path, name: str, profile: str
) -> None:
    plan = make_plan([Source(samples / name, name)], profile)
    batch = apply(plan.batch)
    assert (batch.created, batch.refused) == (COUNTS[name], 0)
    documents = Record.objects.order_by("added").values_list("revision__document", flat=True)
    told = [f"{problem.sentence} {problem.found}" for problem in plan_of(batch.pk).problems()]
    rows = [json.loads(line) for line in (samples / name).read_text(encoding="utf-8").splitlines()]
    assert len(documents) == len(rows)
    found = 0
    for row, document in zip(rows, documents, strict=True):
        held = strings_of(json.loads(document))
        for text in strings_of(row):
            assert text in held or any(text in problem for problem in told), (text, document)
            found += 1
    assert found == sum(len(strings_of(row)) for row in rows) >= len(rows)
