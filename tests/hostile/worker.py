"""A process that runs commands one after the other, and measures each: started once, so that a case is cheap.

Whatever a case does to it, such as taking all memory, is the end of this process and not of the tests.
"""

from __future__ import annotations

import gc
import json
import os
import resource
import signal
import sys
from pathlib import Path

from mutuallearning.__main__ import main

NOBODY = 65534
MOST_MEMORY = 3 * 1024**3


def peak() -> float:
    """Give the most memory since the last reset, in MiB; nothing elsewhere than on Linux."""
    status = Path("/proc/self/status")
    lines = status.read_text().splitlines() if status.exists() else []
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM")), 0.0)


def forget_peak() -> None:
    gc.collect()
    clear = Path("/proc/self/clear_refs")
    if clear.exists():
        clear.write_text("5")


def run(words: list[str], *, seconds: float, as_nobody: bool) -> dict[str, float]:
    """Run a command whose output goes to the files out and err, and end everything if it takes far too long."""
    forget_peak()
    # What ends this way is told as the signal that ended the process.
    signal.setitimer(signal.ITIMER_PROF, 4 * seconds)
    before = resource.getrusage(resource.RUSAGE_SELF)
    drops = as_nobody and os.geteuid() == 0
    if drops:
        os.seteuid(NOBODY)
    try:
        code = main(words)
    finally:
        if drops:
            os.seteuid(0)
    after = resource.getrusage(resource.RUSAGE_SELF)
    signal.setitimer(signal.ITIMER_PROF, 0)
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return {"code": code, "seconds": used, "megabytes": peak()}


def serve() -> None:
    """Answer one line of JSON after the other."""
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    with os.fdopen(os.dup(1), "w", encoding="utf-8") as answers:
        for line in sys.stdin:
            asked = json.loads(line)
            os.chdir(asked["folder"])
            for number, name in ((1, "out"), (2, "err")):
                target = os.open(asked[name], os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
                os.dup2(target, number)
                os.close(target)
            answer = run(asked["words"], seconds=asked["seconds"], as_nobody=asked["as_nobody"])
            sys.stdout.flush()
            sys.stderr.flush()
            print(json.dumps(answer), file=answers, flush=True)


if __name__ == "__main__":
    serve()
