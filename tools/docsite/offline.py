"""The copy of the site that is read from a disk: what mkdocs leaves to be done."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from playsite import web_files

STAND_IN = web_files.WEB / "node_modules" / "iframe-worker" / "shim" / "index.js"
"""What does the work of the worker that searches: browsers start none from a disk."""

STANDS_AT = "assets/iframe-worker.js"
"""Where it stands in the copy. The theme knows it by this name, and else takes it from another host."""

PLAYGROUND = re.compile(r'href="(?:\.\./)*playground/(?=#)')
"""Links that open something in the playground, as the pages of rules write them."""


def complete(target: Path, address: str) -> int:
    """Complete a built copy, and count its pages.

    The playground does not run from a disk, so it is left out, and links into it lead to the one on the site.

    Args:
        target: The folder of the copy.
        address: Address of the site.

    Raises:
        PlaygroundError: If what stands in for a worker cannot be had.
    """
    web_files.install()
    shutil.copy(STAND_IN, target / STANDS_AT)
    shutil.rmtree(target / "playground" / "built", ignore_errors=True)
    pages = sorted(target.rglob("*.html"))
    for page in pages:
        text = page.read_text(encoding="utf-8")
        page.write_text(PLAYGROUND.sub(f'href="{address}playground/', text), encoding="utf-8")
    return len(pages)
