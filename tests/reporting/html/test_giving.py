"""Give and take as a picture."""

from __future__ import annotations

from mutuallearning.models.activity_plan import ActivityPlan
from mutuallearning.models.kinds import AnyDocument
from mutuallearning.models.programme import Programme
from mutuallearning.models.review_cycle import PeerReviewCycle
from mutuallearning.reporting.html.giving import MOST, Giving, draw_giving
from mutuallearning.reporting.html.voice import plain_voice
from mutuallearning.reporting.html.who import Who

VISIT = {
    "id": "visit",
    "parties": [
        {"id": "host", "country": "AT", "stances": ["host"], "seeks": ["advice"]},
        {"id": "guest", "country": "EE", "stances": ["peer"], "brings": ["A failure worth telling", "data"]},
    ],
}


def drawn(document: AnyDocument) -> Giving | None:
    return draw_giving(document, Who.of(document), plain_voice)


def made(document: AnyDocument) -> Giving:
    giving = drawn(document)
    assert giving is not None
    return giving


def test_nothing_to_draw() -> None:
    assert drawn(ActivityPlan()) is None
    assert drawn(ActivityPlan.model_validate({"parties": [{"id": "host"}]})) is None
    assert drawn(Programme(activities=(ActivityPlan(),))) is None


def test_what_parties_offer_and_seek() -> None:
    giving = made(ActivityPlan.model_validate(VISIT))
    host, guest = giving.rows
    assert ("Austria", (), ("advice",)) == (host.name, host.gives.said, host.takes.said)
    assert ("Estonia", ("A failure worth telling", "data"), ()) == (
        guest.name,
        guest.gives.said,
        guest.takes.said,
    )
    assert ("Offers", "Seeks", False) == (str(giving.gives), str(giving.takes), giving.programme)
    boxes = guest.gives.things
    assert boxes[0].y + boxes[0].height < boxes[1].y
    assert boxes[1].y + boxes[1].height < giving.height


def test_a_cycle_has_parties_too() -> None:
    assert 2 == len(made(PeerReviewCycle.model_validate({"parties": VISIT["parties"]})).rows)


def test_what_they_did_over_the_years() -> None:
    giving = made(Programme.model_validate({"activities": [VISIT]}))
    assert [
        ("Austria", ("hosted visit",), ()),
        ("Estonia", ("brought something to visit",), ("visited visit",)),
    ] == [(row.name, row.gives.said, row.takes.said) for row in giving.rows]
    assert ("Gave", "Took", True) == (str(giving.gives), str(giving.takes), giving.programme)


def test_more_than_there_is_room_for() -> None:
    parties = [
        {"id": f"p{n}", "name": f"P{n}", "seeks": [f"thing {m}" for m in range(9)]} for n in range(MOST + 2)
    ]
    giving = made(ActivityPlan.model_validate({"parties": parties}))
    assert (MOST, 2) == (len(giving.rows), giving.more)
    side = giving.rows[0].takes
    assert (6, 9) == (len(side.things), len(side.said))
    assert "and 4 more" == side.things[-1].lines[0][1]
