"""Run a command beside a PostgreSQL of its own: `python tools/with_postgres.py COMMAND…`.

Makes a cluster in a temporary folder, starts it on a free port of 127.0.0.1, names it in FONDS_TEST_POSTGRES, runs the
command, and always stops and removes it, whatever becomes of the command. Ends with the command's exit code. Where
PostgreSQL is not installed it says so and ends with 0. PostgreSQL never runs as root: then `postgres` runs it.
"""

import os
import pwd
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

OLDEST = 15
USER = "fonds"
SECONDS_TO_START = 60
SECONDS_TO_STOP = 20
# Nothing here must survive a crash: speed instead.
SETTINGS = (
    "fsync=off",
    "synchronous_commit=off",
    "full_page_writes=off",
    "max_connections=60",
    "log_min_messages=fatal",
)


def main(command: list[str]) -> int:
    """Run `command` with a fresh PostgreSQL in FONDS_TEST_POSTGRES; its exit code."""
    programs = _programs()
    if programs is None:
        print(f"PostgreSQL tests skipped: PostgreSQL {OLDEST} or newer is not installed; try “make setup-system”.")
        return 0
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, _leave)
    with _cluster(programs) as address:
        return _run(command, os.environ | {"FONDS_TEST_POSTGRES": address})


def _leave(number: int, _frame: FrameType | None) -> None:
    """Turn a signal into an exception, so that everything opened is closed on the way out."""
    raise SystemExit(128 + number)


def _programs() -> Path | None:
    """The folder of the newest PostgreSQL's programs: Debian's, or the one on PATH."""
    debian = [folder for folder in Path("/usr/lib/postgresql").glob("*/bin") if (folder / "initdb").exists()]
    versions = {int(folder.parent.name): folder for folder in debian if folder.parent.name.isdecimal()}
    if versions and max(versions) >= OLDEST:
        return versions[max(versions)]
    found = shutil.which("initdb")
    return Path(found).resolve().parent if found and not versions else None


def _owner() -> str | None:
    """Who runs the server: nobody else than us, unless we are root."""
    if os.geteuid() != 0:
        return None
    known = {entry.pw_name for entry in pwd.getpwall()}
    return "postgres" if "postgres" in known else "nobody"


@contextmanager
def _cluster(programs: Path) -> Iterator[str]:
    """A running server: its address."""
    owner, password, port = _owner(), secrets.token_hex(16), _free_port()
    with tempfile.TemporaryDirectory(prefix="fonds-postgres-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        _initialise(programs, folder, owner, password)
        settings = (part for setting in SETTINGS for part in ("-c", setting))
        where = ("-D", str(folder / "data"), "-k", name, "-h", "127.0.0.1", "-p", str(port))
        with (folder / "log").open("wb") as log:
            server = subprocess.Popen(
                [str(programs / "postgres"), *where, *settings],
                user=owner,
                cwd=name,
                stderr=log,
                start_new_session=True,  # Ctrl-C is for the command; the server is stopped after it
            )
        try:
            if not _becomes_ready(programs, server, port):
                raise RuntimeError(f"PostgreSQL did not start:\n{(folder / 'log').read_text(errors='replace')}")
            yield f"postgresql://{USER}:{password}@127.0.0.1:{port}/postgres"
        finally:
            _stop(server)


def _initialise(programs: Path, folder: Path, owner: str | None, password: str) -> None:
    """Make the files of a cluster in `folder`/data, owned by `owner`."""
    password_file = folder / "password"
    password_file.write_text(password)
    if owner is not None:
        for path in (folder, password_file):
            shutil.chown(path, owner)
    arguments = ("--encoding=UTF8", "--locale=C.UTF-8", "--auth=scram-sha-256", f"--username={USER}", "--no-sync")
    subprocess.run(
        [str(programs / "initdb"), *arguments, f"--pwfile={password_file}", "-D", str(folder / "data")],
        user=owner,
        cwd=folder,
        check=True,
        stdout=subprocess.DEVNULL,
    )
    password_file.unlink()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _becomes_ready(programs: Path, server: "subprocess.Popen[bytes]", port: int) -> bool:
    """Wait until the server answers; False when it ends, or stays silent for too long."""
    question = [str(programs / "pg_isready"), "--quiet", "--host=127.0.0.1", f"--port={port}"]
    deadline = time.monotonic() + SECONDS_TO_START
    while time.monotonic() < deadline and server.poll() is None:
        if subprocess.run(question, check=False).returncode == 0:
            return True
        time.sleep(0.1)
    return False


def _stop(server: "subprocess.Popen[bytes]") -> None:
    """Stop the server at once (SIGINT: open sessions are cut), and by force if it will not."""
    server.send_signal(signal.SIGINT)
    try:
        server.wait(SECONDS_TO_STOP)
    except subprocess.TimeoutExpired:
        server.send_signal(signal.SIGQUIT)
        server.wait()


def _run(command: list[str], environment: dict[str, str]) -> int:
    """Run `command`; whatever ends us ends it first."""
    process = subprocess.Popen(command, env=environment)
    try:
        code = process.wait()
    except BaseException:  # Ctrl-C and SIGTERM as well: nothing may be left running
        process.terminate()
        process.wait()
        raise
    return code if code >= 0 else 128 - code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
