"""Asks each rule about a plan and writes down what became of it. Pure: same plan, same rules, same report."""

from __future__ import annotations

import datetime
import traceback
from collections import defaultdict
from collections.abc import Iterator, Sequence

import attrs

from mutuallearning.checking import assembly, waiving
from mutuallearning.checking.catalogue import Catalogue
from mutuallearning.checking.presence import presence
from mutuallearning.checking.selection import STRUCTURAL, Selection
from mutuallearning.checking.unknown import Unknown, blocker, dimmed, is_blind
from mutuallearning.findings.finding import Finding
from mutuallearning.findings.report import Report
from mutuallearning.findings.verdict import Outcome, Verdict
from mutuallearning.formatbook import catalogue as formats
from mutuallearning.models.activity_plan import PARTS, ActivityPlan
from mutuallearning.rulekit.find import Find, Hit
from mutuallearning.rulekit.index import PlanIndex, build
from mutuallearning.rulekit.rule import Rule


@attrs.frozen
class Judgement:
    """What one rule said about a plan."""

    outcome: Outcome
    because: str | None = None
    hits: tuple[Hit, ...] = ()


def judge(rule: Rule, index: PlanIndex, unknown: Sequence[Unknown] = ()) -> Judgement:
    """Ask one rule about a plan."""
    if rule.check is None:
        return Judgement("not_applicable", "the reader answers this while it reads a file")
    silenced = _silenced(rule, index, unknown)
    if silenced is not None:
        return silenced
    find = Find()
    try:
        rule.check(index, find)
    except Exception as error:  # noqa: BLE001 -- a rule that crashes is an outcome of its own, never silent
        return Judgement("errored", _crash(error))
    return _outcome(rule, index, find, unknown)


def _silenced(rule: Rule, index: PlanIndex, unknown: Sequence[Unknown]) -> Judgement | None:
    """Say why a rule is not asked at all, if it is not."""
    format_ = index.format
    if rule.code in format_.exempt or (rule.formats and not any(map(format_.is_a, rule.formats))):
        return Judgement("not_applicable", f"does not apply to the format {format_.slug}")
    elsewhere = _kept_elsewhere(rule, index.plan)
    if elsewhere:
        return Judgement("not_judged", f"this document does not cover {elsewhere}")
    if rule.needs_as_of and index.as_of is None:
        return Judgement("not_judged", "there is no date to judge at (as_of)")
    blocked = blocker(rule, unknown)
    if blocked:
        return Judgement("not_judged", f"blocked by {blocked}")
    for shape in rule.requires:
        found = presence(index.plan, shape)
        hidden = dimmed(rule, unknown) if found != "said" and unknown else None
        if hidden:
            return Judgement("not_judged", f"blocked by {hidden}")
        if found == "not said":
            return Judgement("not_judged", f"the plan does not say {shape}")
        if found == "none":
            return Judgement("not_applicable", f"the plan decided to have no {shape}")
    for name in rule.limits:
        if name not in format_.limits:
            if index.format_known:
                return Judgement("not_applicable", f"the format {format_.slug} sets no {name}")
            return Judgement("not_judged", f"{name} depends on the format, which is not known")
    return None


def _kept_elsewhere(rule: Rule, plan: ActivityPlan) -> str | None:
    if plan.covers is None:
        return None
    for part, keys in PARTS.items():
        if part not in plan.covers and any(read.partition(".")[0] in keys for read in rule.everything_read):
            return part
    return None


def _crash(error: Exception) -> str:
    frame = traceback.extract_tb(error.__traceback__)[-1]
    where = frame.filename.replace("\\", "/").rpartition("/")[2]
    return f"the rule raised {type(error).__name__} ({where}, line {frame.lineno})"


def _outcome(rule: Rule, index: PlanIndex, find: Find, unknown: Sequence[Unknown]) -> Judgement:
    hits = list(find.hits)
    pending: str | None = None
    not_asked_for: str | None = None
    expectation = index.format.expected.get(rule.expects) if rule.expects else None
    if expectation is None:
        if find.absences or find.refusals:
            not_asked_for = _not_asked_for(rule.expects or rule.name, index)
    else:
        hits += find.refusals
        if index.format.is_due(expectation.part, index.stage):
            hits += find.absences
        elif find.absences:
            pending = f"{expectation.part} can be expected from the stage {expectation.stage} on"
    if unknown:
        hits = [hit for hit in hits if not is_blind(hit.at, unknown)]
    if hits:
        return Judgement("not_met", None, tuple(hits))
    hidden = dimmed(rule, unknown) if unknown else None
    if hidden:
        return Judgement("not_judged", f"blocked by {hidden}")
    if pending:
        return Judgement("not_judged", pending)
    if find.not_said:
        return Judgement("not_judged", find.not_said)
    inapplicable = find.not_applicable or not_asked_for
    if inapplicable:
        return Judgement("not_applicable", inapplicable)
    return Judgement("met")


def _not_asked_for(part: str, index: PlanIndex) -> str:
    if index.format_known:
        return f"the format {index.format.slug} does not ask for {part}"
    return f"without a known format nothing asks for {part}"


def check_plan(  # noqa: PLR0913 -- everything that a report depends on, and nothing else
    plan: ActivityPlan,
    catalogue: Catalogue,
    selection: Selection,
    *,
    as_of: datetime.date | None = None,
    unknown: Sequence[Unknown] = (),
    structural: Sequence[Finding] = (),
    path: str | None = None,
) -> Report:
    """Check a plan against the selected rules.

    Args:
        plan: The plan, or what could be read of it.
        catalogue: All rules, to tell unknown waivers from unselected rules.
        selection: The rules that are asked.
        as_of: The date on which the plan is judged.
        unknown: Places that could not be read.
        structural: Findings of the reader.
        path: Name of the file, for the report.
    """
    format_, known = formats.find(plan.format)
    index = build(plan, format_, format_known=known, as_of=as_of)
    judgements: dict[str, Judgement] = {}
    findings: list[Finding] = []

    def ask(rules: Sequence[Rule], index: PlanIndex) -> None:
        for rule in rules:
            judgement = judge(rule, index, unknown)
            judgements[rule.code] = judgement
            for hit in judgement.hits:
                severity = selection.severity.get(rule.code, rule.severity)
                findings.append(assembly.finding(rule, hit, index, severity))

    ask([rule for rule in selection.rules if not rule.after_waivers and rule.family != STRUCTURAL], index)
    waived, uses = waiving.apply(findings, index, catalogue, selection)
    findings = [*structural, *waived]
    ask([rule for rule in selection.rules if rule.after_waivers], attrs.evolve(index, waiver_uses=uses))
    return Report(
        path=path,
        kind=plan.kind,
        id=plan.id,
        title=plan.title,
        format=plan.format,
        stage=plan.stage,
        ruleset=selection.name,
        catalogue=catalogue.version,
        as_of=as_of,
        state="partly_judged" if unknown else "judged",
        findings=tuple(findings),
        verdicts=tuple(_verdicts(selection, judgements, findings)),
    )


def _verdicts(
    selection: Selection, judgements: dict[str, Judgement], findings: Sequence[Finding]
) -> Iterator[Verdict]:
    by_code: defaultdict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        by_code[finding.code].append(finding)
    for rule in selection.rules:
        own = by_code.get(rule.code, [])
        if rule.family == STRUCTURAL:
            yield Verdict(rule.code, rule.name, rule.principle, "not_met" if own else "met")
        elif own and all(finding.state == "waived" for finding in own):
            reasons = sorted({finding.waiver.reason for finding in own if finding.waiver})
            yield Verdict(rule.code, rule.name, rule.principle, "waived", "; ".join(reasons))
        else:
            judgement = judgements[rule.code]
            yield Verdict(rule.code, rule.name, rule.principle, judgement.outcome, judgement.because)
