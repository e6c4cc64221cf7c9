"""Asks each rule about a document and writes down what became of it. Pure: same document, same report."""

from __future__ import annotations

import datetime
import functools
import traceback
from collections.abc import Sequence
from typing import cast

import attrs

from mutuallearning.checking import assembly, waiving
from mutuallearning.checking.catalogue import Catalogue
from mutuallearning.checking.gaps import NO_GAPS, Gaps, NestedGaps, Standards
from mutuallearning.checking.judgements import Judgement, Judgements, combined, verdicts
from mutuallearning.checking.presence import Presence, presence
from mutuallearning.checking.selection import STRUCTURAL, Selection
from mutuallearning.checking.subjects import SHARED, Subject, subjects, unread
from mutuallearning.findings.finding import Finding
from mutuallearning.findings.report import Report
from mutuallearning.formatbook.book import ProfileError
from mutuallearning.formatbook.catalogue import ANY, Format, Formatbook, builtin
from mutuallearning.models.activity_plan import PARTS, Part
from mutuallearning.models.programme import Programme
from mutuallearning.models.structure import nested_in
from mutuallearning.rulekit.document_index import DocumentIndex
from mutuallearning.rulekit.find import Find, Hit
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import Check, Rule
from mutuallearning.rulekit.wholeness import PARTIAL_LISTS
from mutuallearning.types.model import Document


@attrs.frozen(cache_hash=True)
class Circumstances:
    """What many documents have in common and decides which rules can be asked at all.

    Attributes:
        kind: The kind of document.
        format: The format profile; of a document that is no plan, that of any activity.
        format_known: Whether it is the one that the plan names.
        covers: The parts that the document keeps.
        dated: Whether there is a date to judge at.
    """

    kind: str
    format: Format
    format_known: bool
    covers: tuple[Part, ...] | None
    dated: bool

    @classmethod
    def of(cls, index: DocumentIndex) -> Circumstances:
        """Read them off an index."""
        kind, dated = kind_of(index.document), index.as_of is not None
        if isinstance(index, PlanIndex):
            return cls(kind, index.format, index.format_known, index.plan.covers, dated)
        return cls(kind, builtin().get(ANY), format_known=False, covers=None, dated=dated)


def kind_of(document: Document) -> str:
    """Tell what kind of document this is."""
    return cast("str", getattr(document, "kind", ""))


SHOWN = 1000
"""Findings of one rule on one document that are reported one by one; the verdict counts the rest."""

_MET = Judgement("met")


def judge(
    rule: Rule, index: DocumentIndex, gaps: Gaps = NO_GAPS, formats: Formatbook | None = None
) -> Judgement:
    """Ask one rule about a document."""
    standing = _standing(rule, Circumstances.of(index))
    return (
        _unplaced(rule, gaps, _standards(index, gaps, formats or builtin()))
        or standing
        or _ask(rule, index, gaps, {})
    )


def _standards(index: DocumentIndex, gaps: Gaps, formats: Formatbook) -> Standards:
    """Look up what depends on format and mode, where it can matter that they are not known."""
    if not gaps or not isinstance(index, PlanIndex):
        return Standards()
    by_mode = {name for limits in index.format.mode_limits.values() for name in limits}
    return Standards(formats.exempted(), by_mode)


def _unplaced(rule: Rule, gaps: Gaps, standards: Standards) -> Judgement | None:
    blocked = gaps.unplaced(rule, standards)
    return Judgement("not_judged", f"blocked by {blocked}") if blocked else None


def _ask(rule: Rule, index: DocumentIndex, gaps: Gaps, said: dict[str, Presence]) -> Judgement:
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
    if circumstances.kind not in rule.subjects:
        return Judgement("not_applicable", f"is not about documents of the kind {circumstances.kind}")
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


def _silenced(rule: Rule, index: DocumentIndex, gaps: Gaps, said: dict[str, Presence]) -> Judgement | None:
    """Say why a rule cannot be asked about this plan, if it cannot."""
    blocked = gaps.blocker(rule)
    if blocked:
        return Judgement("not_judged", f"blocked by {blocked}")
    partial = _partial(rule, rule.reads, index, gaps)
    if partial:
        return partial
    for shape in rule.requires:
        found = said.get(shape)
        if found is None:
            found = said[shape] = presence(index.document, shape)
        if found == "said":
            continue
        hidden = gaps.dimming(rule)
        if hidden:
            return Judgement("not_judged", f"blocked by {hidden}")
        if found == "not said":
            return Judgement("not_judged", f"the {_noun(index)} does not say {shape}", unsaid=True)
        return Judgement("not_applicable", f"the {_noun(index)} decided to have no {shape}")
    return None


def _partial(rule: Rule, shapes: Sequence[str], index: DocumentIndex, gaps: Gaps) -> Judgement | None:
    """Say that a list among some shapes is not whole, or that it is not known whether it is."""
    if rule.minds_covers or rule.after_waivers or not (index.partial or gaps):
        return None
    for one in index.partial:
        if one.is_in(shapes):
            return Judgement("not_judged", f"the plan does not say {one.unsaid}")
    for one in PARTIAL_LISTS if isinstance(index, PlanIndex) else ():
        hidden = gaps.hides(one.said_by)
        if hidden and one.is_in(shapes):
            return Judgement("not_judged", f"blocked by {hidden}")
    return None


def _noun(index: DocumentIndex) -> str:
    return "plan" if isinstance(index, PlanIndex) else "document"


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


def _outcome(rule: Rule, index: DocumentIndex, find: Find, gaps: Gaps) -> Judgement:
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
    partial = _partial(rule, rule.scans, index, gaps) if missing.outcome == "met" else None
    return partial or missing


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


def _missing(rule: Rule, index: DocumentIndex, find: Find, gaps: Gaps) -> Judgement:
    """Judge what a rule misses: whether the format asks for it, and whether it can be expected yet."""
    doubt = gaps.undated()
    if doubt:
        return Judgement("not_judged", f"blocked by {doubt}")
    if not isinstance(index, PlanIndex):
        return Judgement("not_applicable", "only formats of activities ask for parts")
    expectation = index.format.expected.get(rule.expects) if rule.expects else None
    if expectation is None:
        return Judgement("not_applicable", _not_asked_for(rule.expects or rule.name, index))
    if find.absences and index.is_record:
        because = "a record says what is known of the past, and is not told what it lacks"
        return Judgement("not_judged", because, tuple(find.refusals))
    if find.absences and index.plan.is_cancelled:
        because = "the activity was cancelled, and its plan is not told what it lacks"
        return Judgement("not_judged", because, tuple(find.refusals))
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
        verdicts=tuple(verdicts(selection, combined(judgements, selection.rules), findings)),
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
        return {
            rule.code: blocked if rule.check and kind in rule.subjects else nothing
            for rule in self.selection.rules
            if rule.family != STRUCTURAL
        }

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
        gaps = subject.gaps(self.nested)
        start = self.gaps.original(subject.prefix)
        findings = list(inner)
        judgements: Judgements = {}
        said: dict[str, Presence] = {}
        standings = _standings(self.selection, Circumstances.of(subject.index))
        standards = _standards(subject.index, gaps, self.formats)

        def ask(subject: Subject, *, after_waivers: bool) -> None:
            for rule, standing in standings:
                if rule.after_waivers is after_waivers:
                    judgement = (
                        _unplaced(rule, gaps, standards) or standing or _ask(rule, subject.index, gaps, said)
                    )
                    # What was found goes into findings, and need not be kept twice for each of many documents.
                    judgements[rule.code] = attrs.evolve(judgement, hits=()) if judgement.hits else judgement
                    for hit in judgement.hits:
                        severity = self.selection.severity.get(rule.code, rule.severity)
                        findings.append(assembly.finding(rule, hit, subject, severity))

        def written(pointer: str) -> str:
            """Give the place as the author of the subject wrote it, who counts from its own beginning."""
            return self.gaps.original(subject.place(pointer)).removeprefix(start)

        ask(subject, after_waivers=False)
        overall = combined((*said_inside, judgements), self.selection.rules)
        judged = {code for code, judgement in overall.items() if judgement.outcome in ("met", "not_met")}
        waived, uses = waiving.apply(findings, subject.index, self.catalogue, self.selection, judged, written)
        findings[:] = waived
        ask(attrs.evolve(subject, index=attrs.evolve(subject.index, waiver_uses=uses)), after_waivers=True)
        return [assembly.lifted(finding, subject) for finding in findings], judgements
