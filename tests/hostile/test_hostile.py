"""Every hostile document ends soon, in little memory, with the right exit code and one clear message."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import attrs
import pytest

HEAD = "mutuallearning: 1\nkind: activity-plan\n"


@attrs.frozen
class Case:
    """A hostile document.

    Attributes:
        name: Name of the file.
        content: Its bytes; nothing for a sparse file of `size` bytes.
        exit: The exit code that must follow.
        says: A piece of the one message that must be shown.
        size: Size of a sparse file.
    """

    name: str
    content: bytes | None
    exit: int
    says: str
    size: int = 0

    def write(self, folder: Path) -> Path:
        """Write the document into a folder."""
        path = folder / self.name
        if self.content is not None:
            path.write_bytes(self.content)
        else:
            with path.open("wb") as stream:
                stream.truncate(self.size)
        return path


def _plan(text: str) -> bytes:
    return (HEAD + text).encode()


def _json(text: str) -> bytes:
    return ('{"mutuallearning": 1, "kind": "activity-plan", ' + text + "}").encode()


def _bomb() -> bytes:
    lines = ["a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 9)]
    return _plan("\n".join(lines) + "\n")


DEPTH = 100_000
DIGITS = 200_000

CASES = (
    Case("alias-bomb.yaml", _bomb(), 3, "anchor or alias"),
    Case("alias.yaml", _plan("title: &a x\nsummary: *a\n"), 3, "anchor or alias"),
    Case("duplicate-key.yaml", _plan("title: One\ntitle: Two\n"), 3, "already in line 3"),
    Case("duplicate-key.json", _json('"title": "One", "title": "Two"'), 3, "already in line 1"),
    Case("duplicate-key-deep.yaml", _plan("goal: {statement: One, statement: Two}\n"), 3, "already in line"),
    Case("tag-on-text.yaml", _plan("title: !secret x\n"), 3, "tag"),
    Case("tag-on-mapping.yaml", _plan("goal: !thing {statement: x}\n"), 3, "tag"),
    Case("tag-on-list.yaml", _plan("topics: !things [{title: x}]\n"), 3, "tag"),
    Case("python-tag.yaml", _plan("title: !!python/object/apply:os.system ['touch hacked']\n"), 3, "tag"),
    Case("merge-key.yaml", _plan("goal:\n  <<: {statement: x}\n"), 3, "merge key"),
    Case("nan.yaml", _plan("effort_days: .nan\n"), 3, "not a finite number"),
    Case("infinity.yaml", _plan("effort_days: -.inf\n"), 3, "not a finite number"),
    Case("nan.json", _json('"effort_days": NaN'), 3, "not a finite number"),
    Case("huge-float.json", _json('"effort_days": 1e999'), 3, "not a finite number"),
    Case("deep-flow.yaml", _plan("notes: " + "[" * DEPTH + "]" * DEPTH + "\n"), 3, "nested deeper"),
    Case("deep-block.yaml", _plan("notes:\n" + "- " * DEPTH + "x\n"), 3, "nested deeper"),
    Case("deep-maps.yaml", _plan("notes: " + "{a: " * DEPTH + "}" * DEPTH + "\n"), 3, "nested deeper"),
    Case("deep.json", _json('"notes": ' + "[" * DEPTH + "]" * DEPTH), 3, "nested deeper"),
    Case("deep-objects.json", _json('"notes": ' + '{"a":' * DEPTH + "1" + "}" * DEPTH), 3, "nested deeper"),
    Case("large.yaml", None, 3, "limit", 60 * 1024 * 1024),
    Case("large.json", None, 3, "limit", 60 * 1024 * 1024),
    Case("latin-1.yaml", HEAD.encode() + "title: Zürich\n".encode("latin-1"), 3, "not UTF-8"),
    Case("latin-1.json", '{"mutuallearning": 1, "title": "Zürich"}'.encode("latin-1"), 3, "not UTF-8"),
    Case("utf-16.yaml", (HEAD + "title: Wien\n").encode("utf-16"), 3, "UTF-16"),
    Case("utf-16.json", '{"mutuallearning": 1}'.encode("utf-16"), 3, "UTF-16"),
    Case("nul.yaml", _plan("title: a\0b\n"), 3, "control character"),
    Case("nul.json", _json('"title": "a\0b"'), 3, "control character"),
    Case("empty.yaml", b"", 3, "empty"),
    Case("empty.json", b"", 3, "empty"),
    Case("only-comments.yaml", b"# nothing\n\n", 3, "empty"),
    Case("two-documents.yaml", _plan("---\nmutuallearning: 1\n"), 3, "second document"),
    Case("long-number.yaml", _plan("effort_days: " + "9" * DIGITS + "\n"), 3, "characters"),
    Case("long-number.json", _json('"effort_days": ' + "9" * DIGITS), 3, "characters"),
    Case("lone-surrogate.json", _json('"title": "\\ud800"'), 3, "half a character"),
    Case("not-closed.yaml", _plan("topics: [\n"), 3, "not YAML"),
    Case("not-closed.json", b'{"mutuallearning": 1', 3, "not JSON"),
    Case("list.yaml", b"- mutuallearning\n", 3, "list"),
    Case("tabs.yaml", _plan("goal:\n\tstatement: x\n"), 3, "not YAML"),
    Case("version-99.yaml", b"mutuallearning: 99\nkind: activity-plan\n", 3, "version"),
    Case("not-ours.yaml", b"services:\n  web: {image: x}\n", 1, "mutuallearning"),
    Case("unknown-kind.yaml", b"mutuallearning: 1\nkind: activity-pln\n", 1, "activity-plan"),
    Case("terminal-escape.yaml", _plan('title: "\\e[31mred\\e[0m"\n'), 1, "\\x1b"),
    Case("forged-annotation.yaml", _plan('title: "x\\n::error file=a::forged"\nstage: drft\n'), 1, "draft"),
    Case("direction-override.yaml", _plan('title: "abc\u202edef"\nstage: drft\n'), 1, "draft"),
    Case("norway.yaml", _plan("place: {country: NO}\n"), 0, ""),
    Case("half-past-nine.yaml", _plan("agenda: {days: [{sessions: [{start: 9:30, end: 10:15}]}]}\n"), 0, ""),
    Case("many-keys.yaml", _plan("".join(f"k{n}: 1\n" for n in range(3_000))), 1, "is not known here"),
    Case(
        "too-many-keys.yaml",
        _plan("".join(f"k{n}: 1\n" for n in range(30_000))),
        1,
        "30000 structural problems",
    ),
    Case("long-key.yaml", _plan("x" * 100_000 + ": 1\n"), 3, "not YAML"),
    Case("long-title.yaml", _plan("title: " + "x" * 1_000_000 + "\n"), 1, "at most"),
    Case("url-in-reference.json", _json('"extensions": {"a": {"$ref": "http://127.0.0.1:9/x"}}'), 0, ""),
)

SECONDS = 2.0
MEGABYTES = 300


PROGRAM = """
import sys
from pathlib import Path
from mutuallearning.__main__ import main

code = main(sys.argv[2:])
# Not `ru_maxrss`, which begins with what the parent of the process had used. Elsewhere than on Linux: nothing.
status = Path("/proc/self/status")
lines = status.read_text().splitlines() if status.exists() else []
Path(sys.argv[1]).write_text(next((line.split()[1] for line in lines if line.startswith("VmHWM")), "0"))
sys.exit(code)
"""


def run(path: Path, folder: Path) -> tuple[int, str, str, float, float]:
    """Run the command line on a file; give its exit code, output, CPU seconds and peak memory in MB."""
    out, err, peak = folder / "out", folder / "err", folder / "peak"
    arguments = ["check", str(path), "--as-of", "2026-11-22", "--select", "questions"]
    with out.open("wb") as stdout, err.open("wb") as stderr:
        process = subprocess.Popen(
            [sys.executable, "-c", PROGRAM, str(peak), *arguments], cwd=folder, stdout=stdout, stderr=stderr
        )
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    return (
        process.returncode,
        out.read_text(encoding="utf-8"),
        err.read_text(encoding="utf-8"),
        usage.ru_utime + usage.ru_stime,
        int(peak.read_text()) / 1024,
    )


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_hostile_document(case: Case, tmp_path: Path) -> None:
    path = case.write(tmp_path)
    before = {entry.name for entry in tmp_path.iterdir()}
    code, out, err, seconds, megabytes = run(path, tmp_path)
    assert case.exit == code, out + err
    assert case.says in out + err
    assert "Traceback" not in out + err
    assert "\x1b" not in out + err
    assert "\u202e" not in out + err
    assert not any(line.startswith("::") for line in (out + err).splitlines())
    assert before | {"out", "err", "peak"} == {entry.name for entry in tmp_path.iterdir()}
    assert seconds < SECONDS
    assert megabytes < MEGABYTES
