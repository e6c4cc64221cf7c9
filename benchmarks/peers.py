"""Measures other validators, each on its own form of a plan; none of them asks what our rules ask."""

from __future__ import annotations

import datetime
import importlib.metadata
import json
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import peer_forms
import plans
from rows import Measured, Part, Row
from timing import best, in_words

from mutuallearning import api
from mutuallearning.reading.source import read_text

AS_OF = datetime.date(2026, 1, 15)

PACKAGES = {
    "jsonschema": "jsonschema",
    "linkml": "linkml (JSON Schema plugin)",
    "pyshacl": "pySHACL",
    "fhir.resources": "fhir.resources",
    "frictionless": "frictionless",
}
ROWS = {
    package: Row(f"plans a second, whole check ÷ {name} on its own form of the plan", 10, 25, more=True)
    for package, name in PACKAGES.items()
}
FORMS: Mapping[str, Callable[[list[dict[str, Any]]], Callable[[], None]]] = {
    "jsonschema": peer_forms.jsonschema,
    "linkml": peer_forms.linkml,
    "pyshacl": peer_forms.pyshacl,
    "fhir.resources": peer_forms.fhir,
    "frictionless": peer_forms.frictionless,
}


def _peers(quick: bool) -> Iterator[Measured]:  # noqa: FBT001 -- as all parts
    count = 3 if quick else 10
    chosen = [plans.plan(number) for number in range(count)]
    texts = [json.dumps(plan, separators=(",", ":")).encode() for plan in chosen]
    rules = api.selection()

    def ours() -> None:
        for text in texts:
            api.check_read(read_text(text, "json"), *rules, as_of=AS_OF)

    for package, row in ROWS.items():
        times = best({"ours": ours, "theirs": FORMS[package](chosen)}, 3 if quick else 5)
        yield Measured(
            row,
            times["theirs"] / times["ours"],
            f"{package} {importlib.metadata.version(package)}: {in_words(times['theirs'] / count)} a plan; "
            f"ours {in_words(times['ours'] / count)}",
        )


PARTS = {"peers": Part("Other validators", tuple(ROWS.values()), _peers, needs="requirements.txt")}
