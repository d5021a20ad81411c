"""Generated pages are what the code says; what people read names every setting, error and command."""

import subprocess
import sys

from tests.architecture.tree import ROOT


def test_the_generated_pages_are_what_the_code_says() -> None:
    """In a process of its own: click remembers a command's help as it was first asked for."""
    command = [sys.executable, str(ROOT / "tools" / "generate_docs.py"), "--check"]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
