"""What stands in the annotations of fields."""

from mutuallearning.models.agenda import Session
from mutuallearning.models.paper import Paper
from mutuallearning.types.annotations import holds, types_in
from mutuallearning.types.deadline import Deadline
from mutuallearning.types.partial_date import PartialDate


def test_deadlines_are_told_from_dates() -> None:
    assert holds(Paper.model_fields["due"].annotation, Deadline)
    assert not holds(Paper.model_fields["delivered"].annotation, Deadline)
    assert holds(Paper.model_fields["delivered"].annotation, PartialDate)


def test_the_words_of_a_choice_are_no_types() -> None:
    assert "online" not in list(types_in(Session.model_fields["mode"].annotation))
