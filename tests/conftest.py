"""Who asks (the public, a reader, an archivist), the archive they ask, and the running site.

archive        the test database with an empty index folder of its own
sample         the same, holding the sample archive, indexed
new_archive    makes archive folders for commands run as processes; on PostgreSQL each has its own database
demo_site      address of the sample archive, served by the real `fonds serve`
"""

import dataclasses
import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psycopg
import pytest

from fonds.options import Options
from fonds.records.audience import Audience
from fonds.site import sample_archive

ROOT = Path(__file__).parents[1]
SAMPLES = ROOT.parent / "shared" / "samples"
CHROMIUM = Path("/usr/bin/chromium")
POSTGRES = os.environ.get("FONDS_TEST_POSTGRES", "")

os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "1")  # Playwright keeps an event loop in the tests' thread


@pytest.fixture
def public() -> Audience:
    """Anybody."""
    return Audience.PUBLIC


@pytest.fixture
def reader() -> Audience:
    """A registered reader."""
    return Audience.READER


@pytest.fixture
def archivist() -> Audience:
    """One who keeps the archive."""
    return Audience.ARCHIVIST


@pytest.fixture
def samples() -> Path:
    """The folder of real samples; tests that need it are skipped where it is absent."""
    if not SAMPLES.is_dir():
        pytest.skip("the real samples (../shared/samples) are not here")
    return SAMPLES


@pytest.fixture
def archive(db: None, settings: Any, tmp_path: Path) -> Options:  # noqa: ANN401 - pytest-django publishes no type
    """An empty archive: the test database, and folders of its own for index and files."""
    options: Options = dataclasses.replace(settings.FONDS, path=tmp_path)
    settings.FONDS = options
    return options


@pytest.fixture
def sample(archive: Options) -> Options:
    """The sample archive, indexed."""
    sample_archive.bring_in()
    return archive


@dataclass(frozen=True, slots=True)
class ArchiveFolder:
    """An archive for commands that run as processes of their own."""

    path: Path
    environment: dict[str, str]

    def fonds(self, *arguments: str, **options: Any) -> subprocess.CompletedProcess[str]:  # noqa: ANN401 - as subprocess.run
        """Run `fonds` on this archive and wait for it. Its output is text."""
        return subprocess.run(
            self.command(*arguments),
            env=self.environment,
            text=True,
            encoding="utf-8",
            capture_output=True,
            timeout=options.pop("timeout", 120),
            check=options.pop("check", False),
            **options,
        )

    def start(self, *arguments: str, **options: Any) -> "subprocess.Popen[str]":  # noqa: ANN401 - as subprocess.Popen
        """Start `fonds` on this archive; the caller ends it."""
        return subprocess.Popen(self.command(*arguments), env=self.environment, text=True, encoding="utf-8", **options)

    def command(self, *arguments: str) -> list[str]:
        """The command line of `fonds` with these arguments."""
        return [sys.executable, "-m", "fonds", *arguments]


def _folder(base: Path) -> Iterator[Callable[[], ArchiveFolder]]:
    databases: list[str] = []

    def make() -> ArchiveFolder:
        path = base / f"archive-{uuid.uuid4().hex[:8]}"
        environment = {
            **{key: value for key, value in os.environ.items() if not key.startswith(("FONDS_", "DJANGO_", "COV_"))},
            "FONDS_ARCHIVE": str(path),
            "PYTHONPATH": str(ROOT / "src"),
            "PYTHONIOENCODING": "utf-8",
        }
        if POSTGRES:
            databases.append(f"fonds_{uuid.uuid4().hex[:12]}")
            _on_server(f'CREATE DATABASE "{databases[-1]}"')
            environment["FONDS_CATALOGUE"] = POSTGRES.rpartition("/")[0] + "/" + databases[-1]
        return ArchiveFolder(path, environment)

    yield make
    for database in databases:
        _on_server(f'DROP DATABASE IF EXISTS "{database}" WITH (FORCE)')


def _on_server(statement: str) -> None:
    with psycopg.connect(POSTGRES.rpartition("/")[0] + "/postgres", autocommit=True) as connection:
        connection.execute(statement.encode())


@pytest.fixture
def new_archive(tmp_path: Path) -> Iterator[Callable[[], ArchiveFolder]]:
    """A maker of archive folders (not yet there: `fonds init` or `fonds demo` makes them)."""
    yield from _folder(tmp_path)


@pytest.fixture(scope="session")
def demo_folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ArchiveFolder]:
    """The sample archive as a folder, made by the real command."""
    maker = _folder(tmp_path_factory.mktemp("demo"))
    folder = next(maker)()
    folder.fonds("demo", str(folder.path), check=True)
    yield folder
    for _ in maker:  # lets it drop its databases
        pass


def free_port() -> int:
    """A port of 127.0.0.1 that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@pytest.fixture(scope="session")
def demo_site(demo_folder: ArchiveFolder) -> Iterator[str]:
    """Address of the sample archive, served by `fonds serve`."""
    port = free_port()
    server = demo_folder.start(
        "serve", "--port", str(port), "--workers", "1", stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    address = f"http://127.0.0.1:{port}"
    try:
        _wait_for(address, server)
        yield address
    finally:
        server.terminate()
        server.wait(timeout=30)


def _wait_for(address: str, server: "subprocess.Popen[str]") -> None:
    for _ in range(300):
        if server.poll() is not None:
            pytest.fail(f"fonds serve ended with code {server.returncode}")
        try:
            urllib.request.urlopen(address, timeout=2).close()  # noqa: S310 - our own http address
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            time.sleep(0.1)
        else:
            return
    pytest.fail("fonds serve did not answer within 30 seconds")


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """Playwright drives Debian's Chromium: nothing is downloaded."""
    if not CHROMIUM.exists():
        pytest.skip("Chromium is not installed (`make setup-system` installs it)")
    quiet = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]
    quiet += ["--disable-component-update", "--disable-sync"]
    return {**browser_type_launch_args, "executable_path": str(CHROMIUM), "args": quiet}
