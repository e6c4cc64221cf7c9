from __future__ import annotations

from mutuallearning.rulebook.recognition.no_time_mandate import RULE
from mutuallearning.testing.rules import judging

judged = judging(RULE, format="peer-review", stage="final")


def party(name: str, *stances: str, granted: bool | None) -> dict[str, object]:
    mandate = None if granted is None else {"granted": granted}
    return {"id": name, "name": name, "stances": list(stances) or None, "time_mandate": mandate}


def test_refused_and_not_said_are_two_findings_with_all_their_parties() -> None:
    found = judged(
        parties=[
            party("a", "peer", granted=None),
            party("b", "peer", granted=False),
            party("c", "host", granted=None),
            party("d", "peer", granted=True),
            party("e", "funder", granted=None),
        ]
    )
    assert [("b",), ("a", "c")] == [hit.params["parties"] for hit in found.hits]
    assert ["/parties/1/time_mandate/granted", "/parties/0/time_mandate"] == [hit.at for hit in found.hits]


def test_a_refusal_counts_early() -> None:
    assert "not_met" == judged(stage="draft", parties=[party("a", "peer", granted=False)]).outcome
    assert "not_judged" == judged(stage="draft", parties=[party("a", "peer", granted=None)]).outcome


def test_a_mandate_that_does_not_say_granted_is_none() -> None:
    unclear = party("a", "peer", granted=None) | {"time_mandate": {"by": "head of unit"}}
    assert ["/parties/0/time_mandate/granted"] == [hit.at for hit in judged(parties=[unclear]).hits]


def test_who_does_not_work_needs_none() -> None:
    assert "not_applicable" == judged(parties=[party("a", "funder", granted=None)]).outcome
    assert "not_judged" == judged(parties=[party("a", granted=True)]).outcome


def test_a_refusal_counts_whatever_the_format_and_the_part() -> None:
    refused = party("a", "member", granted=False)
    assert "not_met" == judged(format="community-of-practice", parties=[refused]).outcome
    assert "not_met" == judged(format="peer-review/interreg", parties=[refused]).outcome
    silent = party("a", "member", granted=None)
    assert "not_applicable" == judged(format="community-of-practice", parties=[silent]).outcome


def test_who_is_committed_and_counts_the_days_needs_no_letter() -> None:
    committed = party("a", "host", granted=None) | {"committed_on": "2026-11-10", "effort_days": 30}
    assert "not_judged" == judged(parties=[committed]).outcome
    assert "not_met" == judged(parties=[committed | {"effort_days": None}]).outcome
    assert "not_met" == judged(parties=[committed | {"time_mandate": {"granted": False}}]).outcome


def test_a_peer_who_confirms_whom_it_sends_lets_them_go() -> None:
    peer = party("a", "peer", granted=None)
    sent = [{"id": name, "party": "a", "nomination": {"status": "confirmed"}} for name in ("x", "y")]
    assert "not_judged" == judged(parties=[peer], actors=sent).outcome
    invited = sent[1] | {"nomination": {"status": "invited"}}
    assert "not_met" == judged(parties=[peer], actors=[sent[0], invited]).outcome
    assert "not_met" == judged(parties=[peer], actors=[sent[0], sent[1] | {"nomination": None}]).outcome
    assert "not_met" == judged(parties=[peer | {"stances": ["host"]}], actors=sent).outcome
