"""JSON of any shape: nothing in it is lost, and a bad line stops no other."""

from pathlib import Path

import pytest

from fonds.errors import FondsError
from fonds.ingest.problems import Problem
from tests.ingest.sources import cells, read, write


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ('{"title": "A", "n": 1.10, "big": 12345678901234567890}', (("title", "A"), ("n", "1.10"), ("big", "12345678901234567890"))),
        ('{"source": ["a", "b"], "none": null, "empty": []}', (("source", "a"), ("source", "b"))),
        ('{"date": {"from": "1936", "to": {"y": 1937}}}', (("date.from", "1936"), ("date.to.y", "1937"))),
        ('{"people": [{"name": "Apresov"}, {"name": "Sheng", "x": true}]}', (("people.name", "Apresov"), ("people.name", "Sheng"), ("people.x", "true"))),
        ('{"a": "1", "a": "2"}', (("a", "1"), ("a", "2"))),
        ('{"a": "", "b": false}', (("a", ""), ("b", "false"))),
    ],
)  # fmt: skip
def test_objects_become_cells(tmp_path: Path, line: str, expected: tuple[tuple[str, str], ...]) -> None:
    assert cells(write(tmp_path / "a.jsonl", line.encode())) == [expected]


def test_an_array_of_objects_is_read(tmp_path: Path) -> None:
    assert cells(write(tmp_path / "a.json", b'[\n{"a": "1"},\n{"a": "2"}]')) == [(("a", "1"),), (("a", "2"),)]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_encodings(tmp_path: Path, encoding: str) -> None:
    assert cells(write(tmp_path / "a.jsonl", '{"title": "盛世才"}\n'.encode(encoding))) == [(("title", "盛世才"),)]


def test_bad_lines_are_problems_in_their_place(tmp_path: Path) -> None:
    lines = ['{"a": "1"}', "{oops", "[1]", "", '"text"', "[" * 100_000, '{"a": "2"}']
    found = read(write(tmp_path / "a.jsonl", "\n".join(lines).encode()))
    assert [one.row for one in found] == [1, 2, 3, 5, 6, 7]
    codes = [one.code for one in found if isinstance(one, Problem)]
    assert codes == ["row-unreadable", "not-an-object", "not-an-object", "row-unreadable"]
    assert [one.found for one in found if isinstance(one, Problem)][:3] == ["{oops", "[1]", '"text"']


def test_a_broken_array_is_refused_as_a_whole(tmp_path: Path) -> None:
    with pytest.raises(FondsError) as refused:
        read(write(tmp_path / "a.json", b'[{"a": 1},'))
    assert refused.value.code == "source-unreadable"


@pytest.mark.parametrize("line", ["{}", '{"title": null}', '{"title": " ", "places": []}'])
def test_an_object_without_a_value_is_refused(tmp_path: Path, line: str) -> None:
    found, row = read(write(tmp_path / "a.jsonl", f'{line}\n{{"title": "A"}}'.encode()))
    assert isinstance(found, Problem)
    assert (found.code, found.severity, found.row, found.found) == ("no-values", "refused", 1, line)
    assert row.row == 2
