"""Asks all rules about a document and writes down what became of it. Pure: same document, same report."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

import attrs

from mutuallearning.checking import assembly, waiving
from mutuallearning.checking.asking import Circumstances, kind_of, standards_of
from mutuallearning.checking.catalogue import Catalogue
from mutuallearning.checking.course import course_of
from mutuallearning.checking.gaps import NO_GAPS, Gaps, NestedGaps
from mutuallearning.checking.judgements import Judgement, Judgements, Usual, combined
from mutuallearning.checking.presence import Presence
from mutuallearning.checking.selection import STRUCTURAL, Selection
from mutuallearning.checking.subjects import SHARED, Subject, subjects, unread
from mutuallearning.findings.finding import Finding
from mutuallearning.findings.report import Report
from mutuallearning.formatbook.book import ProfileError
from mutuallearning.formatbook.catalogue import Formatbook, builtin
from mutuallearning.models.programme import Programme
from mutuallearning.models.structure import nested_in
from mutuallearning.rulekit.document_index import WaiverUse
from mutuallearning.types.model import Document


def check_document(
    document: Document,
    catalogue: Catalogue,
    selection: Selection,
    *,
    as_of: datetime.date | None = None,
    gaps: Gaps = NO_GAPS,
    structural: Sequence[Finding] = (),
    path: str | None = None,
    formats: Formatbook | None = None,
) -> Report:
    """Check a document, and the documents that stand in it, against the selected rules.

    Args:
        document: The document, or what could be read of it.
        catalogue: All rules, to tell unknown waivers from unselected rules.
        selection: The rules that are asked.
        as_of: The date on which the document is judged.
        gaps: What could not be read.
        structural: Findings of the reader.
        path: Name of the file, for the report.
        formats: The formats that are known; those of the library when left out.
    """
    book = own_formats(document, formats or builtin())
    nested = NestedGaps.of(gaps, (*SHARED, "surveys"), nested_in(type(document)))
    run = _Run(catalogue, selection, book, gaps, nested)
    findings: list[Finding] = []
    judgements: list[Judgements] = []
    # One after the other, so that the index of each goes before that of the next is made; the document comes last.
    for subject in subjects(document, book, as_of):
        if subject.prefix:
            found, judged = run.judge(subject)
            findings += found
        else:
            judgements += [run.cannot_judge(kind, blocker) for kind, blocker in unread(document, gaps)]
            findings, judged = run.judge(subject, findings, judgements)
        judgements.append(judged)
    findings = [*structural, *findings]
    return Report(
        path=path,
        kind=kind_of(document),
        id=getattr(document, "id", None),
        title=getattr(document, "title", None),
        format=getattr(document, "format", None),
        stage=getattr(document, "stage", None),
        ruleset=selection.name,
        catalogue=catalogue.version,
        as_of=as_of,
        state="partly_judged" if gaps else "judged",
        findings=tuple(findings),
        verdicts=combined(judgements, selection.rules).verdicts(findings),
    )


def own_formats(document: Document, formats: Formatbook) -> Formatbook:
    """Put over the known formats what a programme says of them; nothing, where that does not fit together."""
    own = document.formats if isinstance(document, Programme) else None
    try:
        return formats.extended(own or ())
    except ProfileError:
        # The rule on format profiles tells it, at the place where it stands.
        return formats


@attrs.frozen
class _Run:
    """One check: which rules are asked, what formats are known, what could not be read."""

    catalogue: Catalogue
    selection: Selection
    formats: Formatbook
    gaps: Gaps
    nested: NestedGaps

    def cannot_judge(self, kind: str, blocker: str) -> Judgements:
        """Say of a document that stands in another one and could not be read that nothing of it was judged."""
        blocked = Judgement("not_judged", f"blocked by {blocker}")
        nothing = Judgement("not_applicable")
        said = {
            rule.code: blocked if rule.check and kind in rule.subjects else nothing
            for rule in self.selection.rules
            if rule.family != STRUCTURAL
        }
        return Judgements(Usual.of(self.selection.rules, said))

    def judge(
        self, subject: Subject, inner: Sequence[Finding] = (), said_inside: Sequence[Judgements] = ()
    ) -> tuple[list[Finding], Judgements]:
        """Ask all rules about one subject.

        Args:
            subject: The document that is judged.
            inner: What was found in the documents that stand in it; its waivers are for them too.
            said_inside: What each rule said about those.

        Returns:
            All findings, at places of the outermost document, and what each rule said.
        """
        course = course_of(self.selection, Circumstances.of(subject.index))
        gaps = subject.gaps(self.nested)
        standards = standards_of(subject.index, gaps, self.formats)
        findings = list(inner)
        changed: dict[str, Judgement] = {}
        said: dict[str, Presence] = {}

        def ask(subject: Subject, *, last: bool) -> None:
            for rule, judgement in course.ask(subject.index, gaps, standards, said, last=last):
                if not judgement.hits:
                    changed[rule.code] = judgement
                    continue
                # What was found goes into findings, and need not be kept twice for each of many documents.
                changed[rule.code] = attrs.evolve(judgement, hits=())
                severity = self.selection.severity.get(rule.code, rule.severity)
                try:
                    findings.extend(
                        [assembly.finding(rule, hit, subject, severity) for hit in judgement.hits]
                    )
                except (KeyError, ValueError, TypeError) as error:
                    # What it reported does not fit to its message: as much a crash of the rule as one in its check.
                    because = f"its message cannot be written: {type(error).__name__}: {error}"
                    changed[rule.code] = Judgement("errored", because)

        ask(subject, last=False)
        judgements = Judgements(course.usual, changed)
        if subject.index.waivers:
            overall = combined((*said_inside, judgements), self.selection.rules)
            findings[:], uses = self.waived(findings, subject, overall)
            subject = attrs.evolve(subject, index=attrs.evolve(subject.index, waiver_uses=uses))
        ask(subject, last=True)
        if subject.prefix:
            findings = [assembly.lifted(finding, subject) for finding in findings]
        return findings, judgements

    def waived(
        self, findings: Sequence[Finding], subject: Subject, overall: Judgements
    ) -> tuple[list[Finding], tuple[WaiverUse, ...]]:
        """Mark what the waivers of a subject cover, and say what became of each."""
        start = self.gaps.original(subject.prefix)
        judged = {code for code, judgement in overall.items() if judgement.outcome in ("met", "not_met")}

        def written(pointer: str) -> str:
            """Give the place as the author of the subject wrote it, who counts from its own beginning."""
            return self.gaps.original(subject.place(pointer)).removeprefix(start)

        return waiving.apply(findings, subject.index, self.catalogue, self.selection, judged, written)
