"""Fonds' own exchange format: one JSON object a line, nothing lost, read back by `fonds import`.

The first line names the audience that it was written for: what that one may not see is not in it.

{"format":"fonds-export","version":1,"audience":"public","site":{"title":…}}
{"authority":{…}}                                   each before the records that name it
{"record":{"id":…,"description":{…}}}               in order of cataloguing
{"removed":{"id":…,"was_public":…}}                 tombstones
"""

from collections.abc import Iterator
from typing import BinaryIO

import msgspec

from fonds.interop.formats.format import Holdings
from fonds.records.description import encode

FORMAT = "fonds-export"
VERSION = 1


class JsonLines:
    """Authorities, records and tombstones as JSON lines."""

    name = "jsonl"
    media_type = "application/x-ndjson"
    suffix = ".jsonl"
    lossless = True

    def pieces(self, holdings: Holdings) -> Iterator[bytes]:
        """One line for each."""
        return (msgspec.json.encode(line) + b"\n" for line in _lines(holdings))

    def write(self, holdings: Holdings, to: BinaryIO) -> None:
        """Write one line for each."""
        to.writelines(self.pieces(holdings))


def _lines(holdings: Holdings) -> Iterator[dict[str, object]]:
    site = {"title": holdings.title}
    yield {"format": FORMAT, "version": VERSION, "audience": holdings.audience.term, "site": site}
    for authority in holdings.authorities:
        yield {"authority": msgspec.Raw(encode(authority).encode())}
    for view in holdings.records:
        yield {"record": {"id": view.id, "description": msgspec.Raw(encode(view.description).encode())}}
    for tombstone in holdings.tombstones:
        yield {"removed": {"id": tombstone.id, "was_public": tombstone.was_public}}
