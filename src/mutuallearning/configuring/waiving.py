"""Applies waivers that stand outside of documents to reports, and tells which of them nothing needs."""

from __future__ import annotations

import datetime
import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import attrs

from mutuallearning.checking import assembly
from mutuallearning.checking.catalogue import Catalogue
from mutuallearning.checking.selection import STRUCTURAL, Selection
from mutuallearning.checking.waiving import GUESSED
from mutuallearning.comparing.relative import relative
from mutuallearning.configuring.patterns import matches
from mutuallearning.configuring.waiver_file import FileWaiver, WaiverSource
from mutuallearning.findings.finding import Entity, Finding, ParamValue, why_waived
from mutuallearning.findings.report import Report
from mutuallearning.findings.verdict import Outcome, Verdict
from mutuallearning.paths import join, parents
from mutuallearning.rulekit.hint import hint
from mutuallearning.rulekit.rule import Rule
from mutuallearning.sources import Waiver
from mutuallearning.spreadsheets.reading import DOCUMENTS
from mutuallearning.types.data import is_list, is_mapping

KIND = "waivers"
"""What reports call a file of waivers."""

UNKNOWN, EXPIRED, UNUSED, ASTRAY = (
    "waiver-of-unknown-rule",
    "expired-waiver",
    "unused-waiver",
    "waiver-target-unknown",
)
ABOUT_WAIVERS = (UNKNOWN, EXPIRED, UNUSED, ASTRAY)
"""The rules on waivers."""

_JUDGED = frozenset({"met", "not_met", "waived"})


_MOST_FILES = 100_000
"""Files among which documents of a pattern are looked for that were not checked."""


@attrs.define
class _Use:
    """What became of a waiver so far."""

    used: bool = False
    met: bool = False
    judged: bool = True
    targeted: bool = False


@attrs.define
class Waiving:
    """What becomes of a file of waivers in a run.

    Attributes:
        source: The waivers.
        catalogue: All rules.
        selection: The rules that are asked about the waivers themselves.
        as_of: The date on which documents are judged; without one, waivers with a last day do not apply.
    """

    source: WaiverSource
    catalogue: Catalogue
    selection: Selection
    as_of: datetime.date | None = None
    _uses: list[_Use] = attrs.field(init=False)
    _seen: set[str] = attrs.field(init=False, factory=set[str])
    _others: tuple[str, ...] | None = attrs.field(init=False, default=None)

    def __attrs_post_init__(self) -> None:
        self._uses = [_Use() for _ in self.source.waivers]

    def seen(self, path: str) -> None:
        """Keep in mind that a file was looked at, document or not."""
        self._seen.add(relative(path, self.source.folder))

    def apply(self, report: Report, value: object) -> Report:
        """Mark what the waivers cover, and keep in mind which of them were of use.

        Args:
            report: The report on a document.
            value: The data of the document, in which targets are looked up.
        """
        path = relative(report.path, self.source.folder)
        self._seen.add(path)
        own = [
            position
            for position, waiver in enumerate(self.source.waivers)
            if waiver.path is None or matches(waiver.path, path)
        ]
        if not own:
            return report
        targets = {self.source.waivers[position].target for position in own}
        # Without one that is an id, nobody has to look for ids in what may be a large document.
        ids = _pointers_by_id(value) if any(one and not one.startswith("/") for one in targets) else {}
        outcomes: dict[str, Outcome] = {
            key: verdict.verdict for verdict in report.verdicts for key in (verdict.code, verdict.name)
        }
        for position in own:
            self._meet(position, outcomes, ids)
        findings = tuple(self._waived(finding, own, ids) for finding in report.findings)
        if findings == report.findings:
            return report
        return attrs.evolve(report, findings=findings, verdicts=tuple(_verdicts(report, findings)))

    def _meet(self, position: int, outcomes: Mapping[str, Outcome], ids: Mapping[str, list[str]]) -> None:
        waiver, use = self.source.waivers[position], self._uses[position]
        use.met = True
        use.judged = use.judged and outcomes.get(waiver.rule) in _JUDGED
        target = waiver.target
        use.targeted = use.targeted or target is None or target.startswith("/") or target in ids

    def _waived(self, finding: Finding, own: Iterable[int], ids: Mapping[str, list[str]]) -> Finding:
        if finding.family == STRUCTURAL or finding.state != "open":
            return finding
        places = set(parents(finding.pointer))
        for position in own:
            waiver = self.source.waivers[position]
            if waiver.rule not in (finding.code, finding.name):
                continue
            target = waiver.target or ""
            covered = {target} if not target or target.startswith("/") else set(ids.get(target, ()))
            if covered & places:
                self._uses[position].used = True
                if _expired(waiver, self.as_of) is False:
                    return attrs.evolve(finding, state="waived", waiver=_plain(waiver))
        return finding

    def report(self) -> Report:
        """Tell what is wrong with the waivers themselves, as a report on their file."""
        asked = {rule.name: rule for rule in self.selection.rules if rule.name in ABOUT_WAIVERS}
        findings: list[Finding] = []
        unjudged: set[str] = set()
        for position, waiver in enumerate(self.source.waivers):
            name, key, facts = self._fault(position, waiver, unjudged)
            if name in asked:
                findings.append(self._finding(asked[name], position, key, facts))
        faulty = {finding.name for finding in findings}
        return Report(
            path=self.source.path,
            kind=KIND,
            ruleset=self.selection.name,
            catalogue=self.catalogue.version,
            as_of=self.as_of,
            state="judged",
            findings=tuple(findings),
            verdicts=tuple(
                _verdict(rule, is_met=rule.name not in faulty, is_judged=rule.name not in unjudged)
                for rule in asked.values()
            ),
        )

    def _fault(
        self, position: int, waiver: FileWaiver, unjudged: set[str]
    ) -> tuple[str, str, dict[str, ParamValue]]:
        """Tell the rule that finds a fault, the place and the facts; the rule is empty if there is no fault."""
        use, facts = self._uses[position], dict[str, ParamValue](rule=waiver.rule)
        fine = ("", "", facts)
        if waiver.rule not in self.catalogue:
            gone = self.catalogue.what_became_of(waiver.rule)
            similar = () if gone or position >= GUESSED else self.catalogue.similar(waiver.rule)
            ending = f"; {gone.briefly}" if gone else hint(similar)
            return UNKNOWN, "/rule", {**facts, "suggestions": similar, "hint": ending}
        expired = _expired(waiver, self.as_of)
        if expired:
            return EXPIRED, "/until", {**facts, "until": str(waiver.until)}
        if expired is None:
            unjudged |= {EXPIRED, UNUSED}
        if use.used:
            return fine
        if self._is_elsewhere(waiver):
            unjudged |= {UNUSED, ASTRAY}
            return fine
        if use.met and not use.targeted:
            return ASTRAY, "/target", {**facts, "target": waiver.target, "suggestions": (), "hint": ""}
        if not use.judged or expired is None:
            unjudged.add(UNUSED)
            return fine
        return UNUSED, "", facts

    def _is_elsewhere(self, waiver: FileWaiver) -> bool:
        """Tell whether there are files that a waiver may be for and that were not looked at in this run."""
        if self._others is None:
            own = relative(self.source.path, self.source.folder)
            below = _files_below(self.source.folder)
            self._others = tuple(path for path in below if path not in self._seen and path != own)
        pattern = waiver.path
        return any(pattern is None or matches(pattern, path) for path in self._others)

    def _finding(self, rule: Rule, position: int, key: str, facts: dict[str, ParamValue]) -> Finding:
        at = f"/waivers/{position}{key}"
        waiver = self.source.waivers[position]
        place = self.source.locate(at)
        found = assembly.compose(
            rule,
            at=at,
            # Neither its place in the list nor its reason makes it another one.
            stable=f"/waivers/{waiver.path or ''}/{waiver.target or ''}",
            entity=Entity("waiver"),
            params=facts,
            shown={**facts, "activity": "The file"},
            related=(),
            severity=self.selection.severity.get(rule.code, rule.severity),
        )
        return attrs.evolve(
            found,
            line=place.line,
            column=place.column,
            end_line=place.end_line,
            end_column=place.end_column,
        )


def _expired(waiver: Waiver, as_of: datetime.date | None) -> bool | None:
    if waiver.until is None:
        return False
    return None if as_of is None else waiver.until.latest < as_of


def _plain(waiver: FileWaiver) -> Waiver:
    """Give the waiver as it would stand in a document."""
    return Waiver.model_validate({name: getattr(waiver, name) for name in Waiver.model_fields})


def _pointers_by_id(value: object) -> dict[str, list[str]]:
    """Find the places of everything in a document that has an identifier."""
    found: dict[str, list[str]] = {}
    todo: list[tuple[str, object]] = [("", value)]
    while todo:
        at, node = todo.pop()
        if is_mapping(node):
            known = node.get("id")
            if isinstance(known, str) and at:
                found.setdefault(known, []).append(at)
            todo += [(join(at, key), below) for key, below in node.items() if key != "extensions"]
        elif is_list(node):
            todo += [(join(at, str(position)), below) for position, below in enumerate(node)]
    return found


def _verdicts(report: Report, findings: tuple[Finding, ...]) -> Iterator[Verdict]:
    """Say of rules whose findings are all waived now that they are, and why."""
    by_code: dict[str, list[Finding]] = {}
    for finding in findings:
        by_code.setdefault(finding.code, []).append(finding)
    for verdict in report.verdicts:
        own = by_code.get(verdict.code, ())
        reasons = why_waived(own)
        if verdict.verdict == "not_met" and reasons is not None:
            yield attrs.evolve(verdict, verdict="waived", because=reasons, documents=None)
        else:
            yield verdict


def _verdict(rule: Rule, *, is_met: bool, is_judged: bool) -> Verdict:
    outcome: Outcome = "met" if is_met and is_judged else "not_judged" if is_met else "not_met"
    because = "not every document that is waived for was judged" if outcome == "not_judged" else None
    return Verdict(rule.code, rule.name, rule.principle, outcome, because)


def _files_below(folder: Path) -> Iterator[str]:
    """List what may be documents in a folder and below; nothing hidden, and no link is followed."""
    left = _MOST_FILES
    for base, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in files:
            left -= 1
            if left < 0:
                return
            if name.lower().endswith(DOCUMENTS):
                yield Path(os.path.relpath(Path(base, name), folder)).as_posix()
