"""A baseline: findings that are known from before, so that only new ones count."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated, Final, Literal, TypeAlias

import attrs
from pydantic import Field, StringConstraints, ValidationError

from mutuallearning.checking.selection import STRUCTURAL
from mutuallearning.comparing.relative import relative
from mutuallearning.errors import UsageError
from mutuallearning.findings.finding import Finding
from mutuallearning.findings.report import Report
from mutuallearning.findings.wire import dump
from mutuallearning.reading.limits import DEFAULT, Limits
from mutuallearning.reading.refusal import Refusal, shown
from mutuallearning.reading.source import SourceText, read_path
from mutuallearning.types.model import Model

BASELINE_VERSION: Final = 1

VERSION_KEY = "baseline_version"

_Known = Annotated[str, StringConstraints(min_length=1, max_length=4_000)]


class BaselineError(UsageError):
    """A file is no baseline that this release can read."""


@attrs.frozen(order=True)
class Key:
    """What a finding is known by: never its line, which moves with every edit above it.

    Attributes:
        path: The document, from the folder of the baseline on.
        code: The rule.
        kind: What sort of thing it is about.
        id: Which one; empty where it has no identifier.
        fingerprint: The mark of the facts.
    """

    path: str
    code: str
    kind: str
    id: str
    fingerprint: str


Keys: TypeAlias = "Counter[Key]"
"""How many findings there are of each key."""


class BaselineEntry(Model):
    """Findings of one rule on one thing that are known from before."""

    path: _Known = Field(description="The document, from the folder of the baseline on, with slashes.")
    code: _Known = Field(description="Code of the rule.")
    name: _Known = Field(description="Name of the rule, for those who read the file.")
    entity: _Known = Field(description="Sort of thing that it is about.")
    id: _Known | None = Field(default=None, description="Identifier of that thing, if it has one.")
    fingerprint: _Known = Field(description="Mark of the facts; it does not depend on lines.")
    count: int = Field(default=1, ge=1, strict=True, description="How many such findings there are.")

    @property
    def key(self) -> Key:
        """What its findings are known by."""
        return Key(self.path, self.code, self.entity, self.id or "", self.fingerprint)


class Baseline(Model):
    """Findings that are known from before, so that only new ones count.

    Structural problems are never among them.

    >>> Baseline(findings=()).apply(Report(path="a.yaml", catalogue="2026.1", state="judged")).findings
    ()
    """

    baseline_version: Literal[1] = Field(default=BASELINE_VERSION, description="Version of this form.")
    findings: tuple[BaselineEntry, ...] = Field(description="What is known, sorted.")

    @classmethod
    def read(cls, path: str | Path, limits: Limits = DEFAULT) -> Baseline:
        """Read a baseline from a file.

        Raises:
            BaselineError: If it cannot be read, is no baseline, or is one of a version that is not known.
        """
        try:
            source = read_path(path, limits, "json")
        except Refusal as refusal:
            raise BaselineError(_refused(path, refusal)) from None
        version = source.value.get(VERSION_KEY)
        if version is None:
            raise BaselineError(f"{path} is no baseline: the key {VERSION_KEY} is missing")
        if version != BASELINE_VERSION or isinstance(version, bool):
            found = shown(str(version))
            raise BaselineError(
                f"{path} is a baseline of version {found}; this release reads version {BASELINE_VERSION}"
            )
        try:
            return cls.model_validate(source.value)
        except ValidationError as error:
            raise BaselineError(_wrong(path, source, error)) from None

    @classmethod
    def of(cls, reports: Iterable[Report], folder: str | Path = ".") -> Baseline:
        """Make a baseline of all findings of some reports that could be in one.

        Args:
            reports: The reports.
            folder: The folder in which the baseline will stand; it names documents from there on.
        """
        found: Keys = Counter()
        names: dict[str, str] = {}
        for report in reports:
            path = relative(report.path, Path(folder))
            for finding in report.findings:
                if is_knowable(finding):
                    found[key_of(finding, path)] += 1
                    names[finding.code] = finding.name
        return cls.of_keys(found, names)

    @classmethod
    def of_keys(cls, found: Keys, names: dict[str, str]) -> Baseline:
        """Make a baseline of keys and of the names of the rules, sorted."""
        return cls(
            findings=tuple(
                BaselineEntry(
                    path=key.path,
                    code=key.code,
                    name=names[key.code],
                    entity=key.kind,
                    id=key.id or None,
                    fingerprint=key.fingerprint,
                    count=count,
                )
                for key, count in sorted(found.items())
            )
        )

    def keys(self) -> Keys:
        """Count the known findings by what they are known by."""
        found: Keys = Counter()
        for entry in self.findings:
            found[entry.key] += entry.count
        return found

    def apply(self, report: Report, folder: str | Path = ".") -> Report:
        """Mark the findings of a report that are known: they are `baselined`, and no longer open.

        Args:
            report: The report.
            folder: The folder of the baseline, from which it names documents.
        """
        return marked(report, relative(report.path, Path(folder)), self.keys())

    def to_json(self) -> str:
        """Write the baseline as JSON text: the same bytes for the same findings."""
        entries = [
            {name: value for name, value in entry.to_data().items() if (name, value) != ("count", 1)}
            for entry in self.findings
        ]
        return dump({VERSION_KEY: self.baseline_version, "findings": entries}) + "\n"


def is_knowable(finding: Finding) -> bool:
    """Tell whether a finding can be in a baseline: a structural problem cannot, and a waiver says more."""
    return finding.family != STRUCTURAL and finding.state != "waived"


def key_of(finding: Finding, path: str) -> Key:
    """Give what a finding in a document is known by."""
    entity = finding.entity
    return Key(path, finding.code, entity.kind, entity.id or "", finding.fingerprint)


def marked(report: Report, path: str, left: Keys) -> Report:
    """Mark the findings that are known, and take them from what is left of a baseline."""
    if not left:
        return report
    findings: list[Finding] = []
    for finding in report.findings:
        key = key_of(finding, path)
        if finding.state == "open" and is_knowable(finding) and left[key] > 0:
            left[key] -= 1
            findings.append(attrs.evolve(finding, state="baselined"))
        else:
            findings.append(finding)
    return attrs.evolve(report, findings=tuple(findings))


def _refused(path: str | Path, refusal: Refusal) -> str:
    if "path" in refusal.params:
        return str(refusal)
    line = f"{path}:{refusal.location.line}" if refusal.location else str(path)
    return f"{line} is no baseline: {refusal}"


def _wrong(path: str | Path, source: SourceText, error: ValidationError) -> str:
    """Tell the first fault: a file that a program writes has none, or is not one."""
    first = error.errors()[0]
    pointer = "".join(f"/{step}" for step in first["loc"])
    line = source.locate([pointer])[pointer].line
    more = error.error_count() - 1
    return (
        f"{path}:{line} is no baseline: {pointer} is missing or wrong{f'; and {more} more' if more else ''}"
    )
