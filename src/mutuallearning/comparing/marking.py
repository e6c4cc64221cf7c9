"""Applies a baseline to the reports of a run, one after the other, and tells how it could shrink."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import attrs

from mutuallearning.checking.catalogue import Catalogue
from mutuallearning.comparing.baseline import Baseline, Key, Keys, is_knowable, key_of, marked
from mutuallearning.comparing.relative import relative
from mutuallearning.findings.report import Report

_JUDGED = frozenset({"met", "not_met", "not_applicable", "waived"})
"""Verdicts after which a finding that is not there is gone, rather than out of sight."""


@attrs.define
class Marking:
    """What becomes of a baseline in a run.

    Attributes:
        folder: The folder of the baseline.
        catalogue: All rules, to tell a rule that is no more from one that was not asked.
        known: The findings of the baseline.
        learns: Whether the run writes a new baseline: then all that can be known counts as known.
    """

    folder: Path
    catalogue: Catalogue
    known: Baseline
    learns: bool = False
    _left: Keys = attrs.field(init=False)
    _codes: dict[str, set[str]] = attrs.field(init=False)
    _found: Keys = attrs.field(init=False, factory=Counter[Key])
    _names: dict[str, str] = attrs.field(init=False)
    _judged: set[tuple[str, str]] = attrs.field(init=False, factory=set[tuple[str, str]])

    def __attrs_post_init__(self) -> None:
        self._left = self.known.keys()
        self._codes = {}
        for key in self._left:
            self._codes.setdefault(key.path, set()).add(key.code)
        self._names = {entry.code: entry.name for entry in self.known.findings}

    def apply(self, report: Report) -> Report:
        """Mark the known findings of a report, and keep in mind what was found and judged."""
        path = relative(report.path, self.folder)
        codes = self._codes.get(path)
        if codes:
            self._judged |= {
                (path, verdict.code)
                for verdict in report.verdicts
                if verdict.code in codes and verdict.verdict in _JUDGED
            }
        return self._learn(report, path) if self.learns else marked(report, path, self._left)

    def _learn(self, report: Report, path: str) -> Report:
        """Count all that can be known, whether it was before or not, and mark it."""
        for finding in report.findings:
            if is_knowable(finding):
                key = key_of(finding, path)
                self._found[key] += 1
                self._left[key] -= self._left[key] > 0
                self._names[finding.code] = finding.name
        return attrs.evolve(
            report,
            findings=tuple(
                attrs.evolve(finding, state="baselined") if is_knowable(finding) else finding
                for finding in report.findings
            ),
        )

    def gone(self) -> Keys:
        """Count what the baseline holds and need not: what was judged and not found, and what is no more.

        What was not checked or not judged in this run may still be there.
        """
        return Counter(dict(self._gone()))

    def _gone(self) -> Iterator[tuple[Key, int]]:
        there: dict[str, bool] = {}
        for key, count in self._left.items():
            if count <= 0:
                continue
            if key.path not in there:
                there[key.path] = self._is_there(key.path)
            if (key.path, key.code) in self._judged or key.code not in self.catalogue or not there[key.path]:
                yield key, count

    def _is_there(self, path: str) -> bool:
        try:
            return (self.folder / path).exists()
        except (OSError, ValueError):
            return False

    def learnt(self) -> Baseline:
        """Make the new baseline: what was found, and what this run could not see."""
        found = self._found + self._left - self.gone()
        return Baseline.of_keys(found, self._names)
