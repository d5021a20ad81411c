"""A PostgreSQL for the length of a command: there while it runs, gone afterwards, whatever becomes of the command."""

import os
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

import psycopg
import pytest

from tools import with_postgres

SCRIPT = Path(with_postgres.__file__)
NAME_IT = "import os; print(os.environ['FONDS_TEST_POSTGRES'], flush=True)"
ASK_IT = "import os, psycopg; psycopg.connect(os.environ['FONDS_TEST_POSTGRES']).execute('select 1'); "

pytestmark = pytest.mark.postgres


@pytest.fixture(autouse=True)
def installed() -> None:
    if with_postgres._programs() is None:
        pytest.skip("PostgreSQL is not installed (`make setup-system` installs it)")


def _command(code: str) -> list[str]:
    return [sys.executable, str(SCRIPT), sys.executable, "-c", code]


def _is_gone(address: str) -> bool:
    try:
        psycopg.connect(address, connect_timeout=2).close()
    except psycopg.OperationalError:
        return True
    return False


def test_the_server_answers_and_the_exit_code_is_the_commands() -> None:
    ran = subprocess.run(_command(ASK_IT + "raise SystemExit(7)"), check=False, timeout=60)
    assert ran.returncode == 7


def test_the_server_is_gone_afterwards() -> None:
    ran = subprocess.run(_command(NAME_IT), check=True, capture_output=True, text=True, timeout=60)
    assert _is_gone(ran.stdout.strip())


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_the_server_is_gone_when_we_are_stopped(number: signal.Signals) -> None:
    waiting = _command(f"{NAME_IT}; import time; time.sleep(60)")
    process = subprocess.Popen(waiting, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    assert process.stdout is not None
    address = process.stdout.readline().strip()
    process.send_signal(number)
    assert process.wait(timeout=30) != 0
    assert _is_gone(address)


def test_what_is_not_installed_is_said(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(with_postgres, "_programs", lambda: None)
    assert with_postgres.main(["never run"]) == 0
    assert "PostgreSQL tests skipped" in capsys.readouterr().out


def test_no_folder_stays() -> None:
    with tempfile.TemporaryDirectory(prefix="fonds-test-") as shared:
        Path(shared).chmod(0o711)  # the user postgres must reach what is in it
        subprocess.run(_command("pass"), check=True, env=os.environ | {"TMPDIR": shared}, timeout=60)
        assert list(Path(shared).iterdir()) == []
