"""Every test can fail: it asserts, or something does that it uses by name; and no test sleeps.

A name is followed to its definition in the same file, or in the file from which it is imported, if that is one of the
tests or of `mutuallearning.testing`. There is no list of helpers.
"""

from __future__ import annotations

import ast
import functools
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TESTS = ROOT / "tests"
FOR_USERS = ROOT / "src" / "mutuallearning" / "testing"
FAILS = {"raises", "warns", "fail"}
"""Names of pytest that make a test fail."""

Definitions = dict[str, list[ast.AST]]


def files() -> list[Path]:
    """Give all files of tests, and of helpers for users."""
    own = (path for path in TESTS.rglob("*.py") if "node_modules" not in path.parts)
    return sorted((*own, *FOR_USERS.rglob("*.py")))


@functools.cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


@functools.cache
def definitions(path: Path) -> Definitions:
    """Give what a file defines under each name: functions, wherever they stand, classes and constants."""
    found: Definitions = {}
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            found.setdefault(node.name, []).append(node)
    for statement in tree(path).body:
        targets = statement.targets if isinstance(statement, ast.Assign) else []
        for target in targets:
            if isinstance(target, ast.Name):
                found.setdefault(target.id, []).append(statement)
    return found


@functools.cache
def imports(path: Path) -> dict[str, Path]:
    """Say from which of the files each name is imported."""
    by_module = {file.stem: file for file in files()}
    by_module |= {
        f"mutuallearning.testing.{file.relative_to(FOR_USERS).with_suffix('').as_posix().replace('/', '.')}": file
        for file in FOR_USERS.rglob("*.py")
    }
    found: dict[str, Path] = {}
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.ImportFrom) and node.module in by_module:
            found |= {name.asname or name.name: by_module[node.module] for name in node.names}
        elif isinstance(node, ast.Import):
            found |= {name.name: by_module[name.name] for name in node.names if name.name in by_module}
    return found


def used_by(node: ast.AST, path: Path) -> Iterator[tuple[Path, str]]:
    """Yield where that is defined what something uses, and its name there."""
    own, imported = definitions(path), imports(path)
    for one in ast.walk(node):
        if isinstance(one, ast.Name):
            if one.id in own or one.id in imported:
                yield path if one.id in own else imported[one.id], one.id
        elif isinstance(one, ast.Attribute) and isinstance(one.value, ast.Name):
            if one.value.id == "self":
                yield path, one.attr
            elif one.value.id in imported:
                yield imported[one.value.id], one.attr


def is_assertion(node: ast.AST) -> bool:
    """Tell whether a node is where a test fails."""
    if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
        return node.value.id == "pytest" and node.attr in FAILS
    if isinstance(node, ast.Name):
        return node.id == "AssertionError"
    return isinstance(node, ast.Assert)


def asserts(node: ast.AST, path: Path, seen: set[tuple[Path, str]]) -> bool:
    """Tell whether something asserts, by itself or by what it uses."""
    if any(map(is_assertion, ast.walk(node))):
        return True
    for home, name in set(used_by(node, path)) - seen:
        seen.add((home, name))
        if any(asserts(one, home, seen) for one in definitions(home).get(name, ())):
            return True
    return False


def cases_in(path: Path) -> Iterator[ast.FunctionDef]:
    """Yield the tests of a file."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
            yield node


def mute(path: Path) -> list[str]:
    """Name the tests of a file that cannot fail."""
    return [test.name for test in cases_in(path) if not asserts(test, path, set())]


def sleeps(path: Path) -> list[int]:
    """Give the lines of a file in which something sleeps."""
    return [
        node.lineno
        for node in ast.walk(tree(path))
        if (isinstance(node, ast.Attribute) and node.attr == "sleep")
        or (isinstance(node, ast.ImportFrom) and "sleep" in [name.name for name in node.names])
    ]


def test_every_test_asserts() -> None:
    found = {path.name: mute(path) for path in files() if path.name.startswith("test_")}
    assert {} == {path: names for path, names in found.items() if names}


def test_no_test_sleeps() -> None:
    found = {path.relative_to(ROOT).as_posix(): sleeps(path) for path in files()}
    assert {} == {path: lines for path, lines in found.items() if lines}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("def test_it():\n    1 + 1\n", ["test_it"]),
        ("def test_it():\n    print('assert')\n", ["test_it"]),
        ("def test_it():\n    assert True\n", []),
        ("def test_it():\n    with pytest.raises(ValueError):\n        int('x')\n", []),
        ("def helper():\n    assert True\n\ndef test_it():\n    helper()\n", []),
        (
            "def helper():\n    other()\n\ndef other():\n    helper()\n\ndef test_it():\n    helper()\n",
            ["test_it"],
        ),
        (
            "class Machine:\n    def rule(self):\n        assert True\n\ndef test_it():\n    run(Machine)\n",
            [],
        ),
        ("from findings import recorded\n\ndef test_it():\n    recorded()\n", ["test_it"]),
    ],
)
def test_a_test_that_cannot_fail_is_noticed(text: str, expected: list[str], tmp_path: Path) -> None:
    path = tmp_path / "test_nothing.py"
    path.write_text(text, encoding="utf-8")
    assert expected == mute(path)


def test_a_sleep_is_noticed(tmp_path: Path) -> None:
    path = tmp_path / "test_nothing.py"
    path.write_text("import time\nfrom time import sleep\n\ntime.sleep(1)\n", encoding="utf-8")
    assert [2, 4] == sorted(sleeps(path))
