"""A configuration, as people write it down in TOML."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import AfterValidator, Field, StrictBool

from mutuallearning.checking.ruleset import RuleChoice
from mutuallearning.configuring.patterns import Pattern
from mutuallearning.types.faults import malformed
from mutuallearning.types.model import Model
from mutuallearning.types.text import Text

Gate = Literal["error", "warning", "advice", "never"]
"""The severity from which an open finding makes the command fail."""


def _some(patterns: tuple[str, ...]) -> tuple[str, ...]:
    if not patterns:
        raise malformed("a list of at least one pattern", [])
    return patterns


class Files(Model):
    """Which files of a folder are looked at; a file that is named on the command line always is."""

    include: tuple[Pattern, ...] | None = Field(
        default=None, description="Patterns of the files to look at; all when left out."
    )
    exclude: tuple[Pattern, ...] | None = Field(
        default=None, description="Patterns of files and folders to leave out."
    )


class Override(RuleChoice):
    """What holds for some paths, on top of the rest."""

    paths: Annotated[tuple[Pattern, ...], AfterValidator(_some)] = Field(
        description="Patterns of the documents that it is for.", json_schema_extra={"minItems": 1}
    )
    ruleset: Text | None = Field(
        default=None, description="A ruleset in the place of the other: a name, or the path of a file."
    )


class Configuration(RuleChoice):
    """What holds for the documents in a folder and below.

    Paths and patterns start from the folder of the file. What it says of rules is put on top of the ruleset, and
    the overrides on top of that, in their order.

    >>> Configuration(ruleset="strict", severity={"no-recognition": "advice"}, fail_on="warning").fail_on
    'warning'
    """

    ruleset: Text | None = Field(
        default=None, description="The ruleset to start from: a name, or the path of a file `.toml`."
    )
    fail_on: Gate | None = Field(
        default=None, description="The severity from which findings give the exit code 1, or `never`."
    )
    baseline: Text | None = Field(
        default=None, description="Path of a file with findings that are known from before."
    )
    strict_baseline: StrictBool | None = Field(
        default=None, description="Whether a baseline that could shrink gives the exit code 1."
    )
    waivers: tuple[Text, ...] | None = Field(default=None, description="Paths of files with waivers.")
    profiles: tuple[Text, ...] | None = Field(
        default=None, description="Paths of format profiles of your own, or of folders of them."
    )
    show_names: StrictBool | None = Field(
        default=None, description="Whether lines of documents are shown with names of persons."
    )
    files: Files | None = Field(default=None, description="Which files of a folder are looked at.")
    overrides: tuple[Override, ...] | None = Field(
        default=None,
        description="What is different for some paths; a later one is put on top of an earlier one.",
    )
