from __future__ import annotations

from mutuallearning.checking.judgements import Judgement
from mutuallearning.rulebook.papers.host_paper_too_late import RULE
from mutuallearning.testing.rules import judging

judged = judging(RULE, format="peer-review", stage="final")


def due(due: object) -> Judgement:
    return judged(papers=[{"kind": "host-paper", "due": due}])


def test_the_format_says_how_early_it_must_be() -> None:
    assert "met" == due("28 days before start").outcome
    (hit,) = due("27 days before start").hits
    assert ("/papers/0/due", 27) == (hit.at, hit.params["days"])


def test_without_a_date_or_the_paper_there_is_nothing_to_measure() -> None:
    assert "not_judged" == due(None).outcome
    assert "not_applicable" == judged(papers=[{"kind": "report"}]).outcome
