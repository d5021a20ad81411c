"""Runs the format contract for every format that is listed."""

import json
from typing import Any

from fonds.interop.formats import FORMATS, Holdings
from fonds.records.description import Description, decode_authority, decode_description
from fonds.records.lookups import Tombstone
from tests.contracts.format import KASHGAR, FormatContract, view


class TestJsonLines(FormatContract):
    """Fonds' own exchange format."""

    format = FORMATS["jsonl"]

    def titles(self, written: bytes) -> list[str]:
        return [title["text"] for record in _of("record", written) for title in record["description"]["titles"]]

    def descriptions(self, written: bytes) -> list[tuple[str, Description]]:
        return [(one["id"], decode_description(json.dumps(one["description"]))) for one in _of("record", written)]

    def test_authorities_stand_before_the_records_that_name_them(self) -> None:
        holdings = Holdings("Письма", [KASHGAR], [view(1)], [Tombstone("gone0000", False)])
        head, authority, record, removed = map(json.loads, self.written(holdings).splitlines())
        assert head == {"format": "fonds-export", "version": 1, "audience": "everything", "site": {"title": "Письма"}}
        assert decode_authority(json.dumps(authority["authority"])) == KASHGAR
        assert list(record) == ["record"]
        assert removed == {"removed": {"id": "gone0000", "was_public": False}}


def _of(kind: str, written: bytes) -> list[dict[str, Any]]:
    # Not `splitlines` of text: a title may hold U+2028, which ends no line of JSON.
    return [value[kind] for value in map(json.loads, written.splitlines()) if kind in value]


def test_every_format_runs_the_contract() -> None:
    assert {suite.format.name for suite in FormatContract.__subclasses__()} == set(FORMATS)
