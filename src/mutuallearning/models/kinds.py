"""The kinds of document that there are."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from mutuallearning.models.activity_plan import ActivityPlan
from mutuallearning.models.benchlearning import BenchlearningCycle
from mutuallearning.models.programme import Programme
from mutuallearning.models.review_cycle import PeerReviewCycle

AnyDocument = ActivityPlan | Programme | PeerReviewCycle | BenchlearningCycle
"""Every kind of document."""

KINDS: Final = MappingProxyType[str, type[AnyDocument]](
    {
        "activity-plan": ActivityPlan,
        "programme": Programme,
        "peer-review-cycle": PeerReviewCycle,
        "benchlearning-cycle": BenchlearningCycle,
    }
)
"""The models by what a file says that it is; the activity plan first."""
