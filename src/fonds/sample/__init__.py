"""The sample archive that ships with Fonds: 51 records on China and the Soviet Union in Xinjiang.

`archive.jsonl` is in the exchange format that `fonds export --format jsonl` writes.
`README.md` says how it was written.
"""

from importlib.resources import files
from pathlib import Path


def archive_path() -> Path:
    """The file of the sample archive: one JSON object a line, oldest catalogued record first."""
    return Path(str(files(__name__) / "archive.jsonl"))
