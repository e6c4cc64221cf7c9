"""What rules said about documents, made into one judgement a rule, and into verdicts."""

from __future__ import annotations

import functools
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

import attrs

from mutuallearning.checking.selection import STRUCTURAL
from mutuallearning.findings.finding import Finding, why_waived
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


@functools.lru_cache(maxsize=4096)
def judgement(outcome: Outcome, because: str, *, unsaid: bool = False) -> Judgement:
    """Give a judgement without findings; the same one each time, as many documents get it."""
    return Judgement(outcome, because, unsaid=unsaid)


MET = Judgement("met")
"""What a rule says that found nothing, which is most of what rules say."""


def verdict(rule: Rule, judgement: Judgement) -> Verdict:
    """Say what became of a rule that no waiver is for."""
    return _verdict(rule, judgement.outcome, judgement.because, judgement.documents)


@functools.lru_cache(maxsize=4096)
def _verdict(rule: Rule, outcome: Outcome, because: str | None, documents: tuple[int, int] | None) -> Verdict:
    return Verdict(rule.code, rule.name, rule.principle, outcome, because, documents)


@attrs.frozen
class Usual:
    """What rules say of most documents in the same circumstances, and the verdicts of it, made once.

    Attributes:
        said: What each rule says unless it finds something, by its code.
        verdicts: The verdicts on that, of all rules in their order.
        rules: The rules and their places in that order, by code.
    """

    said: dict[str, Judgement]
    verdicts: tuple[Verdict, ...]
    rules: dict[str, tuple[int, Rule]]

    @classmethod
    def of(cls, rules: Sequence[Rule], said: dict[str, Judgement]) -> Usual:
        """Prepare the verdicts; the reader's rules, which are not asked, are met unless the reader says otherwise."""
        return cls(
            said,
            tuple(verdict(rule, said.get(rule.code, MET)) for rule in rules),
            {rule.code: (position, rule) for position, rule in enumerate(rules)},
        )


@attrs.frozen
class Judgements:
    """What each rule said about a document.

    Attributes:
        usual: What they say of most documents in the same circumstances.
        changed: What they said of this one, by code, where it is something else.
    """

    usual: Usual
    changed: Mapping[str, Judgement] = attrs.field(factory=dict[str, Judgement])

    def get(self, code: str) -> Judgement | None:
        """Give what a rule said, if it was among those that are asked."""
        return self.changed.get(code) or self.usual.said.get(code)

    def items(self) -> Iterator[tuple[str, Judgement]]:
        """Yield what each rule said, in the order of the codes."""
        for code, usual in self.usual.said.items():
            yield code, self.changed.get(code, usual)

    def verdicts(self, findings: Iterable[Finding]) -> tuple[Verdict, ...]:
        """Say what became of each rule, once findings are waived."""
        result = list(self.usual.verdicts)
        for code, judgement in self.changed.items():
            position, rule = self.usual.rules[code]
            result[position] = verdict(rule, judgement)
        by_code: defaultdict[str, list[Finding]] = defaultdict(list)
        for finding in findings:
            by_code[finding.code].append(finding)
        for code, own in by_code.items():
            position, rule = self.usual.rules[code]
            if rule.family == STRUCTURAL:
                result[position] = verdict(rule, Judgement("not_met"))
            elif (reasons := why_waived(own)) is not None:
                result[position] = verdict(rule, Judgement("waived", reasons))
        return tuple(result)


_WORST_FIRST: tuple[Outcome, ...] = ("errored", "not_met", "not_judged", "met")


def combined(judgements: Sequence[Judgements], rules: Iterable[Rule]) -> Judgements:
    """Make one judgement a rule of those on several documents: the worst, and in how many of them.

    What a rule on several kinds of document is about, such as outcomes, can be kept in the outer document or in
    those that stand in it; those that say nothing of it do not count then.
    """
    if len(judgements) == 1:
        return judgements[0]
    several = frozenset(rule.code for rule in rules if len(rule.subjects) > 1)
    last = judgements[-1].usual
    changed = {
        code: _combined([said for one in judgements if (said := one.get(code))], anywhere=code in several)
        for code in last.said
    }
    return Judgements(last, changed)


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
