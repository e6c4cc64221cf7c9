"""What the playground offers to begin with: examples, formats and rulesets."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

from mutuallearning import api
from mutuallearning.formatbook import catalogue
from mutuallearning.reading.refusal import Refusal
from mutuallearning.reading.source import read_path

LARGEST = 65_536
"""Bytes of an example; a larger one is no pleasure to type in."""

WORDS = {"flawed": ", with faults"}
"""What the name of a file of an example says, where there are two of one activity."""


def offer(examples: Path) -> str:
    """Write all that can be chosen, as JSON."""
    return json.dumps(
        {
            "examples": list(_examples(examples)),
            "formats": [{"slug": one.slug, "title": one.title} for one in api.formats()],
            "rulesets": [_ruleset(one.name or "", one.description or "") for one in api.rulesets()],
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
        name = path.relative_to(folder).with_suffix("").as_posix()
        yield {"name": name, "title": _title(path, value), "text": path.read_text(encoding="utf-8")}


def _title(path: Path, value: Mapping[str, object]) -> str:
    """Call an example by its format and title, or by its kind where it has no format."""
    known, is_known = catalogue.find(str(value.get("format")))
    sort = known.title if is_known else str(value["kind"]).replace("-", " ").capitalize()
    title = str(value.get("title") or path.parent.name).removesuffix(" (example)")
    return f"{sort}: {title}{WORDS.get(path.stem, '')}"


def _ruleset(name: str, description: str) -> dict[str, str]:
    """Call a ruleset by what it is for: the words before the colon of its description."""
    return {"name": name, "title": f"{description.partition(':')[0]} ({name})", "description": description}
