"""What rules said about documents, made into one judgement a rule, and into verdicts."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

import attrs

from mutuallearning.checking.selection import STRUCTURAL, Selection
from mutuallearning.findings.finding import Finding
from mutuallearning.findings.verdict import Outcome, Verdict
from mutuallearning.rulekit.find import Hit


@attrs.frozen
class Judgement:
    """What one rule said about a document."""

    outcome: Outcome
    because: str | None = None
    hits: tuple[Hit, ...] = ()
    documents: tuple[int, int] | None = None


Judgements = dict[str, Judgement]
"""What each rule said, by its code."""


_WORST_FIRST: tuple[Outcome, ...] = ("errored", "not_met", "not_judged", "met")


def combined(judgements: Sequence[Judgements]) -> Judgements:
    """Make one judgement a rule of those on several documents: the worst, and in how many of them."""
    if len(judgements) == 1:
        return judgements[0]
    return {code: _combined([one[code] for one in judgements if code in one]) for code in judgements[-1]}


def _combined(own: Sequence[Judgement]) -> Judgement:
    asked = [judgement for judgement in own if judgement.outcome != "not_applicable"]
    if not asked:
        return own[-1]
    worst = min((judgement.outcome for judgement in asked), key=_WORST_FIRST.index)
    same = [judgement for judgement in asked if judgement.outcome == worst]
    reasons = Counter(judgement.because for judgement in same if judgement.because).most_common(1)
    because = reasons[0][0] if reasons else None
    return Judgement(worst, because, documents=(len(same), len(asked)) if len(own) > 1 else None)


def verdicts(selection: Selection, judgements: Judgements, findings: Sequence[Finding]) -> Iterator[Verdict]:
    """Say what became of each rule, once findings are waived."""
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
            yield Verdict(
                rule.code,
                rule.name,
                rule.principle,
                judgement.outcome,
                judgement.because,
                judgement.documents,
            )
