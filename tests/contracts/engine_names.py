"""What every engine knows of the names in records: they are looked up under keys, and only visible ones are told."""

from collections.abc import Sequence

import pytest

from fonds.normalise.names.meeting import Key, Manner, Met
from fonds.records.audience import Audience
from fonds.search.document import JournalNumber, Removal, SearchDocument
from fonds.search.engine import Engine
from tests.contracts.engine_documents import ARCHIVIST, PUBLIC, READER, document

KEYS: tuple[Key, ...] = (("w", "stln"), ("h", "stln"))


def naming(number: int, *names: Met, seen_by: Audience = PUBLIC) -> SearchDocument:
    return document(number, names=names, seen_by=seen_by)


def told(engine: Engine, audience: Audience = PUBLIC, without: Sequence[str] = (), least: str = "") -> list[str]:
    """The names under `KEYS`, each weighing as much as it has letters; none that come before `least`."""

    def weigh(_manner: Manner, form: str) -> float:
        return len(form) if form >= least else 0

    return [one.form for one in engine.names(KEYS, weigh, audience, without)]


class NamesContract:
    """Mixed into the contract of engines."""

    @pytest.fixture
    def named(self, engine: Engine) -> Engine:
        engine.rebuild(
            [
                naming(1, Met("w", "stln", "Stalin"), Met("w", "nltp", "Molotov")),
                naming(2, Met("h", "stln", "斯大林")),
                naming(3, Met("w", "stln", "Stalinas"), seen_by=READER),
                naming(4, Met("w", "stln", "Stalin"), seen_by=ARCHIVIST),
                naming(5, Met("w", "stlns", "Stallions")),
            ],
            JournalNumber(1),
        )
        return engine

    def test_names_are_found_under_their_keys_heaviest_first(self, named: Engine) -> None:
        assert told(named) == ["Stalin", "斯大林"]
        assert told(named, least="T") == ["斯大林"]
        assert named.names((), lambda _manner, _form: 1.0, PUBLIC) == ()

    def test_names_of_hidden_records_are_told_to_nobody_else(self, named: Engine) -> None:
        assert told(named, READER) == ["Stalinas", "Stalin", "斯大林"]
        assert told(named, PUBLIC, without=["r000002"]) == ["Stalin"]
        assert told(named, PUBLIC, without=["r000001"]) == ["斯大林"]
        assert told(named, ARCHIVIST, without=["r000001"]) == ["Stalinas", "Stalin", "斯大林"]

    def test_names_go_with_their_records(self, named: Engine) -> None:
        changes: list[SearchDocument | Removal] = [
            Removal("r000002"),
            naming(1, Met("w", "nltp", "Molotov")),
            naming(3, seen_by=READER),
        ]
        named.apply(changes, JournalNumber(2))
        assert told(named, READER) == []
        assert told(named, ARCHIVIST) == ["Stalin"]
