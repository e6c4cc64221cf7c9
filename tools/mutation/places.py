"""Where the source is changed, and how: the operators of mutmut, at the places where a change can make a difference.

What is left alone is told by its place in the syntax tree, never by a list of names of ours:

- annotations, decorators, defaults of parameters, declarations in the body of a class, `assert`, docstrings, types;
- the wording of texts for people: a plain string with a blank in it, or all of a message. Whether something is said at
  all is changed, by putting nothing in its place;
- the declaration of a rule, `RULE = Rule(...)`, but for what decides whether the rule is asked: each such keyword is
  left out once. The rest is said about the rule, and shown on its page.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import cast

import attrs
import libcst as cst
import libcst.matchers as m
from libcst.metadata import CodeRange, MetadataWrapper, PositionProvider
from mutmut.mutation.mutators import mutation_operators, operator_assignment, operator_string

DECLARED = frozenset(
    {
        "after_waivers",
        "expects",
        "formats",
        "limits",
        "minds_covers",
        "needs_as_of",
        "planned_ahead",
        "reads",
        "requires",
        "scans",
        "subjects",
    }
)
"""Keywords of a rule that decide when it is asked."""

AROUND = 16
"""Characters of what is around a change that its name shows."""

_LEFT_ALONE = (
    m.Annotation()
    | m.Decorator()
    | m.Import()
    | m.ImportFrom()
    | m.Assert()
    | m.Expr(value=m.SimpleString() | m.ConcatenatedString())
    | m.ConcatenatedString()
)
_OF_TYPES = m.Call(func=m.Name("cast") | m.Name("TypeVar"))
_DECLARATION = m.Call(func=m.Name("Rule") | m.Name("Example"))
_ASSIGNMENT = m.Assign() | m.AnnAssign()


@attrs.frozen
class Mutant:
    """One change of one file.

    Attributes:
        path: The file, from the folder of the package on.
        scope: The function that is changed, with what is around it; empty for a constant of the module.
        line: Where.
        before: The code there, on one line.
        after: What it is changed to.
        body: The lines of that function, or of the module.
        twin: How many equal changes of the function stand before it.
        module: The file as it is.
        change: The node before and after.
    """

    path: str
    scope: str
    line: int
    before: str
    after: str
    body: range
    twin: int
    module: cst.Module = attrs.field(repr=False, eq=False)
    change: tuple[cst.CSTNode, cst.CSTNode] = attrs.field(repr=False, eq=False)

    @property
    def name(self) -> str:
        """What it is called; lines that move do not change it."""
        twin = f" #{self.twin + 1}" if self.twin else ""
        return f"{self.path} {self.scope or 'module'}: {self.before} -> {self.after}{twin}"

    def source(self) -> str:
        """Write the whole file with the change."""
        changed = self.module.deep_replace(*self.change)
        assert isinstance(changed, cst.Module)  # noqa: S101 -- a part of it was replaced, not the whole
        return changed.code


@attrs.frozen
class _Change:
    scope: str
    body: range
    line: int
    before: cst.CSTNode
    after: cst.CSTNode


class _Finder(cst.CSTVisitor):
    """Walks through a module and collects changes."""

    METADATA_DEPENDENCIES = (PositionProvider,)

    def __init__(self, module: cst.Module) -> None:
        super().__init__()
        self._module = module
        self.changes: list[_Change] = []
        self._around: list[cst.ClassDef | cst.FunctionDef] = []
        self._untouched: set[cst.CSTNode] = set()

    def on_visit(self, node: cst.CSTNode) -> bool:
        """Collect the changes of one node, and tell whether to look at its parts."""
        if node in self._untouched or m.matches(node, _LEFT_ALONE):
            return False
        if isinstance(node, cst.ClassDef | cst.FunctionDef):
            self._around.append(node)
            return True
        if isinstance(node, cst.Param):
            return False
        inside = any(isinstance(one, cst.FunctionDef) for one in self._around)
        if not inside and self._around and m.matches(node, m.SimpleStatementLine()):
            return False
        if not inside and isinstance(node, cst.Subscript):
            return False
        if m.matches(node, _OF_TYPES) and isinstance(node, cst.Call):
            self._untouched.add(node.args[0])
            return True
        if m.matches(node, _DECLARATION) and isinstance(node, cst.Call):
            self._collect(node, _undeclared(node))
            return False
        self._collect(node, _changes(node, inside=inside))
        return True

    def on_leave(self, original_node: cst.CSTNode) -> None:
        """Go back to what is around a class or function."""
        if isinstance(original_node, cst.ClassDef | cst.FunctionDef):
            self._around.pop()

    def _place(self, node: cst.CSTNode) -> CodeRange:
        return cast("CodeRange", self.get_metadata(PositionProvider, node, None))

    def _collect(self, node: cst.CSTNode, changed: Iterable[cst.CSTNode]) -> None:
        line = self._place(node).start.line
        scope = ".".join(one.name.value for one in self._around)
        body = range(1, self._place(self._module).end.line)
        if self._around:
            where = self._place(self._around[-1].body)
            body = range(where.start.line, where.end.line + 1)
        self.changes += [_Change(scope, body, line, node, after) for after in changed]


def _changes(node: cst.CSTNode, *, inside: bool) -> Iterator[cst.CSTNode]:
    """Give what the operators make of a node."""
    for kind, operator in mutation_operators:
        if not isinstance(node, kind) or (operator is operator_assignment and not inside):
            continue
        if operator is operator_string:
            yield from _strings(node)
        else:
            yield from operator(node)


def _strings(node: cst.CSTNode) -> Iterator[cst.CSTNode]:
    """Change a word in one way, a pattern in all; leave texts alone."""
    if isinstance(node, cst.SimpleString):
        is_pattern = "r" in node.prefix
        if is_pattern or " " not in str(node.evaluated_value):
            yield from list(operator_string(node))[: None if is_pattern else 1]


def _undeclared(rule: cst.Call) -> Iterator[cst.Call]:
    """Leave out each keyword of a rule that decides when it is asked."""
    for position, argument in enumerate(rule.args):
        if argument.keyword is not None and argument.keyword.value in DECLARED:
            yield rule.with_changes(args=[*rule.args[:position], *rule.args[position + 1 :]])


def mutants_of(path: str, source: str) -> Iterator[Mutant]:
    """Make all mutants of a file, in the order of its lines."""
    wrapper = MetadataWrapper(cst.parse_module(source))
    finder = _Finder(wrapper.module)
    wrapper.visit(finder)
    seen: dict[tuple[str, str, str], int] = {}
    for change in finder.changes:
        before, after = _differing(
            *(_on_one_line(wrapper.module, one) for one in (change.before, change.after))
        )
        twin = seen.get((change.scope, before, after), 0)
        seen[change.scope, before, after] = twin + 1
        nodes = change.before, change.after
        yield Mutant(path, change.scope, change.line, before, after, change.body, twin, wrapper.module, nodes)


def _on_one_line(module: cst.Module, node: cst.CSTNode) -> str:
    return " ".join(module.code_for_node(node).split())


def _differing(before: str, after: str) -> tuple[str, str]:
    """Shorten two long texts to where they differ, with some characters around.

    >>> _differing("find(hours.at, actors=names, day=hours.day, least=8)", "find(hours.at, actors=names, least=8)")
    ('…, actors=names, day=hours.day, least=8)', '…, actors=names, least=8)')
    """
    start = _alike(before, after)
    end = _alike(before[start:][::-1], after[start:][::-1])
    return _cut(before, start, end), _cut(after, start, end)


def _cut(text: str, start: int, end: int) -> str:
    first, last = max(start - AROUND, 0), max(end - AROUND, 0)
    return f"{'…' * bool(first)}{text[first : len(text) - last]}{'…' * bool(last)}"


def _alike(one: str, other: str) -> int:
    """Count the characters with which both texts begin."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((position for position, (a, b) in pairs if a != b), min(len(one), len(other)))
