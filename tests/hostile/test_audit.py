"""No command runs code, programs or pickles, and none opens a connection; the interpreter itself is the witness."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import jinja2  # noqa: F401 -- some of the commands need it
import pytest

import mutuallearning
from mutuallearning.cli.commands import COMMANDS
from mutuallearning.reporting.forms import FORMS

ROOT = Path(__file__).parents[2]
EXAMPLES = ROOT / "examples"
LIBRARY = str(Path(mutuallearning.__file__).parent)
AUDIT = Path(__file__).with_name("audit.py")

PLAN = str(EXAMPLES / "employment-peer-review" / "flawed.yaml")

COMMAND_LINES: tuple[tuple[str, ...], ...] = (
    ("check", str(EXAMPLES), "--as-of=2026-11-22", "--statistics"),
    *(("check", PLAN, f"--format={form}", "--as-of=2026-11-22") for form in FORMS),
    ("check", PLAN, "--write-baseline", "baseline.json"),
    ("check", PLAN, "--baseline", "baseline.json", "--format=json", "--output=report.json"),
    ("check", PLAN, "--show-config"),
    ("diff", "report.json", "report.json"),
    ("redact", "report.json", "--names-from", PLAN),
    ("redact", PLAN),
    ("report", PLAN, "-o", "report.html"),
    ("schedule", PLAN, "--holidays=AT"),
    ("schedule", PLAN, "--format=ics"),
    ("export", "csv", PLAN),
    ("export", "ics", PLAN),
    ("export", "jsonld", PLAN),
    ("export", "markdown", PLAN),
    ("export", "xlsx", PLAN, "-o", "plan.xlsx"),
    ("check", "plan.xlsx"),
    ("rules",),
    ("rules", "--rulesets"),
    ("explain", "CUR101"),
    ("formats",),
    ("formats", "peer-review"),
    ("new", "peer-review", "--papers", "-o", "new/"),
    ("new", "peer-review", "--xlsx", "new.xlsx"),
    ("schema",),
    ("completion", "bash"),
)


def test_every_command_is_among_them() -> None:
    assert set(COMMANDS) == {words[0] for words in COMMAND_LINES}


def test_no_command_does_what_the_library_must_not(tmp_path: Path) -> None:
    asked = "".join(f"{json.dumps(words)}\n" for words in COMMAND_LINES)
    done = subprocess.run(
        [sys.executable, str(AUDIT), LIBRARY],
        cwd=tmp_path,
        input=asked,
        capture_output=True,
        text=True,
        check=False,
    )
    assert 0 == done.returncode, done.stderr
    found = json.loads((tmp_path / "noticed.json").read_text())
    assert [] == found["noticed"]
    assert {0, 1, 3} >= set(found["codes"]), list(zip(COMMAND_LINES, found["codes"], strict=True))


CULPRITS = {
    "exec": "eval('1')",
    "compile": "compile('1', 'x', 'eval')",
    "subprocess.Popen": "import subprocess; subprocess.run(['true'])",
    "os.system": "import os; os.system('true')",
    "socket.__new__": "import socket; socket.socket()",
    "urllib.Request": "import urllib.request; urllib.request.urlopen('file:///dev/null')",
    "pickle.find_class": "import pickle; pickle.loads(b'cos\\ngetcwd\\n.')",
    "ctypes.dlopen": "import ctypes; ctypes.CDLL(None)",
    "sqlite3.connect": "import sqlite3; sqlite3.connect(':memory:')",
}


@pytest.mark.parametrize("event", CULPRITS)
def test_the_witness_sees_what_it_is_there_for(event: str, tmp_path: Path) -> None:
    (tmp_path / "culprit.py").write_text(f"def act():\n    {CULPRITS[event]}\n")
    program = f"import audit; noticed = audit.watch({str(tmp_path)!r}); import culprit; culprit.act(); print(noticed)"
    done = subprocess.run(
        [
            sys.executable,
            "-c",
            f"import sys; sys.path[:0] = {[str(AUDIT.parent), str(tmp_path)]!r}; {program}",
        ],
        capture_output=True,
        text=True,
        check=True,
    )
    assert f"'{event} from culprit.py:2'" in done.stdout
