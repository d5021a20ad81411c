"""Runs the engine contract for every engine that is listed."""

from fonds.search.engines import ENGINES
from tests.contracts.engine import EngineContract


class TestTantivy(EngineContract):
    """The embedded engine."""

    name = "tantivy"


def test_every_engine_runs_the_contract() -> None:
    assert {suite.name for suite in EngineContract.__subclasses__()} == set(ENGINES)
