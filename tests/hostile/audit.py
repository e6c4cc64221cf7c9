"""Watches the events of the interpreter, and tells which come from a folder of code, and from where in it.

Run as a program it runs commands of the library, one JSON list of words a line, and prints what was noticed.
"""

from __future__ import annotations

import json
import sys
import sysconfig
from pathlib import Path
from types import FrameType

NEVER = (
    "ctypes.", "ftplib.", "http.client.", "imaplib.", "marshal.load", "os.exec", "os.fork", "os.posix_spawn",
    "os.spawn", "os.startfile", "os.system", "pickle.find_class", "poplib.", "pty.spawn", "smtplib.", "socket.",
    "sqlite3.", "subprocess.", "telnetlib.", "urllib.Request", "webbrowser.",
)  # fmt: skip
"""Events that no call of the library may lead to, however many packages are between."""

DIRECT = ("compile", "exec")
"""Events that the library may not cause itself; attrs, pydantic and jinja2 make code of what they are given."""

_IMPORT = "<frozen importlib"
_STANDARD = sysconfig.get_path("stdlib")
_INSTALLED = sysconfig.get_path("purelib")


def watch(root: str) -> list[str]:
    """Begin to watch a folder; what is noticed is added to the list that is given."""
    noticed: list[str] = []

    def hook(event: str, _: object) -> None:
        if event in DIRECT:
            place = _direct(sys._getframe(1), root)
        elif event.startswith(NEVER):
            place = _anywhere(sys._getframe(1), root)
        else:
            return
        if place is not None:
            noticed.append(f"{event} from {place}")

    sys.addaudithook(hook)
    return noticed


def _anywhere(frame: FrameType | None, root: str) -> str | None:
    """Find the code of the folder that led to an event, unless it only imported what caused it."""
    while frame is not None and not frame.f_code.co_filename.startswith(_IMPORT):
        if frame.f_code.co_filename.startswith(root):
            return _place(frame, root)
        frame = frame.f_back
    return None


def _direct(frame: FrameType | None, root: str) -> str | None:
    """Find the code of the folder that caused an event itself, be it through the standard library."""
    while frame is not None and _is_standard(frame.f_code.co_filename):
        frame = frame.f_back
    is_ours = frame is not None and frame.f_code.co_filename.startswith(root)
    return _place(frame, root) if frame is not None and is_ours else None


def _is_standard(name: str) -> bool:
    return name.startswith(_STANDARD) and not name.startswith(_INSTALLED)


def _place(frame: FrameType, root: str) -> str:
    return f"{frame.f_code.co_filename.removeprefix(root).lstrip('/')}:{frame.f_lineno}"


def main(root: str) -> None:
    """Run commands while they are watched."""
    noticed = watch(root)
    from mutuallearning.__main__ import main as run  # noqa: PLC0415 -- its import is watched too

    codes = [run(json.loads(line)) for line in sys.stdin]
    Path("noticed.json").write_text(json.dumps({"codes": codes, "noticed": noticed}))


if __name__ == "__main__":
    main(sys.argv[1])
