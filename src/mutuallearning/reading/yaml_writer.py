"""From values to YAML: what people get to see and go on writing."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from io import StringIO
from typing import Final, cast

from yaml import SafeDumper
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from mutuallearning.errors import UsageError
from mutuallearning.types.model import Document

_WIDTH: Final = 100
_TAG: Final = "tag:yaml.org,2002:"
# What our own reader takes for a number and YAML 1.1 does not; `yaml_scalars` reads it.
_CORE_NUMBER: Final = re.compile(
    r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|0o[0-7]+|0x[0-9a-fA-F]+"
)
# What other tools take for something else than text: y and n (YAML 1.1), hours with a leading zero.
_MISREAD: Final = re.compile(r"[yYnN]|[-+]?[0-9]+(?::[0-9]+)+(?:\.[0-9]*)?")
# YAML 1.1, and so PyYAML, ends lines at these too and reads them back as something else.
_OLD_LINE_END: Final = re.compile("[\x85\u2028\u2029]")


def to_yaml(document: Document | Mapping[str, object]) -> str:
    r"""Write a document, or its data, as YAML, in blocks, keys in their order.

    Texts that some reader of YAML would take for something else are put in quotes.

    >>> from mutuallearning.models.activity_plan import ActivityPlan
    >>> print(to_yaml(ActivityPlan(title="Visit to Riga", stage="idea")), end="")
    mutuallearning: 1
    kind: activity-plan
    title: Visit to Riga
    stage: idea
    >>> print(to_yaml({"country": "NO", "start": "9:30", "peers": ["at", "lv"]}), end="")
    country: 'NO'
    start: '9:30'
    peers:
      - at
      - lv

    Raises:
        UsageError: The document holds something that JSON does not have, such as a date or a number as key.
    """
    stream = StringIO()
    writer = _Writer(stream, allow_unicode=True, width=_WIDTH)
    writer.open()
    writer.serialize(_node(document.to_data() if isinstance(document, Document) else document))
    writer.close()
    return stream.getvalue()


class _Writer(SafeDumper):
    """PyYAML's writer; it puts texts in quotes that YAML 1.1 takes for something else."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: FBT001, FBT002 - PyYAML's
        """Indent lists under their key."""
        del indentless
        super().increase_indent(flow, indentless=False)


def _node(value: object) -> Node:
    if isinstance(value, Mapping):
        members = cast("Mapping[object, object]", value).items()
        return MappingNode(f"{_TAG}map", [(_key(key), _node(member)) for key, member in members])
    if isinstance(value, list | tuple):
        return SequenceNode(f"{_TAG}seq", [_node(item) for item in cast("Sequence[object]", value)])
    return _text(value) if isinstance(value, str) else _scalar(value)


def _key(key: object) -> Node:
    if not isinstance(key, str):
        raise UsageError(f"The key {key} is not text, and keys of YAML and JSON documents are")
    return _text(key, blocks=False)


def _text(text: str, *, blocks: bool = True) -> Node:
    """Choose the style of a text; PyYAML falls back to quotes where a style cannot hold it."""
    style = None
    if _OLD_LINE_END.search(text):
        style = '"'
    elif blocks and "\n" in text:
        style = "|"
    elif blocks and len(text) > _WIDTH and not text.startswith(" "):
        # A folded line that begins with a space keeps the line end behind it.
        style = ">"
    elif _CORE_NUMBER.fullmatch(text) or _MISREAD.fullmatch(text):
        style = "'"
    return ScalarNode(f"{_TAG}str", text, style=style)


def _scalar(value: object) -> Node:
    if value is None:
        return ScalarNode(f"{_TAG}null", "null")
    if isinstance(value, bool):
        return ScalarNode(f"{_TAG}bool", "true" if value else "false")
    if isinstance(value, int):
        return ScalarNode(f"{_TAG}int", str(int(value)))
    if isinstance(value, float) and math.isfinite(value):
        written = repr(float(value))
        # YAML 1.1 asks for a point before the exponent.
        return ScalarNode(f"{_TAG}float", written if "." in written else written.replace("e", ".0e"))
    raise UsageError(f"A document cannot hold {value}: YAML and JSON do not both have it")
