"""Rules that are no more: a code or name that was once published never means anything else."""

from __future__ import annotations

import functools
import tomllib
from importlib.resources import files
from typing import Annotated, Any

from pydantic import Field, StringConstraints

from mutuallearning.errors import UnknownNameError
from mutuallearning.types.model import Model
from mutuallearning.types.text import Slug, Text

Code = Annotated[str, StringConstraints(pattern="^[A-Z]{3}[0-9]{3}$")]
Version = Annotated[str, StringConstraints(pattern=r"^[0-9]{4}\.[0-9]+$")]


class RetiredRule(Model):
    """A rule that is no more, and what became of it."""

    code: Code = Field(description="Its code.")
    name: Slug = Field(description="Its name.")
    since: Version = Field(description="The catalogue that brought it.")
    until: Version = Field(description="The catalogue from which on it is gone.")
    reason: Text = Field(description="Why it is gone, one sentence.")
    replaced_by: tuple[Code, ...] | None = Field(
        default=None, description="Codes of the rules that took its place."
    )

    @property
    def briefly(self) -> str:
        """Tell what became of it in a few words.

        >>> gone = RetiredRule(code="CUR199", name="dull", since="2026.1", until="2027.1", reason="Too noisy.")
        >>> gone.briefly
        'retired in 2027.1'
        """
        instead = f", see {' and '.join(self.replaced_by)}" if self.replaced_by else ""
        return f"retired in {self.until}{instead}"


class RetiredRuleError(UnknownNameError):
    """A rule was named that is no more.

    Attributes:
        rule: What is known of it.
    """

    def __init__(self, rule: RetiredRule, name: str) -> None:
        super().__init__("rule", name, rule.replaced_by or ())
        self.args = (rule, name)
        self.rule = rule

    def __str__(self) -> str:
        known = f"{self.rule.code} {self.rule.name}"
        return f"The rule {known} was {self.rule.briefly}. Why: {self.rule.reason.rstrip('.')}"


class _File(Model):
    """The file of retired rules."""

    retired: tuple[RetiredRule, ...] = Field(default=(), description="The rules, in the order of their end.")


def parsed(text: str) -> tuple[RetiredRule, ...]:
    """Read the rules from the text of such a file."""
    data: dict[str, Any] = tomllib.loads(text)
    return _File.model_validate(data).retired


@functools.cache
def load() -> tuple[RetiredRule, ...]:
    """Read the rules of the library that are no more, in the order of their end."""
    return parsed((files("mutuallearning.rulebook") / "retired.toml").read_text(encoding="utf-8"))
