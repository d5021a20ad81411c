"""Make docs/images/results.png, the README's picture, from the running program: `python tools/screenshot.py`.

Makes the sample archive in a temporary folder, serves it on a free port, opens the results page by which the project is
measured in Debian's Chromium, and keeps what a reader sees on a screen.
"""

import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parent.parent
PICTURE = ROOT / "docs" / "images" / "results.png"
PAGE = (
    "/search?q=%22China--Foreign+economic+relations--Soviet+Union%22&place=soviet-union"
    "&collection=china-and-the-soviet-union-in-xinjiang&sort=added"
)
FONDS = str(Path(sys.executable).with_name("fonds"))
WIDTH, HEIGHT = 1280, 960


def main() -> int:
    """Write the picture; 1 with a sentence where there is no Chromium."""
    chromium = shutil.which("chromium")
    if chromium is None:
        print("There is no Chromium here; “make setup-system” installs it.", file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory(prefix="fonds-screenshot-") as folder, _site(Path(folder) / "archive") as address:
        _photograph(chromium, address + PAGE)
    print(f"Wrote {PICTURE.relative_to(ROOT)}")
    return 0


@contextmanager
def _site(archive: Path) -> Iterator[str]:
    """The sample archive, served: its address."""
    subprocess.run([FONDS, "demo", str(archive)], check=True, stdout=subprocess.DEVNULL)
    command = [FONDS, "--archive", str(archive), "serve", "--port", "0", "--workers", "1"]
    server = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, encoding="utf-8")
    try:
        yield _announced(server)
    finally:
        server.terminate()
        server.wait()


def _announced(server: "subprocess.Popen[str]") -> str:
    """The address that the server says it listens on. Raises RuntimeError when it ends without one."""
    for line in server.stdout or ():
        if found := re.search(r"http://127\.0\.0\.1:\d+", line):
            return found.group()
    raise RuntimeError("“fonds serve” ended before it served anything; the lines above say why.")


def _photograph(chromium: str, address: str) -> None:
    PICTURE.parent.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT}, color_scheme="light")
        page.goto(address)
        page.screenshot(path=PICTURE, animations="disabled")
        browser.close()


if __name__ == "__main__":
    sys.exit(main())
