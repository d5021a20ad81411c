"""The results page over HTTP: how long it takes, how many a second two workers give, and what memory they hold.

bench.search_archive ─▶ `fonds serve --workers 2` ─▶ 200 other questions
                                                  ─▶ each question once, nothing remembered    p50, p99
                                                  ─▶ the same again, answers remembered        p50, p99
                                                  ─▶ other questions, eight at a time          pages a second
                                                  ─▶ beginnings of names and titles            suggestions
"""

import json
import os
import random
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Self
from urllib.parse import quote, urlencode

import psutil

from bench.search_material import Material
from bench.search_mix import Question, questions

WORKERS: Final = 2
AT_ONCE: Final = 8
"""Readers that ask at the same time."""
WARM_UP: Final = 203
"""Seed of the questions that were asked before anything is measured: a site has been asked other things before."""
OTHERS: Final = (201, 202)
"""Seeds of the questions that are asked many at a time."""
LENGTHS: Final = (1, 2, 3, 5, 8)
TYPED: Final = 300
LAST_CHUNK: Final = b"\r\n0\r\n\r\n"
PATIENCE: Final = 60
"""Seconds that the server has to answer first."""


@dataclass(frozen=True, slots=True)
class Pages:
    """Milliseconds, and megabytes that the workers share with no file."""

    p50: float
    p99: float
    again_p50: float
    again_p99: float
    a_second: float
    """Pages, nothing remembered."""
    again_a_second: float
    suggestions_p50: float
    suggestions_p99: float
    workers: float
    everything: float
    """Megabytes of the workers, their server, the supervisor and the background worker."""
    slowest: Sequence[tuple[float, str]]


def measure(archive: Path, material: Material) -> Pages:
    """Serve the archive in `archive` and ask it. Raises RuntimeError where an answer is not what it should be."""
    with served(archive) as (port, supervisor):
        site = Site(port)
        asked = [site.address(question, material) for question in questions(material)]
        others = [site.address(question, material) for seed in OTHERS for question in questions(material, seed)]
        _one_by_one(port, [site.address(question, material) for question in questions(material, WARM_UP)])
        first = _one_by_one(port, asked)
        passes = [_one_by_one(port, asked) for _ in range(4)]  # whichever worker a connection comes to
        again = [min(taken) for taken in zip(*passes, strict=True)]
        a_second = _a_second(port, others)
        again_a_second = _a_second(port, asked * 5)
        typed = _one_by_one(port, _typed(material))
        memory = _memory(supervisor)
    return Pages(
        *_quantiles(first),
        *_quantiles(again),
        a_second,
        again_a_second,
        *_quantiles(typed),
        *memory,
        slowest=sorted(zip(first, asked, strict=True), reverse=True),
    )


def tell(pages: Pages, plain: float) -> None:
    """Print what was measured, beside the milliseconds that SQLite FTS5 takes for the bare answers."""
    print("\nThe slowest pages over HTTP (ms):\n")
    for taken, address in pages.slowest[:10]:
        print(f"  {taken:8.1f}  {address}")
    rows = (
        ("page, p50", f"{pages.p50:.1f} ms", "at most 40"),
        ("page, p99", f"{pages.p99:.1f} ms", ""),
        ("page ÷ bare FTS5 answer, p50", f"{pages.p50 / plain:.3f}", ""),
        ("remembered, p50", f"{pages.again_p50:.1f} ms", ""),
        ("remembered, p99", f"{pages.again_p99:.1f} ms", ""),
        ("pages a second", f"{pages.a_second:.0f}", "at least 100"),
        ("remembered, a second", f"{pages.again_a_second:.0f}", "at least 100"),
        ("suggestions, p50", f"{pages.suggestions_p50:.1f} ms", ""),
        ("suggestions, p99", f"{pages.suggestions_p99:.1f} ms", "at most 15"),
        ("memory of the workers", f"{pages.workers:.0f} MB", "at most 400"),
        ("memory of everything", f"{pages.everything:.0f} MB", ""),
    )
    print(f"\n{WORKERS} workers, {AT_ONCE} readers where pages a second are counted:\n")
    for what, value, aim in rows:
        print(f"  {what:<30}{value:>12}   {aim}")


class Site:
    """The site that is asked: it knows under which values its facets are chosen."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._values: dict[tuple[str, str], str] = {}

    def address(self, question: Question, material: Material) -> str:
        """The results page of a question."""
        labels = {person.key: person.forms[0] for person in material.people}
        chosen = [(field, self._value(field, labels.get(value, value))) for field, value in question.filters]
        years = [("from", question.years[0]), ("to", question.years[1])] if question.years else []
        return "/search?" + urlencode([("q", question.text), *chosen, *years])

    def _value(self, field: str, label: str) -> str:
        """What an address says for the value that is called `label`."""
        if (field, label) not in self._values:
            answer = _get(self._port, f"/api/v1/facets/{field}?prefix={quote(label)}")
            found = {one["label"].casefold(): one["value"] for one in json.loads(answer)["values"]}
            self._values[field, label] = found[label.casefold()]
        return self._values[field, label]


@contextmanager
def served(archive: Path) -> Iterator[tuple[int, psutil.Process]]:
    """The archive's site on a free port of this machine, and its supervisor; ended afterwards."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "fonds", "serve", "--port", str(port), "--workers", str(WORKERS)]
    environment = {**os.environ, "FONDS_ARCHIVE": str(archive)}
    process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL)
    try:
        _wait_for(port)
        yield port, psutil.Process(process.pid)
    finally:
        process.terminate()
        process.wait()


def _wait_for(port: int) -> None:
    for _ in range(PATIENCE * 5):
        try:
            _get(port, "/")
        except OSError:
            time.sleep(0.2)
        else:
            return
    raise RuntimeError(f"Nothing answers at port {port}.")


def _get(port: int, address: str) -> bytes:
    with Connection(port) as connection:
        return connection.get(address)


class Connection:
    """One connection that is kept. Plainer than http.client, whose work would be measured on the same two cores."""

    def __init__(self, port: int) -> None:
        self._socket = socket.create_connection(("127.0.0.1", port), timeout=60)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._socket.close()

    def get(self, address: str) -> bytes:
        """The body of the answer. Raises RuntimeError where it is not 200."""
        self._socket.sendall(f"GET {address} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".encode())
        received = bytearray()
        while (end := received.find(b"\r\n\r\n")) < 0:
            received += self._received()
        head = received[:end].decode("latin-1").lower()
        if not head.startswith("http/1.1 200"):
            raise RuntimeError(f"{address} answered {head.splitlines()[0]}.")
        length = head.partition("content-length:")[2].split()
        if length:
            while len(received) < end + 4 + int(length[0]):
                received += self._received()
            return bytes(received[end + 4 :])
        while not received.endswith(LAST_CHUNK):
            received += self._received()
        return b"".join(_chunks(bytes(received[end + 4 :])))

    def _received(self) -> bytes:
        return self._socket.recv(1 << 17) or self._ended()

    def _ended(self) -> bytes:
        raise ConnectionError("The connection ended in the middle of an answer.")


def _chunks(body: bytes) -> Iterator[bytes]:
    """The pieces of a body that was sent in chunks."""
    while size := int(body[: (end := body.index(b"\r\n"))], 16):
        yield body[end + 2 : end + 2 + size]
        body = body[end + 4 + size :]


def _one_by_one(port: int, addresses: Sequence[str]) -> list[float]:
    """Milliseconds of each, over one connection."""
    taken = []
    with Connection(port) as connection:
        for address in addresses:
            began = time.perf_counter()
            connection.get(address)
            taken.append(1000 * (time.perf_counter() - began))
    return taken


def _a_second(port: int, addresses: Sequence[str]) -> float:
    """How many are answered in a second when `AT_ONCE` readers ask, over a connection of its own each time.

    A few connections that are kept may all come to one worker, and the other has nothing to do.
    """
    began = time.perf_counter()
    with ThreadPoolExecutor(AT_ONCE) as pool:
        list(pool.map(lambda address: _get(port, address), addresses))
    return len(addresses) / (time.perf_counter() - began)


def _typed(material: Material) -> list[str]:
    """What a person types one letter after another: beginnings of names and of titles."""
    chance = random.Random(TYPED)
    names = [form for person in material.people[:2000] for form in person.forms]
    texts = [*chance.sample(names, TYPED // 2), *chance.choices(material.titles, k=TYPED // 2)]
    beginnings = [text[: chance.choice(LENGTHS)] for text in texts]
    return ["/api/v1/suggestions?" + urlencode({"q": beginning}) for beginning in beginnings]


def _memory(supervisor: psutil.Process) -> tuple[float, float]:
    """Anonymous megabytes of the workers, and of every process of the site."""
    tree = [supervisor, *supervisor.children(recursive=True)]
    servers = [one for one in tree if "fonds.site.web_server" in " ".join(one.cmdline())]
    workers = [one for server in servers for one in server.children(recursive=True)]
    return sum(map(_anonymous, workers)), sum(map(_anonymous, tree))


def _anonymous(process: psutil.Process) -> float:
    lines = Path(f"/proc/{process.pid}/status").read_text(encoding="utf-8").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("RssAnon")) / 1024


def _quantiles(taken: Sequence[float]) -> tuple[float, float]:
    ordered = sorted(taken)
    return ordered[len(ordered) // 2], ordered[min(len(ordered) - 1, int(0.99 * len(ordered)))]
