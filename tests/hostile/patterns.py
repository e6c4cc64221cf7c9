"""Finds every regular expression of the library, how it is used, and texts that are made to keep it busy."""

from __future__ import annotations

import ast
import importlib
import itertools
import json
import os
import re
import re._constants as sre  # type: ignore[import-not-found]  # the parts of a parsed pattern have no public home
import re._parser as parser  # type: ignore[import-not-found]  # as above
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any, TypeGuard

import attrs

import mutuallearning

ROOT = Path(mutuallearning.__file__).parent

METHODS = ("match", "search", "fullmatch", "sub", "subn", "split", "findall", "finditer")

_APPLIED = re.compile(rf"\b(\w+)\.(?=({'|'.join(METHODS)})\b)")
"""A name, and the method that is called on it."""

LENGTH = 10_000
"""Characters of a text that keeps a pattern busy: in time that grows with the square, it would take seconds."""

_MANY = 8
"""From how many repetitions on a repeat counts as one without end."""


@attrs.frozen
class Used:
    """A pattern, where it stands, and by what it is applied."""

    place: str
    pattern: re.Pattern[str]
    method: str


def modules() -> Iterator[tuple[ModuleType, Path]]:
    """Yield all modules of the library with their files."""
    for path in sorted(ROOT.rglob("*.py")):
        parts = path.relative_to(ROOT.parent).with_suffix("").parts
        name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
        if parts[-1] != "__main__":
            yield importlib.import_module(name), path


def used() -> tuple[list[Used], list[str]]:
    """Find all patterns; and places of those that are made while the library runs, so that they cannot be known."""
    found: list[Used] = []
    unknown: list[str] = []
    everything = "\n".join(path.read_text(encoding="utf-8") for _, path in modules())
    applied = frozenset(_APPLIED.findall(everything))
    for module, path in modules():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not _is_of_re(node):
                continue
            place = f"{path.relative_to(ROOT).as_posix()}:{node.lineno}"
            assert isinstance(node.func, ast.Attribute)
            method = node.func.attr
            try:
                made = [_made(arg, module, path) for arg in _arguments(node)]
            except NameError:
                unknown.append(place)
                continue
            for one in made:
                ways = {method} if method in METHODS else _methods(module, one, applied)
                found += [Used(place, _as_text(one), how) for how in sorted(ways)]
    return found, unknown


def _arguments(node: ast.Call) -> list[ast.expr]:
    """Give what a pattern is made from: the call itself if it makes one, else both ways if there are two."""
    assert isinstance(node.func, ast.Attribute)
    if node.func.attr == "compile":
        return [node]
    first = node.args[0]
    return [first.body, first.orelse] if isinstance(first, ast.IfExp) else [first]


def _made(expression: ast.expr, module: ModuleType, path: Path) -> re.Pattern[Any]:
    code = compile(ast.Expression(expression), str(path), "eval")
    made = eval(code, dict(vars(module)))  # noqa: S307 -- the library's own source
    return made if isinstance(made, re.Pattern) else re.compile(made)


def _as_text(pattern: re.Pattern[Any]) -> re.Pattern[str]:
    if isinstance(pattern.pattern, bytes):
        return re.compile(pattern.pattern.decode("latin-1"), pattern.flags | re.UNICODE)
    return pattern


def _is_of_re(node: ast.AST) -> TypeGuard[ast.Call]:
    return (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and isinstance(node.func.value, ast.Name)
        and node.func.value.id == "re"
        and node.func.attr in {*METHODS, "compile"}
    )


def _methods(module: ModuleType, made: object, applied: frozenset[tuple[str, str]]) -> set[str]:
    """Say by what a pattern is applied: under its name anywhere, or else by any way that its module knows."""
    names = {name for name, value in vars(module).items() if value == made}
    seen = {how for name, how in applied if name in names}
    return seen or methods_in(Path(str(module.__file__)))


def methods_in(path: Path) -> set[str]:
    """Say by what a module applies patterns."""
    text = path.read_text(encoding="utf-8")
    return {how for how in METHODS if re.search(rf"(?<!\bre)\.{how}\b", text)} or {"search", "fullmatch"}


def traced() -> list[Used]:
    """Find the patterns that are put together while the library runs, by letting it run."""
    program = Path(__file__).with_name("traced_patterns.py")
    done = subprocess.run(
        [sys.executable, str(program), str(ROOT)],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
        capture_output=True,
        text=True,
        check=True,
    )
    return [
        Used(place, re.compile(pattern, flags), how)
        for place, pattern, flags in json.loads(done.stdout)
        for how in sorted(methods_in(ROOT / place.partition(":")[0]))
    ]


def attacks(pattern: re.Pattern[str]) -> Iterator[str]:
    """Yield long texts that begin as the pattern wants, repeat what it repeats, and then end as it does not want."""
    parsed = parser.parse(pattern.pattern, pattern.flags & ~re.DEBUG)
    pumps: dict[tuple[str, str], None] = {}
    for before, body in _repeats(list(parsed), ""):
        for sample in _samples(body):
            if sample:
                pumps[before, sample] = None
    literals = {char for _, sample in pumps for char in sample}
    for char in sorted(literals | set(" a0-\n,.")):
        pumps["", char] = None
    for (before, sample), end in itertools.product(pumps, ("\0", "!a")):
        yield before + sample * (LENGTH // len(sample)) + end


def _repeats(nodes: list[Any], before: str) -> Iterator[tuple[str, list[Any]]]:
    """Find all repeats without end, each with a text that leads to it."""
    for op, value in nodes:
        if op in (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT):
            _, most, body = value
            if most == sre.MAXREPEAT or most >= _MANY:
                yield before, list(body)
            yield from _repeats(list(body), before)
        elif op is sre.SUBPATTERN:
            yield from _repeats(list(value[3]), before)
        elif op is sre.BRANCH:
            for branch in value[1]:
                yield from _repeats(list(branch), before)
        elif op in (sre.ASSERT, sre.ASSERT_NOT):
            yield from _repeats(list(value[1]), before)
        elif op is sre.ATOMIC_GROUP:
            yield from _repeats(list(value), before)
        before += next(iter(_samples([(op, value)])), "")


def _samples(nodes: list[Any]) -> list[str]:
    """Give some short texts that nodes match; all ways of the first that has several, and one way of the others."""
    texts = [""]
    for op, value in nodes:
        ways = _ways(op, value)
        several = ways if len(texts) == 1 else ways[:1]
        texts = [text + way for text in texts for way in several]
    return texts


def _ways(op: object, value: Any) -> list[str]:  # noqa: ANN401 -- the parts of a parsed pattern have no types
    if op is sre.LITERAL:
        return [chr(value)]
    if op in (sre.NOT_LITERAL, sre.ANY):
        return [char for char in "a 0-" if op is sre.ANY or ord(char) != value]
    if op is sre.IN:
        return _class(value)
    if op in (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT):
        least, _, body = value
        return [text * max(least, 1) for text in _samples(list(body))]
    if op is sre.SUBPATTERN:
        return _samples(list(value[3]))
    if op is sre.ATOMIC_GROUP:
        return _samples(list(value))
    if op is sre.BRANCH:
        return [text for branch in value[1] for text in _samples(list(branch))]
    return [""]


def _class(items: list[Any]) -> list[str]:
    """Give some characters of a class."""
    kinds = {
        sre.CATEGORY_DIGIT: "0", sre.CATEGORY_NOT_DIGIT: "a", sre.CATEGORY_SPACE: " ", sre.CATEGORY_NOT_SPACE: "a",
        sre.CATEGORY_WORD: "a", sre.CATEGORY_NOT_WORD: "-",
    }  # fmt: skip
    if items and items[0][0] is sre.NEGATE:
        shut = {chr(value) for op, value in items[1:] if op is sre.LITERAL}
        shut |= {
            char
            for op, value in items[1:]
            if op is sre.RANGE
            for char in "a0Z"
            if value[0] <= ord(char) <= value[1]
        }
        shut |= {kinds[value] for op, value in items[1:] if op is sre.CATEGORY}
        return [char for char in "a0 -!é" if char not in shut] or ["\x01"]
    found: list[str] = []
    for op, value in items:
        if op is sre.LITERAL:
            found.append(chr(value))
        elif op is sre.RANGE:
            found.append(chr(value[0]))
        elif op is sre.CATEGORY:
            found.append(kinds[value])
    return found[:4]
