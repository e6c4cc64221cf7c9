"""In what way people spend a session."""

from __future__ import annotations

from typing import get_args

from mutuallearning.models.agenda import SESSION_KINDS
from mutuallearning.reporting.html.ways import FRAME, WAYS, Way, way_of
from mutuallearning.rulekit.programme import PAUSES, SEEING, TALKS


def test_every_kind_has_a_way() -> None:
    assert set(get_args(Way)) - {"unsaid"} == {way_of(kind) for kind in SESSION_KINDS}


def test_each_way_is_explained_and_set_by_its_name() -> None:
    assert [(way, way) for way in get_args(Way)] == [(way, str(css)) for way, (css, _, _) in WAYS.items()]


def test_kinds_exist_and_have_one_way() -> None:
    groups = (FRAME, PAUSES, SEEING, TALKS)
    assert set().union(*groups) <= set(SESSION_KINDS)
    assert len(set().union(*groups)) == sum(map(len, groups))


def test_own_kinds_are_not_guessed() -> None:
    assert ["unsaid", "unsaid"] == [way_of(None), way_of("x-anything")]
