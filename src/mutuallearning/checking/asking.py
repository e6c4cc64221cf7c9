"""Asks one rule about one document: whether it applies, whether it can judge, what it found."""

from __future__ import annotations

import functools
import traceback
from collections.abc import Sequence
from typing import cast

import attrs

from mutuallearning.checking.gaps import NO_GAPS, Gaps, Standards
from mutuallearning.checking.judgements import MET, Judgement, judgement
from mutuallearning.checking.presence import Presence, known_presence
from mutuallearning.formatbook.catalogue import ANY, Format, Formatbook, builtin
from mutuallearning.models.activity_plan import PARTS, Part
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


def judge(
    rule: Rule, index: DocumentIndex, gaps: Gaps = NO_GAPS, formats: Formatbook | None = None
) -> Judgement:
    """Ask one rule about a document."""
    anyway = standing(rule, Circumstances.of(index))
    return (
        unplaced(rule, gaps, standards_of(index, gaps, formats or builtin()))
        or anyway
        or ask(rule, index, gaps, {})
    )


def standards_of(index: DocumentIndex, gaps: Gaps, formats: Formatbook) -> Standards:
    """Look up what depends on format and mode, where it can matter that they are not known."""
    if not gaps or not isinstance(index, PlanIndex):
        return Standards()
    by_mode = {name for limits in index.format.mode_limits.values() for name in limits}
    return Standards(formats.exempted(), by_mode)


def unplaced(rule: Rule, gaps: Gaps, standards: Standards) -> Judgement | None:
    """Say that it is not known whether a rule applies, if it is not."""
    blocked = gaps.unplaced(rule, standards)
    return Judgement("not_judged", f"blocked by {blocked}") if blocked else None


def ask(rule: Rule, index: DocumentIndex, gaps: Gaps, said: dict[str, Presence]) -> Judgement:
    """Ask a rule that applies; `said` keeps what parts the document is known to have."""
    silence = silenced(rule, index, gaps, said)
    if silence is not None:
        return silence
    find = Find()
    try:
        check_of(rule)(index, find)
    except Exception as error:  # noqa: BLE001 -- a rule that crashes is an outcome of its own, never silent
        return Judgement("errored", crash(error))
    return outcome(rule, index, find, gaps)


def check_of(rule: Rule) -> Check:
    """Give the check of a rule that has one."""
    assert rule.check is not None  # noqa: S101 -- rules without one have a standing judgement
    return rule.check


def standing(rule: Rule, circumstances: Circumstances) -> Judgement | None:
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


def silenced(rule: Rule, index: DocumentIndex, gaps: Gaps, said: dict[str, Presence]) -> Judgement | None:
    """Say why a rule cannot be asked about this plan, if it cannot."""
    blocked = gaps.blocker(rule)
    if blocked:
        return Judgement("not_judged", f"blocked by {blocked}")
    partial = _partial(rule, rule.reads, index, gaps)
    if partial:
        return partial
    silence = silence_of(rule.requires, index, said)
    hidden = gaps.dimming(rule) if silence else None
    return Judgement("not_judged", f"blocked by {hidden}") if hidden else silence


def silence_of(requires: Sequence[str], index: DocumentIndex, said: dict[str, Presence]) -> Judgement | None:
    """Say why all rules that require some shapes cannot be asked about this plan, if they cannot."""
    for shape in requires:
        found = known_presence(index.document, shape, said)
        if found != "said":
            return _lacking(shape, found, isinstance(index, PlanIndex))
    return None


@functools.lru_cache(maxsize=4096)
def _lacking(shape: str, found: Presence, is_plan: bool) -> Judgement:  # noqa: FBT001 -- kept by all three
    noun = "plan" if is_plan else "document"
    if found == "not said":
        return Judgement("not_judged", f"the {noun} does not say {shape}", unsaid=True)
    return Judgement("not_applicable", f"the {noun} decided to have no {shape}")


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


def _kept_elsewhere(rule: Rule, covers: tuple[Part, ...] | None) -> str | None:
    if covers is None or rule.minds_covers:
        return None
    for part, keys in PARTS.items():
        if part not in covers and any(read.partition(".")[0] in keys for read in rule.everything_read):
            return part
    return None


def crash(error: Exception) -> str:
    """Tell where a rule crashed, without saying anything of the document."""
    frame = traceback.extract_tb(error.__traceback__)[-1]
    where = frame.filename.replace("\\", "/").rpartition("/")[2]
    return f"the rule raised {type(error).__name__} ({where}, line {frame.lineno})"


def outcome(rule: Rule, index: DocumentIndex, find: Find, gaps: Gaps) -> Judgement:
    """Make a judgement of what a rule reported; `MET` itself where that is nothing."""
    missing = _missing(rule, index, find, gaps) if find.absences or find.refusals else MET
    hits = (*find.hits, *missing.hits)
    sure, doubt = _beyond_doubt(rule, hits, gaps) if gaps and hits else (hits, None)
    if sure:
        return Judgement("not_met", _shown(len(sure)), sure[:SHOWN])
    hidden = doubt or gaps.dimming(rule)
    if hidden:
        return Judgement("not_judged", f"blocked by {hidden}")
    if missing.outcome == "not_judged":
        return missing
    nothing = nothing_found(find)
    if nothing is not MET:
        return nothing
    partial = _partial(rule, rule.scans, index, gaps) if missing.outcome == "met" else None
    return partial or missing


def nothing_found(find: Find) -> Judgement:
    """Make a judgement of why a rule that reported nothing did so; `MET` itself where all is as it should be."""
    if find.not_said:
        return judgement("not_judged", find.not_said)
    if find.not_applicable:
        return judgement("not_applicable", find.not_applicable)
    return MET


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
    if rule.planned_ahead and index.stage == "done":
        return Judgement("not_judged", "the event is over, and it could only be planned before")
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
