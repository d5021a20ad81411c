"""Quotation marks that open a cell and are never closed: they would swallow every row after them.

Such a mark is read as a character, and the text after it again as cells and rows, so that nothing is lost.
"""

import csv
import re
from collections import deque
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple


class OpenQuote:
    """A mark that opens a cell and is not closed. The row follows once more, with the mark as a character."""


def parsed(text: Iterator[str], delimiter: str) -> Iterator[tuple[int, list[str] | csv.Error | OpenQuote]]:
    """(row, its cells) of a table, counted as a spreadsheet program does: line breaks inside cells make no row."""
    lines = Lines(text)
    reader = csv.reader(lines, delimiter=delimiter)
    row, width = 1, 0
    while True:
        lines.begin_row()
        found: list[str] | csv.Error
        try:
            found = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            found = error
        is_whole = isinstance(found, list) and len(lines.taken) == 1 and not lines.has_ended
        if not is_whole and _mend(lines, delimiter, width, is_too_long=isinstance(found, csv.Error)):
            yield row, OpenQuote()
            continue
        if isinstance(found, list) and any(found):
            width = width or len(found)
        yield row, found
        row += 1


def _mend(lines: "Lines", delimiter: str, width: int, *, is_too_long: bool) -> bool:
    """Give back the lines of a row with its open mark as a character; False where no mark is open."""
    is_unclosed = lines.has_ended or is_too_long
    text = "".join(lines.taken)
    if is_too_long and first_row(text, delimiter).open_quote >= 0:
        text += lines.rest()
    elif is_too_long:
        return False
    at, end = first_row(text, delimiter)
    if at < 0:
        if is_too_long:
            lines.give_back(text[end:])
        return False
    mended = literal(text, at, delimiter)
    if not is_unclosed and not _is_row(mended, delimiter, width):
        return False
    lines.give_back(mended)
    return True


def _is_row(text: str, delimiter: str, width: int) -> bool:
    """Whether `text` begins with a row of `width` cells: then the mark that was closed in a later row was not meant."""
    at, end = first_row(text, delimiter)
    return at < 0 and len(next(csv.reader([text[:end]], delimiter=delimiter))) == width


class Lines(Iterator[str]):
    """The lines of a table for `csv.reader`; those of one row can be looked at and given back."""

    def __init__(self, text: Iterator[str]) -> None:
        self._text = text
        self._back: deque[str] = deque()
        self.taken: list[str] = []
        """The lines of the row that is being read."""
        self.has_ended = False
        """Whether the row asked for more lines than there are: its last quotation mark is open."""

    def __next__(self) -> str:
        """The next line, with its end."""
        try:
            line = self._back.popleft() if self._back else next(self._text)
        except StopIteration:
            self.has_ended = True
            raise
        self.taken.append(line)
        return line

    def begin_row(self) -> None:
        """Forget the lines of the row before."""
        self.taken = []
        self.has_ended = False

    def give_back(self, text: str) -> None:
        """What is to be read next, before the rest."""
        self._back.extendleft(reversed(_LINE.findall(text)))

    def rest(self) -> str:
        """Everything that was not read yet."""
        return "".join(self)


_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")


class FirstRow(NamedTuple):
    """The first row of a text."""

    open_quote: int
    """Where a cell opens with a mark that is not closed; -1 where none does."""
    end: int
    """Where the row ends."""


def first_row(text: str, delimiter: str) -> FirstRow:
    """The first row of `text`, whose cells may span lines. A mark is closed where a cell can end after it."""
    closed, plain = _patterns(delimiter)
    at = 0
    while at < len(text):
        if match := closed.match(text, at):
            at = match.end()
        elif text[at] == '"' and _spans_lines(text, at):
            return FirstRow(at, at)
        else:
            at = plain.match(text, at).end()  # type: ignore[union-attr]  # it matches nothing, too
        if text[at : at + 1] != delimiter:
            break
        at += 1
    line_end = 2 if text.startswith("\r\n", at) else 1
    return FirstRow(-1, min(at + line_end, len(text)))


def literal(text: str, at: int, delimiter: str) -> str:
    """`text` with the cell that opens with a mark at `at` closed at the end of what would be a plain cell."""
    _, plain = _patterns(delimiter)
    cell = plain.match(text, at).group()  # type: ignore[union-attr]  # it matches nothing, too
    doubled = cell.replace('"', '""')
    return f'{text[:at]}"{doubled}"{text[at + len(cell) :]}'


def _spans_lines(text: str, at: int) -> bool:
    """Whether the mark at `at` is not followed by another before the line ends; one that is, is sloppy but closed."""
    second = text.find('"', at + 1)
    line_end = next((place for place in range(at, len(text)) if text[place] in "\r\n"), len(text))
    return second < 0 or second > line_end


@cache
def _patterns(delimiter: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    sign = re.escape(delimiter)
    return re.compile(rf'"(?:[^"]++|"")*+"(?=[{sign}\r\n]|\Z)'), re.compile(rf"[^{sign}\r\n]*+")
