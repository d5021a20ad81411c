"""What CONTRIBUTING.md promises and no linter holds: about every module, every comment and every file."""

import ast
import os
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.architecture.tree import PACKAGE, ROOT, comments, files, modules, place, syntax

OURS = ("src", "tests", "tools", "bench")
HOMELESS = frozenset({"utils", "util", "helpers", "helper", "common", "core", "misc", "shared"})
"""Names of modules that have no idea of their own."""

OPTIONAL_LIBRARIES: frozenset[str] = frozenset()
"""What may be imported inside a function, because an installation may lack it."""

NETWORK = frozenset({"urllib.request", "http.client", "socket"})
NETWORK_MAY = {"ingest/fetching.py": NETWORK, "site/listening.py": frozenset({"socket"})}
"""Who may: one opens addresses, one looks whether the site's own port is free. The import contracts hold the libraries."""

# Written in pieces, so that this file does not find itself.
REGISTRIES = re.compile(
    r"(?i)\b(?:" + "|".join(("py" + "pi.org", "python" + "hosted", "registry" + r"\.npm", "arti" + "factory")) + r")"
)
MACHINE_PATHS = re.compile(r"(?<![\w./:@-])/(?:work|root|home|Users)/[\w.]")
REASON = re.compile(r"#\s*(?:noqa(?::\s*[A-Z0-9, ]+)?|type:\s*ignore(?:\[[\w, -]+\])?)")


@pytest.mark.parametrize("path", modules("src"), ids=place)
def test_every_module_says_what_it_does(path: Path) -> None:
    assert ast.get_docstring(syntax(path)), "open the module with one sentence"


def test_no_module_is_without_a_concept() -> None:
    named = [place(path) for path in modules(*OURS) if HOMELESS & set(path.relative_to(ROOT).with_suffix("").parts)]
    assert named == [], "a function without a home is a missing concept"


def broad_handlers(tree: ast.Module, said: dict[int, str]) -> Iterator[int]:
    """Lines that catch everything without saying why."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ExceptHandler) and _is_broad(node) and not _reason(said.get(node.lineno, "")):
            yield node.lineno


def _is_broad(handler: ast.ExceptHandler) -> bool:
    return handler.type is None or any(
        isinstance(node, ast.Name) and node.id in {"Exception", "BaseException"} for node in ast.walk(handler.type)
    )


def _reason(comment: str) -> str:
    """What a comment says beside the codes that it switches off; a reason has at least two words."""
    words = re.findall(r"\w+", REASON.sub("", comment))
    return " ".join(words) if len(words) > 1 else ""


@pytest.mark.parametrize("path", modules(*OURS), ids=place)
def test_a_broad_except_gives_its_reason(path: Path) -> None:
    assert list(broad_handlers(syntax(path), comments(path))) == []


@pytest.mark.parametrize("path", modules("src", "tools"), ids=place)
def test_a_rule_switched_off_gives_its_reason(path: Path) -> None:
    silent = [line for line, said in comments(path).items() if REASON.search(said) and not _reason(said)]
    assert silent == [], "say why on the line: “# noqa: CODE - reason”"


def inner_imports(tree: ast.Module) -> Iterator[str]:
    """Lines of imports that stand inside a function."""
    for function in ast.walk(tree):
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef):
            statements = (node for node in ast.walk(function) if isinstance(node, ast.Import | ast.ImportFrom))
            yield from (f"line {node.lineno}" for node in statements if not OPTIONAL_LIBRARIES.issuperset(_roots(node)))


def imported(node: ast.AST) -> list[str]:
    """Full names of the modules, and of what may be modules, that an import statement asks for."""
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom) and node.module and not node.level:
        return [node.module, *(f"{node.module}.{alias.name}" for alias in node.names)]
    return []


def _roots(node: ast.Import | ast.ImportFrom) -> set[str]:
    return {name.partition(".")[0] for name in imported(node)} or {"."}


@pytest.mark.parametrize("path", modules(*OURS), ids=place)
def test_imports_stand_at_the_top(path: Path) -> None:
    assert list(inner_imports(syntax(path))) == []


@pytest.mark.parametrize("path", modules("src"), ids=place)
def test_only_fetching_opens_an_address(path: Path) -> None:
    forbidden = NETWORK - NETWORK_MAY.get(path.relative_to(PACKAGE).as_posix(), frozenset())
    assert [name for node in ast.walk(syntax(path)) for name in imported(node) if name in forbidden] == []


@pytest.mark.parametrize(
    "line", ["import urllib.request", "from urllib import request", "from urllib.request import urlopen"]
)
def test_opening_an_address_is_found(line: str) -> None:
    assert NETWORK & {name for node in ast.walk(ast.parse(line)) for name in imported(node)}


@pytest.mark.parametrize("lock", sorted((ROOT / "requirements").glob("*.txt")), ids=place)
def test_locks_hold_names_versions_and_hashes_only(lock: Path) -> None:
    entries = lock.read_text().replace("\\\n", " ").splitlines()
    assert entries
    shape = re.compile(r"[\w.-]+(?:\[[\w,-]+\])?==[\w.!+]+(?: ; [^:]+)?(?:\s+--hash=sha256:[0-9a-f]{64})+")
    assert [entry for entry in entries if not shape.fullmatch(entry.strip())] == []


@pytest.mark.parametrize("source", sorted((ROOT / "requirements").glob("*.in")), ids=place)
def test_requirements_name_no_address(source: Path) -> None:
    assert [line for line in source.read_text().splitlines() if "://" in line or line.startswith("--")] == []


def private_hosts() -> set[str]:
    """Hosts that this environment fetches packages from or through: they belong to it alone."""
    settings = (
        value for name, value in os.environ.items() if name.upper().endswith(("INDEX_URL", "PROXY", "REGISTRY"))
    )
    hosts = (urlsplit(value).hostname or "" for setting in settings for value in setting.split())
    return {host for host in hosts if "." in host and not host.startswith("127.")}


def strays(text: str) -> list[str]:
    """Registry hosts and paths of one machine in `text`."""
    found = [match.group() for pattern in (REGISTRIES, MACHINE_PATHS) for match in pattern.finditer(text)]
    return found + [host for host in private_hosts() if host in text]


def test_no_file_names_a_registry_or_a_path_of_one_machine() -> None:
    texts = {path: path.read_bytes().decode("utf-8", errors="replace") for path in files()}
    assert {place(path): found for path, text in texts.items() if (found := strays(text))} == {}


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("see https://py" + "pi.org/simple", 1),
        ("open('/ro" + "ot/notes')", 1),
        ("cd /ho" + "me/anna", 1),
        ("https://example.org/home/page", 0),
        ("/records/{id}", 0),
    ],
)
def test_a_stray_is_found(text: str, count: int) -> None:
    assert len(strays(text)) == count


def test_a_broad_except_without_a_reason_is_found() -> None:
    code = (
        "try:\n    f()\nexcept Exception:\n    pass\nexcept (ValueError, BaseException):\n    pass\nexcept:\n    pass\n"
    )
    assert list(broad_handlers(ast.parse(code), {5: "# the worker must go on"})) == [3, 7]
    assert list(broad_handlers(ast.parse(code), {3: "# noqa: BLE001", 5: "# noqa: BLE001 - a"})) == [3, 5, 7]


def test_an_import_in_a_function_is_found() -> None:
    assert list(inner_imports(ast.parse("import os\ndef f():\n    import json\n"))) == ["line 3"]
