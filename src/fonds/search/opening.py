"""The engine of the open archive: one for each process, so that its index stays open between requests."""

from functools import lru_cache
from pathlib import Path

from django.conf import settings

from fonds.search.engine import Engine
from fonds.search.engines import ENGINES


def engine() -> Engine:
    """The engine of the archive that Django's settings name."""
    return _engine("tantivy", settings.FONDS.index_folder)


@lru_cache(maxsize=8)
def _engine(name: str, folder: Path) -> Engine:
    return ENGINES[name](folder)
