"""How much a document may ask of the reader."""

from __future__ import annotations

from typing import Final

import attrs

_MIB: Final = 1024 * 1024
# Every interpreter reads whole numbers that long (sys.int_info.str_digits_check_threshold).
_MOST_DIGITS: Final = 640


@attrs.frozen(kw_only=True)
class Limits:
    """Budgets of the reader; whatever exceeds one is refused, not cut.

    A *node* is a mapping, a list or a single value; the keys of a mapping do not count. The *depth* of a text
    is the number of mappings and lists around its innermost value.

    Peak memory of the whole process, measured on CPython 3.11 with the densest texts tried, of which the bare
    interpreter takes 16 MiB: YAML 134 MiB (199,000 members in 4.6 MiB), JSON 779 MiB (2.5 million mappings of
    one member in 21 MiB). Long lists of small mappings take 13 times their bytes in JSON, long lists and
    mappings of short texts 16 to 30 times in YAML.

    >>> Limits(depth=8).depth
    8

    Attributes:
        yaml_bytes: Longest YAML text, in bytes.
        yaml_nodes: Most nodes in a YAML text.
        json_bytes: Longest JSON text, in bytes.
        json_nodes: Most nodes in a JSON text.
        depth: Deepest nesting of mappings and lists.
        digits: Longest number, in characters as it is written; 640 at most.
        xlsx_bytes: Largest workbook, in bytes as it is packed.
        xlsx_unpacked_bytes: Largest workbook, in bytes once it is unpacked.
        xlsx_cells: Most cells in a workbook, empty ones between others among them.
    """

    yaml_bytes: int = 5 * _MIB
    yaml_nodes: int = 200_000
    json_bytes: int = 50 * _MIB
    json_nodes: int = 5_000_000
    depth: int = 64
    xlsx_bytes: int = 10 * _MIB
    xlsx_unpacked_bytes: int = 40 * _MIB
    xlsx_cells: int = 1_000_000
    digits: int = attrs.field(default=100, validator=attrs.validators.in_(range(1, _MOST_DIGITS + 1)))


DEFAULT: Final = Limits()
