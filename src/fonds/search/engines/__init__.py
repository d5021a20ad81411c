"""The engines that exist. Reading this list answers "which can we run on?"."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from fonds.search.engine import Engine
from fonds.search.engines.tantivy import TantivyEngine

ENGINES: Final[dict[str, Callable[[Path], Engine]]] = {"tantivy": TantivyEngine}
"""Name → maker, which takes the folder of the index."""
