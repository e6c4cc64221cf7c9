"""Which groups are too small to be shown, and which must be kept back with them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

Group = TypeVar("Group")

SMALLEST_GROUP = 5
"""How many must have answered before their figures are shown, unless somebody asks for more (house rule)."""

_MIN_TOGETHER = 2
"""One group alone could be worked out as what is missing from the total."""


def kept_back(sizes: Mapping[Group, int], smallest_group: int) -> frozenset[Group]:
    """Tell which groups of a whole are kept back, where the whole is shown as well.

    Too small are groups under the threshold. What is kept back in all must again be no small group and no single one,
    because it is what remains when the groups shown are taken from the whole; so further groups are kept back,
    smallest first. Groups in which nobody answered have nothing to hide.

    Args:
        sizes: How many answered in each group; each respondent counts in one group.
        smallest_group: How many must have answered in a group that is shown.

    >>> sorted(kept_back({"hosts": 2, "peers": 9, "observers": 6}, 5))
    ['hosts', 'observers']
    >>> sorted(kept_back({"hosts": 5, "peers": 9}, 5))
    []
    """
    order = sorted((group for group, size in sizes.items() if size), key=lambda group: sizes[group])
    hidden = [group for group in order if sizes[group] < smallest_group]
    for group in order[len(hidden) :]:
        if not hidden or (
            len(hidden) >= _MIN_TOGETHER and sum(sizes[one] for one in hidden) >= smallest_group
        ):
            break
        hidden.append(group)
    return frozenset(hidden)
