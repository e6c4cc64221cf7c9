from __future__ import annotations

import pytest

from mutuallearning.rulebook.recognition.written_for_the_parties import RULE
from mutuallearning.testing.rules import judging

judged = judging(
    RULE,
    format="mutual-learning-exercise",
    stage="final",
    parties=[
        {"id": "office", "stances": ["organiser"]},
        {"id": "se", "stances": ["peer", "funder"]},
        {"id": "unsaid"},
    ],
    actors=[{"id": "expert", "party": "office"}, {"id": "peer", "party": "se"}, {"id": "nobody"}],
)


@pytest.mark.parametrize(
    ("paper", "outcome"),
    [
        ({"number": 12, "authors": ["expert"]}, "not_met"),
        ({"per": "country", "authors": ["expert"]}, "not_met"),
        ({"number": 12, "author_parties": ["office"]}, "not_met"),
        ({"number": 1, "authors": ["expert"]}, "met"),
        ({"authors": ["expert"]}, "not_judged"),
        ({"number": 12, "authors": ["expert", "peer"]}, "met"),
        ({"number": 12, "authors": ["expert"], "author_parties": ["se"]}, "met"),
        ({"number": 12, "authors": ["expert", "nobody"]}, "not_judged"),
        ({"number": 12, "author_parties": ["unsaid"]}, "not_judged"),
        ({"number": 12, "authors": ["expert"], "by": "each ministry"}, "not_judged"),
        ({"number": 12}, "not_judged"),
        ({"kind": "report", "number": 12, "authors": ["expert"]}, "not_applicable"),
    ],
)
def test_each_party_speaks_for_itself(paper: dict[str, object], outcome: str) -> None:
    assert outcome == judged(papers=[{"kind": "background-paper", **paper}]).outcome


def test_one_finding_names_all_papers() -> None:
    paper = {"number": 12, "authors": ["expert"]}
    papers = [{"kind": "background-paper", **paper}, {"kind": "roadmap", "title": "Ways", **paper}]
    (hit,) = judged(papers=papers).hits
    assert ("/papers/0/authors", ("background paper", "Ways")) == (hit.at, hit.params["papers"])
    assert [("/papers/1/authors", "by them too")] == list(hit.related)
