"""What every format keeps to. To add one, subclass `FormatContract` in `test_formats.py` and say how it is read."""

import io
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import BinaryIO

import pytest

from fonds.interop.formats import FORMATS, Format, Holdings
from fonds.records.audience import Audience
from fonds.records.description import (
    Authority,
    Dating,
    Description,
    Name,
    Paragraph,
    Role,
    Text,
    Title,
    Visibility,
)
from fonds.records.lookups import RecordView, Tombstone

TITLE = "Телеграмма № 12 — 给盛世才 “на”\u2028& <Sheng>\t\u0301"
KASHGAR = Authority(kind="place", key="kashgar", names=(Name(text="Kašgar", kind="authorised"), Name(text="喀什")))
FULL = Description(
    titles=(Title(text=TITLE),),
    dates=(Dating(text="early May 1956", status="read", edtf="1956-05-01/1956-05-10"),),
    places=(Role(found="Kashgar", role="about", identified="kashgar"),),
    texts=(
        Text(id="t1", paragraphs=(Paragraph(id="p1", text="Dear\nComrade"),), visibility=Visibility(access="open")),
    ),
)


def view(number: int, description: Description = FULL) -> RecordView:
    """A record as the public sees it."""
    moment = datetime(2026, 1, number % 28 + 1, tzinfo=UTC)
    return RecordView(f"id{number:06}", description, number, moment, number, Audience.PUBLIC, "live")


class OneWay(io.RawIOBase, BinaryIO):
    """A stream like a socket: it takes bytes, counts them, and cannot go back."""

    def __init__(self) -> None:
        super().__init__()
        self.taken = 0

    def writable(self) -> bool:
        return True

    def write(self, data: object) -> int:
        size = len(memoryview(data))  # type: ignore[arg-type]  # what a raw stream is given
        self.taken += size
        return size


class FormatContract:
    """Subclasses say which format it is, and read back what it wrote."""

    format: Format

    def titles(self, written: bytes) -> list[str]:
        """The first title of each record in `written`, in order, read by other means than the format's own."""
        raise NotImplementedError

    def descriptions(self, written: bytes) -> list[tuple[str, Description]]:
        """(id, description) of each record; only asked of a format that loses nothing."""
        raise NotImplementedError

    def written(self, holdings: Holdings) -> bytes:
        to = io.BytesIO()
        self.format.write(holdings, to)
        assert not to.closed, "a stream belongs to the caller"
        return to.getvalue()

    def test_it_is_listed_under_its_name(self) -> None:
        assert FORMATS[self.format.name] is self.format
        assert "/" in self.format.media_type
        assert self.format.suffix.startswith(".")

    def test_every_record_is_written_in_order_and_unaltered(self) -> None:
        plain = Description(titles=(Title(text="Letter"),))
        holdings = Holdings("Site", [KASHGAR], [view(2), view(1, plain), view(3)], [Tombstone("gone0000", True)])
        assert self.titles(self.written(holdings)) == [TITLE, "Letter", TITLE]

    def test_an_empty_site_is_written_whole(self) -> None:
        written = self.written(Holdings("Site", [], []))
        assert written
        assert self.titles(written) == []

    def test_the_same_is_written_the_same(self) -> None:
        assert self.written(Holdings("Site", [KASHGAR], [view(1)])) == self.written(
            Holdings("Site", [KASHGAR], [view(1)])
        )

    def test_in_pieces_it_is_the_same(self) -> None:
        site = ("Site", [KASHGAR], [view(1), view(2)], [Tombstone("gone0000", True)])
        assert b"".join(self.format.pieces(Holdings(*site))) == self.written(Holdings(*site))

    def test_records_are_written_while_they_come(self) -> None:
        to, seen = OneWay(), []

        def come() -> Iterator[RecordView]:
            for number in range(2000):
                seen.append(to.taken)
                yield view(number)

        self.format.write(Holdings("Site", [KASHGAR], come()), to)
        assert len(seen) == 2000
        assert seen[-1] > to.taken / 2, "it gathers all records before it writes"

    def test_nothing_is_lost(self) -> None:
        if not self.format.lossless:
            pytest.skip(f"{self.format.name} has no place for everything")
        views = [view(1), view(2, Description()), view(3)]
        read = self.descriptions(self.written(Holdings("Site", [KASHGAR], views)))
        assert read == [(one.id, one.description) for one in views]
