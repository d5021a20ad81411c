"""The files that a description is cited from."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fonds.normalise.references import read_references
from fonds.records.cited_files import Cited, cited_in, path_of
from fonds.records.description import Description, Reference, ReferencePart, Witness
from fonds.records.models.cited_level import NO_LEAF


def cited(*lines: str, repository: str = "", found: str = "") -> list[Cited]:
    """The levels of a description that has these source lines, one witness each."""
    return cited_in(Description(witnesses=tuple(_witness(line, repository, found) for line in lines)))


def _witness(line: str, repository: str, found: str) -> Witness:
    read = read_references(line)
    references = tuple(
        Reference(raw=line, parts=tuple(ReferencePart(label=label, value=value) for label, value in one.parts))
        for one in read
    )
    return Witness(repository=repository, repository_found=found or read[0].archive, references=references)


def last(rows: list[Cited]) -> list[tuple[str, str, str, int, str]]:
    """What is said of the level where each reference ends."""
    return [(row.repository, row.house, row.shown, row.leaf, row.leaves) for row in rows if row.is_last]


@pytest.mark.parametrize(
    ("line", "shown", "expected"),
    [
        ("RGASPI f. 17, op. 162, d. 19, l. 49.", ["f. 17", "op. 162", "d. 19"], ("", "rgaspi", "d. 19", 98, "l. 49")),
        ("РГАСПИ, ф. 17, оп. 162, д. 19, лл. 49 об.-50", ["ф. 17", "оп. 162", "д. 19"], ("", "rgaspi", "д. 19", 99, "лл. 49 об.–50")),
        ("RGANI, fond 5, opis 49, delo 130, listy 48.", ["f. 5", "op. 49", "d. 130"], ("", "rgani", "d. 130", 96, "l. 48")),
        ("TsKhSD, f. 89, per. 25 dok.1, ll. 1, 12-25.", ["f. 89", "per. 25", "dok. 1"], ("", "rgani", "dok. 1", 2, "ll. 1, 12–25")),
        ("RGASPI, f. 558", ["f. 558"], ("", "rgaspi", "f. 558", NO_LEAF, "")),
    ],
)  # fmt: skip
def test_levels_as_they_are_written(line: str, shown: list[str], expected: tuple[str, str, str, int, str]) -> None:
    rows = cited(line)
    assert [row.shown for row in rows] == shown
    assert [row.above for row in rows] == ["", *(row.path for row in rows[:-1])]
    assert last(rows) == [expected]
    assert rows[-1].path == path_of(row.level for row in rows)


def test_one_file_has_one_path_in_every_script() -> None:
    lines = (
        "RGASPI f. 17, op. 162, d. 19, l. 49.",
        "РГАСПИ, ф. 17, оп. 162, д. 19",
        "RGASPI, fond 17, opis 162, delo 19",
    )
    assert len({cited(line)[-1].path for line in lines}) == 1
    assert len({cited(line)[-1].house for line in lines}) == 1


def test_a_whole_fond_is_no_file() -> None:
    assert [row.is_file for row in cited("RGASPI f. 17, op. 162")] == [False, False]
    assert [row.is_file for row in cited("RGASPI f. 17, op. 162, d. 19")] == [False, False, True]


def test_several_shelfmarks_of_one_line() -> None:
    rows = cited("RGASPI f. 17, op. 162, d. 18, l. 5; d. 19, l. 60.")
    assert [row.shown for row in rows] == ["f. 17", "op. 162", "d. 18", "d. 19"]
    assert [row[2:] for row in last(rows)] == [("d. 18", 10, "l. 5"), ("d. 19", 120, "l. 60")]


def test_each_shelfmark_of_a_line_has_its_own_archive() -> None:
    rows = cited("RGANI, f. 5, op. 49, d. 131; RGASPI, f. 17, op. 162, d. 19")
    assert [(row.house, row.shown) for row in rows if row.is_last] == [("rgani", "d. 131"), ("rgaspi", "d. 19")]


def test_a_file_cited_twice_is_one() -> None:
    rows = cited("RGASPI f. 17, op. 162, d. 19, l. 49", "РГАСПИ, ф. 17, оп. 162, д. 19, л. 7", repository="r1")
    assert last(rows) == [("r1", "rgaspi", "d. 19", 14, "l. 49; л. 7")]


@pytest.mark.parametrize(
    ("repository", "found", "house"),
    [
        ("", "", None),
        ("", "Town archive", "town archive"),
        ("r1", "", ""),
        ("r1", "Town archive", ""),
        ("r1", "РГАСПИ", "rgaspi"),
    ],
)
def test_a_line_that_names_no_archive_is_of_the_holder(repository: str, found: str, house: str | None) -> None:
    rows = cited("f. 17, op. 162, d. 19", repository=repository, found=found)
    assert {(row.repository, row.house) for row in rows} == (set() if house is None else {(repository, house)})


@pytest.mark.parametrize("line", ["", "Obtained by Béla Révész", "Milovan Djilas, Wartime (New York: 1977), 385-387"])
def test_what_is_no_shelfmark_has_no_levels(line: str) -> None:
    assert cited(line, repository="r1") == []


@given(st.lists(st.tuples(st.text(max_size=12), st.text(max_size=12)), max_size=6), st.text(max_size=20))
def test_any_parts_can_be_placed(parts: list[tuple[str, str]], found: str) -> None:
    read = tuple(ReferencePart(label=label, value=value) for label, value in parts)
    witness = Witness(repository="r1", repository_found=found, references=(Reference(raw="x", parts=read),))
    rows = cited_in(Description(witnesses=(witness,)))
    paths = {row.path for row in rows}
    assert all(row.level and row.shown for row in rows)
    assert {row.above for row in rows} <= paths | {""}
