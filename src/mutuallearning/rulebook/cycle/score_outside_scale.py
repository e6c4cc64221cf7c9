"""CYC201: a score that the scale of the excellence model does not have."""

from __future__ import annotations

from mutuallearning.models.excellence import criteria_of, is_bounded, off_scale
from mutuallearning.rulekit.cycles import CYCLES, both, cases
from mutuallearning.rulekit.document_index import DocumentIndex, located
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.rule import HOUSE_RULE, Example, Rule


def check(index: DocumentIndex, find: Find) -> None:
    """Compare each score with the scale of its criterion, or else of the model."""
    for case in cases(index, find):
        if case.it.scores is None:
            find.unsaid("how every case is scored")
        model = case.model
        scales = {} if model is None else {one.id: one.scale or model.scale for one in criteria_of(model)}
        for score in located(case.it.scores, f"{case.at}/scores"):
            value = score.it.value
            scale = scales.get(score.it.criterion)
            if value is None or scale is None:
                # An unknown criterion is another rule's finding.
                find.unsaid("the value, or the scale to which it belongs")
                continue
            fault = off_scale(scale, value)
            if fault is None:
                if not is_bounded(scale):
                    find.unsaid("where every scale begins and ends")
            else:
                find(
                    f"{score.at}/value",
                    case=case.name,
                    criterion=score.it.criterion,
                    value=f"{value:g}",
                    fault=fault,
                )


RULE = Rule(
    code="CYC201",
    name="score-outside-scale",
    severity="error",
    message='{case} is scored {value} on "{criterion}", which {fault:whole}',
    params={
        "case": "The cycle or the assessment",
        "criterion": "Id of the criterion",
        "value": "The score",
        "fault": "Why the scale does not have it",
    },
    why="A value that the scale does not have cannot be compared with any other, and spoils every table it enters.",
    remedy="Correct the value, or name the version of the model by which it was given.",
    when_fine="Never: if the scale has changed, the model has another version.",
    sources=("manual-2022", HOUSE_RULE),
    scans=(*both("scores.criterion", "scores.value", "model"), "model", "assessments.id"),
    # What is unknown of a scale would make any score look wrong.
    reads=(
        "excellence_models.id",
        *(
            f"excellence_models.{prefix}scale.{key}"
            for prefix in ("", "sections.criteria.")
            for key in ("kind", "minimum", "maximum", "step", "levels.value")
        ),
        "excellence_models.sections.criteria.id",
    ),
    subjects=CYCLES,
    examples=(
        Example(
            base="benchlearning-cycle",
            edits=(Put("/assessments/@north-assessment/scores/0/value", 7),),
            at="/assessments/@north-assessment/scores/0/value",
        ),
    ),
    module=__name__,
    check=check,
)
