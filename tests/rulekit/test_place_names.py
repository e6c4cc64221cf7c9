from __future__ import annotations

from typing import get_args

import pytest

from mutuallearning.formatbook.catalogue import builtin
from mutuallearning.models.activity_plan import ActivityPlan
from mutuallearning.models.references import Target
from mutuallearning.rulekit.index import build
from mutuallearning.rulekit.place_names import PlaceName, kinds, one_of, place_name

PLAN = ActivityPlan.model_validate(
    {
        "title": "Vienna",
        "format": "peer-review",
        "parties": [{"id": "host", "name": "Austria", "diffusion": {"by": "lead"}}],
        "actors": [
            {"id": "lead", "roles": ["host-lead"], "party": "host", "person": {"name": "Ada Example"}}
        ],
        "agenda": {"days": [{"sessions": [{"id": "one", "title": "Opening", "leads": ["lead"]}]}]},
        "recognition": [{"kind": "letter", "to": ["host"]}],
        "funding": {"funders": ["host"]},
    }
)
INDEX = build(PLAN, builtin(), as_of=None)


@pytest.mark.parametrize(
    ("at", "thing", "field"),
    [
        ("/agenda/days/0/sessions/0/leads/0", 'Session "Opening"', "leads"),
        ("/parties/0/diffusion/by", 'Party "Austria"', "diffusion.by"),
        ("/actors/0/party", 'Host lead "lead"', "party"),
        ("/recognition/0/to/0", "Recognition 1", "to"),
        ("/funding/funders/0", 'Peer review "Vienna"', "funding.funders"),
    ],
)
def test_a_place_is_named_after_the_thing_around_it(at: str, thing: str, field: str) -> None:
    assert PlaceName(thing, field) == place_name(INDEX, at)


def test_every_sort_of_target_has_a_kind() -> None:
    assert set(get_args(Target)) <= set(kinds())


def test_the_collection_of_a_thing_is_where_it_stands() -> None:
    assert {"parties", "actors", "sessions"} == {identity.collection for identity in INDEX.identities}


def test_kinds_are_a_choice() -> None:
    assert "organisation" == one_of(("organisations",))
    assert "an organisation or a learning question" == one_of(("organisations", "questions"), article=True)
