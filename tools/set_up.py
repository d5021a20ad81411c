"""Make or mend the environment in `.venv`: `python3 tools/set_up.py base|dev`.

`base` is what a running Fonds needs, `dev` adds what building and testing it needs. Everything comes from the hashed
locks in requirements/. A stamp in `.venv` says which locks were installed, so that the second time is quick; before it
is believed, every installed file is looked for, so that a half-made environment is seen and mended.

Runs on any Python from 3.11 with `venv`, before anything is installed; needs only the standard library.
"""

import hashlib
import subprocess
import sys
from importlib.metadata import Distribution, DistributionFinder, MetadataPathFinder
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ENVIRONMENT = ROOT / ".venv"
PYTHON = ENVIRONMENT / "bin" / "python"
COMMAND = ENVIRONMENT / "bin" / "fonds"
LOCKS = {"base": ("base.txt",), "dev": ("base.txt", "dev.txt")}
OLDEST = (3, 11)


def main(kind: str) -> int:
    """Bring the environment to `kind`; 0 when it is there, 1 with a sentence when it cannot be had."""
    if sys.version_info < OLDEST:
        return _complain(
            f"Fonds needs Python 3.11 or newer; this is {sys.version.split()[0]}. Try: make PYTHON=python3.11"
        )
    if _stamp(kind).is_file() and _stamp(kind).read_text() == _wanted(kind) and not _fault(kind):
        print(f"Environment ({kind}): ready in .venv")
        return 0
    for stamp in map(_stamp, LOCKS):
        stamp.unlink(missing_ok=True)
    try:
        _install(kind)
        if fault := _fault(kind):
            print(f"Environment ({kind}): {fault}; making .venv anew", flush=True)
            _make()
            _install(kind)
    except subprocess.CalledProcessError as error:
        return _complain(
            f"“{' '.join(map(str, error.cmd[:4]))} …” failed; the lines above say why. Then run make again."
        )
    if fault := _fault(kind):
        return _complain(f"The environment is still not whole: {fault}")
    for name, locks in LOCKS.items():
        if set(locks) <= set(LOCKS[kind]):
            _stamp(name).write_text(_wanted(name))
    print(f"Environment ({kind}): ready in .venv")
    return 0


def _install(kind: str) -> None:
    if not _works():
        _make()
    for lock in LOCKS[kind]:
        print(f"Environment ({kind}): installing requirements/{lock} into .venv (checked by hash)", flush=True)
        # A lock names all that is needed. Were pip to look for more, a release of today could make it stumble.
        _pip("install", "--quiet", "--no-deps", "--require-hashes", "-r", str(ROOT / "requirements" / lock))
    _pip("install", "--quiet", "--no-index", "--no-deps", "--no-build-isolation", "--editable", str(ROOT))


def _make() -> None:
    print("Environment: making .venv", flush=True)
    made = subprocess.run([sys.executable, "-m", "venv", "--clear", str(ENVIRONMENT)], check=False)
    if made.returncode:
        print("On Debian, “apt-get install python3-venv” gives Python what it needs for this.", file=sys.stderr)
        made.check_returncode()


def _works() -> bool:
    """Whether `.venv` has a Python that is new enough and a pip that answers, and was made in this very folder."""
    if COMMAND.is_file() and str(COMMAND.parent) not in COMMAND.read_text():
        return False
    probe = f"import sys, pip; sys.exit(sys.version_info < {OLDEST!r})"
    try:
        return subprocess.run([str(PYTHON), "-c", probe], check=False, capture_output=True).returncode == 0
    except OSError:  # not there, not executable, or built for another machine
        return False


def _pip(*arguments: str) -> None:
    subprocess.run([str(PYTHON), "-m", "pip", "--disable-pip-version-check", *arguments], check=True)


def _stamp(kind: str) -> Path:
    return ENVIRONMENT / f".fonds-{kind}"


def _wanted(kind: str) -> str:
    """The hash of everything that decides what the environment holds."""
    files = [ROOT / "pyproject.toml", *(ROOT / "requirements" / lock for lock in LOCKS[kind])]
    return hashlib.sha256(b"\0".join(file.read_bytes() for file in files)).hexdigest()


def _fault(kind: str) -> str:
    """What is wrong with the installed packages, or nothing. Stats some 15,000 files: a fifth of a second."""
    if not _works():
        return "its Python does not run"
    found = _installed()
    for lock in LOCKS[kind]:
        for name, version in _locked(ROOT / "requirements" / lock):
            distribution = found.get(_key(name))
            if distribution is None or distribution.version != version:
                return f"{name} {version} is not installed"
            if missing := _missing_file(distribution):
                return f"{name} lacks {missing}"
    return "" if COMMAND.is_file() and "fonds" in found else "the command fonds is not installed"


def _installed() -> dict[str, Distribution]:
    folders = [str(folder) for folder in ENVIRONMENT.glob("lib/python3*/site-packages")]
    distributions = MetadataPathFinder.find_distributions(DistributionFinder.Context(path=folders))
    return {_key(distribution.name): distribution for distribution in distributions if distribution.metadata["Name"]}


def _missing_file(distribution: Distribution) -> str:
    """The first file that the package lists and that is not there. Compiled modules come and go."""
    for file in distribution.files or ():
        if file.suffix != ".pyc" and not Path(str(distribution.locate_file(file))).exists():
            return str(file)
    return ""


def _locked(lock: Path) -> list[tuple[str, str]]:
    """Names and versions in a lock file: one at the start of each entry, as `name==version`."""
    lines = (line.split() for line in lock.read_text().splitlines() if "==" in line)
    return [(name.partition("[")[0], version) for name, _, version in (line[0].partition("==") for line in lines)]


def _key(name: str) -> str:
    return name.lower().replace("_", "-").replace(".", "-")


def _complain(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
