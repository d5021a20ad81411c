"""How fast a file comes in, from the command's start to the record found by a search: the real `fonds import`."""

import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

PROFILE = Path(__file__).with_name("profile.toml")


@dataclass(frozen=True, slots=True)
class Import:
    """One import, measured end to end."""

    records: int
    seconds: float

    @property
    def per_second(self) -> float:
        """Records a second, reading, planning, writing and indexing included."""
        return self.records / self.seconds


def import_file(archive: Path, file: Path, records: int) -> Import:
    """Make the archive and bring the file in. Raises CalledProcessError when the command fails."""
    _fonds(archive, "init", str(archive))
    start = time.perf_counter()
    _fonds(archive, "import", str(file), "--profile", str(PROFILE), "--yes")
    return Import(records, time.perf_counter() - start)


def _fonds(archive: Path, *arguments: str) -> None:
    environment = {**os.environ, "FONDS_ARCHIVE": str(archive)}
    command = [sys.executable, "-m", "fonds", *arguments]
    subprocess.run(command, env=environment, check=True, stdout=subprocess.DEVNULL)
