"""`fonds eval`: what it prints."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from fonds.cli.eval import command
from tests.search.evaluation.test_collection import write


def test_one_object_with_exactly_the_four_measures(tmp_path: Path) -> None:
    done = CliRunner().invoke(command, ["--json", str(write(tmp_path))])
    assert done.exit_code == 0, done.output
    assert json.loads(done.stdout) == {
        "nDCG@10": {"value": 1.0, "low": 1.0, "high": 1.0},
        "MAP": {"value": 1.0, "low": 1.0, "high": 1.0},
        "P@10": {"value": pytest.approx(0.1), "low": pytest.approx(0.1), "high": pytest.approx(0.1)},
        "recall@100": {"value": 1.0, "low": 1.0, "high": 1.0},
    }


def test_a_line_for_people_for_each_measure(tmp_path: Path) -> None:
    done = CliRunner().invoke(command, [str(write(tmp_path))])
    assert done.stdout.splitlines()[0] == "nDCG@10     1.0000  (1.0000 to 1.0000)"
    assert [line.split()[0] for line in done.stdout.splitlines()] == ["nDCG@10", "MAP", "P@10", "recall@100"]
