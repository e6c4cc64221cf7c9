"""EMP201: mutual learning that ends in marks or ranks which its format has no use for."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import Example, Rule

_WORDS: Mapping[str, str] = MappingProxyType(
    {"narrative": "words", "scores": "scores", "ranking": "ranking", "pass-or-fail": "pass or fail"}
)


def check(plan: PlanIndex, find: Find) -> None:
    """Compare how the activity judges those it looks at with what suits its format."""
    judgement = plan.plan.judgement
    if judgement is None or judgement == "none":
        return
    if judgement not in plan.format.judgements:
        suiting = [_WORDS[one] for one in plan.format.judgements if one in _WORDS]
        find("/judgement", judgement=_WORDS[judgement], suiting=" or ".join(suiting))
    elif not plan.format_known:
        find.unsaid("a known format, which decides how people may be judged")


RULE = Rule(
    code="EMP201",
    name="ranking-among-peers",
    severity="error",
    principle="empathy",
    message="{activity} judges by {judgement}; its format wants {suiting}",
    params={
        "judgement": "How the activity judges those it looks at",
        "suiting": "Ways to judge that suit the format",
    },
    why="Whoever can lose a rank shows successes only, and there is nothing left to learn from.",
    remedy="Describe strengths and openings in words, or announce it as a contest or an audit instead.",
    when_fine="The programme compares by agreed indicators and calls itself that; use the format made for it.",
    sources=("feltesse", "pespod18"),
    reads=("judgement", "format"),
    requires=("judgement",),
    examples=(Example(edits=(Put("/judgement", "ranking"),), at="/judgement"),),
    module=__name__,
    check=check,
)
