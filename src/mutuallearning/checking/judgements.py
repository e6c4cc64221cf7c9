"""What rules said about documents, made into one judgement a rule, and into verdicts."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

import attrs

from mutuallearning.checking.selection import STRUCTURAL, Selection
from mutuallearning.findings.finding import Finding
from mutuallearning.findings.verdict import Outcome, Verdict
from mutuallearning.rulekit.find import Hit
from mutuallearning.rulekit.rule import Rule


@attrs.frozen
class Judgement:
    """What one rule said about a document.

    Attributes:
        outcome: What it came to.
        because: Why, where it is neither met nor not met.
        hits: What it found.
        documents: In how many of several documents it came to that, and in how many it was asked.
        unsaid: Whether the document says nothing of what the rule is about.
    """

    outcome: Outcome
    because: str | None = None
    hits: tuple[Hit, ...] = ()
    documents: tuple[int, int] | None = None
    unsaid: bool = False


Judgements = dict[str, Judgement]
"""What each rule said, by its code."""


_WORST_FIRST: tuple[Outcome, ...] = ("errored", "not_met", "not_judged", "met")


def combined(judgements: Sequence[Judgements], rules: Iterable[Rule]) -> Judgements:
    """Make one judgement a rule of those on several documents: the worst, and in how many of them.

    What a rule on several kinds of document is about, such as outcomes, can be kept in the outer document or in
    those that stand in it; those that say nothing of it do not count then.
    """
    if len(judgements) == 1:
        return judgements[0]
    several = frozenset(rule.code for rule in rules if len(rule.subjects) > 1)
    return {
        code: _combined([one[code] for one in judgements if code in one], anywhere=code in several)
        for code in judgements[-1]
    }


def _combined(own: Sequence[Judgement], *, anywhere: bool) -> Judgement:
    asked = [judgement for judgement in own if judgement.outcome != "not_applicable"]
    if not asked:
        return own[-1]
    if anywhere:
        asked = [judgement for judgement in asked if not judgement.unsaid] or asked
    outcomes: list[Outcome] = [judgement.outcome for judgement in asked]
    worst = min(outcomes, key=_WORST_FIRST.index)
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
