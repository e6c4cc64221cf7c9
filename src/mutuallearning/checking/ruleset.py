"""A ruleset: which rules are asked, and how bad their findings are, as people write it down."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

from pydantic import AfterValidator, Field, PlainSerializer, StrictBool

from mutuallearning.findings.finding import Severity
from mutuallearning.types.extensions import FrozenMapping
from mutuallearning.types.model import Model
from mutuallearning.types.text import Text

CUSTOM = "custom"
"""What reports call a ruleset that has no name."""


def _frozen(values: Mapping[str, Severity] | None) -> FrozenMapping | None:
    return None if values is None else FrozenMapping(values)


def _plain(values: Mapping[str, Severity] | None) -> dict[str, Severity] | None:
    return None if values is None else dict(values)


class RuleChoice(Model):
    """What rulesets and configurations have in common: which rules are asked, and how bad their findings are."""

    select: tuple[Text, ...] | None = Field(
        default=None,
        description="Rules to ask, and no others; this forgets what the rulesets before it chose.",
    )
    include: tuple[Text, ...] | None = Field(default=None, description="Rules to ask as well.")
    ignore: tuple[Text, ...] | None = Field(default=None, description="Rules not to ask.")
    preview: StrictBool | None = Field(
        default=None,
        description="Whether rules that are still tried out are asked; of a selection, whether they stay.",
    )
    severity: Annotated[
        Mapping[Text, Severity] | None,
        AfterValidator(_frozen),
        PlainSerializer(_plain),
    ] = Field(
        default=None,
        description="How bad findings are, by rule or by a word for several: error, warning or advice.",
    )


class Ruleset(RuleChoice):
    """Which rules are asked, and how bad their findings are.

    Without `extends` it starts from all stable rules. Then `select` is done, then `preview`, then `include` and
    `ignore`. A word of a list is a code, a name, a family, a theme or a principle, or what rules have in common:
    `error`, `warning`, `advice`, `certain`, `heuristic`, `ask`, `preview`. Of two words the narrower one counts, in
    whatever order they stand; of two that mean the same rules, `ignore`.

    >>> Ruleset(extends=("light",), include=("recognition",), severity={"no-recognition": "warning"}).include
    ('recognition',)
    """

    name: Text | None = Field(default=None, description="Its name in reports; else that of its file.")
    description: Text | None = Field(default=None, description="For whom it is, in a sentence.")
    why: Text | None = Field(default=None, description="Why its rules are these.")
    extends: tuple[Text, ...] | None = Field(
        default=None,
        description="Rulesets that it starts from, by name or as path of a file .toml; a later one is put on top.",
    )
