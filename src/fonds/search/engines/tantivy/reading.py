"""The open indexes of this process: what is committed now, and who writes."""

import threading
from pathlib import Path

from tantivy import Index, IndexWriter, Schema, Searcher

from fonds.errors import FondsError
from fonds.search.engines.tantivy.folder import IndexFolder, check_permission
from fonds.search.engines.tantivy.schema import register

State = tuple[Path | None, tuple[int, int]]
"""The index's folder, and when which file of its was written last."""


class Reader:
    """One open index, renewed when another one is live or when something was committed.

    `part` names the folder within that of the live index; empty is the index of the records itself.
    """

    def __init__(self, folder: IndexFolder, schema: Schema, part: str = "") -> None:
        self.schema = schema
        self._folder = folder
        self._part = part
        self._lock = threading.Lock()
        self._path: Path | None = None
        self._stamp: tuple[int, int] = (0, 0)
        self._index: Index | None = None

    def searcher(self) -> Searcher:
        """What is committed now. Raises FondsError index-missing, index-locked-away."""
        return self.opened()[0]

    def opened(self) -> tuple[Searcher, State]:
        """What is committed now, and its state, which no other commit shares. Raises as `searcher`."""
        with self._lock:
            for _ in range(3):  # a rebuild may remove the folder between finding and opening it
                live = self._folder.live()
                if live is None:
                    break
                try:
                    return self._renewed(live / self._part).searcher(), (self._path, self._stamp)
                except (OSError, ValueError):
                    self._path = None
                    if live.is_dir():
                        check_permission(live)
        raise FondsError("index-missing")

    def _renewed(self, path: Path) -> Index:
        meta = (path / "meta.json").stat()
        stamp = (meta.st_mtime_ns, meta.st_ino)
        if path != self._path or self._index is None:
            self._index = open_index(path)
        elif stamp != self._stamp:
            self._index.reload()
        self._path, self._stamp = path, stamp
        return self._index


def open_index(path: Path) -> Index:
    """The index in this folder, with our analysers. Raises ValueError."""
    index = register(Index.open(str(path)))
    index.config_reader("manual")
    return index


def open_writer(index: Index, heap: int) -> IndexWriter:
    """The writer of an index, which gathers `heap` bytes before it writes a segment. Raises FondsError index-busy."""
    try:
        return index.writer(heap, num_threads=1)
    except ValueError as error:
        raise FondsError("index-busy") from error
