"""Puts records into an archive folder through the actions, in a process of its own."""

import subprocess
import sys

import msgspec

from tests.conftest import ArchiveFolder

_SCRIPT = """
import json, sys
from importlib import import_module
from pathlib import Path
from fonds.cli.archive import open_archive

open_archive(Path(sys.argv[1]))
actions = import_module("fonds.records.actions")
description = import_module("fonds.records.description")
stamp = actions.Stamp(by="test")
wanted = json.load(sys.stdin)
actions.save_authorities([description.decode_authority(json.dumps(value)) for value in wanted["authorities"]], stamp)
descriptions = [description.decode_description(json.dumps(value)) for value in wanted["records"]]
print(json.dumps([id_ for id_, _ in actions.save_records([("", value) for value in descriptions], stamp)]))
"""

KASHGAR = {"kind": "place", "key": "kashgar", "names": [{"text": "Kashgar", "kind": "authorised"}]}


def described(title: str, **more: object) -> dict[str, object]:
    """A description as JSON, tied to Kashgar."""
    role = {"found": "Kashgar", "role": "about", "identified": "kashgar"}
    return {"titles": [{"text": title}], "places": [role], **more}


def fill(folder: ArchiveFolder, *records: dict[str, object]) -> list[str]:
    """Save the records, and the authority Kashgar. Returns their ids."""
    wanted = msgspec.json.encode({"authorities": [KASHGAR], "records": records})
    done = run_python(folder, _SCRIPT, wanted.decode())
    return msgspec.json.decode(done, type=list[str])


def run_python(folder: ArchiveFolder, script: str, given: str = "") -> str:
    """What a script prints that is run in the archive's environment; its first argument is the folder."""
    return subprocess.run(
        [sys.executable, "-c", script, str(folder.path)],
        input=given,
        env=folder.environment,
        text=True,
        encoding="utf-8",
        stdout=subprocess.PIPE,
        check=True,
        timeout=120,
    ).stdout
