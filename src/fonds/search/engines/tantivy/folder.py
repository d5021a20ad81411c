"""The index's folder.

index/
  LOCK                      held by whoever writes; kill -9 frees it
  CURRENT                   name of the live index, switched by rename
  <fingerprint>-<n>/        one index
    JOURNAL                 number of the last change it holds, written after the commit
"""

import errno
import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from fonds.errors import FondsError
from fonds.search.document import JournalNumber
from fonds.search.engines.tantivy.schema import fingerprint

_CURRENT, _LOCK, _JOURNAL = "CURRENT", "LOCK", "JOURNAL"
_READERS_LOCK = ".tantivy-meta.lock"
"""Tantivy's own: whoever opens the index takes it."""


class IndexFolder:
    """Finds the live index, makes new ones, and lets one process write at a time."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.fingerprint = fingerprint()

    def live(self) -> Path | None:
        """Folder of the live index; None where there is none that fits this version of the program.

        Raises FondsError index-locked-away.
        """
        try:
            name = (self.path / _CURRENT).read_text(encoding="utf-8").strip()
        except PermissionError as error:
            raise FondsError("index-locked-away", path=self.path) from error
        except OSError:
            return None
        folder = self.path / name
        return folder if name.startswith(f"{self.fingerprint}-") and (folder / _JOURNAL).is_file() else None

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Hold the writers' lock. Raises FondsError: index-busy (somebody else has it), archive-read-only."""
        with self._lock_file() as file:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError as error:
                raise FondsError("index-busy") from error
            yield

    def _lock_file(self) -> TextIO:
        try:
            self.path.mkdir(parents=True, exist_ok=True)
            return (self.path / _LOCK).open("a", encoding="utf-8")
        except OSError as error:
            if error.errno in {errno.EACCES, errno.EPERM, errno.EROFS}:
                raise FondsError("archive-read-only", path=self.path) from error
            raise

    def create(self) -> Path:
        """A new, empty folder for an index of this fingerprint, numbered above all that are there."""
        numbers = [int(path.name.rpartition("-")[2]) for path in self._indexes()]
        folder = self.path / f"{self.fingerprint}-{max(numbers, default=0) + 1}"
        folder.mkdir(parents=True)
        return folder

    def switch_to(self, folder: Path) -> None:
        """Make `folder` the live index and drop the others. Who reads one of them keeps its open files."""
        _replace(self.path / _CURRENT, folder.name)
        for other in self._indexes():
            if other != folder:
                shutil.rmtree(other, ignore_errors=True)

    def _indexes(self) -> list[Path]:
        found = (path for path in self.path.glob("*-*") if path.is_dir())
        return [path for path in found if path.name.rpartition("-")[2].isdecimal()]


def check_permission(folder: Path) -> None:
    """Raise FondsError index-locked-away unless this user may read the index in `folder`, which takes a lock file."""
    lock = folder / _READERS_LOCK
    may_lock = os.access(lock if lock.exists() else folder, os.W_OK)
    if not (may_lock and all(os.access(file, os.R_OK) for file in folder.iterdir())):
        raise FondsError("index-locked-away", path=folder)


def journal_number(folder: Path) -> JournalNumber:
    """The last change that the index in `folder` holds."""
    return JournalNumber(int((folder / _JOURNAL).read_text(encoding="utf-8")))


def set_journal_number(folder: Path, number: JournalNumber) -> None:
    """Remember the last change. Written after the commit: after a crash in between, changes are made again."""
    _replace(folder / _JOURNAL, str(number))


def _replace(path: Path, text: str) -> None:
    """Write a small file so that a reader sees the old text or the new, never a part."""
    fresh = path.with_suffix(".new")
    with fresh.open("w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    fresh.rename(path)
