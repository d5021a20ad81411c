"""Resolve requirements/*.in into hashed locks, without naming any registry: `python tools/lock.py [--upgrade]`.

`base.txt` holds what runs and what installs Fonds; `dev.txt` adds what builds and tests it, at the same versions.
"""

import subprocess
import sys
from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent / "requirements"
# No address, no machine: only names, versions and hashes.
OPTIONS = ("--generate-hashes", "--no-emit-index-url", "--no-emit-find-links", "--no-header", "--no-annotate")


def main(*extra: str) -> int:
    """Write both locks; the exit code of the first that fails."""
    for sources, lock in ((("base.in", "build.in"), "base.txt"), (("dev.in", "--constraints", "base.txt"), "dev.txt")):
        command = ("-m", "uv", "pip", "compile", "--quiet", *OPTIONS, "--python-version", "3.11", *extra, *sources)
        print(f"Locking requirements/{lock}", flush=True)
        code = subprocess.run([sys.executable, *command, "--output-file", lock], check=False, cwd=FOLDER).returncode
        if code:
            return code
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
