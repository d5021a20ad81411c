"""One process of a kind for each archive."""

import subprocess
import sys
from pathlib import Path

from fonds.site.lock import held

HOLDER = """
import sys, time
from pathlib import Path
from fonds.site.lock import held
with held(Path(sys.argv[1])) as is_ours:
    print(is_ours, flush=True)
    time.sleep(60)
"""


def test_a_lock_is_held_by_one_process_and_freed_when_it_is_killed(tmp_path: Path) -> None:
    file = tmp_path / "work.lock"
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(file)], stdout=subprocess.PIPE, text=True, env={"PYTHONPATH": "src"}
    )
    try:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "True\n"
        with held(file) as is_ours:
            assert not is_ours
    finally:
        holder.kill()
        holder.communicate()
    with held(file) as is_ours:
        assert is_ours
