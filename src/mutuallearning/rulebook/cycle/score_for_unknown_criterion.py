"""CYC202: a score for a criterion that this version of the excellence model does not have."""

from __future__ import annotations

from mutuallearning.models.excellence import ExcellenceModel, criteria_of
from mutuallearning.rulekit.cycles import CYCLES, both, cases
from mutuallearning.rulekit.document_index import DocumentIndex, located
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.hint import Suggester, hint
from mutuallearning.rulekit.rule import Example, Rule


def check(index: DocumentIndex, find: Find) -> None:
    """Look up the criterion, and the aspect, of each score in the model that the case is scored by."""
    known: dict[str, frozenset[str]] = {}
    suggest = Suggester(known)
    for case in cases(index, find):
        scores = located(case.it.scores, f"{case.at}/scores")
        if case.it.scores is None:
            find.unsaid("how every case is scored")
        model = case.model
        if scores and (model is None or model.sections is None):
            find.unsaid("the criteria by which it is scored")
        if not scores or model is None or model.sections is None:
            continue
        if model.id not in known:
            known |= _ids(model)
        for score in scores:
            for key, name in (("criterion", score.it.criterion), ("aspect", score.it.aspect)):
                sort = model.id if key == "criterion" else f"{model.id} aspect"
                if name is None or name in known[sort]:
                    continue
                suggestions = suggest(name, sort)
                find(
                    f"{score.at}/{key}",
                    case=case.name,
                    key=key,
                    id=name,
                    model=model.id,
                    suggestions=suggestions,
                    hint=hint(suggestions),
                )


def _ids(model: ExcellenceModel) -> dict[str, frozenset[str]]:
    criteria = criteria_of(model)
    scales = [scale for scale in (model.scale, *(one.scale for one in criteria)) if scale is not None]
    aspects = (aspect.id for scale in scales for aspect in scale.aspects or ())
    return {
        model.id: frozenset(criterion.id for criterion in criteria),
        f"{model.id} aspect": frozenset(aspects),
    }


RULE = Rule(
    code="CYC202",
    name="score-for-unknown-criterion",
    severity="error",
    message='{case} scores {key} "{id}", which "{model}" does not have{hint}',
    params={
        "case": "The cycle or the assessment",
        "key": "Whether it is a criterion or an aspect of the scale",
        "id": "The id that the model does not have",
        "model": "Id of the excellence model",
        "suggestions": "Ids of the model that look alike, best first",
        "hint": "The best of them as the end of the sentence",
    },
    why="Models change from cycle to cycle; a score for what the model does not ask is read as something else.",
    remedy="Correct the id, or name the version of the model by which the score was given.",
    when_fine="Never: a criterion of one's own belongs to a model of one's own.",
    sources=("manual-2024", "cycle3"),
    reads=(
        "excellence_models.id",
        "excellence_models.sections.criteria.id",
        "excellence_models.scale.aspects.id",
        "excellence_models.sections.criteria.scale.aspects.id",
    ),
    scans=(*both("scores.criterion", "scores.aspect", "model"), "model", "assessments.id"),
    subjects=CYCLES,
    examples=(
        Example(
            base="benchlearning-cycle",
            edits=(Put("/assessments/@north-assessment/scores/0/criterion", "a9"),),
            at="/assessments/@north-assessment/scores/0/criterion",
        ),
    ),
    module=__name__,
    check=check,
)
