"""What the playground offers to begin with: examples, formats and rulesets."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from mutuallearning import api
from mutuallearning.reading.refusal import Refusal
from mutuallearning.reading.source import read_path

LARGEST = 65_536
"""Bytes of an example; a larger one is no pleasure to type in."""

WORDS = {"good": "", "flawed": ", with faults"}
"""What the name of a file of an example says, where there are two of one activity."""


def offer(examples: Path) -> str:
    """Write all that can be chosen, as JSON."""
    return json.dumps(
        {
            "examples": list(_examples(examples)),
            "formats": [{"slug": one.slug, "title": one.title} for one in api.formats()],
            "rulesets": [{"name": one.name, "description": one.description or ""} for one in api.rulesets()],
        },
        ensure_ascii=False,
    )


def _examples(folder: Path) -> Iterator[dict[str, str]]:
    """Yield the documents in the folder of examples."""
    for path in sorted(folder.glob("*/*.yaml")):
        if path.stat().st_size > LARGEST:
            continue
        try:
            value = read_path(path).value
        except Refusal:
            continue
        if "mutuallearning" not in value:
            continue
        title = str(value.get("title") or path.parent.name) + WORDS.get(path.stem, f", {path.stem}")
        name = path.relative_to(folder).with_suffix("").as_posix()
        yield {"name": name, "title": title, "text": path.read_text(encoding="utf-8")}
