"""Asks each rule about a plan and writes down what became of it. Pure: same plan, same rules, same report."""

from __future__ import annotations

import datetime
import functools
import traceback
from collections import defaultdict
from collections.abc import Iterator, Sequence

import attrs

from mutuallearning.checking import assembly, waiving
from mutuallearning.checking.catalogue import Catalogue
from mutuallearning.checking.gaps import NO_GAPS, Gaps
from mutuallearning.checking.presence import Presence, presence
from mutuallearning.checking.selection import STRUCTURAL, Selection
from mutuallearning.findings.finding import Finding
from mutuallearning.findings.report import Report
from mutuallearning.findings.verdict import Outcome, Verdict
from mutuallearning.formatbook import catalogue as formats
from mutuallearning.formatbook.catalogue import Format
from mutuallearning.models.activity_plan import PARTS, ActivityPlan, Part
from mutuallearning.rulekit.find import Find, Hit
from mutuallearning.rulekit.index import PlanIndex, build
from mutuallearning.rulekit.rule import Check, Rule


@attrs.frozen
class Judgement:
    """What one rule said about a plan."""

    outcome: Outcome
    because: str | None = None
    hits: tuple[Hit, ...] = ()


@attrs.frozen(cache_hash=True)
class Circumstances:
    """What many plans have in common and decides which rules can be asked at all.

    Attributes:
        format: The format profile.
        format_known: Whether it is the one that the plan names.
        covers: The parts that the document keeps.
        dated: Whether there is a date to judge at.
    """

    format: Format
    format_known: bool
    covers: tuple[Part, ...] | None
    dated: bool

    @classmethod
    def of(cls, index: PlanIndex) -> Circumstances:
        """Read them off an index."""
        return cls(index.format, index.format_known, index.plan.covers, index.as_of is not None)


SHOWN = 1000
"""Findings of one rule on one document that are reported one by one; the verdict counts the rest."""

_MET = Judgement("met")


def judge(rule: Rule, index: PlanIndex, gaps: Gaps = NO_GAPS) -> Judgement:
    """Ask one rule about a plan."""
    standing = _standing(rule, Circumstances.of(index))
    return _unplaced(rule, gaps) or standing or _ask(rule, index, gaps, {})


def _unplaced(rule: Rule, gaps: Gaps) -> Judgement | None:
    blocked = gaps.unplaced(rule)
    return Judgement("not_judged", f"blocked by {blocked}") if blocked else None


def _ask(rule: Rule, index: PlanIndex, gaps: Gaps, said: dict[str, Presence]) -> Judgement:
    silenced = _silenced(rule, index, gaps, said)
    if silenced is not None:
        return silenced
    find = Find()
    try:
        _check_of(rule)(index, find)
    except Exception as error:  # noqa: BLE001 -- a rule that crashes is an outcome of its own, never silent
        return Judgement("errored", _crash(error))
    return _outcome(rule, index, find, gaps)


def _check_of(rule: Rule) -> Check:
    assert rule.check is not None  # noqa: S101 -- rules without one have a standing judgement
    return rule.check


@functools.lru_cache(maxsize=64)
def _standings(
    selection: Selection, circumstances: Circumstances
) -> tuple[tuple[Rule, Judgement | None], ...]:
    """Work out once what rules say of all plans in the same circumstances."""
    return tuple(
        (rule, _standing(rule, circumstances)) for rule in selection.rules if rule.family != STRUCTURAL
    )


def _standing(rule: Rule, circumstances: Circumstances) -> Judgement | None:
    """Say why a rule is not asked about any plan in some circumstances, if it is not."""
    format_ = circumstances.format
    if rule.check is None:
        return Judgement("not_applicable", "the reader answers this while it reads a file")
    if rule.code in format_.exempt or (rule.formats and not any(map(format_.is_a, rule.formats))):
        return Judgement("not_applicable", f"does not apply to the format {format_.slug}")
    elsewhere = _kept_elsewhere(rule, circumstances.covers)
    if elsewhere:
        return Judgement("not_judged", f"this document does not cover {elsewhere}")
    if rule.needs_as_of and not circumstances.dated:
        return Judgement("not_judged", "there is no date to judge at (as_of)")
    for name in rule.limits:
        if name not in format_.limits:
            if circumstances.format_known:
                return Judgement("not_applicable", f"the format {format_.slug} sets no {name}")
            return Judgement("not_judged", f"{name} depends on the format, which is not known")
    return None


def _silenced(rule: Rule, index: PlanIndex, gaps: Gaps, said: dict[str, Presence]) -> Judgement | None:
    """Say why a rule cannot be asked about this plan, if it cannot."""
    blocked = gaps.blocker(rule)
    if blocked:
        return Judgement("not_judged", f"blocked by {blocked}")
    for shape in rule.requires:
        found = said.get(shape)
        if found is None:
            found = said[shape] = presence(index.plan, shape)
        if found == "said":
            continue
        hidden = gaps.dimming(rule)
        if hidden:
            return Judgement("not_judged", f"blocked by {hidden}")
        if found == "not said":
            return Judgement("not_judged", f"the plan does not say {shape}")
        return Judgement("not_applicable", f"the plan decided to have no {shape}")
    return None


def _kept_elsewhere(rule: Rule, covers: tuple[Part, ...] | None) -> str | None:
    if covers is None or rule.minds_covers:
        return None
    for part, keys in PARTS.items():
        if part not in covers and any(read.partition(".")[0] in keys for read in rule.everything_read):
            return part
    return None


def _crash(error: Exception) -> str:
    frame = traceback.extract_tb(error.__traceback__)[-1]
    where = frame.filename.replace("\\", "/").rpartition("/")[2]
    return f"the rule raised {type(error).__name__} ({where}, line {frame.lineno})"


def _outcome(rule: Rule, index: PlanIndex, find: Find, gaps: Gaps) -> Judgement:
    missing = _missing(rule, index, find, gaps) if find.absences or find.refusals else _MET
    hits = (*find.hits, *missing.hits)
    sure, doubt = _beyond_doubt(rule, hits, gaps) if gaps and hits else (hits, None)
    if sure:
        return Judgement("not_met", _shown(len(sure)), sure[:SHOWN])
    hidden = doubt or gaps.dimming(rule)
    if hidden:
        return Judgement("not_judged", f"blocked by {hidden}")
    if missing.outcome == "not_judged":
        return missing
    if find.not_said:
        return Judgement("not_judged", find.not_said)
    if find.not_applicable:
        return Judgement("not_applicable", find.not_applicable)
    return missing


def _shown(count: int) -> str | None:
    return f"{SHOWN} of {count} findings are shown" if count > SHOWN else None


def _beyond_doubt(rule: Rule, hits: tuple[Hit, ...], gaps: Gaps) -> tuple[tuple[Hit, ...], str | None]:
    """Leave out what may be found only because something could not be read, and name what is to blame."""
    hiding = gaps.hiding_from(rule)
    sure: list[Hit] = []
    doubt: str | None = None
    for hit in hits:
        places = (hit.at, *(at for at, _ in hit.related))
        blockers = (hiding.blocker(gaps.original(place)) for place in places)
        blocker = next((one for one in blockers if one), None)
        if blocker is None:
            sure.append(hit)
        doubt = doubt or blocker
    return tuple(sure), doubt


def _missing(rule: Rule, index: PlanIndex, find: Find, gaps: Gaps) -> Judgement:
    """Judge what a rule misses: whether the format asks for it, and whether it can be expected yet."""
    doubt = gaps.undated()
    if doubt:
        return Judgement("not_judged", f"blocked by {doubt}")
    expectation = index.format.expected.get(rule.expects) if rule.expects else None
    if expectation is None:
        return Judgement("not_applicable", _not_asked_for(rule.expects or rule.name, index))
    if index.format.is_due(expectation.part, index.stage):
        return Judgement("not_met", None, (*find.refusals, *find.absences))
    if find.absences:
        because = f"{expectation.part} can be expected from the stage {expectation.stage} on"
        return Judgement("not_judged", because, tuple(find.refusals))
    return Judgement("not_met", None, tuple(find.refusals))


def _not_asked_for(part: str, index: PlanIndex) -> str:
    if index.format_known:
        return f"the format {index.format.slug} does not ask for {part}"
    return f"without a known format nothing asks for {part}"


def check_plan(
    plan: ActivityPlan,
    catalogue: Catalogue,
    selection: Selection,
    *,
    as_of: datetime.date | None = None,
    gaps: Gaps = NO_GAPS,
    structural: Sequence[Finding] = (),
    path: str | None = None,
) -> Report:
    """Check a plan against the selected rules.

    Args:
        plan: The plan, or what could be read of it.
        catalogue: All rules, to tell unknown waivers from unselected rules.
        selection: The rules that are asked.
        as_of: The date on which the plan is judged.
        gaps: What could not be read.
        structural: Findings of the reader.
        path: Name of the file, for the report.
    """
    format_, known = formats.find(plan.format)
    index = build(plan, format_, format_known=known, as_of=as_of)
    judgements: dict[str, Judgement] = {}
    findings: list[Finding] = []

    said: dict[str, Presence] = {}
    standings = _standings(selection, Circumstances.of(index))

    def ask(index: PlanIndex, *, after_waivers: bool) -> None:
        for rule, standing in standings:
            if rule.after_waivers is after_waivers:
                judgement = _unplaced(rule, gaps) or standing or _ask(rule, index, gaps, said)
                judgements[rule.code] = judgement
                for hit in judgement.hits:
                    severity = selection.severity.get(rule.code, rule.severity)
                    findings.append(assembly.finding(rule, hit, index, severity))

    ask(index, after_waivers=False)
    judged = {code for code, judgement in judgements.items() if judgement.outcome in ("met", "not_met")}
    waived, uses = waiving.apply(findings, index, catalogue, selection, judged, gaps.original)
    findings = [*structural, *waived]
    ask(attrs.evolve(index, waiver_uses=uses), after_waivers=True)
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
        state="partly_judged" if gaps else "judged",
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
