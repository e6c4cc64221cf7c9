"""Compares what the rules find with what an expert raised: `python tests/corpus/measure.py`.

Each plan in `plans/` was written, and labelled in `labels/`, before its author had read the rules. `matches.yaml` was
written afterwards: which rules say the same as a label, and of each other finding whether the expert, asked again,
agrees with it (`fair`) or would not want it (`noise`). What is in neither list counts as noise too.

There are several such sets. Rules were corrected where the first showed that they were noisy or missed something;
each later one, in a folder of its own, came from somebody else and was measured once before any change, and then served
the same. Where a set has a file `FROZEN.sha256`, its plans and labels are as they were before anything was measured.
"""

from __future__ import annotations

import argparse
import collections
import datetime
from collections.abc import Iterable
from pathlib import Path
from typing import Literal

import attrs
import yaml
from pydantic import BaseModel, ConfigDict

from mutuallearning.api import check_file, rules
from mutuallearning.findings.finding import Finding
from mutuallearning.findings.verdict import Verdict

HERE = Path(__file__).parent
Corpus = Literal["first", "second", "third", "fourth", "fifth"]
"""Which of the sets of plans."""
CORPORA: dict[Corpus, Path] = {
    "first": HERE,
    "second": HERE / "second",
    "third": HERE / "third",
    "fourth": HERE / "fourth",
    "fifth": HERE / "fifth",
}
"""Where the plans, labels and matches of each set are."""
AS_OF = datetime.date(2026, 11, 22)
"""The day for which the plans were written."""

Weight = Literal["serious", "moderate", "minor", "ask"]
Shows = Literal["yes", "partly", "no"]


class _Written(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Said(_Written):
    """Something that the expert said, in own words, and the place that it is about as a JSON Pointer."""

    what: str
    where: str


class Label(Said):
    """Something that the expert would raise about a plan, or would ask its author."""

    id: str
    weight: Weight
    shows: Shows
    """Whether a program can see it in the structure of the plan."""


class Labels(_Written):
    """All that the expert said about one plan."""

    plan: str
    quality: Literal["good", "weak"]
    raised: tuple[Label, ...]
    accepted: tuple[Said, ...]
    """What may look like a fault, and is none to the expert."""


class Matches(_Written):
    """What the rules' findings on one plan have to do with its labels; a rule is told as `CODE` or `CODE@/pointer`."""

    found: dict[str, tuple[str, ...]] = {}
    fair: dict[str, str] = {}
    noise: dict[str, str] = {}


@attrs.frozen(kw_only=True)
class Measured:
    """One plan: which labels were found, and what else the rules said."""

    labels: Labels
    found: tuple[Label, ...]
    missed: tuple[Label, ...]
    raised: tuple[Finding, ...]
    fair: tuple[Finding, ...]
    noise: tuple[Finding, ...]
    unjudged: tuple[Finding, ...]
    prompts: tuple[Finding, ...]

    @property
    def said(self) -> int:
        """How many findings claim that something is wrong; prompts only ask."""
        return len(self.raised) + len(self.fair) + len(self.noise) + len(self.unjudged)


def _hits(selector: str, finding: Finding) -> bool:
    code, _, pointer = selector.partition("@")
    return code == finding.code and (finding.pointer == pointer or finding.pointer.startswith(f"{pointer}/"))


def _of(findings: Iterable[Finding], selectors: Iterable[str]) -> tuple[Finding, ...]:
    wanted = tuple(selectors)
    return tuple(found for found in findings if any(_hits(selector, found) for selector in wanted))


def _without(findings: Iterable[Finding], *taken: tuple[Finding, ...]) -> tuple[Finding, ...]:
    return tuple(found for found in findings if all(found not in part for part in taken))


def read_labels(corpus: Corpus = "first") -> tuple[Labels, ...]:
    """Read what the expert said, one entry for each plan."""
    paths = sorted((CORPORA[corpus] / "labels").glob("*.yaml"))
    return tuple(Labels.model_validate(yaml.safe_load(path.read_text(encoding="utf-8"))) for path in paths)


def read_matches(corpus: Corpus = "first") -> dict[str, Matches]:
    """Read which rules say the same as which labels, for each plan."""
    written = yaml.safe_load((CORPORA[corpus] / "matches.yaml").read_text(encoding="utf-8"))
    return {plan: Matches.model_validate(matches) for plan, matches in written.items()}


class RuleErroredError(Exception):
    """Raised where a rule crashed on a plan, so that no figure says what it would have found."""

    def __init__(self, plan: str, errored: Iterable[Verdict]) -> None:
        """Name the plan and each rule with what became of it."""
        super().__init__(f"{plan}: " + "; ".join(f"{one.code}: {one.because}" for one in errored))


def measure(
    labels: Labels, matches: Matches, codes: Iterable[str] | None = None, corpus: Corpus = "first"
) -> Measured:
    """Check one plan and compare; `codes` are the rules to ask, all stable ones when left out.

    Raises:
        RuleErroredError: If a rule crashed.
    """
    report = check_file(CORPORA[corpus] / "plans" / f"{labels.plan}.yaml", as_of=AS_OF, select=codes)
    errored = [one for one in report.verdicts if one.verdict == "errored"]
    if errored:
        raise RuleErroredError(labels.plan, errored)
    said = tuple(found for found in report.findings if found.state == "open")
    seen = {label: _of(said, matches.found.get(label.id, ())) for label in labels.raised}
    raised = _of(said, (selector for selectors in matches.found.values() for selector in selectors))
    others = _without(said, raised)
    prompts = tuple(found for found in others if found.certainty == "ask")
    claims = _without(others, prompts)
    # The narrower of two selectors is the one that is meant: noise at one place, fair elsewhere.
    narrow = sorted((*matches.fair, *matches.noise), key=len, reverse=True)
    verdicts = {found: next((one for one in narrow if _hits(one, found)), None) for found in claims}
    return Measured(
        labels=labels,
        found=tuple(label for label in labels.raised if seen[label]),
        missed=tuple(label for label in labels.raised if not seen[label]),
        raised=raised,
        fair=tuple(found for found, one in verdicts.items() if one in matches.fair),
        noise=tuple(found for found, one in verdicts.items() if one in matches.noise),
        unjudged=tuple(found for found, one in verdicts.items() if one is None),
        prompts=prompts,
    )


def measure_all(codes: Iterable[str] | None = None, corpus: Corpus = "first") -> tuple[Measured, ...]:
    """Compare all plans of one set."""
    matches = read_matches(corpus)
    wanted = None if codes is None else tuple(codes)
    return tuple(
        measure(labels, matches.get(labels.plan, Matches()), wanted, corpus) for labels in read_labels(corpus)
    )


@attrs.frozen
class Share:
    """So many of so many."""

    part: int
    whole: int

    @property
    def percent(self) -> float:
        """The share in per cent; 0 of 0 is 0."""
        return 100 * self.part / self.whole if self.whole else 0.0

    def __str__(self) -> str:
        return f"{self.part} of {self.whole} ({self.percent:.0f} %)"


def recall(measured: Iterable[Measured], shows: Shows, weight: Weight | None = None) -> Share:
    """Work out how many of the weaknesses that the expert raised were found; what is only worth asking is none."""
    wanted = [
        (label, label in one.found)
        for one in measured
        for label in one.labels.raised
        if label.shows == shows and label.weight != "ask" and weight in {None, label.weight}
    ]
    return Share(sum(found for _, found in wanted), len(wanted))


def not_raised(measured: Iterable[Measured]) -> Share:
    """Work out how many findings say what the expert had not raised."""
    every = tuple(measured)
    return Share(sum(one.said - len(one.raised) for one in every), sum(one.said for one in every))


def unwanted(measured: Iterable[Measured]) -> Share:
    """Work out how many findings the expert, asked again, would not want; what was not asked counts among them."""
    every = tuple(measured)
    return Share(sum(len(one.noise) + len(one.unjudged) for one in every), sum(one.said for one in every))


def of_quality(measured: Iterable[Measured], quality: Literal["good", "weak"]) -> tuple[Measured, ...]:
    """Give the plans that were written as good ones, or as weak ones."""
    return tuple(one for one in measured if one.labels.quality == quality)


def _lines(one: Measured, matches: Matches) -> Iterable[str]:
    yield f"{one.labels.plan}: {len(one.labels.raised)} raised, {len(one.found)} found, {one.said} findings"
    for label in one.labels.raised:
        word = "found " if label in one.found else "asked " if label.weight == "ask" else "missed"
        hits = sorted({found.code for found in _of(one.raised, matches.found.get(label.id, ()))})
        by = f" [{', '.join(hits)}]" if hits else ""
        yield f"  {word} {label.id} ({label.weight}, {label.shows}){by}"
    for word, findings in (("fair  ", one.fair), ("noise ", one.noise), ("unread", one.unjudged)):
        for found in findings:
            yield f"  {word} {found.code} {found.pointer} | {found.message}"
    yield from (f"  prompt {found.code} {found.pointer} | {found.message}" for found in one.prompts)


def summary(measured: tuple[Measured, ...]) -> Iterable[str]:
    """Give the overall figures, one line each."""
    good, weak = of_quality(measured, "good"), of_quality(measured, "weak")
    yield f"found of what the structure shows      {recall(measured, 'yes')}"
    yield f"  of that, serious                     {recall(measured, 'yes', 'serious')}"
    yield f"found of what it shows in part         {recall(measured, 'partly')}"
    yield f"found of what it does not show         {recall(measured, 'no')}"
    for name, part in (("all", measured), ("good", good), ("weak", weak)):
        yield f"not raised by the expert, {name + ' plans':<13}{not_raised(part)}"
        yield f"  not wanted when asked again          {unwanted(part)}"
    yield f"findings on a good plan                {sum(one.said for one in good) / len(good):.1f}"
    yield f"errors on good plans                   {len(errors(good))}"


def by_rule(measured: tuple[Measured, ...]) -> Iterable[str]:
    """Give, for each rule that spoke where nothing was raised, on how many plans it was fair and on how many not."""
    fair = collections.Counter(code for one in measured for code in {found.code for found in one.fair})
    others = collections.Counter(
        code for one in measured for code in {found.code for found in (*one.noise, *one.unjudged)}
    )
    for code in sorted({*fair, *others}, key=lambda code: (-others[code], -fair[code], code)):
        yield f"{code}: not wanted in {others[code]}, fair in {fair[code]}"


def errors(measured: Iterable[Measured]) -> tuple[Finding, ...]:
    """Give the findings of severity error that the expert had not raised."""
    return tuple(
        found
        for one in measured
        for found in (*one.fair, *one.noise, *one.unjudged)
        if found.severity == "error"
    )


def _told(corpus: Corpus, codes: Iterable[str] | None, *, brief: bool) -> Iterable[str]:
    measured = measure_all(codes, corpus)
    matches = read_matches(corpus)
    yield f"{corpus} set: {len(measured)} plans"
    if not brief:
        for one in measured:
            yield from _lines(one, matches.get(one.labels.plan, Matches()))
        yield from ("said without having been raised, by rule and plan:", *by_rule(measured), "")
    yield from summary(measured)


def main() -> None:
    """Print each plan and the overall figures, each set by itself."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--preview", action="store_true", help="ask the rules on trial too")
    parser.add_argument("--brief", action="store_true", help="print the overall figures only")
    parser.add_argument("--set", choices=tuple(CORPORA), dest="corpus", help="one set only; all if left out")
    chosen = parser.parse_args()
    codes = tuple(rule.code for rule in rules()) if chosen.preview else None
    parts = [
        "\n".join(_told(corpus, codes, brief=chosen.brief))
        for corpus in CORPORA
        if chosen.corpus in {None, corpus}
    ]
    print("\n\n".join(parts))  # noqa: T201 - a command prints


if __name__ == "__main__":
    main()
