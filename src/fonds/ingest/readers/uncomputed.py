"""What a workbook (XLSX) holds beyond the values that its cells show: errors, and formulas that nobody has computed.

Calamine reads both as empty cells. They are taken from the XML of the sheets, as ECMA-376 part 1, 18.3 describes it.
"""

import re
import zipfile
from collections import defaultdict
from collections.abc import Callable, Mapping
from typing import BinaryIO, NamedTuple
from xml.parsers import expat

_BLOCK = 1 << 20
_OVERLAP = 16
_WORTH_PARSING = re.compile(rb"""<(?:\w+:)?f[\s>/]|\bt=["']e["']""")
_PLACE = re.compile(r"([A-Z]+)([0-9]+)")
_WORKBOOK = "xl/workbook.xml"
_RELATIONS = "xl/_rels/workbook.xml.rels"


class Uncomputed(NamedTuple):
    """One cell that shows no value."""

    text: str
    """The error, such as “#REF!”; or the formula, with its equals sign."""
    is_formula: bool


Cells = Mapping[int, Mapping[int, Uncomputed]]
"""Row → column → cell, both counted from 1."""


class DoctypeError(ValueError):
    """The XML declares a document type, which no workbook does: it could name entities that grow without end."""


def uncomputed(stream: BinaryIO) -> dict[str, Cells]:
    """Sheet name → the cells of it that show no value; nothing for workbooks that are not XLSX.

    Raises DoctypeError, expat.ExpatError, zipfile.BadZipFile for a workbook that is damaged, or made to do damage.
    """
    if not zipfile.is_zipfile(stream):
        return {}
    with zipfile.ZipFile(stream) as archive:
        names = set(archive.namelist())
        if not {_WORKBOOK, _RELATIONS} <= names:
            return {}
        parts = _sheets(archive)
        return {name: _cells(archive, part) for name, part in parts.items() if part in names}


def _sheets(archive: zipfile.ZipFile) -> dict[str, str]:
    """Sheet name → path in the archive."""
    targets: dict[str, str] = {}
    names: dict[str, str] = {}

    def relation(tag: str, attributes: dict[str, str]) -> None:
        if tag == "Relationship":
            target = attributes.get("Target", "")
            targets[attributes.get("Id", "")] = target[1:] if target.startswith("/") else f"xl/{target}"

    def sheet(tag: str, attributes: dict[str, str]) -> None:
        if tag == "sheet":
            id_ = next((value for name, value in attributes.items() if name.rpartition(":")[2] == "id"), "")
            names[attributes.get("name", "")] = id_

    _parse(archive, _RELATIONS, relation)
    _parse(archive, _WORKBOOK, sheet)
    return {name: targets[id_] for name, id_ in names.items() if id_ in targets}


def _cells(archive: zipfile.ZipFile, part: str) -> Cells:
    if not _is_worth_parsing(archive, part):
        return {}
    sheet = _Sheet()
    _parse(archive, part, sheet.start, sheet.end, sheet.data)
    return sheet.found


def _is_worth_parsing(archive: zipfile.ZipFile, part: str) -> bool:
    """Whether the sheet has a formula or an error at all: most have none, and looking is ten times quicker."""
    tail = b""
    with archive.open(part) as stream:
        while block := stream.read(_BLOCK):
            if _WORTH_PARSING.search(tail + block):
                return True
            tail = block[-_OVERLAP:]
    return False


class _Sheet:
    """Hears the elements of one sheet, and keeps the cells without a value."""

    def __init__(self) -> None:
        self.found: defaultdict[int, dict[int, Uncomputed]] = defaultdict(dict)
        self._row = self._column = 0
        self._type = ""
        self._texts: dict[str, str] = {}
        self._inside = ""

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "row":
            self._row = int(attributes.get("r", self._row + 1))
            self._column = 0
        elif tag == "c":
            self._place(attributes.get("r", ""))
            self._type = attributes.get("t", "")
            self._texts = {}
        elif tag in {"f", "v"}:
            self._texts[tag] = ""
            self._inside = tag

    def data(self, text: str) -> None:
        if self._inside:
            self._texts[self._inside] += text

    def end(self, tag: str) -> None:
        if tag in {"f", "v"}:
            self._inside = ""
        elif tag == "c":
            self._keep()

    def _place(self, reference: str) -> None:
        """Cells may leave out where they stand; then they follow the one before."""
        if match := _PLACE.fullmatch(reference):
            self._row, self._column = int(match[2]), _column_number(match[1])
        else:
            self._column += 1

    def _keep(self) -> None:
        """A formula whose value is the empty text has been computed: it says so by its type."""
        value = self._texts.get("v", "")
        if self._type == "e" and value:
            self.found[self._row][self._column] = Uncomputed(value, is_formula=False)
        elif "f" in self._texts and not value and not (self._type == "str" and "v" in self._texts):
            self.found[self._row][self._column] = Uncomputed(f"={self._texts['f']}", is_formula=True)


def _column_number(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def _parse(
    archive: zipfile.ZipFile,
    part: str,
    start: Callable[[str, dict[str, str]], None],
    end: Callable[[str], None] | None = None,
    data: Callable[[str], None] | None = None,
) -> None:
    """Tell the elements of a part by their local names."""
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _refuse
    parser.StartElementHandler = lambda tag, attributes: start(tag.rpartition(":")[2], attributes)
    if end is not None:
        parser.EndElementHandler = lambda tag: end(tag.rpartition(":")[2])
    if data is not None:
        parser.CharacterDataHandler = data
    with archive.open(part) as stream:
        parser.ParseFile(stream)


def _refuse(*_declared: object) -> None:
    raise DoctypeError("it declares a document type, which no workbook does")
