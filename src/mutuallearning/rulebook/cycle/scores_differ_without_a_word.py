"""CYC208: visitors score far from the host, and do not say why."""

from __future__ import annotations

import math
from collections.abc import Mapping

from mutuallearning.models.benchlearning import BenchlearningCycle
from mutuallearning.models.excellence import ExcellenceModel, ScoringScale, criteria_of
from mutuallearning.models.phases import is_withdrawn
from mutuallearning.models.review_cycle import PeerReviewCycle
from mutuallearning.models.scores import Score
from mutuallearning.rulekit.cycles import BY_RECORD, CYCLES, Case, both, cases
from mutuallearning.rulekit.document_index import DocumentIndex, Located, located
from mutuallearning.rulekit.edit import Drop, Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.rule import Example, Rule


def check(index: DocumentIndex[PeerReviewCycle | BenchlearningCycle], find: Find) -> None:
    """Compare what each side agreed on, criterion by criterion; neighbouring levels are near enough."""
    # Once for all cases, as many of them are scored by one model.
    steps = {model.id: _steps(model) for model in index.document.excellence_models or ()}
    for case in cases(index, find):
        if is_withdrawn(case.it.halts):
            continue
        if case.it.scores is None:
            find.unsaid("how every case is scored")
        wordless = _wordless(case, steps.get(case.it.model or case.cycle.model or "", {}), find)
        if wordless and case.is_record:
            find.unsaid(BY_RECORD)
        elif wordless:
            criteria = tuple(dict.fromkeys(score.it.criterion for score in wordless))
            find(
                f"{wordless[0].at}/rationale",
                case=case.name,
                count=len(criteria),
                criteria=criteria,
                related=tuple((score.at, "without a word either") for score in wordless[1:]),
            )


def _steps(model: ExcellenceModel) -> Mapping[str, float | None]:
    return {one.id: _between_levels(one.scale or model.scale) for one in criteria_of(model)}


def _wordless(case: Case, steps: Mapping[str, float | None], find: Find) -> list[Located[Score]]:
    scores = [one for one in located(case.it.scores, f"{case.at}/scores") if one.it.assessor is None]
    own = {(one.it.criterion, one.it.aspect): one.it.value for one in scores if one.it.by == "self"}
    found: list[Located[Score]] = []
    for score in scores:
        it = score.it
        if it.by == "self" or it.rationale or it.strengths or it.openings or it.evidence:
            continue
        value = own.get((it.criterion, it.aspect))
        step = steps.get(it.criterion)
        if it.value is None or value is None or step is None:
            find.unsaid("how both sides see every criterion, and how far apart neighbouring levels are")
            continue
        apart = abs(it.value - value)
        # Four tenths less three tenths are a little more than one tenth to a computer.
        if apart > step and not math.isclose(apart, step):
            found.append(score)
    return found


def _between_levels(scale: ScoringScale | None) -> float | None:
    """Give the distance between neighbouring levels; of points, nobody says how many of them are far."""
    return scale.step if scale and scale.kind == "ordinal" else None


RULE = Rule(
    code="CYC208",
    name="scores-differ-without-a-word",
    severity="warning",
    principle="transparency",
    message="{case}: visitors score far from the service, without a word why, on {criteria:list}",
    params={
        "case": "The cycle or the assessment",
        "count": "How many criteria",
        "criteria": "Ids of those criteria",
    },
    why="One learns by the difference of the two views, and only if those who see it otherwise say what they saw.",
    remedy="Add a sentence to each of these scores: what was seen, what is strong, where there is room to do better.",
    when_fine="The reasons stand in the report, criterion by criterion.",
    sources=("esap-assessors", "manual-2022"),
    reads=(
        "written_as",
        "assessments.id",
        *both("halts.kind"),
        "excellence_models.id",
        "excellence_models.scale.kind",
        "excellence_models.scale.step",
        "excellence_models.sections.criteria.id",
        "excellence_models.sections.criteria.scale.kind",
        "excellence_models.sections.criteria.scale.step",
    ),
    scans=(
        *both(
            "model",
            "scores.criterion",
            "scores.aspect",
            "scores.by",
            "scores.assessor",
            "scores.value",
            "scores.rationale",
            "scores.strengths",
            "scores.openings",
            "scores.evidence",
        ),
        "model",
    ),
    subjects=CYCLES,
    examples=(
        Example(
            base="benchlearning-cycle",
            edits=(
                Put("/assessments/@north-assessment/scores/3/value", 2),
                Drop("/assessments/@north-assessment/scores/3/openings"),
            ),
            at="/assessments/@north-assessment/scores/3/rationale",
        ),
    ),
    module=__name__,
    check=check,
)
