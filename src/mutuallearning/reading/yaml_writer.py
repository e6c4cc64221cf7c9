"""From values to YAML: what people get to see and go on writing."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from typing import ClassVar, Final, cast

from yaml import SafeDumper, dump
from yaml.nodes import MappingNode, ScalarNode
from yaml.representer import RepresenterError

from mutuallearning.errors import UsageError

_WIDTH: Final = 100
# What our own reader takes for a number and YAML 1.1 does not; `yaml_scalars` reads it.
_CORE_NUMBER: Final = re.compile(
    r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|0o[0-7]+|0x[0-9a-fA-F]+"
)
# What other tools take for something else than text: y and n (YAML 1.1), hours with a leading zero.
_MISREAD: Final = re.compile(r"[yYnN]|[-+]?[0-9]+(?::[0-9]+)+(?:\.[0-9]*)?")

# YAML 1.1, and so PyYAML, ends lines at these too and reads them back as something else.
_OLD_LINE_END: Final = re.compile("[\x85\u2028\u2029]")

# What PyYAML writes as we want it; under `None` it has what refuses everything else.
_KINDS: Final = [bool, int, list, tuple, type(None), None]


def to_yaml(value: Mapping[str, object]) -> str:
    r"""Write a document as YAML, in blocks, keys in their order.

    Texts that some reader of YAML would take for something else are put in quotes.

    >>> print(to_yaml({"country": "NO", "start": "9:30", "peers": ["at", "lv"]}), end="")
    country: 'NO'
    start: '9:30'
    peers:
      - at
      - lv

    Raises:
        UsageError: The document holds something that YAML and JSON do not both have.
    """
    try:
        return dump(
            value,
            Dumper=_Writer,
            allow_unicode=True,
            default_flow_style=False,
            sort_keys=False,
            width=_WIDTH,
        )
    except RepresenterError as error:
        raise UsageError(f"A value cannot be written as YAML: {error.args[0]}") from None


class _Writer(SafeDumper):
    """PyYAML's dumper, restricted to what JSON has, and wary of texts that look like something else."""

    yaml_representers: ClassVar = {
        kind: SafeDumper.yaml_representers[kind] for kind in cast("list[type]", _KINDS)
    }

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: FBT001, FBT002 - PyYAML's
        """Indent lists under their key."""
        del indentless
        super().increase_indent(flow, indentless=False)

    def ignore_aliases(self, data: object) -> bool:
        """Write what occurs twice twice: the reader refuses aliases."""
        del data
        return True

    def represent_text(self, text: str) -> ScalarNode:
        """Choose the style of a text; the emitter falls back to quotes where a style cannot hold it."""
        style = None
        if _OLD_LINE_END.search(text):
            style = '"'
        elif "\n" in text:
            style = "|"
        elif len(text) > _WIDTH:
            style = ">"
        elif _CORE_NUMBER.fullmatch(text) or _MISREAD.fullmatch(text):
            style = "'"
        return self.represent_scalar("tag:yaml.org,2002:str", text, style)

    def represent_finite(self, number: float) -> ScalarNode:
        """Write a number, as long as it is one."""
        if not math.isfinite(number):
            raise RepresenterError(f"{number} is not a finite number")
        return self.represent_float(number)

    def represent_keys(self, mapping: Mapping[object, object]) -> MappingNode:
        """Write a mapping whose keys are text."""
        for key in mapping:
            if not isinstance(key, str):
                raise RepresenterError(f"the key {key} is not text")
        return self.represent_dict(dict(mapping))


_Writer.add_representer(float, _Writer.represent_finite)
_Writer.add_representer(dict, _Writer.represent_keys)
_Writer.add_multi_representer(str, _Writer.represent_text)
_Writer.add_multi_representer(Mapping, _Writer.represent_keys)
