"""Older documents are brought to the current format, piece by piece, so that their lines are still known.

A step is a function that edits a `Draft`. The draft remembers where each piece stood in the text, and nothing
that a document says is ever lost: what cannot be moved stays where it is, for the validation to report.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import attrs

from mutuallearning.reading.draft import Draft
from mutuallearning.reading.refusal import Refusal
from mutuallearning.reading.source import SourceText

VERSION_KEY: Final = "mutuallearning"
CURRENT_VERSION: Final = 1


@attrs.frozen
class Migration:
    """One step from a format version to the next.

    Attributes:
        from_version: The version of the documents that the step edits; it leaves them one version newer.
        apply: Edits a draft of such a document.
    """

    from_version: int
    apply: Callable[[Draft], None]


MIGRATIONS: Final[tuple[Migration, ...]] = ()


def migrate(
    source: SourceText, steps: tuple[Migration, ...] = MIGRATIONS, current: int = CURRENT_VERSION
) -> SourceText:
    """Bring a document to the current format version; its own values are left as they are.

    A document that does not say its version is returned unchanged: that key is missing like any other.

    Raises:
        Refusal: `unknown-version`, where no chain of steps leads from the version to the current one.
    """
    if VERSION_KEY not in source.value or _is_version(source.value[VERSION_KEY], current):
        return source
    chain = {step.from_version: step for step in steps}
    oldest = current
    while oldest - 1 in chain:
        oldest -= 1
    version = source.value[VERSION_KEY]
    if isinstance(version, bool) or not isinstance(version, int) or not oldest <= version < current:
        pointer = f"/{VERSION_KEY}"
        params: dict[str, str | int] = {"found": _written(version), "oldest": oldest, "newest": current}
        raise Refusal("unknown-version", params, source.locate([pointer])[pointer])
    draft = Draft(source.value)
    for number in range(version, current):
        chain[number].apply(draft)
    draft.put(f"/{VERSION_KEY}", current)
    value, origins = draft.result()
    return attrs.evolve(source, value=value, origins=origins)


def _is_version(found: object, version: int) -> bool:
    return found == version and type(found) is int


def _written(version: object) -> str | int:
    if isinstance(version, int) and not isinstance(version, bool):
        return version
    if isinstance(version, str):
        return f'the text "{version}"'
    if isinstance(version, float):
        return f"the number {version}"
    return "not a whole number"
