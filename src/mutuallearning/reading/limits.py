"""How much a document may ask of the reader."""

from __future__ import annotations

import attrs

_MIB = 1024 * 1024


@attrs.frozen(kw_only=True)
class Limits:
    """Budgets of the reader; whatever exceeds one is refused, not cut.

    A *node* is a mapping, a list or a single value; the keys of a mapping do not count. The *depth* of a text
    is the number of mappings and lists around its innermost value.

    >>> Limits(depth=8).depth
    8

    Attributes:
        yaml_bytes: Longest YAML text, in bytes.
        yaml_nodes: Most nodes in a YAML text.
        json_bytes: Longest JSON text, in bytes.
        json_nodes: Most nodes in a JSON text.
        depth: Deepest nesting of mappings and lists.
        digits: Longest number, in characters as it is written.
    """

    yaml_bytes: int = 5 * _MIB
    yaml_nodes: int = 200_000
    json_bytes: int = 50 * _MIB
    json_nodes: int = 5_000_000
    depth: int = 64
    digits: int = 100


DEFAULT = Limits()
