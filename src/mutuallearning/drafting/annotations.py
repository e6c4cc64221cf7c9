"""What the annotation of a field says about its values."""

from __future__ import annotations

from typing import Annotated, Literal, get_args, get_origin

from mutuallearning.types.annotations import types_in
from mutuallearning.types.vocabulary import OpenVocabulary


def is_list(annotation: object) -> bool:
    """Tell whether a field holds a list.

    >>> is_list(tuple[str, ...] | None), is_list(str | None)
    (True, False)
    """
    return any(get_origin(one) is tuple for one in types_in(annotation))


def choices(annotation: object, most: int) -> tuple[str, ...]:
    """Give the values from which a field takes one, unless there are too many to list.

    >>> choices(Literal["on-site", "online"] | None, 12)
    ('on-site', 'online')
    """
    for one in types_in(annotation):
        values: tuple[str, ...] = ()
        if one is bool:
            values = ("true", "false")
        elif get_origin(one) is Literal:
            values = tuple(map(str, get_args(one)))
        elif get_origin(one) is Annotated:
            values = next((mark.known for mark in get_args(one) if isinstance(mark, OpenVocabulary)), ())
        if values:
            return values if len(values) <= most else ()
    return ()
