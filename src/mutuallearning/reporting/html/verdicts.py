"""What became of every rule: judged or not, and why not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Final

import attrs
from markupsafe import Markup

from mutuallearning.checking.catalogue import Catalogue
from mutuallearning.findings.report import Report
from mutuallearning.findings.verdict import OUTCOMES, Outcome, Verdict
from mutuallearning.principles.bibliography import NOT_CITED, cited
from mutuallearning.reporting.html.citations import Citations
from mutuallearning.reporting.html.found import PRINCIPLES, principle_of
from mutuallearning.reporting.html.voice import own
from mutuallearning.reporting.not_judged import not_judged, reason_in_words
from mutuallearning.wording import capital

OUTCOME_WORDS: Final[Mapping[Outcome, str]] = {
    "met": "Nothing found",
    "not_met": "Something found",
    "not_applicable": "Does not apply",
    "not_judged": "Not judged",
    "waived": "Waived",
    "errored": "Crashed",
}
"""What each outcome is called for people: that nothing was found is all that a met rule says."""

_OPEN: Final[tuple[Outcome, ...]] = ("not_judged", "errored")


@attrs.frozen
class Count:
    """A line of the sum: a principle, and how many of its rules came to what."""

    title: Markup
    numbers: tuple[int, ...]
    total: int


@attrs.frozen
class Reason:
    """Why some rules were not judged."""

    because: str
    crashed: bool
    rules: tuple[Markup, ...]


@attrs.frozen
class RuleRow:
    """One rule and what became of it."""

    code: Markup
    name: Markup
    outcome: Markup
    because: str | None
    cites: tuple[int, ...]
    house: bool


@attrs.frozen(kw_only=True)
class Verdicts:
    """What became of all rules.

    Attributes:
        heads: The outcomes that there are.
        counts: How many rules came to them, by principle.
        sorts: Why rules were not judged, in a few lines.
        reasons: Why rules were not judged, the most frequent reason first.
        unjudged: How many rules were not judged.
        rows: Every rule.
    """

    heads: tuple[Markup, ...]
    counts: tuple[Count, ...]
    sorts: tuple[str, ...]
    reasons: tuple[Reason, ...]
    unjudged: int
    rows: tuple[RuleRow, ...]


def tell_verdicts(report: Report, catalogue: Catalogue, citations: Citations) -> Verdicts:
    """Tell what became of every rule; never added up to a mark."""
    counts = Counter((principle_of(one.code, one.principle), one.verdict) for one in report.verdicts)
    outcomes: list[Outcome] = [
        outcome for outcome in OUTCOMES if any(counts[name, outcome] for name in PRINCIPLES)
    ]
    return Verdicts(
        heads=tuple(own(OUTCOME_WORDS[outcome]) for outcome in outcomes),
        counts=tuple(
            Count(own(title), numbers, sum(numbers))
            for name, title in PRINCIPLES.items()
            if any(numbers := tuple(counts[name, outcome] for outcome in outcomes))
        ),
        sorts=tuple(_sorts(report)),
        reasons=tuple(_reasons(report)),
        unjudged=sum(verdict.verdict in _OPEN for verdict in report.verdicts),
        rows=tuple(_row(verdict, report.kind, catalogue, citations) for verdict in report.verdicts),
    )


def _sorts(report: Report) -> Iterator[str]:
    """Put the lines of each sort of reason, which are set for a terminal, together again."""
    said = ""
    for label, text in not_judged(report):
        if label.text.strip() and said:
            yield capital(said)
            said = ""
        said = f"{said} {text.text}" if said else f"{label.text.strip()} {text.text}"
    if said:
        yield capital(said)


def _reasons(report: Report) -> Iterator[Reason]:
    found: dict[tuple[bool, str], list[Markup]] = {}
    for verdict in report.verdicts:
        if verdict.verdict in _OPEN:
            crashed = verdict.verdict == "errored"
            because = verdict.because or "the rule gives no reason"
            key = crashed, because if crashed else reason_in_words(because, report.kind)
            found.setdefault(key, []).append(own(f"{verdict.code} {_in_words(verdict.name)}"))
    for (crashed, because), rules in sorted(found.items(), key=lambda it: (not it[0][0], -len(it[1]))):
        yield Reason(because, crashed, tuple(rules))


def _row(verdict: Verdict, kind: str | None, catalogue: Catalogue, citations: Citations) -> RuleRow:
    sources = catalogue.get(verdict.code).sources if verdict.code in catalogue else ()
    return RuleRow(
        code=own(verdict.code),
        name=own(_in_words(verdict.name)),
        outcome=own(OUTCOME_WORDS[verdict.verdict]),
        because=reason_in_words(verdict.because, kind)
        if verdict.because and verdict.verdict == "not_judged"
        else verdict.because,
        cites=citations.cite(cited(sources)),
        house=any(isinstance(one, str) and one in NOT_CITED for one in sources),
    )


def _in_words(name: str) -> str:
    return name.replace("-", " ")
