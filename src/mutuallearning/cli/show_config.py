"""Shows what holds for documents, and where each value comes from: `check --show-config`."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Mapping
from typing import Any, cast

import attrs

from mutuallearning.cli.configured import Place, Places
from mutuallearning.cli.inputs import STDIN, Inputs
from mutuallearning.cli.options import TEXT
from mutuallearning.cli.output import opened
from mutuallearning.configuring.settings import DEFAULT, Setting
from mutuallearning.errors import UsageError
from mutuallearning.findings.wire import plain
from mutuallearning.reporting.escaping import visible
from mutuallearning.reporting.json_report import write_json

JSON = "json"

NAMED = 3
"""Documents that are named where the same holds for many."""


@attrs.define
class _Group:
    """Documents for which the same holds."""

    place: Place
    paths: list[str] = attrs.field(factory=list[str])


def show_config(options: argparse.Namespace, places: Places, inputs: Inputs) -> int:
    """Show what holds, once for all documents for which it is the same; as TOML with comments, or as JSON.

    Raises:
        UsageError: If another form is asked for.
    """
    if options.format not in (TEXT, JSON):
        raise UsageError(f"--show-config has the forms {TEXT} and {JSON}, not {options.format}")
    groups: dict[int, _Group] = {}
    for it in inputs.found:
        if not places.wants(it):
            continue
        place = places.of_input(it)
        # Of what is in a folder, only documents are of interest, and to know them they have to be read.
        if it.named or it.path == STDIN or place.examiner.examine(it) is not None:
            name = (places.stdin_name or "<stdin>") if it.path == STDIN else it.path
            groups.setdefault(id(place), _Group(place)).paths.append(name)
    if not groups:
        raise UsageError("there is nothing to check, so there is nothing to show")
    with opened(options.output, for_machines=options.format == JSON) as write:
        if options.format == JSON:
            write(write_json([_data(group) for group in groups.values()]))
        else:
            write("\n".join("".join(f"{row}\n" for row in _rows(group)) for group in groups.values()))
    return 0


def _data(group: _Group) -> dict[str, Any]:
    standing = group.place.standing
    return {
        "documents": group.paths,
        "configuration": standing.file.name if standing.file else None,
        "settings": [
            {"key": one.key, "value": plain(one.value), "origin": one.origin}
            for one in standing.settings.origins
        ],
        "rules": [rule.code for rule in standing.settings.selection.rules],
    }


def _rows(group: _Group) -> Iterator[str]:
    standing = group.place.standing
    more = len(group.paths) - NAMED
    named = ", ".join(map(visible, group.paths[:NAMED]))
    yield f"# {named}{f' and {more} more' if more > 0 else ''}"
    yield f"# configuration: {visible(standing.file.name) if standing.file else 'none was found'}"
    for setting in standing.settings.origins:
        yield _row(setting)
    yield f"# {len(standing.settings.selection.rules)} rules are asked"


def _row(setting: Setting) -> str:
    origin = setting.origin if setting.origin == DEFAULT else f"from {visible(setting.origin)}"
    if setting.value is None:
        return f"# {setting.key} is not set"
    return f"{setting.key} = {_toml(setting.value)}  # {origin}"


def _toml(value: object) -> str:
    """Write a value in one line of TOML.

    >>> _toml({"CUR101": "advice"}), _toml(("a", "b")), _toml(value=True)
    ('{ CUR101 = "advice" }', '["a", "b"]', 'true')
    """
    if isinstance(value, Mapping):
        items = cast("Mapping[str, object]", value).items()
        inner = ", ".join(f"{_key(key)} = {_toml(one)}" for key, one in items)
        return f"{{ {inner} }}" if inner else "{}"
    if isinstance(value, tuple | list):
        return f"[{', '.join(map(_toml, cast('tuple[object, ...]', value)))}]"
    return visible(json.dumps(value, ensure_ascii=False))


def _key(key: str) -> str:
    is_bare = key.isascii() and key.replace("-", "").replace("_", "").isalnum()
    return key if is_bare else visible(json.dumps(key, ensure_ascii=False))
