from __future__ import annotations

import pytest

from mutuallearning.checking.meant import in_message, in_remedy
from mutuallearning.findings.finding import ParamValue

STAGES = ("idea", "draft", "invited", "final", "running", "done")


def test_all_words_are_named_where_there_is_room() -> None:
    params: dict[str, ParamValue] = {"found": "planned", "allowed": STAGES}
    assert "; allowed are idea, draft, invited, final, running, done" == in_message(params)
    assert "" == in_remedy(params)


def test_the_remedy_names_what_the_message_has_no_room_for() -> None:
    params: dict[str, ParamValue] = {"found": "a stage that nobody has heard of", "allowed": STAGES}
    assert "; allowed are idea, draft, invited and 3 more" == in_message(params)
    assert in_remedy(params).startswith("Choose one of idea, draft, invited, final, running or done; ")


@pytest.mark.parametrize(
    "params",
    [
        {"found": "x" * 90, "allowed": tuple(f"word-{number}" for number in range(13))},
        {"found": "x" * 90, "allowed": STAGES, "suggestions": ("idea",)},
        {"found": "x" * 90, "allowed": STAGES, "hint": "; it is a format"},
        {"found": "x"},
    ],
)
def test_the_remedy_says_what_the_rule_says_to_all(
    params: dict[str, ParamValue],
) -> None:
    assert "" == in_remedy(params)
