"""Bytes to text: the encoding that was declared, or the one that is plain to see.

byte order mark ── UTF-16 by its zeros ── binary? ── UTF-8 throughout? ── GB18030, Cyrillic or Windows-1252 by its runs
                                     Windows-1251, KOI8-R or CP866 by how frequent letters are, and where capitals stand
"""

import codecs
import io
import re
from typing import NamedTuple, TextIO

from fonds.errors import FondsError
from fonds.ingest.source import Source

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_MAGIC = (
    b"PK\x03\x04",
    b"\xd0\xcf\x11\xe0",
    b"%PDF-",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"\x1f\x8b",
    b"SQLite format 3",
)
_CONTROLS = frozenset(range(32)) - {9, 10, 12, 13, 27}
_MOST_CONTROLS = 0.02
"""Share of control characters above which a file is no text. A few strays are reported, row by row."""
_BLOCK = 1 << 20
_SPAN = 1 << 18
_HIGH_RUN = re.compile(rb"[\x80-\xff]+")
_FEW = 12
"""Fewer bytes above ASCII than this say little about an encoding."""

_CYRILLIC = ("cp1251", "koi8-r", "cp866")
_FREQUENT = frozenset("оеаинтсрвлОЕАИНТСРВЛ")
"""Seven of ten letters of any Russian text."""
_CAPITAL_INSIDE = re.compile("[а-яё][А-ЯЁ]")
_PLAIN = 0.4
"""Below this it may be no Cyrillic at all: Shift-JIS looks a little like CP866."""
_CLEAR = 0.15
"""Less than this between two encodings is chance."""


class Encoding(NamedTuple):
    """How a source is to be decoded."""

    name: str
    is_certain: bool = True


def is_binary(head: bytes) -> bool:
    """True for what no encoding of text would begin with."""
    if any(head.startswith(mark) for mark, _ in _MARKS) or _utf16_by_zeros(head):
        return False
    if head.startswith(_MAGIC):
        return True
    controls = sum(byte in _CONTROLS for byte in head)
    return controls > max(_MOST_CONTROLS * len(head), 3)


def encoding_of(source: Source) -> Encoding:
    """The declared encoding, else the one that the content shows.

    Raises FondsError source-binary, source-unreadable (an encoding that Python does not know).
    """
    head = source.sample.head
    if source.encoding:
        return Encoding(_declared(source, head))
    if is_binary(head):
        raise FondsError("source-binary", path=source.name)
    for mark, name in _MARKS:
        if head.startswith(mark):
            return Encoding(name)
    if name := _utf16_by_zeros(head):
        return Encoding(name)
    span = _first_not_utf8(source)
    return Encoding("utf-8") if span is None else _by_runs(span)


def decoded(source: Source, encoding: str) -> TextIO:
    """The source as text, line ends as they are. What cannot be decoded becomes U+FFFD, which the rows report."""
    return io.TextIOWrapper(source.open(), encoding=encoding, errors="replace", newline="")


def head_text(head: bytes) -> str:
    """The beginning of a source as far as it is Unicode; enough to see whether it is JSON."""
    name = next((name for mark, name in _MARKS if head.startswith(mark)), "") or _utf16_by_zeros(head) or "utf-8"
    return head.decode(name, errors="replace")


def _declared(source: Source, head: bytes) -> str:
    try:
        name = codecs.lookup(source.encoding).name
        b"".decode(name)
    except LookupError as error:
        raise FondsError(
            "source-unreadable",
            path=source.name,
            reason=f"“{source.encoding}” is not an encoding",
            hint="Known are utf-8, utf-16, windows-1251, windows-1252, gb18030 and others.",
        ) from error
    return "utf-8-sig" if name == "utf-8" and head.startswith(codecs.BOM_UTF8) else name


def _utf16_by_zeros(head: bytes) -> str:
    """UTF-16 without a mark: of commas, digits and line ends every second byte is zero."""
    zeros = [index & 1 for index, byte in enumerate(head[:2048]) if byte == 0]
    if len(zeros) < 4 or len(zeros) < len(head[:2048]) / 20:
        return ""
    odd = sum(zeros) / len(zeros)
    return "utf-16-le" if odd > 0.95 else "utf-16-be" if odd < 0.05 else ""


def _first_not_utf8(source: Source) -> bytes | None:
    """The bytes around the first that are not UTF-8; None where all are, or where so few are not that it is damage."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    with source.open() as stream:
        while block := stream.read(_BLOCK):
            try:
                decoder.decode(block)
            except UnicodeDecodeError as error:
                span = _whole_lines(block, error.start)
                return None if _is_damaged_utf8(span) else span
    try:
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return None
    return None


def _whole_lines(block: bytes, middle: int) -> bytes:
    """The lines around a place: a span that began inside a character of two bytes would read as others."""
    start = block.rfind(b"\n", 0, max(0, middle - _SPAN)) + 1
    end = block.find(b"\n", middle + _SPAN)
    return block[start : end if end >= 0 else len(block)]


def _is_damaged_utf8(span: bytes) -> bool:
    text = span.decode("utf-8", errors="replace")
    lost = text.count("\ufffd")
    whole = sum(character > "\x7f" for character in text) - lost
    return whole > 10 * lost


def _by_runs(span: bytes) -> Encoding:
    """Chinese stands in pairs led by frequent characters, Cyrillic in long runs of letters, Western letters alone."""
    runs = _HIGH_RUN.findall(span)
    high = b"".join(runs)
    if _is_gb18030(span):
        return Encoding("gb18030", len(high) >= _FEW)
    if len(high) / len(runs) >= 2 and (found := _cyrillic(span, is_enough=len(high) >= _FEW)):
        return found
    return Encoding("cp1252", is_certain=False)


def _cyrillic(span: bytes, *, is_enough: bool) -> Encoding | None:
    """The Cyrillic encoding under which the text reads most like Russian; None where it has few letters under all."""
    scores = sorted(((_russian(span.decode(name, errors="replace")), name) for name in _CYRILLIC), reverse=True)
    (best, name), (second, _) = scores[:2]
    if best <= 0:
        return None
    return Encoding(name, is_enough and best >= _PLAIN and best - second >= _CLEAR)


def _russian(text: str) -> float:
    """How much a text reads like Russian: its frequent letters, less capitals after small letters; 0 for no letters."""
    wide = [character for character in text if character > "\x7f"]
    letters = sum("Ѐ" <= character <= "ӿ" for character in wide)
    if letters <= 0.8 * len(wide):
        return 0.0
    frequent = sum(character in _FREQUENT for character in wide)
    return max((frequent - 2 * len(_CAPITAL_INSIDE.findall(text))) / letters, 0.01)


def _is_gb18030(span: bytes) -> bool:
    """All of it decodes, and most characters are of the first level of GB 2312, as in any Chinese text."""
    text = span.decode("gb18030", errors="replace")
    wide = [character for character in text if character > "\x7f"]
    if text[2:-2].count("\ufffd") or not wide:
        return False
    frequent = sum(0xB0 <= character.encode("gb18030")[0] <= 0xD7 for character in wide if "一" <= character <= "鿿")
    return frequent > 0.5 * len(wide)
