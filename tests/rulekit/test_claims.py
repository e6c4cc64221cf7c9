from __future__ import annotations

from mutuallearning.models.outcome import Outcome
from mutuallearning.rulekit.claims import name_of


def test_an_outcome_is_named_by_what_its_author_gives() -> None:
    given: tuple[dict[str, str], ...] = ({"title": "Shorter queues", "id": "queues"}, {"id": "queues"}, {})
    assert ["Shorter queues", "queues", "untitled"] == [name_of(Outcome.model_validate(one)) for one in given]
