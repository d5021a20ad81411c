"""Tables as archives have them: delimiters, quotation, encodings, and what goes wrong."""

from pathlib import Path

import pytest

from fonds.errors import FondsError
from fonds.ingest.problems import Problem
from fonds.ingest.readers.table import LONGEST_CELL
from fonds.ingest.source import Source, SourceRecord
from tests.ingest.sources import cells, read, write, write_csv

RUSSIAN = "Название;Дата\nТелеграмма из Урумчи, о торговле;12 января 1947\nПисьмо;б.д.\n"
CHINESE = "标题,日期\n关于新疆贸易的电报,1936年\n给毛泽东的信,1949年10月\n"


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_the_delimiter_is_found(tmp_path: Path, delimiter: str) -> None:
    rows = [["Title", "Date", "Notes"], ["Letter; one, two", "June 17, 1936", "a;b;c,d,e,f"], ["Second", "n.d.", ""]]
    source = write_csv(tmp_path / "letters.csv", rows, delimiter)
    assert cells(source)[0] == (("Title", "Letter; one, two"), ("Date", "June 17, 1936"), ("Notes", "a;b;c,d,e,f"))


def test_a_comma_in_a_heading_does_not_deceive(tmp_path: Path) -> None:
    source = write(tmp_path / "a.csv", b"Title;Date, as shown;Summary\nA;June 1, 1936;x\nB;July 2, 1936;y\n")
    assert [label for label, _ in cells(source)[0]] == ["Title", "Date, as shown", "Summary"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1251"])
def test_russian_encodings_are_plain_to_see(tmp_path: Path, encoding: str) -> None:
    source = write(tmp_path / "a.csv", RUSSIAN.encode(encoding))
    assert cells(source)[0] == (("Название", "Телеграмма из Урумчи, о торговле"), ("Дата", "12 января 1947"))


@pytest.mark.parametrize("encoding", ["cp1251", "koi8-r", "cp866"])
@pytest.mark.parametrize("text", [RUSSIAN, RUSSIAN.upper(), RUSSIAN.lower()])
def test_cyrillic_encodings_are_told_apart(tmp_path: Path, text: str, encoding: str) -> None:
    found = read(write(tmp_path / "a.csv", text.encode(encoding)))
    assert [one for one in found if isinstance(one, Problem)] == []
    assert [one.cells[0][1] for one in found if isinstance(one, SourceRecord)] == [
        line.split(";")[0] for line in text.splitlines()[1:]
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "gb18030"])
def test_chinese_encodings_are_plain_to_see(tmp_path: Path, encoding: str) -> None:
    assert cells(write(tmp_path / "a.csv", CHINESE.encode(encoding)))[1] == (
        ("标题", "给毛泽东的信"),
        ("日期", "1949年10月"),
    )


@pytest.mark.parametrize(("text", "encoding"), [(CHINESE * 30_000, "gb18030"), (RUSSIAN.upper() * 9_000, "cp1251")])
def test_long_files_and_capitals_are_no_harder(tmp_path: Path, text: str, encoding: str) -> None:
    sign = ";" if ";" in text else ","
    ascii_first = f"Title{sign}Date\n{'x' * 700_001}{sign}1936\n"
    assert cells(write(tmp_path / "a.csv", (ascii_first + text).encode(encoding)))[-1][0][1] in text


def test_western_europe_is_read_with_a_warning(tmp_path: Path) -> None:
    found = read(write(tmp_path / "a.csv", "Titre;Date\nDépêche à l'évêque;1936\n".encode("cp1252")))
    assert [one.code for one in found if isinstance(one, Problem)] == ["encoding-guessed"]
    assert found[1] == SourceRecord((("Titre", "Dépêche à l'évêque"), ("Date", "1936")), "a.csv", 2)


def test_an_encoding_that_is_not_told_apart_is_read_with_a_warning(tmp_path: Path) -> None:
    japanese = "題名,日付\n" + "ウルムチからの電報について,1936\n" * 20
    found = read(write(tmp_path / "a.csv", japanese.encode("cp932")))
    assert [one.code for one in found if isinstance(one, Problem)] == ["encoding-guessed"]


def test_a_declared_encoding_wins(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes("Название\nПисьмо\n".encode("koi8-r"))
    assert cells(Source(path, "a.csv", encoding="koi8-r")) == [(("Название", "Письмо"),)]
    with pytest.raises(FondsError, match="not an encoding"):
        read(Source(path, "a.csv", encoding="klingon"))


def test_a_few_damaged_bytes_do_not_make_it_another_encoding(tmp_path: Path) -> None:
    found = cells(write(tmp_path / "a.csv", RUSSIAN.encode() * 5 + b"a\xffb;1936\n"))
    assert found[0][0][1] == "Телеграмма из Урумчи, о торговле"
    assert found[-1][0][1] == "a\ufffdb"


def test_a_cell_may_hold_line_breaks(tmp_path: Path) -> None:
    found = read(write(tmp_path / "a.csv", b'Title,Note\nA,"one\ntwo"\nB,x\n'))
    assert found == [
        SourceRecord((("Title", "A"), ("Note", "one\ntwo")), "a.csv", 2),
        SourceRecord((("Title", "B"), ("Note", "x")), "a.csv", 3),
    ]


def test_too_many_cells_keep_the_row_out_and_the_others_in(tmp_path: Path) -> None:
    first, bad, last = read(write(tmp_path / "a.csv", b"Title,Date\nA,1936\nB,June 1, 1936\nC,1937\n"))
    assert isinstance(bad, Problem)
    assert (bad.code, bad.severity, bad.row) == ("too-many-cells", "refused", 3)
    assert "B | June 1 |  1936" in bad.found
    assert isinstance(first, SourceRecord)
    assert isinstance(last, SourceRecord)
    assert last.row == 4


def test_empty_cells_beyond_the_headings_are_nothing(tmp_path: Path) -> None:
    assert cells(write(tmp_path / "a.csv", b"Title,Date\nA,1936,,,\n")) == [(("Title", "A"), ("Date", "1936"))]


def test_too_few_cells_are_noted(tmp_path: Path) -> None:
    note, row = read(write(tmp_path / "a.csv", b"Title,Date,Note\nA,1936\n"))
    assert isinstance(note, Problem)
    assert (note.code, note.severity) == ("too-few-cells", "note")
    assert isinstance(row, SourceRecord)


def test_a_cell_of_ten_megabytes_stops_nothing(tmp_path: Path) -> None:
    found = read(write(tmp_path / "a.csv", b"Title,Note\nA,1\nB," + b"x" * 10_000_000 + b"\nC,3\n"))
    assert [one.row for one in found] == [2, 3, 4]
    assert isinstance(found[1], Problem)
    assert found[1].code == "cell-too-long"
    assert f"{LONGEST_CELL:,}" in found[1].sentence


def test_zero_bytes_are_kept(tmp_path: Path) -> None:
    assert cells(write(tmp_path / "a.csv", b"Title,Note\nx\x00y,2\n")) == [(("Title", "x\x00y"), ("Note", "2"))]


def test_headings_may_lack_and_repeat(tmp_path: Path) -> None:
    found = cells(write(tmp_path / "a.csv", b"\n\nTitle,,Title\nA,b,C\n"))
    assert found == [(("Title", "A"), ("column 2", "b"), ("Title", "C"))]


@pytest.mark.parametrize("content", [b"", b"   \r\n\n", b"\xef\xbb\xbf", b"\xff\xfe"])
def test_an_empty_file_is_said_to_be_empty(tmp_path: Path, content: bytes) -> None:
    with pytest.raises(FondsError) as refused:
        read(write(tmp_path / "a.csv", content))
    assert refused.value.code == "source-empty"


@pytest.mark.parametrize(
    "content", [b"\x89PNG\r\n\x1a\n" + bytes(range(256)), b"%PDF-1.7\n%\xe2\xe3", bytes(range(256)) * 9]
)
def test_a_binary_file_named_csv_is_refused(tmp_path: Path, content: bytes) -> None:
    with pytest.raises(FondsError) as refused:
        read(write(tmp_path / "a.csv", content))
    assert refused.value.code == "source-binary"


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(FondsError) as refused:
        read(Source(tmp_path / "none.csv", "none.csv"))
    assert refused.value.code == "source-missing"


def test_text_named_as_a_workbook_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FondsError, match=r"\.csv") as refused:
        read(write(tmp_path / "a.xlsx", b"Title,Date\nA,1936\n"))
    assert refused.value.code == "source-unreadable"


def rows_of(source: Source) -> list[tuple[int, list[str] | str]]:
    """(row, its cells), or (row, the code of its problem)."""
    return [
        (one.row, one.code if isinstance(one, Problem) else [cell for _, cell in one.cells]) for one in read(source)
    ]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            'A,1\nB,"open\nC,3\nD,4\n',
            [(2, ["A", "1"]), (3, "quote-not-closed"), (3, ["B", '"open']), (4, ["C", "3"]), (5, ["D", "4"])],
        ),
        ('A,1\nB,"open', [(2, ["A", "1"]), (3, "quote-not-closed"), (3, ["B", '"open'])]),
        (
            '"A\na","open\nC,"3, 4"\n',
            [(2, "quote-not-closed"), (2, ["A\na", '"open']), (3, ["C", "3, 4"])],
        ),
        ('"open "x" y,1\nC,3\n', [(2, ['open x" y,1\nC,3\n'])][:0] or [(2, ['open x" y', "1"]), (3, ["C", "3"])]),
        (
            'B,"open\nC,"three"\nD,4\n',
            [(2, "quote-not-closed"), (2, ["B", '"open']), (3, ["C", "three"]), (4, ["D", "4"])],
        ),
        ('B,"one\r\ntwo"\r\nC,3', [(2, ["B", "one\r\ntwo"]), (3, ["C", "3"])]),
    ],
)
def test_an_open_quotation_mark_swallows_no_row(
    tmp_path: Path, body: str, expected: list[tuple[int, list[str] | str]]
) -> None:
    assert rows_of(write(tmp_path / "a.csv", f"Title,Note\n{body}".encode())) == expected


def test_an_open_quotation_mark_in_a_long_file_swallows_no_row(tmp_path: Path) -> None:
    rows = "".join(f"{number},{'x' * 1000}\n" for number in range(6000))
    found = rows_of(write(tmp_path / "a.csv", f'Title,Note\nA,"open\n{rows}'.encode()))
    assert found[:2] == [(2, "quote-not-closed"), (2, ["A", '"open'])]
    assert [row for row, _ in found[2:]] == list(range(3, 6003))


def test_a_long_cell_that_is_closed_is_one_row(tmp_path: Path) -> None:
    cell = "line\n" * 1_100_000
    assert rows_of(write(tmp_path / "a.csv", f'Title,Note\nA,"{cell}"\nB,2\n'.encode())) == [
        (2, "cell-too-long"),
        (3, ["B", "2"]),
    ]


def test_lines_of_white_space_are_no_rows(tmp_path: Path) -> None:
    found = rows_of(write(tmp_path / "a.csv", b"Title,Note\nA,1\n   \n \t , \nB,2\n"))
    assert found == [(2, ["A", "1"]), (5, ["B", "2"])]
