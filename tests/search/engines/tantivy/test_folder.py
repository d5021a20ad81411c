import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

import fonds
from fonds.errors import FondsError
from fonds.search.document import JournalNumber
from fonds.search.engines import ENGINES
from fonds.search.engines.tantivy.folder import IndexFolder


def test_a_read_only_folder_is_said_to_be_one(tmp_path: Path) -> None:
    if os.geteuid() == 0:
        pytest.skip("root may write everywhere")
    tmp_path.chmod(0o500)
    with pytest.raises(FondsError, match="cannot be written"), IndexFolder(tmp_path / "index").writing():
        pass


def test_a_killed_writer_frees_the_lock(tmp_path: Path) -> None:
    """Also what it had written without committing is gone."""
    engine = ENGINES["tantivy"](tmp_path)
    engine.rebuild([], JournalNumber(0))
    script = f"""
import sys, time
from pathlib import Path
from fonds.search.engines import ENGINES
def forever():
    print("writing", flush=True)
    time.sleep(60)
    yield
ENGINES["tantivy"](Path({str(tmp_path)!r})).apply(forever(), 1)
"""
    with subprocess.Popen(
        [sys.executable, "-c", script],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(Path(fonds.__file__).parents[1])},
    ) as writer:
        assert writer.stdout is not None
        assert writer.stdout.readline() == "writing\n"
        with pytest.raises(FondsError, match="Another process"):
            engine.apply([], JournalNumber(2))
        writer.send_signal(signal.SIGKILL)
        writer.wait(timeout=30)
    engine.apply([], JournalNumber(2))
    assert engine.state().journal == 2
