"""Install what the tests need from the system: `python3 tools/system_packages.py [--if-allowed]`.

PostgreSQL for the second run of the suite, Chromium and Chinese fonts for the stories in a browser. With
`--if-allowed`, what cannot be had is said and left; the tests that need it are then skipped with a reason.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

CLUSTER_SETTINGS = Path("/etc/postgresql-common/createcluster.conf")


def main(*, if_allowed: bool) -> int:
    """Install what is missing; 0 when all is there, or when leaving it was allowed."""
    missing = [package for package, present in PACKAGES.items() if not present()]
    if not missing:
        print(f"System packages: all here ({', '.join(PACKAGES)})")
        return 0
    reason = _hindrance() or _install(missing)
    if not reason:
        print(f"System packages: installed {', '.join(missing)}")
        return 0
    print(f"System packages skipped: {', '.join(missing)} ({reason}). Tests that need them are skipped.", flush=True)
    return 0 if if_allowed else 1


def _has_postgresql() -> bool:
    return shutil.which("initdb") is not None or any(Path("/usr/lib/postgresql").glob("*/bin/initdb"))


def _has_chromium() -> bool:
    return shutil.which("chromium") is not None


def _has_chinese_fonts() -> bool:
    if any(Path("/usr/share/fonts").glob("*/noto/NotoSansCJK*")):
        return True
    if shutil.which("fc-list") is None:
        return False
    fonts = subprocess.run(["fc-list", ":lang=zh", "family"], check=False, capture_output=True, text=True)
    return bool(fonts.stdout.strip())


PACKAGES: dict[str, Callable[[], bool]] = {
    "postgresql": _has_postgresql,
    "chromium": _has_chromium,
    "fonts-noto-cjk": _has_chinese_fonts,
}


def _hindrance() -> str:
    """Why nothing can be installed here, or nothing."""
    if shutil.which("apt-get") is None:
        return "there is no apt-get; install them in your system's own way"
    if os.geteuid() == 0 or _sudo_works():
        return ""
    return "this needs root; run “sudo make setup-system”"


def _sudo_works() -> bool:
    if shutil.which("sudo") is None:
        return False
    return subprocess.run(["sudo", "-n", "true"], check=False, capture_output=True).returncode == 0


def _install(packages: list[str]) -> str:
    """Install `packages` with apt-get; why it failed, or nothing."""
    if "postgresql" in packages and not CLUSTER_SETTINGS.exists():
        # Debian would make a cluster and start it at every boot; the tests start their own.
        _as_root("mkdir", "-p", str(CLUSTER_SETTINGS.parent))
        _as_root("sh", "-c", f"echo 'create_main_cluster = false' > {CLUSTER_SETTINGS}")
    print(f"System packages: installing {', '.join(packages)}", flush=True)
    keep = ("-o", "Dpkg::Options::=--force-confold", "-o", "Dpkg::Use-Pty=0", "-qq")
    for command in (("update", "-qq"), ("install", "-y", "--no-install-recommends", *keep, *packages)):
        if _as_root("apt-get", *command):
            return f"“apt-get {command[0]}” failed; the lines above say why"
    return ""


def _as_root(*command: str) -> int:
    """Run `command` without asking anything; what it prints is shown only when it fails."""
    prefix = () if os.geteuid() == 0 else ("sudo", "-n")
    settings = ("env", "DEBIAN_FRONTEND=noninteractive", "UCF_FORCE_CONFFOLD=1")
    done = subprocess.run(
        [*prefix, *settings, *command],
        check=False,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
    )
    if done.returncode:
        print(done.stdout, file=sys.stderr)
    return done.returncode


if __name__ == "__main__":
    sys.exit(main(if_allowed="--if-allowed" in sys.argv[1:]))
