"""One idea a module, one screen a function, one base a class."""

import ast
from pathlib import Path

import pytest

from tests.architecture.tree import modules, place, syntax

MODULE_LINES = 400
FUNCTION_LINES = 60

TWO_BASES: frozenset[str] = frozenset()
"""Classes that may have two bases, because a framework wants a mixin beside its own class."""


def long_modules(paths: list[Path]) -> list[str]:
    """Modules over the limit: place and length."""
    lengths = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in paths}
    return [f"{place(path)} has {length} lines" for path, length in lengths.items() if length > MODULE_LINES]


def long_functions(tree: ast.Module) -> list[str]:
    """Functions over the limit, from `def` to the last line: a table in a decorator is data."""
    return [
        f"{node.name} has {length} lines"
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and (length := _length(node)) > FUNCTION_LINES
    ]


def _length(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


def many_bases(tree: ast.Module) -> list[str]:
    """Classes with two bases or more that are not listed."""
    classes = (node for node in ast.walk(tree) if isinstance(node, ast.ClassDef))
    return [node.name for node in classes if len(node.bases) > 1 and node.name not in TWO_BASES]


def test_no_module_is_too_long() -> None:
    assert long_modules(modules("src", "tests", "tools", "bench")) == []


@pytest.mark.parametrize("path", modules("src", "tests", "tools", "bench"), ids=place)
def test_no_function_is_too_long(path: Path) -> None:
    assert long_functions(syntax(path)) == []


@pytest.mark.parametrize("path", modules("src"), ids=place)
def test_no_class_has_two_bases(path: Path) -> None:
    assert many_bases(syntax(path)) == []


def test_listed_classes_exist() -> None:
    named = {node.name for path in modules("src") for node in ast.walk(syntax(path)) if isinstance(node, ast.ClassDef)}
    assert named >= TWO_BASES


@pytest.mark.parametrize(
    ("lines", "findings"), [(FUNCTION_LINES, []), (FUNCTION_LINES + 1, [f"f has {FUNCTION_LINES + 1} lines"])]
)
def test_a_long_function_is_found(lines: int, findings: list[str]) -> None:
    body = "    pass\n" * (lines - 1)
    assert long_functions(ast.parse(f"@decorated\ndef f():\n{body}")) == findings


def test_a_second_base_is_found() -> None:
    assert many_bases(ast.parse("class One(A): ...\nclass Two(A, B): ...")) == ["Two"]
