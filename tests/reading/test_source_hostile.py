"""Texts that are made to hurt: each ends soon, in little memory, with one refusal."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

pytest.importorskip("resource", reason="the system does not say how much memory a process took")

SECONDS = 2.0
MEBIBYTES = 300

# Runs in a process of its own, because the peak of a process never falls. Each line is a refusal and its text.
SCRIPT = r"""
import json, resource, sys, tempfile, time
from pathlib import Path
from mutuallearning.reading.refusal import Refusal
from mutuallearning.reading.source import read_path, read_text

def sparse(folder):
    path = folder / "plan.json"
    with path.open("wb") as stream:
        stream.truncate(60_000_000)
    return path

def peak():
    # Not `ru_maxrss`, which begins with what the parent of the process had used.
    status = Path("/proc/self/status")
    lines = status.read_text().splitlines() if status.exists() else []
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM")), 0.0)

yaml = [
    ("alias", lambda: b"a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]\n"),
    ("alias", lambda: b"a: [" + b"*a, " * 100_000 + b"]"),
    ("duplicate-key", lambda: b"a: 1\n" * 100_000),
    ("tag", lambda: b"a: !!python/name:os.system ''"),
    ("tag", lambda: b"a: !!map {}"),
    ("tag", lambda: b"a: !!seq []"),
    ("tag", lambda: b"a: 1\n...\n" + b"".join(b"%%TAG !a%d! x\n" % n for n in range(100_000)) + b"---\nb: 1"),
    ("merge-key", lambda: b"a: {}\n<<: {}"),
    ("not-a-number", lambda: b"a: .nan"),
    ("too-deep", lambda: b"a: " + b"[" * 100_000),
    ("too-deep", lambda: b"{a: " * 100_000),
    ("too-deep", lambda: b"- " * 100_000),
    ("too-deep", lambda: b"".join(b" " * n + b"a:\n" for n in range(1_000))),
    ("key-not-text", lambda: b"? " * 100_000),
    ("not-utf-8", lambda: "a: Käse".encode("latin-1")),
    ("other-encoding", lambda: "a: 1".encode("utf-16")),
    ("control-character", lambda: b"a: \0"),
    ("empty-document", lambda: b""),
    ("empty-document", lambda: b" " * 5_000_000),
    ("empty-document", lambda: b"# c\n" * 1_000_000),
    ("several-documents", lambda: b"a: 1\n---\nb: 2"),
    ("number-too-long", lambda: b"a: " + b"1" * 200_000),
    ("too-many-nodes", lambda: b"a: [" + b"{}," * 1_500_000 + b"]"),
    ("bad-syntax", lambda: b'"' + b"[" * 4_000_000),
    ("bad-syntax", lambda: b"a:" * 2_500_000),
    ("not-a-mapping", lambda: b"-" * 5_000_000),
    ("too-large", lambda: b"a" * 6_000_000),
]
json_texts = [
    ("duplicate-key", lambda: b'{"a": 1' + b', "a": 1' * 100_000 + b"}"),
    ("not-a-number", lambda: b'{"a": NaN}'),
    ("too-deep", lambda: b'{"a":' + b"[" * 100_000 + b"]" * 100_000 + b"}"),
    ("too-deep", lambda: b'{"a":' * 100_000),
    ("too-deep", lambda: b'{"a":' * 200 + b"1" + b"}" * 200),
    ("not-utf-8", lambda: '{"a": "Käse"}'.encode("latin-1")),
    ("other-encoding", lambda: '{"a": 1}'.encode("utf-32")),
    ("control-character", lambda: b"{\0}"),
    ("empty-document", lambda: b""),
    ("empty-document", lambda: b" " * 50_000_000),
    ("several-documents", lambda: b'{"a": 1}\n' * 100_000),
    ("number-too-long", lambda: b'{"a": ' + b"1" * 200_000 + b"}"),
    ("number-too-long", lambda: b'{"a": 0.' + b"1" * 5_000_000 + b"}"),
    ("lone-surrogate", lambda: b'{"a": "\\ud800"}'),
    ("lone-surrogate", lambda: b'{"a": "' + b"\\ud83d\\ude00" * 500_000 + b'\\ud83d"}'),
    ("too-many-nodes", lambda: b'{"a": [' + b"{}," * 10_000_000 + b"{}]}"),
    ("bad-syntax", lambda: b'{"a": "' + b"[" * 20_000_000),
    ("bad-syntax", lambda: b'"\\' * 5_000_000),
    ("too-large", lambda: b"a" * 60_000_000),
]
files = [
    ("not-a-file", lambda folder: folder),
    ("not-a-file", lambda folder: Path("/dev/zero")),
    ("too-large", sparse),
    ("missing-file", lambda folder: folder / "nobody.yaml"),
]
folder = Path(tempfile.mkdtemp())
tasks = [(expected, lambda text=text: read_text(text(), "yaml")) for expected, text in yaml]
tasks += [(expected, lambda text=text: read_text(text(), "json")) for expected, text in json_texts]
tasks += [(expected, lambda path=path: read_path(path(folder))) for expected, path in files]
for expected, task in tasks:
    start = time.process_time()
    try:
        outcome = repr(task())
    except Refusal as refusal:
        outcome = refusal.name
        str(refusal), repr(refusal)
    print(json.dumps([expected, outcome, time.process_time() - start, peak()]))
"""


def test_hostile_texts_end_soon_in_little_memory_with_one_refusal() -> None:
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT], capture_output=True, text=True, check=False, timeout=60
    )
    assert done.stderr == ""
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert [expected for expected, _, _, _ in rows] == [outcome for _, outcome, _, _ in rows]
    assert [] == [row for row in rows if row[2] > SECONDS]
    assert [] == [row for row in rows if row[3] > MEBIBYTES]
    assert {"alias", "too-deep", "too-large", "missing-file"} < {outcome for _, outcome, _, _ in rows}
